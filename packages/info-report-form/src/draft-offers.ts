import { momentOf } from '@liaison-kit/ui'
import { html, nothing, type TemplateResult } from 'lit'
import type { Draft } from './draft.ts'
import type { Offer } from './draft-shelf.ts'
import type { FormWords } from './info-report-form.words.ts'

interface OffersLook {
  words: FormWords
  offers: readonly Offer[]
  /** Given up just now, and to be had back. */
  discarded: Draft | undefined
  /** What became of a draft, to be said. */
  said: string
  isShared: boolean
  today: string | undefined
  zone: string | undefined
  goOn(offer: Offer): void
  discard(offer: Offer): void
  undo(): void
}

/** What was typed earlier and not sent, to be gone on with or given up: offered, never filled in unasked. */
export function draftOffers(look: OffersLook): TemplateResult {
  const { words, offers, discarded, said, isShared, undo } = look
  return html`${
    offers.length > 0
      ? html`<section class="offers" aria-labelledby="offers-title">
          <h3 class="title" id="offers-title" tabindex="-1">${words.offersTitle(offers.length)}</h3>
          <p class="hint">${words.offersHint(isShared)}</p>
          <ul role="list">
            ${offers.map((offer) => html`<li>${offerLine(offer, look)}</li>`)}
          </ul>
        </section>`
      : nothing
  }
    <div class="offers-said" id="offers-said" tabindex="-1" role="status">
      ${said ? html`<p>${said}</p>` : nothing}
      ${
        discarded
          ? html`<p class="actions">
              <span>${words.discarded(nameOf(discarded, words))}</span>
              <button class="button quiet" part="button" type="button" @click=${undo}>${words.undo}</button>
            </p>`
          : nothing
      }
    </div>`
}

function offerLine(offer: Offer, { words, today, zone, goOn, discard }: OffersLook): TemplateResult {
  const { draft, at, isOpenElsewhere } = offer
  const name = nameOf(draft, words)
  const goOnLabel = isOpenElsewhere ? words.goOnHere : words.goOn
  return html`<p><strong dir="auto">${name}</strong></p>
    <p class="hint">${words.typedAt(momentOf(at, (day) => words.day(day, today), zone))}</p>
    ${isOpenElsewhere ? html`<p class="elsewhere">${words.openElsewhere}</p>` : nothing}
    <div class="ways">
      <button
        class="button"
        part="button"
        type="button"
        aria-label=${words.of(goOnLabel, name)}
        @click=${() => goOn(offer)}
      >
        ${goOnLabel}
      </button>
      ${
        isOpenElsewhere
          ? nothing
          : html`<button
              class="button quiet"
              part="button"
              type="button"
              aria-label=${words.of(words.discard, name)}
              @click=${() => discard(offer)}
            >
              ${words.discard}
            </button>`
      }
    </div>`
}

/** What a draft is called: its title, else how it begins. */
export function nameOf({ values }: Draft, words: FormWords): string {
  const text = [values.title, values.situation, values.problem, values.advice].find((value) => value?.trim())
  const letters = Array.from(text?.trim() ?? '')
  if (letters.length === 0) return words.untitled
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : letters.join('')
}
