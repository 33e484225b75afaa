import type { Problem } from '@liaison-kit/source'
import { PICTURE_TYPES, type Picture } from '@liaison-kit/ui'
import { html, nothing, type TemplateResult } from 'lit'
import { action } from '../action.ts'
import type { GatheringWords } from './gathering.words.ts'

export interface PicturesOptions {
  words: GatheringWords
  files: readonly string[]
  /** That a file waits, or why it was refused; nothing once the hub has it. */
  standing(id: string): string | undefined
  picture(id: string): Picture | undefined
  /** What went wrong, in words. */
  reason(problem: Problem): string
  mayEdit: boolean
  /** How many are being added. */
  adding: number
  /** What was not taken, and why. */
  refusals: readonly string[]
  /** Whether one was just removed and can be had back. */
  isRemoved: boolean
  isPrinted: boolean
  add(files: readonly File[]): void
  remove(id: string): void
  restore(): void
  retry(): void
  print(isPrinted: boolean): void
}

/** Pictures and scans: each with what became of it, and ways to add and remove. */
export function gatheringPictures(options: PicturesOptions): TemplateResult {
  const { words, files, mayEdit, adding, refusals, isRemoved } = options
  return html`${
    files.length > 0
      ? html`<ul class="pictures ${options.isPrinted ? 'printed-too' : ''}" role="list">
          ${files.map((id, index) => tile(id, index + 1, options))}
        </ul>`
      : nothing
  }
    ${
      mayEdit
        ? html`<p class="hint">${words.hints.files}</p>
            <p class="buttons">
              ${picker(words.addFiles, PICTURE_TYPES, undefined, options)}
              ${matchMedia('(pointer: coarse)').matches ? picker(words.takePhoto, 'image/*', 'environment', options) : nothing}
            </p>`
        : nothing
    }
    ${files.length === 0 && !mayEdit ? html`<p class="hint">${words.noFiles}</p>` : nothing}
    <div role="status">
      ${adding > 0 ? html`<p>${words.adding(adding)}</p>` : nothing}
      ${
        isRemoved
          ? html`<p class="beside"><span>${words.removed}</span>${action(words.restore, options.restore, { id: 'restore' })}</p>`
          : nothing
      }
    </div>
    ${refusals.length > 0 ? html`<ul role="alert">${refusals.map((why) => html`<li class="wrong">${why}</li>`)}</ul>` : nothing}
    ${
      files.length > 0
        ? html`<label class="choice print-choice"
            ><input
              type="checkbox"
              .checked=${options.isPrinted}
              @change=${(event: Event) => options.print((event.target as HTMLInputElement).checked)}
            /><span>${words.printFiles}</span></label
          >`
        : nothing
    }`
}

function tile(id: string, number: number, options: PicturesOptions): TemplateResult {
  const { words, mayEdit } = options
  const picture = options.picture(id)
  const name = words.fileName(number)
  const standing = options.standing(id)
  return html`<li class="picture" part="picture">
    ${
      picture?.url
        ? html`<a href=${picture.url} target="_blank" rel="noopener">
            ${picture.isImage ? html`<img src=${picture.url} alt=${name} />` : html`<span class="scan">${name} PDF</span>`}
          </a>`
        : html`<span class="scan">${picture?.problem ? options.reason(picture.problem) : words.fileOnItsWay}</span>`
    }
    ${standing ? html`<span class="standing open">${standing}</span>` : nothing}
    ${picture?.problem ? action(words.retry, options.retry) : nothing}
    ${mayEdit ? action(words.remove, () => options.remove(id), { name: words.removeOf(name) }) : nothing}
  </li>`
}

/** A native file field with its label drawn as a button. */
function picker(
  label: string,
  accept: string,
  capture: 'environment' | undefined,
  { add }: PicturesOptions,
): TemplateResult {
  const picked = ({ target }: Event): void => {
    const field = target as HTMLInputElement
    add(Array.from(field.files ?? []))
    // The same file may be picked again, after it was removed.
    field.value = ''
  }
  return html`<label class="button quiet picker"
    ><input
      class="unseen"
      type="file"
      accept=${accept}
      capture=${capture ?? nothing}
      ?multiple=${!capture}
      @change=${picked}
    />${label}</label
  >`
}
