import type { SheetAccount, SheetKind } from '@liaison-kit/source/office'
import { saveFile } from '@liaison-kit/ui'
import type { ReactiveControllerHost } from 'lit'
import { faultList } from './fault-list.ts'
import type { Importing } from './importing.ts'
import type { ImportWords } from './sheet-import.words.ts'

/** What is saved as a file: empty sheets to fill in, and what is wrong in a sheet. */
export class Handouts {
  /** Of which kind an empty sheet was saved last. */
  kind: SheetKind | undefined
  private readonly host: ReactiveControllerHost
  private readonly importing: Importing
  private listed: SheetAccount | undefined

  constructor(host: ReactiveControllerHost, importing: Importing) {
    this.host = host
    this.importing = importing
  }

  /** Whether the faults of an account were saved. */
  hasSaved(account: SheetAccount | undefined): boolean {
    return account !== undefined && account === this.listed
  }

  async template(kind: SheetKind, words: ImportWords): Promise<void> {
    this.kind = undefined
    const sheet = await this.importing.template(kind)
    if (!sheet) return
    saveFile(words.templateFile(kind), sheet)
    this.kind = kind
    this.host.requestUpdate()
  }

  faults(account: SheetAccount, words: ImportWords): void {
    const list = faultList(account, { columns: words.faultColumns, more: words.faultsUnlisted })
    const name = (this.importing.file?.name ?? words.file).replace(/\.[^.]*$/, '')
    saveFile(words.faultsFile(name), new Blob([list], { type: 'text/csv;charset=utf-8' }))
    this.listed = account
    this.host.requestUpdate()
  }
}
