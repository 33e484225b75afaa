import type { Problem } from '@liaison-kit/source'
import type { Picture } from '@liaison-kit/ui'
import { html, nothing, type TemplateResult } from 'lit'
import type { InboxWords } from './report-inbox.words.ts'

export interface AttachmentsLook {
  words: InboxWords
  files: readonly string[]
  picture(id: string): Picture | undefined
  reason(problem: Problem): string
  retry(): void
}

/** The pictures and scans sent with a work, each to be opened by itself. */
export function attachments(look: AttachmentsLook): TemplateResult | typeof nothing {
  const { words, files } = look
  if (files.length === 0) return nothing
  return html`<h4 class="part-name">${words.files}</h4>
    <ul class="files" role="list">
      ${files.map((id, index) => html`<li>${tile(id, words.file(index + 1), look)}</li>`)}
    </ul>`
}

function tile(id: string, name: string, { words, picture, reason, retry }: AttachmentsLook): TemplateResult {
  const { url, isImage, problem } = picture(id) ?? {}
  if (url) {
    return html`<a class="file" href=${url} target="_blank" rel="noopener">
      ${isImage ? html`<img src=${url} alt=${name} />` : words.openScan(name)}
    </a>`
  }
  if (!problem) return html`<p class="hint" role="status">${name} ${words.fileOnItsWay}</p>`
  return html`<p class="wrong">${name} ${reason(problem)}</p>
    <button class="button quiet" part="button" type="button" @click=${retry}>${words.retry}</button>`
}
