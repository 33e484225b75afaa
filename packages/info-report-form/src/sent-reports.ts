import type { Work } from '@liaison-kit/core'
import type { Attached, WidgetPort } from '@liaison-kit/ui'
import { lifeWords } from '@liaison-kit/ui/life'
import { nothing, type TemplateResult } from 'lit'
import type { InfoReportForm } from './info-report-form.ts'
import type { FormWords } from './info-report-form.words.ts'
import { groupOf, selfOf } from './sender.ts'
import { reportsOf, sentList } from './sent-list.ts'

/** What became of this year's reports, for whoever sent them: a group's, or one member's own. */
export class SentReports {
  private readonly port: WidgetPort<InfoReportForm>
  private readonly renew: (report: Work) => void
  /** Which are unfolded. */
  private readonly open = new Set<string>()

  /** @param renew opens a returned report, to be mended and sent anew */
  constructor(port: WidgetPort<InfoReportForm>, renew: (report: Work) => void) {
    this.port = port
    this.renew = renew
  }

  render(words: FormWords, attached: Attached): TemplateResult | typeof nothing {
    const { port, open } = this
    const state = port.data()
    const { ledger, today } = state
    if (!ledger || !today) return nothing
    return sentList({
      words,
      life: port.wordsOf(lifeWords),
      state,
      ledger,
      today,
      reports: reportsOf(ledger, today.slice(0, 4), groupOf(port), selfOf(port)),
      attached,
      renew: this.renew,
      isOpen: (work) => open.has(work),
      toggled: (work, isOpen) => {
        if (open.has(work) === isOpen) return
        if (isOpen) open.add(work)
        else open.delete(work)
        port.element.requestUpdate()
      },
    })
  }
}
