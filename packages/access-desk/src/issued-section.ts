import type { Problem } from '@liaison-kit/source'
import type { IssuedCode } from '@liaison-kit/source/office'
import { html, nothing, type TemplateResult } from 'lit'
import type { AccessWords } from './access-desk.words.ts'
import type { Issue, Issuing } from './issuing.ts'

export interface IssuedLook {
  words: AccessWords
  issuing: Issuing
  reason(problem: Problem): string
  /** What was said of copying last. */
  copied: string
  copy(code: IssuedCode): void
  /** Prints the slips; without it this browser cannot. */
  print: (() => void) | undefined
  /** Asks before the codes are put away. */
  isPuttingAway: boolean
  putAway(step: 'ask' | 'now' | 'keep'): void
  /** Revokes a lost code and issues another. */
  replace(issue: Issue & { fate: 'lost' }): void
}

/** The codes just issued, each in clear this once; how far it has come, and what became of those that went wrong. */
export function issuedSection(look: IssuedLook): TemplateResult | typeof nothing {
  const { words, issuing, print, putAway } = look
  const { issues, issued } = issuing
  if (issues.length === 0) return nothing
  return html`<section class="shown" part="issued" aria-labelledby="shown-title">
    <h3 id="shown-title" tabindex="-1">${words.shownTitle}</h3>
    <p class="wrong">${words.shownHint}</p>
    ${progress(look)}
    <ol class="things">
      ${issues.map((issue) => issueRow(look, issue))}
    </ol>
    <p role="status">${look.copied}</p>
    ${
      issued.length > 0 && !issuing.isRunning
        ? html`<div class="actions">
            ${print ? html`<button class="button" part="button" type="button" @click=${print}>${words.print}</button>` : nothing}
            ${
              look.isPuttingAway
                ? html`<span id="put-away" tabindex="-1">${words.putAwayAsk}</span>
                    <button class="button" part="button" type="button" @click=${() => putAway('now')}>${words.putAwayNow}</button>
                    <button class="button quiet" part="button" type="button" @click=${() => putAway('keep')}>
                      ${words.keepShown}
                    </button>`
                : html`<button class="button quiet" part="button" type="button" data-put-away @click=${() => putAway('ask')}>
                    ${words.putAway}
                  </button>`
            }
          </div>`
        : nothing
    }
  </section>`
}

function progress({ words, issuing, reason }: IssuedLook): TemplateResult {
  const { issues, issued, isRunning, problem } = issuing
  const left = issues.filter(({ fate }) => fate === 'waiting').length
  const isUnsure = issues.some(({ fate }) => fate === 'unsure')
  const hasOpen = left > 0 || isUnsure
  const said = isRunning
    ? words.progress(issued.length, issues.length)
    : problem
      ? words.broke(reason(problem))
      : left > 0
        ? words.stopped(left)
        : words.issuedCount(issued.length)
  return html`<p class="progress" role="status">${said}</p>
    ${
      isRunning
        ? html`<progress max=${issues.length} .value=${issued.length} aria-hidden="true"></progress>
            <p><button class="button quiet" part="button" type="button" @click=${() => issuing.stop()}>${words.stop}</button></p>`
        : nothing
    }
    ${
      !isRunning && hasOpen
        ? html`${problem && left > 0 ? html`<p>${words.leftOver(left)}</p>` : nothing}
            <div class="actions">
              <button class="button" part="button" type="button" @click=${() => void issuing.goOn()}>
                ${isUnsure ? words.checkAgain : words.goOn(left)}
              </button>
              ${
                left > 0
                  ? html`<button class="button quiet" part="button" type="button" @click=${() => issuing.giveUp()}>
                      ${words.giveUp}
                    </button>`
                  : nothing
              }
            </div>`
        : nothing
    }`
}

function issueRow(look: IssuedLook, issue: Issue): TemplateResult {
  const { words, reason, issuing } = look
  const { name } = issue.wish
  if (issue.fate === 'issued') {
    const { issued } = issue
    return html`<li class="thing" part="row">
      <div class="thing-said">
        <p><strong>${name}</strong></p>
        <p><code class="code">${issued.code}</code></p>
      </div>
      <div class="thing-acts">
        <button
          class="button quiet"
          part="button"
          type="button"
          aria-label=${words.copyOf(name)}
          @click=${() => look.copy(issued)}
        >
          ${words.copy}
        </button>
      </div>
    </li>`
  }
  const isWrong = issue.fate === 'refused' || issue.fate === 'unsure' || issue.fate === 'lost'
  return html`<li class="thing" part="row">
    <div class="thing-said">
      <p><strong>${name}</strong></p>
      <p class=${isWrong ? 'wrong' : 'hint'}>${fateWords(words, issue, reason)}</p>
    </div>
    ${
      issue.fate === 'lost' && !issuing.isRunning
        ? html`<div class="thing-acts">
            <button
              class="button quiet"
              part="button"
              type="button"
              aria-label=${words.replaceOf(name)}
              @click=${() => look.replace(issue)}
            >
              ${words.replace}
            </button>
          </div>`
        : nothing
    }
  </li>`
}

function fateWords(
  words: AccessWords,
  issue: Exclude<Issue, { fate: 'issued' }>,
  reason: IssuedLook['reason'],
): string {
  switch (issue.fate) {
    case 'refused':
      return words.refused(reason(issue.problem))
    case 'unsure':
      return words.unsure
    case 'lost':
      return words.lost
    default:
      return words.fates[issue.fate]
  }
}
