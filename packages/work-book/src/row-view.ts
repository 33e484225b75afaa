import type { GatheringKind, WorkKind } from '@liaison-kit/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { BookRow } from './book-rows.ts'
import type { Naming } from './naming.ts'

/** What a row's kind is called. */
export const kindName = ({ work, kind }: Pick<BookRow, 'work' | 'kind'>, { words }: Naming): string =>
  work ? words.workKind(kind as WorkKind) : words.gatheringKind(kind as GatheringKind)

/** What there is to note of a row in a few words, `is` saying of what kind the note is. */
export function notesOf(
  row: BookRow,
  { words, day, group }: Naming,
): { is: 'open' | 'done' | 'plain'; said: string }[] {
  const { work, gathering, steps, missing, lag, isWaiting, isJoined } = row
  const last = steps[steps.length - 1]
  const isProject = work?.kind === 'practical-project'
  return [
    ...(isWaiting ? [{ is: 'open' as const, said: words.waiting }] : []),
    ...(isProject && work.delivered === undefined ? [{ is: 'open' as const, said: words.underWay }] : []),
    ...(isProject && work.delivered !== undefined
      ? [{ is: 'done' as const, said: words.delivered(day(work.delivered)) }]
      : []),
    ...(work?.for !== undefined ? [{ is: 'plain' as const, said: words.period(work.for) }] : []),
    ...(last ? [{ is: 'plain' as const, said: words.step(last.step, day(last.date)) }] : []),
    ...(isJoined && gathering?.group ? [{ is: 'plain' as const, said: words.joined(group(gathering.group)) }] : []),
    ...(missing.length > 0 ? [{ is: 'open' as const, said: words.missing(missing) }] : []),
    ...(lag === undefined ? [] : [{ is: 'open' as const, said: words.late(lag) }]),
  ]
}

export const filesOf = ({ work, gathering }: BookRow): readonly string[] => (work ?? gathering)?.files ?? []

interface RowOptions {
  naming: Naming
  isOpen: boolean
  toggle(): void
  /** What is unfolded below an open row. */
  sheet(): TemplateResult
}

/** One line of the list: day, kind, title, who, and what there is to note. */
export function rowView(row: BookRow, { naming, isOpen, toggle, sheet }: RowOptions): TemplateResult {
  const { words, day, member } = naming
  const files = filesOf(row).length
  const by = row.work?.member
  return html`<li class="item ${isOpen ? 'open' : ''}" part="row">
    <div class="line">
      <span class="day">${day(row.day)}</span>
      <span class="kind">${kindName(row, naming)}</span>
      <span class="what">
        <button
          class="name"
          type="button"
          data-about=${row.about}
          aria-expanded=${isOpen}
          @click=${toggle}
        >
          <bdi>${row.title}</bdi>
        </button>
        <span class="notes">
          ${by ? html`<span>${member(by)}</span>` : nothing}
          ${files > 0 ? html`<span>${words.attached(files)}</span>` : nothing}
          ${notesOf(row, naming).map(({ is, said }) => html`<span class="note ${is}">${said}</span>`)}
        </span>
      </span>
    </div>
    ${isOpen ? sheet() : nothing}
  </li>`
}
