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
 * Attributes: `hub`, `committee`, `group`, `as-of`, `lang`, `dir`, `readonly`, `gathering`.
 * Events: `liaison-change` (cancelable), `liaison-sent`, `liaison-error`, `liaison-sign-in`; their details are `LiaisonEvents` of ui.
 * Parts: `base`, `heading`, `gathering`, `pages`, `table`, `row`, `row-state`, `bar`, `record`, `form`, `field`, `summary`, `picture`,
 * `leaves`, `leave`, `overtaken`, `button`, `sign-in`, `status`, `refused`, `who`, `notice`.
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
