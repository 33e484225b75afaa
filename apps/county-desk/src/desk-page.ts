import type { Source } from '@liaison-kit/source'
import { directionAt, type Language, wordsFor } from '@liaison-kit/ui'
import { html, nothing, type TemplateResult } from 'lit'
import { cache } from 'lit/directives/cache.js'
import { keyed } from 'lit/directives/keyed.js'
import { deskPageWords } from './desk.words.ts'
import { LANGUAGES } from './language.ts'
import { addressOf } from './place.ts'
import { hrefOf, VIEWS, type ViewId, views } from './views.ts'

export interface PageOptions {
  hub: string
  committee: string
  source: Source
  /** Another number for each person who signs in: nothing begun by one is there for the next. */
  person: number
  lang: Language
  /** As the address says, without `#`: a view's name, and what follows it. */
  place: string
  speak(lang: Language): void
}

/** The whole page: whose desk it is, where one may go, and the view that is open. */
export function deskPage(options: PageOptions): TemplateResult {
  const { source, lang, hub, committee } = options
  const words = wordsFor(deskPageWords, lang)
  const { state } = source
  const { session, ledger } = state
  const [asked = '', rest] = options.place.split('/')
  const offered = session ? VIEWS[session.role] : []
  const view = offered.find((one) => one === asked) ?? offered[0]
  const door = html`<liaison-desk-door .source=${source} hub=${hub} committee=${committee} lang=${lang}></liaison-desk-door>`
  return html`<a class="skip" href="#content" @click=${toContent}>${words.skip}</a>
    <header class="masthead">
      <p class="whose">
        <strong>${ledger?.committee.name ?? words.product}</strong>
        ${ledger ? html`<span>${words.product}</span>` : nothing}
      </p>
      <div class="tools">
        ${session ? door : nothing}
        <div class="languages" role="group" aria-label=${words.languages}>
        ${LANGUAGES.map(
          ({ language, name }) => html`<button
            type="button"
            lang=${language}
            aria-pressed=${language === lang}
            @click=${() => options.speak(language)}
          >
            ${name}
          </button>`,
        )}
        </div>
      </div>
    </header>
    ${session ? sections(offered, view, words.views, words.sections) : nothing}
    <main id="content" tabindex="-1" dir=${directionAt(document.documentElement, lang)}>
      ${view ? html`<h1 class="view-title">${words.views[view]}</h1>` : nothing}
      ${keyed(options.person, html`${cache(opened(options, view, decoded(rest)) ?? front(options, door))}`)}
    </main>`
}

/** The view that is open; nothing while nobody is signed in. */
function opened(
  { source, lang, hub, committee }: PageOptions,
  view: ViewId | undefined,
  rest: string | undefined,
): TemplateResult | undefined {
  const { state } = source
  const { session } = state
  if (!session || !view) return undefined
  const words = wordsFor(deskPageWords, lang)
  // A template of its own for each: what is begun in one view is still there when somebody comes back to it.
  return views[view]({ words, lang, source, state, session, hub, committee, rest })
}

function front({ lang }: PageOptions, door: TemplateResult): TemplateResult {
  const words = wordsFor(deskPageWords, lang)
  return html`<div class="front">
    <h1>${words.product}</h1>
    ${door}
    <p class="hint"><a href=${addressOf(undefined)}>${words.anotherCommittee}</a></p>
  </div>`
}

/** What follows a view's name in the address, as it was meant; nothing where it is broken. */
function decoded(rest: string | undefined): string | undefined {
  try {
    return rest && decodeURIComponent(rest)
  } catch {
    return undefined
  }
}

function sections(
  offered: readonly ViewId[],
  open: ViewId | undefined,
  names: Record<ViewId, string>,
  label: string,
): TemplateResult {
  return html`<nav class="sections" aria-label=${label}>
    <ul>
      ${offered.map(
        (view) => html`<li>
          <a href=${hrefOf(view)} aria-current=${view === open ? 'page' : nothing}>${names[view]}</a>
        </li>`,
      )}
    </ul>
  </nav>`
}

// The address after # names the view that is open.
function toContent(event: Event): void {
  event.preventDefault()
  document.getElementById('content')?.focus()
}
