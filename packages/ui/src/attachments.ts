import type { Problem, SourceState } from '@liaison-kit/source'
import { html, nothing, type TemplateResult } from 'lit'
import type { Picture, PictureShelf } from './picture-shelf.ts'

/** What is said of pictures and scans. */
export interface AttachmentWords {
  /** It is not at the hub yet. */
  waiting: string
  fileName(nth: number): string
  scanName(nth: number): string
  fileOnItsWay: string
  retry: string
  remove: string
  removeOf(what: string): string
}

/** What is known of files, and how it is shown. */
export interface Attached {
  words: AttachmentWords
  picture(id: string): Picture | undefined
  /** That a file waits, or why it was refused; nothing once the hub has it. */
  standing(id: string): string | undefined
  reason(problem: Problem): string
  retry(): void
}

interface AttachmentsOptions extends Attached {
  files: readonly string[]
  /** Without it they are only shown. */
  remove?(id: string): void
}

/** What is known of files while a widget is open. @param reason a problem in words */
export function attachmentsOf(
  { waiting, refused }: SourceState,
  shelf: PictureShelf,
  words: AttachmentWords,
  reason: (problem: Problem) => string,
): Attached {
  return {
    words,
    reason,
    picture: (id) => shelf.get(id),
    retry: () => shelf.retry(),
    standing(id) {
      const about = `files/${id}`
      const refusal = refused.find(({ entry }) => entry.about === about)
      if (refusal) return reason(refusal.problem)
      return waiting.some(({ entry }) => entry.about === about) ? words.waiting : undefined
    },
  }
}

/**
 * Pictures and scans, each opening in a page of its own.
 *
 * @csspart picture - One picture or scan, with what became of it.
 */
export function attachments(options: AttachmentsOptions): TemplateResult | typeof nothing {
  const { files } = options
  if (files.length === 0) return nothing
  return html`<ul class="pictures" role="list">
    ${files.map((id, index) => tile(id, index + 1, options))}
  </ul>`
}

function tile(
  id: string,
  nth: number,
  { words, picture, standing, reason, retry, remove }: AttachmentsOptions,
): TemplateResult {
  const shown = picture(id)
  const name = shown && !shown.isImage ? words.scanName(nth) : words.fileName(nth)
  const said = standing(id)
  return html`<li class="picture" part="picture">
    ${
      shown?.url
        ? html`<a href=${shown.url} target="_blank" rel="noopener"
            >${shown.isImage ? html`<img src=${shown.url} alt=${name} />` : html`<span class="scan">${name}</span>`}</a
          >`
        : html`<span class="scan">${shown?.problem ? reason(shown.problem) : words.fileOnItsWay}</span>`
    }
    ${said ? html`<span class="waits">${said}</span>` : nothing}
    ${
      shown?.problem
        ? html`<button class="button quiet" part="button" type="button" @click=${retry}>${words.retry}</button>`
        : nothing
    }
    ${
      remove
        ? html`<button
            class="button quiet"
            part="button"
            type="button"
            aria-label=${words.removeOf(name)}
            @click=${() => remove(id)}
          >
            ${words.remove}
          </button>`
        : nothing
    }
  </li>`
}
