import { DoorElement, type RecordingKit } from '@liaison-kit/ui/reading'
import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { trackerDoorStyles } from './door.styles.ts'
import { doorWords } from './door.words.ts'
import type { Roll } from './roll/roll.ts'
import { deskLanguages } from './tracker-desk-languages.ts'

export type { Roll } from './roll/roll.ts'

/**
 * `<liaison-attendance-tracker>`: a group's gatherings. A clerk or the office records them, takes their rolls, completes their papers and
 * decides leaves; a member sees those to come and their own marks, and asks for leave. Each thing recorded is one entry. What does all
 * this is fetched once somebody signs in; before that there is what it is for, and the button.
 *
 * @csspart gathering - One gathering in the list.
 * @csspart pages - The buttons that turn to a gathering's roll or its papers.
 * @csspart table - The roll.
 * @csspart row - A member's row of the roll.
 * @csspart row-state - What became of a row's mark: not saved, waiting, saved.
 * @csspart bar - The bar with what is done to a roll or to papers, which stays in sight.
 * @csspart record - The dialog with one member's record of attendance.
 * @csspart leaves - The leaves that were asked for.
 * @csspart leave - One leave: who, why, and what was decided.
 * @csspart overtaken - A gathering that somebody else recorded otherwise meanwhile, with both versions.
 */
export class AttendanceTracker extends DoorElement {
  static override properties: PropertyDeclarations = { gathering: { reflect: true }, roll: { attribute: false } }
  static override styles = [DoorElement.styles, trackerDoorStyles]

  /** Id of the gathering that is open; the list of gatherings without. */
  declare gathering: string | undefined
  /** Plain data; wins over every source. What is recorded is then only announced: the page stores it, and hands in the next roll. */
  declare roll: Roll | undefined

  protected override hasOwnData(): boolean {
    return this.roll !== undefined
  }

  protected override door(): TemplateResult {
    const words = this.wordsOf(doorWords)
    return html`<h2 class="heading" part="heading">${words.title}</h2>
      <p class="purpose">${this.readonly ? words.shownSignedIn : words.purpose}</p>`
  }

  protected override async fetchKit(): Promise<RecordingKit<AttendanceTracker>> {
    const [{ trackerKit }] = await Promise.all([import('./tracker-desk.ts'), ...deskLanguages.map((fetch) => fetch())])
    return trackerKit
  }
}
