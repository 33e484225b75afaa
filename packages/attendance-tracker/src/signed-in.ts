import type { Gathering, Ledger } from '@liaison-kit/core'
import type { Session, SourceState } from '@liaison-kit/source'
import { html, type TemplateResult } from 'lit'
import type { Desks } from './desks.ts'
import { gatheringPage } from './gathering/gathering-page.ts'
import type { GatheringView } from './gathering/gathering-view.ts'
import { type Listed, listedOf } from './gathering/gatherings.ts'
import { particulars } from './gathering/particulars.ts'
import { rollIn } from './roll/roll.ts'

interface SignedInOptions extends GatheringView {
  desks: Desks
  state: SourceState
  session: Session
  /** The gathering that is asked for. */
  gathering: string | undefined
  mayRecord: boolean
  open(gathering: string | undefined): void
}

/** What there is once somebody is signed in: a member's own page; a form, an open gathering, or the list. */
export function signedIn(options: SignedInOptions): TemplateResult {
  const { desks, state, session, viewer, ledger, today, gathering, open } = options
  const { gatherings, leaves, rolls, index } = desks
  const { recorded } = rolls
  const { assessment } = state
  const said = (one: Gathering): TemplateResult => particulars(one, options)
  const view = { ...options, recorded, assessment, particulars: said }
  if (session.role === 'member') return leaves.own({ ...view, member: session.member, mayAsk: options.mayRecord })
  if (gatherings.writing && viewer.mayAdd) return gatherings.form(options)
  const assessed = state.ledger?.gatherings ?? []
  const unsent = state.waiting.map(({ entry }) => entry.about)
  const listed = (of: Ledger): Listed[] => listedOf(of, { ...viewer, today, recorded, assessment, assessed, unsent })
  const opened = gatherings.find(gathering)
  if (opened) {
    return gatheringPage({
      ...options,
      roll: rollIn(ledger, opened, viewer.marked),
      rolls,
      editable: viewer.mayMark(opened),
      more: {
        desk: gatherings,
        view: options,
        listed: listed({ ...ledger, gatherings: [opened] })[0],
        back: () => open(undefined),
      },
    })
  }
  const all = listed(ledger)
  const { mayMark } = viewer
  return html`${index.render({
    ...options,
    listed: all,
    isUnknown: Boolean(gathering),
    unsaved: desks.unsaved,
    first: html`${gatherings.notices(options)} ${leaves.deciding({ ...view, mayMark, name: session.name })}`,
    add: () => gatherings.begin(viewer.group),
  })}
  ${index.paper(options, all)}`
}
