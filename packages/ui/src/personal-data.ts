import type { PersonalDataKind } from '@liaison-kit/core'
import { findPersonalData, masked } from '@liaison-kit/core/privacy'

/** What reads like personal data in one field. */
export interface PersonalFind<F extends string> {
  field: F
  kind: PersonalDataKind
  /** As it may be shown: enough to know which one is meant, too little to use it. */
  shown: string
  /** Where it stands in the field's text, as `PersonalData` counts; `to` itself is outside. */
  from: number
  to: number
}

/** All that reads like personal data in some texts, field by field, in the order of the text. */
export function personalFinds<F extends string>(texts: Partial<Record<F, string>>): PersonalFind<F>[] {
  return (Object.keys(texts) as F[]).flatMap((field) => {
    const text = texts[field] ?? ''
    return findPersonalData(text).map(({ kind, from, to }) => {
      const find = text.slice(from, to)
      return { field, kind, shown: masked(find, [{ kind, from: 0, to: find.length }]), from, to }
    })
  })
}
