import { html, type TemplateResult } from 'lit'
import type { Roll } from '../roll/roll.ts'
import type { RollDesk } from '../roll/roll-desk.ts'
import type { GatheringDesk } from './gathering-desk.ts'
import { gatheringHead, gatheringPages, type HeadPage } from './gathering-head.ts'
import type { GatheringView } from './gathering-view.ts'
import type { Listed } from './gatherings.ts'
import { type Naming, particulars } from './particulars.ts'

export interface PageOptions extends Naming {
  roll: Roll
  rolls: RollDesk
  /** Whether marks may be given here. */
  editable: boolean
  /** The papers, and the way back to the list: not with a roll that the page handed in. */
  more?: {
    desk: GatheringDesk
    view: GatheringView
    listed: Listed | undefined
    back: () => void
  }
}

/** An open gathering: what it is, and its roll or its papers. */
export function gatheringPage(options: PageOptions): TemplateResult {
  const { words, roll, rolls, editable, more, today } = options
  const { gathering } = roll
  const head = gatheringHead({
    words,
    title: gathering.title,
    particulars: particulars(gathering, options),
    back: more?.back,
  })
  const ownGroup = more?.view.viewer.marked
  const ownOnly = ownGroup !== undefined && gathering.group !== ownGroup
  if (!more) return html`${head}${rolls.render({ words, roll, today, editable, ownOnly })}`
  const { desk, view, listed } = more
  const say = words.gathering
  const isAhead = today !== undefined && gathering.date > today
  const pages: HeadPage[] = [
    { id: 'roll', name: say.roll, gap: listed && !isAhead ? say.rollGap(listed.unrecorded) : '' },
    { id: 'papers', name: say.papers, gap: listed ? say.papersGap(listed) : '' },
  ]
  const page = desk.pageOf(gathering, listed, view)
  return html`${head} ${gatheringPages(say.pages, pages, page, (other) => desk.turnTo(gathering.id, other))}
    ${desk.versions(view, gathering.id)}
    ${page === 'roll' ? rolls.render({ words, roll, today, editable, ownOnly }) : desk.papers(view, gathering, listed)}`
}
