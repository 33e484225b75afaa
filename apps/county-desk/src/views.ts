import type { Places } from '@liaison-kit/committee-desk'
import type { Session, Source, SourceState } from '@liaison-kit/source'
import { html, nothing, type TemplateResult } from 'lit'
import type { DeskPageWords } from './desk.words.ts'
import { groupPage } from './group-page.ts'
import { groupsTable } from './groups-table.ts'
import { inboxPage } from './inbox-page.ts'

export type ViewId =
  | 'home'
  | 'committee'
  | 'roster'
  | 'import'
  | 'access'
  | 'gatherings'
  | 'inbox'
  | 'group'
  | 'works'
  | 'report'
  | 'own'

/** What a view is drawn from. */
export interface ViewOptions {
  words: DeskPageWords
  lang: string
  source: Source
  state: SourceState
  session: Session
  hub: string
  committee: string
  /** What follows the view's name in the address: a group's or a gathering's id; of the inbox the kind, and a report's id behind it. */
  rest: string | undefined
}

/** What each role finds on the desk, in this order; the first is what it begins with. */
export const VIEWS: Record<Session['role'], readonly ViewId[]> = {
  county: ['home', 'group', 'gatherings', 'inbox', 'roster', 'import', 'access', 'committee'],
  clerk: ['group', 'report', 'works', 'gatherings', 'roster'],
  member: ['own', 'report', 'works'],
}

/** Where a view is. */
export const hrefOf = (view: ViewId, rest?: string): string =>
  rest ? `#${view}/${encodeURIComponent(rest)}` : `#${view}`

/** Where a county that starts does what it has to do first; its term stands on the page already. */
const PLACES: Places = {
  groups: hrefOf('committee'),
  roster: hrefOf('import'),
  codes: hrefOf('access'),
  gatherings: hrefOf('gatherings'),
}

/** Each view is our widgets over the page's one source: what is recorded in one shows in the others. */
export const views: Record<ViewId, (options: ViewOptions) => TemplateResult> = {
  // A county without a term begins with its settings.
  home: (options) => html`<liaison-committee-desk
      .source=${options.source}
      .places=${PLACES}
      hub=${options.hub}
      committee=${options.committee}
      lang=${options.lang}
      ?checklist=${options.state.ledger?.terms.length !== 0}
    ></liaison-committee-desk>
    ${groupsTable(options)}`,
  committee: ({ source, hub, committee, lang }) =>
    html`<liaison-committee-desk .source=${source}
    .places=${PLACES} hub=${hub} committee=${committee} lang=${lang}></liaison-committee-desk>`,
  roster: ({ source, hub, committee, lang, session }) => html`<liaison-roster-desk
    .source=${source} hub=${hub} committee=${committee} group=${session.group ?? nothing} lang=${lang}
  ></liaison-roster-desk>`,
  import: ({ source, hub, committee, lang }) =>
    html`<liaison-sheet-import .source=${source} hub=${hub} committee=${committee} lang=${lang}></liaison-sheet-import>`,
  access: ({ source, hub, committee, lang }) =>
    html`<liaison-access-desk .source=${source} hub=${hub} committee=${committee} lang=${lang}></liaison-access-desk>`,
  gatherings: ({ source, hub, committee, lang, session, rest }) => html`<liaison-attendance-tracker
    .source=${source} hub=${hub} committee=${committee} group=${session.group ?? nothing} gathering=${rest ?? nothing} lang=${lang}
  ></liaison-attendance-tracker>`,
  group: groupPage,
  inbox: inboxPage,
  works: ({ source, hub, committee, lang, session }) => html`<liaison-work-book
    .source=${source} hub=${hub} committee=${committee} group=${session.group ?? nothing} lang=${lang}
  ></liaison-work-book>`,
  report: ({ source, hub, committee, lang, session }) => html`<liaison-info-report-form
    .source=${source} hub=${hub} committee=${committee} group=${session.group ?? nothing} lang=${lang}
  ></liaison-info-report-form>`,
  own: ({ source, hub, committee, lang }) => html`<liaison-attendance-tracker
    .source=${source} hub=${hub} committee=${committee} lang=${lang}
  ></liaison-attendance-tracker>`,
}
