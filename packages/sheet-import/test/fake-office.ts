import { SourceError } from '@liaison-kit/source'
import type { SheetAccount, SheetKind, SheetOptions } from '@liaison-kit/source/office'
import type { SheetOffice } from '../src/importing.ts'

type Answer = SheetAccount | { code: string; message: string }

/** An office that answers what it is told to, one answer after another. */
export class FakeOffice implements SheetOffice {
  /** What it was asked, in order: `preview roster 名册.xlsx {}`. */
  readonly asked: string[] = []
  /** The files it was given. Not read here: that takes a browser as long as it likes, and an answer comes in the same turn. */
  readonly files: Blob[] = []
  /** Lets the answer that is held go. */
  letGo: (() => void) | undefined
  private readonly answers: Answer[]
  private held: Promise<void> | undefined

  constructor(...answers: Answer[]) {
    this.answers = answers
  }

  /** The answer to what is asked next waits for `letGo`; those after it do not. */
  hold(): void {
    this.held = new Promise((resolve) => {
      this.letGo = resolve
    })
  }

  preview(file: Blob, kind: SheetKind, options?: SheetOptions): Promise<SheetAccount> {
    return this.answer('preview', file, kind, options)
  }

  import(file: Blob, kind: SheetKind, options?: SheetOptions): Promise<SheetAccount> {
    return this.answer('import', file, kind, options)
  }

  async template(kind: SheetKind, group?: string): Promise<Blob> {
    this.asked.push(`template ${kind} ${group ?? ''}`.trim())
    const next = this.answers[0]
    if (next && 'message' in next) throw new SourceError(this.answers.shift() as { code: string; message: string })
    return new Blob([kind])
  }

  private async answer(what: string, file: Blob, kind: SheetKind, options: SheetOptions = {}): Promise<SheetAccount> {
    this.asked.push(`${what} ${kind} ${(file as File).name} ${JSON.stringify(options)}`)
    const next = this.answers.shift()
    const { held } = this
    this.held = undefined
    this.files.push(file)
    await held
    if (!next) throw new Error(`nothing was to be asked: ${what}`)
    if ('message' in next) throw new SourceError(next)
    return { ...next, kind, preview: what === 'preview' }
  }
}
