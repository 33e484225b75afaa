import type { Entry } from '@liaison-kit/core'
import type { SourceState } from '@liaison-kit/source'
import type { WidgetPort } from '@liaison-kit/ui'
import type { TemplateResult } from 'lit'
import { type Draft, isBlank } from './draft.ts'
import { draftOffers, nameOf } from './draft-offers.ts'
import { DraftShelf, type Offer } from './draft-shelf.ts'
import { type Drafts, emptyDrafts, letGo, takeUp, written } from './drafts.ts'
import type { InfoReportForm } from './info-report-form.ts'
import type { FormWords } from './info-report-form.words.ts'
import { reportIn } from './report-in.ts'

interface DraftDeskPort {
  drafts(): Drafts
  put(drafts: Drafts): void
  moveTo(selector: string): void
}

/** What was typed and not sent: kept as it is typed, offered on the next page, handed over between pages. */
export class DraftDesk {
  private readonly port: WidgetPort<InfoReportForm>
  private readonly desk: DraftDeskPort
  private readonly shelf: DraftShelf
  private discarded: Draft | undefined
  private said: ((words: FormWords) => string) | undefined

  constructor(port: WidgetPort<InfoReportForm>, desk: DraftDeskPort) {
    this.port = port
    this.desk = desk
    this.shelf = new DraftShelf(port.element, {
      state: () => port.data(),
      hub: () => port.element.hub,
      written: () => written(desk.drafts()),
      letGo: (draft) => {
        this.said = (words) => words.movedElsewhere(nameOf(draft, words))
        desk.put(letGo(desk.drafts(), draft.work))
        desk.moveTo('#offers-said')
      },
      strangers: () => desk.put(emptyDrafts()),
      changed: () => port.element.requestUpdate(),
    })
  }

  follow(): void {
    this.shelf.follow()
  }

  render(words: FormWords): TemplateResult {
    const { isShared = false, today, ledger } = this.port.data()
    return draftOffers({
      words,
      offers: this.shelf.offers,
      discarded: this.discarded,
      said: this.said?.(words) ?? '',
      isShared,
      today,
      zone: ledger?.committee.zone,
      goOn: (offer) => void this.goOn(offer),
      discard: ({ draft }) => {
        this.said = undefined
        this.discarded = draft
        this.shelf.drop(draft.work)
        this.desk.moveTo('#offers-said')
      },
      undo: () => {
        const { discarded } = this
        if (discarded) this.takeUp(discarded)
      },
    })
  }

  /** What is in hand was changed. */
  changed(draft: Draft): void {
    this.said = undefined
    this.discarded = undefined
    if (isBlank(draft)) this.shelf.drop(draft.work)
    else this.shelf.keep(draft)
  }

  /** It is about to be handed on. */
  sending(draft: Draft): void {
    this.shelf.keepSent(draft)
  }

  /** The hub has it. */
  sent({ value }: Entry): void {
    const work = (value as { id: string }).id
    // It may be in hand again already, under another entry.
    if (!written(this.desk.drafts()).some((draft) => draft.work === work)) this.shelf.drop(work)
  }

  givenUp(draft: Draft): void {
    this.shelf.drop(draft.work)
  }

  /** What the hub refused and the person discarded is not to come back as a draft. */
  sourceChanged(before: SourceState, now: SourceState): void {
    if (before.session !== now.session) return
    const stays = new Set([...now.refused, ...now.waiting].map(({ entry }) => entry.id))
    const mended = new Set(written(this.desk.drafts()).map(({ work }) => work))
    for (const { entry } of before.refused) {
      const work = reportIn(entry)?.id
      if (work !== undefined && !stays.has(entry.id) && !mended.has(work)) this.shelf.drop(work)
    }
  }

  private async goOn({ draft }: Offer): Promise<void> {
    const taken = await this.shelf.take(draft.work)
    if (taken) return this.takeUp(taken)
    this.said = (words) => words.draftGone(nameOf(draft, words))
    this.desk.moveTo('#offers-said')
  }

  private takeUp(draft: Draft): void {
    this.desk.put(takeUp(this.desk.drafts(), draft))
    this.changed(draft)
    this.desk.moveTo('#title')
  }
}
