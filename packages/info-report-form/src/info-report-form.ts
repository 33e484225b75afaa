import { DoorElement, type RecordingKit } from '@liaison-kit/ui/reading'
import { html, type TemplateResult } from 'lit'
import { formDoorStyles } from './door.styles.ts'
import { doorWords } from './door.words.ts'
import { formHeading } from './form-heading.ts'
import { deskLanguages } from './report-desk-languages.ts'

/**
 * `<liaison-info-report-form>`: files an info report (社情民意信息) of a liaison group. The form itself is fetched once somebody signs in;
 * before that there is what it is for, and the button.
 *
 * Attributes: `hub`, `committee`, `group`, `as-of`, `lang`, `dir`, `readonly`. Events: `liaison-change` (cancelable; cancelled, the draft
 * stays), `liaison-sent`, `liaison-error`, `liaison-sign-in`. Parts: `base`, `heading`, `form`, `field`, `picture`, `summary`, `receipt`,
 * `life`, `status`, `refused`, `sign-in`, `who`, `notice`, `button`. While a receipt is printed the element has the attribute `printing`.
 */
export class InfoReportForm extends DoorElement {
  static override styles = [DoorElement.styles, formDoorStyles]

  // A page that only shows has a sentence and no form, whoever is signed in.
  protected override isNeeded(): boolean {
    return !this.readonly && super.isNeeded()
  }

  protected override body(): TemplateResult {
    return this.readonly ? this.door() : super.body()
  }

  protected override door(): TemplateResult {
    const words = this.wordsOf(doorWords)
    return html`${formHeading(words, this.data.quota)}
      <p>${this.readonly ? words.readonly : words.signInFirst}</p>`
  }

  protected override async fetchKit(): Promise<RecordingKit<InfoReportForm>> {
    const [{ reportKit }] = await Promise.all([import('./report-desk.ts'), ...deskLanguages.map((fetch) => fetch())])
    return reportKit
  }
}
