import { type Problem, type Source, SourceError } from '@liaison-kit/source'
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { type Attached, type AttachmentWords, attachments } from './attachments.ts'
import { PICTURE_TYPES, sendable } from './picture-file.ts'

/** What a form says of adding pictures and scans. */
export interface FormFilesWords extends AttachmentWords {
  /** What is taken, and how large: told beforehand. */
  filesHint: string
  addFiles: string
  adding(count: number): string
  fileRefused(name: string, reason: string): string
}

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }

interface FilesPort {
  source(): Source | undefined
  /** What the form names now. */
  files(): readonly string[]
  put(files: readonly string[]): void
  /** What the form is about. */
  about(): string | undefined
}

/** The pictures and scans of a form: each goes into the outbox as it is chosen, and is named by the record once that is saved. */
export class FormFiles {
  private readonly host: Host
  private readonly port: FilesPort
  private adding = 0
  private refusals: readonly { name: string; problem: Problem }[] = []

  constructor(host: Host, port: FilesPort) {
    this.host = host
    this.port = port
  }

  /** Whether a file is still being read, and would be missing from what is saved now. */
  get isAdding(): boolean {
    return this.adding > 0
  }

  clear(): void {
    this.refusals = []
  }

  render(label: string, shown: Attached, words: FormFilesWords): TemplateResult {
    const picked = ({ target }: Event): void => {
      const field = target as HTMLInputElement
      void this.add(Array.from(field.files ?? []))
      // The same file may be picked again, after it was removed.
      field.value = ''
    }
    return html`<fieldset>
      <legend>${label}</legend>
      <p class="hint" id="files-hint">${words.filesHint}</p>
      ${attachments({ ...shown, files: this.port.files(), remove: (id) => this.remove(id) })}
      <label class="button quiet picker"
        ><input
          class="unseen"
          id="files"
          type="file"
          accept=${PICTURE_TYPES}
          multiple
          aria-describedby="files-hint"
          @change=${picked}
        />${words.addFiles}</label
      >
      <p role="status">${this.adding > 0 ? words.adding(this.adding) : nothing}</p>
      ${
        this.refusals.length > 0
          ? html`<div role="alert">
              ${this.refusals.map(
                ({ name, problem }) => html`<p class="wrong">${words.fileRefused(name, shown.reason(problem))}</p>`,
              )}
            </div>`
          : nothing
      }
    </fieldset>`
  }

  private remove(id: string): void {
    this.port.put(this.port.files().filter((file) => file !== id))
    // The button goes with its picture: the keyboard must not fall off the page.
    this.host.renderRoot.querySelector<HTMLElement>('#files')?.focus()
  }

  private async add(files: readonly File[]): Promise<void> {
    const source = this.port.source()
    const about = this.port.about()
    if (!source) return
    this.refusals = []
    this.adding += files.length
    this.host.requestUpdate()
    for (const file of files) {
      try {
        const id = await source.addFile(await sendable(file))
        // The form may be about something else by now.
        if (this.port.about() === about) this.port.put([...new Set([...this.port.files(), id])])
      } catch (error) {
        if (!(error instanceof SourceError)) throw error
        this.refusals = [...this.refusals, { name: file.name, problem: error.problem }]
      } finally {
        this.adding -= 1
        this.host.requestUpdate()
      }
    }
  }
}
