import { html, nothing, type TemplateResult } from 'lit'
import type { RecordingWords } from './recording-words.zh-CN.ts'
import { saveFile } from './save-file.ts'

/**
 * What the hub has not acknowledged, to be taken to the office: as a file, or, since the browsers of some phones save none, as a text to
 * copy.
 * @param isShown whether the text may be shown here; else it is only saved
 * @param exported the text, asked for anew each time it is shown or saved
 * @csspart export - What waits or was refused, to be saved as a file or copied and taken to the office.
 */
export function exportPart(words: RecordingWords, isShown: boolean, exported: () => string): TemplateResult {
  const fill = ({ currentTarget }: Event): void => {
    const field = (currentTarget as HTMLElement).querySelector('textarea')
    if (field) field.value = exported()
  }
  const save = (): void => saveFile('liaison-records.json', new Blob([exported()], { type: 'application/json' }))
  return html`<details class="export" part="export" @toggle=${fill} @focusin=${fill}>
    <summary>${words.exportTitle}</summary>
    <p class="hint">${isShown ? words.exportHint : words.exportFileHint}</p>
    <button class="button quiet" part="button" type="button" @click=${save}>${words.saveFile}</button>
    ${
      isShown
        ? html`<textarea readonly rows="4" spellcheck="false" dir="ltr" aria-label=${words.exportText}></textarea>`
        : nothing
    }
  </details>`
}
