import { DoorElement, type RecordingKit } from '@liaison-kit/ui/reading'
import { html, type TemplateResult } from 'lit'
import { formDoorStyles } from './door.styles.ts'
import { doorWords } from './door.words.ts'
import { formHeading } from './form-heading.ts'
import { deskLanguages } from './report-desk-languages.ts'

/**
 * `<liaison-info-report-form>`: files an info report (社情民意信息) of a liaison group. The form itself is fetched once somebody signs in;
 * before that there is what it is for, and the button.
 * Where the page cancels `liaison-change`, the draft stays. While a receipt is printed the element has the attribute `printing`.
 *
 * @csspart receipt - What was sent, with its number, to be printed or saved.
 * @csspart life
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
