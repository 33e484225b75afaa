import type { Member } from '@liaison-kit/core'
import { initialsOf } from '@liaison-kit/ui'
import { html, nothing, type TemplateResult } from 'lit'
import type { Action } from './action.ts'
import { postsInOrder } from './member-change.ts'
import { postLine } from './member-lines.ts'
import { standingOn } from './roster.ts'
import type { RosterView } from './roster-view.ts'

export interface PageActions {
  /** Back to the roster; a member's own page has none. */
  back: (() => void) | undefined
  begin(action: Action): void
  open(id: string): void
  /** The form that is open, in the place of the actions. */
  form: TemplateResult | typeof nothing
  /** All versions, where they may be read. */
  history: TemplateResult | typeof nothing
}

/** What can be done to a member, by how they stand. */
export function actionsFor(member: Member, today: string): Action[] {
  const change: Action[] = standingOn(member, today) === 'left' ? ['return'] : ['move', 'roles', 'leave']
  // An office whose last day is fixed but still to come can only be corrected.
  const isEnding = member.left !== undefined && standingOn(member, today) !== 'left'
  return [...change.filter((action) => action !== 'leave' || !isEnding), 'correct', 'withdraw']
}

/** A member: who it is, the posts over time, what can be done, and what was changed. */
export function memberPage(view: RosterView, member: Member, actions: PageActions): TemplateResult {
  const { words, unsent, called, today, mayEdit } = view
  const { back, begin, form, history } = actions
  const isWriting = form !== nothing
  const name = called(member)
  return html`<section class="member" part="member" aria-labelledby="member-title">
    ${
      back && !isWriting
        ? html`<button class="button quiet" part="button" type="button" @click=${back}>${words.back}</button>`
        : nothing
    }
    <h3 class="member-title" id="member-title" tabindex="-1">
      <bdi>${name}</bdi>${standingNote(view, member)}
      ${unsent.has(`members/${member.id}`) ? html`<span class="waits">${words.waits}</span>` : nothing}
    </h3>
    <dl class="facts">${facts(view, member)}</dl>
    ${timeline(view, member)} ${namesakes(view, member, isWriting ? undefined : actions.open)}
    ${
      mayEdit && !isWriting
        ? html`<div class="actions">
            ${actionsFor(member, today).map(
              (action) => html`<button
                class="button ${action === 'move' || action === 'return' ? '' : 'quiet'}"
                part="button"
                type="button"
                data-action=${action}
                aria-label=${words.actionOf(words.actions[action], name)}
                @click=${() => begin(action)}
              >
                ${words.actions[action]}
              </button>`,
            )}
          </div>`
        : nothing
    }
    ${form} ${isWriting ? nothing : history}
  </section>`
}

function standingNote({ words, today }: RosterView, member: Member): TemplateResult | typeof nothing {
  const standing = standingOn(member, today)
  if (standing === 'in') return nothing
  return html` <span class="note">${standing === 'left' ? words.isLeft : words.isComing}</span>`
}

function facts({ words }: RosterView, { name, initials, sector, unit, appointed, left }: Member): TemplateResult[] {
  const known: [label: string, value: string | undefined][] = [
    [words.initials, initials ?? initialsOf(name)],
    [words.sector, sector],
    [words.unit, unit],
    [words.appointed, words.day(appointed)],
    [words.left, left && words.day(left)],
  ]
  return known.flatMap(([label, value]) =>
    value
      ? html`<div>
          <dt>${label}</dt>
          <dd><bdi>${value}</bdi></dd>
        </div>`
      : [],
  )
}

function timeline(view: RosterView, member: Member): TemplateResult {
  const { words, today } = view
  const posts = postsInOrder(member)
  const last = member.left
  return html`<h4 class="title" id="posts-title">${words.posts}</h4>
    ${
      posts.length === 0
        ? html`<p class="hint">${words.noPosts}</p>`
        : html`<ol class="timeline" aria-labelledby="posts-title">
            ${posts.map((post) => {
              const to = post.to ?? last
              const isNow = post.from <= today && (to === undefined || today <= to)
              const [days, ...what] = postLine(view, to === undefined ? post : { ...post, to })
              return html`<li class=${isNow ? 'is-now' : ''}>
                <span class="days">${days}</span>
                <span>${words.parts(what)}</span>
                ${isNow ? html`<strong class="note">${words.now}</strong>` : nothing}
                ${post.from > today ? html`<span class="note">${words.isToCome}</span>` : nothing}
              </li>`
            })}
          </ol>`
    }`
}

function namesakes(view: RosterView, member: Member, open: ((id: string) => void) | undefined) {
  const { words, called } = view
  const others = view.namesakes.named(member.name, member.id)
  if (others.length === 0) return nothing
  return html`<h4 class="title" id="namesakes-title">${words.namesakes}</h4>
    <p class="hint">${words.namesakesHint}</p>
    <ul class="namesakes" aria-labelledby="namesakes-title">
      ${others.map((other) => {
        const said = words.inOffice(called(other), other.appointed, other.left)
        return html`<li>
          ${
            open
              ? html`<button class="open" part="button" type="button" @click=${() => open(other.id)}>${said}</button>`
              : said
          }
        </li>`
      })}
    </ul>`
}
