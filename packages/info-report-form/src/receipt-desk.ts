import type { Entry } from '@liaison-kit/core'
import { Printing, type WidgetPort } from '@liaison-kit/ui'
import type { TemplateResult } from 'lit'
import { HubNumbers } from './hub-numbers.ts'
import type { InfoReportForm } from './info-report-form.ts'
import type { FormWords } from './info-report-form.words.ts'
import { fates } from './receipt.ts'

/** Receipts for the reports sent off here: with the hub's number once it has told, and to be printed. */
export class ReceiptDesk {
  private readonly port: WidgetPort<InfoReportForm>
  private readonly printing: Printing<'receipt'>
  private readonly numbers: HubNumbers

  constructor(port: WidgetPort<InfoReportForm>) {
    this.port = port
    this.printing = new Printing(port.element)
    this.numbers = new HubNumbers(() => port.element.requestUpdate())
  }

  /** The hub has it. */
  sent(entry: Entry): void {
    const source = this.port.source()
    if (source) void this.numbers.ask(entry, source)
  }

  render(filed: readonly Entry[], isWriting: boolean, words: FormWords): TemplateResult {
    const { port, printing, numbers } = this
    return fates(filed, {
      words,
      state: port.data(),
      isWriting,
      sealed: (id) => numbers.get(id),
      print: printing.isPossible ? () => void printing.print('receipt') : undefined,
    })
  }
}
