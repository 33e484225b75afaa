import { type Problem, SourceError } from '@liaison-kit/source'
import type { Office, SheetAccount, SheetKind, SheetOptions } from '@liaison-kit/source/office'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { type Difference, differencesOf } from './difference.ts'
import { keptFile, type Unfit } from './kept-file.ts'
import { faultCount } from './tally.ts'

/** What of a hub's office reads spreadsheets. */
export type SheetOffice = Pick<Office, 'preview' | 'import' | 'template'>

/** Something did not succeed. `isUnsure`: it may have been carried out all the same. */
export interface Failure {
  at: 'preview' | 'import'
  problem: Problem
  isUnsure: boolean
}

export interface ImportingPort {
  office(): SheetOffice | undefined
  /** The group the whole file is about. */
  group(): string | undefined
  failed(problem: Problem): void
  /** Where to go on reading: what was done, what became different, what is read again. */
  goTo(place: 'done' | 'moved' | 'review'): void
}

/** Why nothing can be imported now. */
export type Hindrance = 'no-kind' | 'no-file' | 'busy' | 'not-read' | 'faults' | 'nothing'

/** One spreadsheet on its way into the ledger: chosen, looked through by the hub, imported whole or not at all. */
export class Importing implements ReactiveController {
  kind: SheetKind | undefined
  file: File | undefined
  unfit: Unfit | undefined
  busy: 'opening' | 'previewing' | 'importing' | undefined
  /** What the file would do, as the hub last said. */
  account: SheetAccount | undefined
  /** What it did. */
  done: SheetAccount | undefined
  /** What is no longer as it was when the person looked, since the ledger changed in between. */
  differences: readonly Difference[] = []
  /** Whether the hub refused to import for that, and the file was read again. */
  hasMoved = false
  failure: Failure | undefined
  /** Why an empty sheet could not be had. */
  noTemplate: Problem | undefined
  readonly options: Pick<SheetOptions, 'from' | 'decidedBy'> = {}
  private readonly host: ReactiveControllerHost
  private readonly port: ImportingPort
  /** Answers to what is no longer asked are not heard. */
  private turn = 0

  constructor(host: ReactiveControllerHost, port: ImportingPort) {
    this.host = host
    this.port = port
    host.addController(this)
  }

  // Nothing to do; a controller needs one of its methods.
  hostDisconnected(): void {}

  get hindrance(): Hindrance | undefined {
    const { account } = this
    if (this.busy) return 'busy'
    if (!this.kind) return 'no-kind'
    if (!this.file) return 'no-file'
    if (!account) return 'not-read'
    if (faultCount(account) > 0) return 'faults'
    return account.records === 0 ? 'nothing' : undefined
  }

  choose(kind: SheetKind): void {
    if (kind === this.kind || this.busy === 'importing') return
    this.kind = kind
    void this.preview()
  }

  /** What is to know beside the file; `''` is nothing. */
  tell(option: 'from' | 'decidedBy', value: string): void {
    if ((this.options[option] ?? '') === value || this.busy === 'importing') return
    this.options[option] = value || undefined
    void this.preview()
  }

  async take(files: readonly File[]): Promise<void> {
    if (this.busy === 'importing' || files.length === 0) return
    const turn = this.begin('opening')
    this.forgetAnswer()
    this.file = undefined
    this.unfit = undefined
    const kept = await keptFile(files)
    if (turn !== this.turn) return
    this.end()
    if (typeof kept === 'string') this.unfit = kept
    else this.file = kept
    await this.preview()
  }

  /** Asks what the file would do, as soon as there is a kind and a file. */
  async preview(): Promise<void> {
    this.forgetAnswer()
    await this.read()
  }

  /** Asks once more after something failed, and keeps the keyboard with what is said. */
  async previewAgain(): Promise<void> {
    this.port.goTo('review')
    await this.preview()
  }

  async import(): Promise<void> {
    const { kind, file, account } = this
    const office = this.port.office()
    if (this.hindrance || this.done || !kind || !file || !account || !office) return
    const turn = this.begin('importing')
    this.failure = undefined
    this.hasMoved = false
    this.differences = []
    try {
      const done = await office.import(file, kind, this.asked(kind))
      if (turn !== this.turn) return
      this.done = done
      this.differences = differencesOf(account, done)
      this.end()
      this.port.goTo('done')
    } catch (error) {
      if (turn !== this.turn) return
      const failure = this.failureOf('import', error)
      this.end()
      // The ledger changed since the person looked: what would become of the file now?
      if (MOVED.includes(failure.problem.code)) await this.read(account)
      else this.fail(failure)
    }
  }

  /** An empty sheet to fill in; `undefined` where it could not be had, which is told. */
  async template(kind: SheetKind): Promise<Blob | undefined> {
    this.noTemplate = undefined
    this.host.requestUpdate()
    try {
      return await this.port.office()?.template(kind, kind === 'attendance' ? this.port.group() : undefined)
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      this.noTemplate = error.problem
      this.host.requestUpdate()
      this.port.failed(error.problem)
      return undefined
    }
  }

  /** Begins anew, with the same kind. */
  again(): void {
    this.turn += 1
    this.forgetAnswer()
    this.file = undefined
    this.unfit = undefined
    this.end()
  }

  /** @param before what the person looked at, where the hub then refused to import it */
  private async read(before?: SheetAccount): Promise<void> {
    const { kind, file } = this
    const office = this.port.office()
    if (!kind || !file || !office) return
    const turn = this.begin('previewing')
    try {
      const account = await office.preview(file, kind, this.asked(kind))
      if (turn !== this.turn) return
      this.account = account
      this.hasMoved = before !== undefined
      this.differences = before ? differencesOf(before, account) : []
      this.end()
      if (before) this.port.goTo('moved')
    } catch (error) {
      if (turn !== this.turn) return
      this.end()
      this.fail(this.failureOf('preview', error))
    }
  }

  private asked(kind: SheetKind): SheetOptions {
    const group = this.port.group()
    const { from, decidedBy } = this.options
    return {
      ...(group && { group }),
      ...(kind === 'roster' && from && { from }),
      ...(kind === 'attendance' && decidedBy && { decidedBy }),
    }
  }

  private failureOf(at: Failure['at'], error: unknown): Failure {
    if (!(error instanceof SourceError)) {
      this.end()
      throw error
    }
    const { problem } = error
    return { at, problem, isUnsure: at === 'import' && UNSURE.includes(problem.code) }
  }

  private fail(failure: Failure): void {
    this.failure = failure
    this.host.requestUpdate()
    this.port.failed(failure.problem)
  }

  private forgetAnswer(): void {
    this.account = undefined
    this.done = undefined
    this.hasMoved = false
    this.differences = []
    this.failure = undefined
    this.host.requestUpdate()
  }

  private begin(busy: 'opening' | 'previewing' | 'importing'): number {
    this.busy = busy
    this.host.requestUpdate()
    this.turn += 1
    return this.turn
  }

  private end(): void {
    this.busy = undefined
    this.host.requestUpdate()
  }
}

/** Nothing was written, since the ledger is no longer what the preview was made from. */
const MOVED = ['sheet-faults', 'ledger-moved']
const UNSURE = ['unreachable', 'timeout', 'server-error']
