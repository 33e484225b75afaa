import type { Gathering } from '@liaison-kit/core'
import { type Problem, type Source, SourceError, type SourceState } from '@liaison-kit/source'
import { type FocusMover, languageAt, PictureShelf, sendable, sharedWords, wordsFor } from '@liaison-kit/ui'
import type { LitElement, TemplateResult } from 'lit'
import type { GatheringWords } from './gathering.words.ts'
import { gatheringPictures } from './gathering-pictures.ts'

interface FilesPort {
  state(): SourceState
  source(): Source | undefined
  focus: FocusMover
}

/** The pictures and scans of the gathering that is open: each is recorded as soon as it is added or removed. */
export class GatheringFiles {
  private readonly host: LitElement
  private readonly port: FilesPort
  private readonly save: (gathering: Gathering, files: (known: readonly string[]) => string[]) => void
  private readonly shelf: PictureShelf
  private adding = 0
  private refusals: readonly { name: string; problem: Problem }[] = []
  private removed: string | undefined
  private isPrinted = false

  /** @param save records the files of a gathering, as it was shown last, made from those it has then */
  constructor(
    host: LitElement,
    port: FilesPort,
    save: (gathering: Gathering, files: (known: readonly string[]) => string[]) => void,
  ) {
    this.host = host
    this.port = port
    this.save = save
    this.shelf = new PictureShelf(host, () => port.source())
  }

  /** Another gathering is opened. */
  clear(): void {
    this.shelf.clear()
    this.refusals = []
    this.removed = undefined
    this.isPrinted = false
  }

  render(words: GatheringWords, gathering: Gathering, files: readonly string[], mayEdit: boolean): TemplateResult {
    const { id } = gathering
    const { ledger, waiting, refused } = this.port.state()
    const named = ledger?.gatherings.find((one) => one.id === id)?.files ?? []
    const { problem: reason } = wordsFor(sharedWords, languageAt(this.host))
    return gatheringPictures({
      words,
      files,
      standing: (file) => {
        const about = `files/${file}`
        const refusal = refused.find(({ entry }) => entry.about === about)
        if (refusal) return reason(refusal.problem)
        // The picture itself, or the record that names it, is still to go.
        return !named.includes(file) || waiting.some(({ entry }) => entry.about === about) ? words.waiting : undefined
      },
      picture: (file) => this.shelf.get(file),
      mayEdit,
      reason,
      adding: this.adding,
      refusals: this.refusals.map(({ name, problem }) => words.fileRefused(name, reason(problem))),
      isRemoved: this.removed !== undefined,
      isPrinted: this.isPrinted,
      add: (added) => void this.add(gathering, added),
      remove: (file) => {
        this.save(gathering, (known) => known.filter((one) => one !== file))
        this.removed = file
        this.port.focus.to('#restore')
      },
      restore: () => {
        const { removed } = this
        if (removed) this.save(gathering, (known) => [...known.filter((one) => one !== removed), removed])
        this.removed = undefined
        this.port.focus.to('.picture:last-child button')
      },
      retry: () => this.shelf.retry(),
      print: (isPrinted) => {
        this.isPrinted = isPrinted
        this.host.requestUpdate()
      },
    })
  }

  private async add(gathering: Gathering, files: readonly File[]): Promise<void> {
    const source = this.port.source()
    if (!source) return
    const ids: string[] = []
    this.refusals = []
    this.removed = undefined
    this.adding += files.length
    this.host.requestUpdate()
    for (const file of files) {
      try {
        ids.push(await source.addFile(await sendable(file)))
      } catch (error) {
        if (!(error instanceof SourceError)) throw error
        this.refusals = [...this.refusals, { name: file.name, problem: error.problem }]
      } finally {
        this.adding -= 1
        this.host.requestUpdate()
      }
    }
    if (ids.length > 0) this.save(gathering, (known) => [...new Set([...known, ...ids])])
  }
}
