import type { Charter, CivilDate, Ledger } from '@liaison-kit/core'
import type { FocusMover } from '@liaison-kit/ui'
import type { Change, DeskWords, HistoryLook, RecordForm, ThingHistory } from '@liaison-kit/ui/desk'
import type { CommitteeWords } from './committee-desk.words.ts'

/** What the sections of the desk are drawn from and act through. */
export interface Kit {
  words: CommitteeWords
  desk: DeskWords
  form: RecordForm
  history: ThingHistory
  focus: FocusMover
  /** As it stands, with what waits. */
  ledger: Ledger
  /** Those in force, in full. */
  charters: readonly Charter[]
  /** What waits to be acknowledged, by what it is about. */
  unsent: ReadonlySet<string>
  today: CivilDate | undefined
  /** Whether anything may be changed here. */
  editable: boolean
  /** What keeps the form that is open from being left for another. */
  warning: string | undefined
  /** Opens a form about something, unless something unsaved stands in another. */
  open(about: string, known?: Readonly<Record<string, string>>): void
  /** Whether a form may be closed: nothing unsaved stands in it. Where it does, that is said. */
  mayClose(about: string): boolean
  /**
   * Records what belongs together, closes the form it came from and puts the focus where it goes on.
   * @param said what was done, in words
   */
  change(said: string, after: Aftermath, ...changes: Change[]): void
}

/** What becomes of the page once something is recorded. */
export interface Aftermath {
  /** The form that is done with. */
  form?: string
  /** A selector of what takes the focus. */
  focus: string
}

/** The way back to the button that a form was opened with. */
export const opener = (about: string): string => `[data-open="${about}"]`

/** The form is done with; on from the button it was opened with. */
export const fromForm = (about: string): Aftermath => ({ form: about, focus: opener(about) })

/** How the versions of a thing are shown, and gone back to where the desk may be written. */
export function historyOf(
  { words, editable, change, mayClose }: Kit,
  about: string,
  what: string,
  lines: (value: unknown) => readonly string[],
  before: object | null,
): HistoryLook {
  const restore = (after: object | null): void => {
    if (mayClose(about)) change(words.restored(what), fromForm(about), { about, before, after })
  }
  return { what, lines, restore: editable ? restore : undefined }
}
