import type { CivilDate, Ledger } from '@liaison-kit/core'
import type { Problem } from '@liaison-kit/source'
import type { AccessCode } from '@liaison-kit/source/office'
import { momentOf, notice } from '@liaison-kit/ui'
import { html, nothing, type TemplateResult } from 'lit'
import type { AccessWords } from './access-desk.words.ts'
import { type CodeList, holderOf } from './code-list.ts'
import { standingOf } from './standing.ts'

export interface ListLook {
  words: AccessWords
  list: CodeList
  ledger: Ledger
  today: CivilDate | undefined
  editable: boolean
  reason(problem: Problem): string
}

/** The codes that were issued, and the way to revoke one. */
export function listSection(look: ListLook): TemplateResult {
  const { words, list, ledger, today, reason } = look
  const { codes, problem } = list
  if (!codes) {
    return problem
      ? notice(words.failed(reason(problem)), { label: words.retry, run: () => void list.read() })
      : html`<p class="hint" role="status">${words.loading}</p>`
  }
  const active = codes.filter((code) => standingOf(code, today) === 'active').length
  const shown = list.shown(ledger, today)
  return html`<section class="part" part="codes" aria-labelledby="list-title">
    <div class="part-head">
      <h3 id="list-title" tabindex="-1">${words.listTitle}</h3>
      <span class="hint" role="status">${words.count(active, codes.length - active)}</span>
    </div>
    ${problem ? notice(words.failed(reason(problem)), { label: words.retry, run: () => void list.read() }) : nothing}
    <p role="status">${list.revoked === undefined ? nothing : words.revokedNow(list.revoked)}</p>
    ${codes.length > 0 ? filters(look) : html`<p>${words.none}</p>`}
    ${codes.length > 0 && shown.length === 0 ? html`<p>${words.noneFound}</p>` : nothing}
    <ul class="things">
      ${shown.map((code) => codeRow(look, code))}
    </ul>
  </section>`
}

function filters({ words, list }: ListLook): TemplateResult {
  const typed = ({ target }: Event): void => {
    list.typed = (target as HTMLInputElement).value
    list.refresh()
  }
  const turned = ({ target }: Event): void => {
    list.showsOthers = (target as HTMLInputElement).checked
    list.refresh()
  }
  return html`<div class="filters">
    <div class="search">
      <label for="search">${words.search}</label>
      <p class="hint" id="search-hint">${words.searchHint}</p>
      <input id="search" type="search" autocomplete="off" aria-describedby="search-hint" .value=${list.typed} @input=${typed} />
    </div>
    <label class="check"><input type="checkbox" .checked=${list.showsOthers} @change=${turned} />${words.showOthers}</label>
  </div>`
}

function codeRow(look: ListLook, code: AccessCode): TemplateResult {
  const { words, list, ledger, today, editable } = look
  const { id, name, role, issued, expires, revoked } = code
  const standing = standingOf(code, today)
  const holder = holderOf(code, ledger)
  const moment = (iso: string): string => momentOf(iso, words.day, ledger.committee.zone)
  return html`<li class="thing ${standing}" part="row">
    <div class="thing-said">
      <p class="thing-name"><strong>${name}</strong> <span class="tag">${words.standings[standing]}</span></p>
      <p class="hint">${words.roles[role]}</p>
      ${holder && holder !== name ? html`<p class="hint">${holder}</p>` : nothing}
      <p class="hint">${words.id(id)}</p>
      <p class="hint">${words.issued(moment(issued))}</p>
      <p class="hint">${expires === null ? words.noEnd : words.expiresOn(words.day(expires))}</p>
      ${revoked === null ? nothing : html`<p class="hint">${words.revokedAt(moment(revoked))}</p>`}
    </div>
    ${
      editable && standing !== 'revoked' && list.asked !== id
        ? html`<div class="thing-acts">
            <button
              class="button quiet"
              part="button"
              type="button"
              data-revoke=${id}
              aria-label=${words.revokeOf(name, id)}
              @click=${() => list.ask(id)}
            >
              ${words.revoke}
            </button>
          </div>`
        : nothing
    }
    ${list.asked === id ? asking(look, code) : nothing}
  </li>`
}

/** Asked once more: it cannot be taken back. */
function asking({ words, list, today, reason }: ListLook, code: AccessCode): TemplateResult {
  const active = (list.codes ?? []).filter((one) => one.role === 'county' && standingOf(one, today) === 'active')
  const isLast = active.length === 1 && active[0] === code
  return html`<div class="asking" role="group" aria-labelledby="revoke-title">
    <p id="revoke-title" tabindex="-1"><strong>${words.revokeAsk(code.name)}</strong></p>
    <p>${words.revokeHint}</p>
    ${code.role === 'county' ? html`<p class="wrong">${isLast ? words.revokeLast : words.revokeCounty}</p>` : nothing}
    ${
      list.revokeProblem
        ? html`<p class="wrong" role="alert">${words.revokeFailed(reason(list.revokeProblem))}</p>`
        : nothing
    }
    <div class="actions">
      <button
        class="button"
        part="button"
        type="button"
        aria-disabled=${list.isRevoking ? 'true' : nothing}
        @click=${() => void list.revoke(code)}
      >
        ${words.revokeNow}
      </button>
      <button class="button quiet" part="button" type="button" @click=${() => list.keep()}>${words.keep}</button>
    </div>
  </div>`
}
