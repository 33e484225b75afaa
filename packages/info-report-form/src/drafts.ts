import type { Work } from '@liaison-kit/core'
import type { PersonalFind } from '@liaison-kit/ui'
import { type Draft, draftOf, edited, type Field, isBlank, maskedIn, newDraft, renewed, withFiles } from './draft.ts'

/** The reports being written: one in hand, and what must not be lost beside it. A plain object, replaced at each change. */
export interface Drafts {
  readonly current: Draft
  /** Put off half written, while a report that came back is mended; taken up again in turn, the newest first. */
  readonly aside: readonly Draft[]
  /** Just cleared, and to be had back until something else is typed. */
  readonly cleared?: Draft
  /** As it was before something was masked just now: the stars say less than what they stand for. */
  readonly masked?: Draft
  /** The page did not let the report in hand be sent. */
  readonly isHeld?: true
}

export function emptyDrafts(): Drafts {
  return { current: newDraft(), aside: [] }
}

export function typed({ current, aside }: Drafts, field: Field, value: string): Drafts {
  return { current: edited(current, field, value), aside }
}

export function attached({ current, aside }: Drafts, files: Draft['files']): Drafts {
  return { current: withFiles(current, files), aside }
}

/** Clears the report in hand; a later one is another report, under ids of its own. */
export function clear({ current, aside }: Drafts): Drafts {
  return isBlank(current) ? { current, aside } : { current: newDraft(), aside, cleared: current }
}

export function mask({ current, aside }: Drafts, find: PersonalFind<Field>): Drafts {
  return { current: maskedIn(current, find), aside, masked: current }
}

export function restore({ current, aside, cleared, masked }: Drafts): Drafts {
  return { current: cleared ?? masked ?? current, aside }
}

/** Opens a refused report again. What was being written meanwhile is put aside. */
export function takeBack(drafts: Drafts, work: Work): Drafts {
  return takeUp(drafts, draftOf(work))
}

/** Begins a returned report anew, or goes on with that where it was begun. What was being written meanwhile is put aside. */
export function renew({ current, aside }: Drafts, work: Work): Drafts {
  const drafts = [current, ...aside]
  const begun = drafts.find(({ values }) => values.derivedFrom === `works/${work.id}`)
  return begun === current
    ? { current, aside }
    : takeUp({ current, aside: aside.filter((draft) => draft !== begun) }, begun ?? renewed(work))
}

/** Goes on with a draft that was kept. What was being written meanwhile is put aside. */
export function takeUp({ current, aside }: Drafts, draft: Draft): Drafts {
  return { current: draft, aside: isBlank(current) ? aside : [...aside, current] }
}

/** Lets go of a draft that is gone on with elsewhere. */
export function letGo({ current, aside }: Drafts, work: string): Drafts {
  const others = aside.filter((draft) => draft.work !== work)
  return current.work === work ? next({ current, aside: others }) : { current, aside: others }
}

/** All that is being written, whatever is in hand last. */
export function written({ current, aside }: Drafts): Draft[] {
  return [...aside, current].filter((draft) => !isBlank(draft))
}

/** The page has seen the report and not let it go. */
export function hold({ current, aside }: Drafts): Drafts {
  return { current: { ...current, frozen: true }, aside, isHeld: true }
}

/** The report in hand is sent off: the next is what was put aside last, else a new one. */
export function next({ aside }: Drafts): Drafts {
  return { current: aside[aside.length - 1] ?? newDraft(), aside: aside.slice(0, -1) }
}

/** Whether anything typed would be lost with them. */
export function hasTyped({ current, aside }: Drafts): boolean {
  return aside.length > 0 || !isBlank(current)
}
