import { Printing } from '@liaison-kit/ui'
import type { LitElement, TemplateResult } from 'lit'
import { nothing } from 'lit'
import { gatheringList } from './gathering-list.ts'
import { gatheringRegister } from './gathering-register.ts'
import type { GatheringView } from './gathering-view.ts'
import { type Listed, sectionsOf } from './gatherings.ts'

interface IndexView extends GatheringView {
  listed: readonly Listed[]
  isUnknown: boolean
  unsaved: ReadonlyMap<string, number>
  /** What stands above the sections. */
  first: TemplateResult | typeof nothing
  add(): void
  open(gathering: string): void
}

/** The list of gatherings: which of its years are open, and its register on paper. */
export class GatheringIndex {
  private readonly host: LitElement
  private readonly printing: Printing<'register'>
  private readonly openYears = new Set<string>()

  constructor(host: LitElement) {
    this.host = host
    this.printing = new Printing(host)
  }

  render(view: IndexView): TemplateResult {
    return gatheringList({
      ...view,
      gatherings: sectionsOf(view.listed, view.today),
      mayAdd: view.viewer.mayAdd,
      openYears: this.openYears,
      openYear: (year, isOpen) => {
        if (isOpen) this.openYears.add(year)
        else this.openYears.delete(year)
        this.host.requestUpdate()
      },
      print: this.printing.isPossible ? () => void this.printing.print('register') : undefined,
    })
  }

  /** The register, while it is printed. */
  paper(view: GatheringView, listed: readonly Listed[]): TemplateResult | typeof nothing {
    if (this.printing.sheet !== 'register') return nothing
    const { viewer, ledger, groupName } = view
    return gatheringRegister({
      ...view,
      listed,
      holder: viewer.group ? groupName(viewer.group) : ledger.committee.name,
    })
  }
}
