import type { Charter, Dated } from '../model/charter.ts'
import type { RuleGround } from './explanation.ts'

/** Where a value of a charter comes from. */
export function groundOf(charter: Charter, { cites, since, assumed }: Dated): RuleGround {
  const documents: Record<string, string> = {}
  for (const { document } of cites) documents[document] = charter.documents[document]?.title ?? document
  return { charter: charter.id, cites, documents, since, ...(assumed && { assumed }) }
}
