import type { Work } from '@liaison-kit/core'
import { type Draft, draftOf, edited, type Field, isBlank, newDraft } from './draft.ts'

/** The reports being written: one in hand, and what must not be lost beside it. A plain object, replaced at each change. */
export interface Drafts {
  readonly current: Draft
  /** Put off half written, while a report that came back is mended; taken up again in turn, the newest first. */
  readonly aside: readonly Draft[]
  /** Just cleared, and to be had back until something else is typed. */
  readonly cleared?: Draft
  /** The page did not let the report in hand be sent. */
  readonly isHeld?: true
}

export function emptyDrafts(): Drafts {
  return { current: newDraft(), aside: [] }
}

export function typed({ current, aside }: Drafts, field: Field, value: string): Drafts {
  return { current: edited(current, field, value), aside }
}

/** Clears the report in hand; a later one is another report, under ids of its own. */
export function clear({ current, aside }: Drafts): Drafts {
  return isBlank(current) ? { current, aside } : { current: newDraft(), aside, cleared: current }
}

export function restore({ current, aside, cleared }: Drafts): Drafts {
  return { current: cleared ?? current, aside }
}

/** Opens a refused report again. What was being written meanwhile is put aside. */
export function takeBack({ current, aside }: Drafts, work: Work): Drafts {
  return { current: draftOf(work), aside: isBlank(current) ? aside : [...aside, current] }
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
