import { LIST_NAMES } from '@liaison-kit/core'
import { type Field, fieldsOf, type JsonSchema } from './schema-fields.ts'

/** A part of a document that has its own section, with what of the document's schema it describes: several where they are of one shape. */
export interface Part {
  id: string
  /** Only some of its fields, by their paths; the others have a section of their own. */
  only?: (path: string) => boolean
  of: (document: JsonSchema) => JsonSchema[]
}

const field = (schema: JsonSchema, name: string): JsonSchema => schema.properties![name]!
const inList = (schema: JsonSchema): JsonSchema => schema.items!
const byKey = (schema: JsonSchema): JsonSchema => schema.additionalProperties as JsonSchema

/** The fields a part describes, in one of the schemas it describes. */
export function fieldsIn({ only = () => true }: Part, schema: JsonSchema): Field[] {
  return fieldsOf(schema).filter(({ path }) => only(path))
}

/** The committee, and what stands in each list of a ledger. */
export const LEDGER_PARTS: readonly Part[] = [
  { id: 'committee', of: (ledger) => [field(ledger, 'committee')] },
  ...LIST_NAMES.map((id) => ({ id, of: (ledger: JsonSchema) => [inList(field(ledger, id))] })),
]

const isTop = (path: string): boolean => !/[.[]/.test(path)
const DATED = /(^|\.)(since|cites|assumed)$/
/** What every dated value carries is said once. */
const isItsOwn = (path: string): boolean => !DATED.test(path)

const duty = (charter: JsonSchema): JsonSchema => inList(byKey(field(charter, 'duties')))

/** The parts of a charter. */
export const CHARTER_PARTS: readonly Part[] = [
  { id: 'charter', only: isTop, of: (charter) => [charter] },
  { id: 'name', of: (charter) => [field(charter, 'name')] },
  { id: 'dated', only: (path) => !isItsOwn(path), of: (charter) => [duty(charter)] },
  { id: 'citation', of: (charter) => [inList(field(duty(charter), 'cites'))] },
  { id: 'documents', of: (charter) => [byKey(field(charter, 'documents'))] },
  { id: 'duties', only: isItsOwn, of: (charter) => [duty(charter)] },
  { id: 'ownDuties', of: (charter) => [byKey(field(charter, 'ownDuties'))] },
  {
    id: 'tests',
    only: isItsOwn,
    of: (charter) => Object.values(field(charter, 'tests').properties!).map(inList),
  },
  { id: 'switches', of: (charter) => [field(charter, 'switches')] },
  { id: 'values', only: isItsOwn, of: (charter) => [field(charter, 'values')] },
  { id: 'consequences', only: isItsOwn, of: (charter) => [inList(field(charter, 'consequences'))] },
  { id: 'archive', only: isItsOwn, of: (charter) => [inList(field(charter, 'archive'))] },
  { id: 'appraisal', only: isItsOwn, of: (charter) => [inList(field(charter, 'appraisal'))] },
]
