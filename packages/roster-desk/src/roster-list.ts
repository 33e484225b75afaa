import type { Member } from '@liaison-kit/core'
import { postsOf } from '@liaison-kit/core/expected'
import { initialsOf, NameFinder, Narrow } from '@liaison-kit/ui'
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { foundIn, NO_GROUP, type RosterRow, rosterOn, type Wanted } from './roster.ts'
import type { RosterView } from './roster-view.ts'

/** A narrower place than so many letters shows a list, not a table. */
const TABLE_LETTERS = 48

interface Shown {
  found: readonly RosterRow[]
  all: number
}

/** The roster: what is looked for in it, and who is found. */
export class RosterList implements ReactiveController {
  private readonly host: LitElement
  private readonly narrow: Narrow
  private readonly finder = new NameFinder()
  private wanted: Wanted = { typed: '', group: '', standing: 'now' }
  private known: { view: Pick<RosterView, 'ledger' | 'today'>; rows: RosterRow[] } | undefined

  constructor(host: LitElement) {
    this.host = host
    this.narrow = new Narrow(host, TABLE_LETTERS)
    host.addController(this)
  }

  // Nothing to do; a controller needs one of its methods.
  hostDisconnected(): void {}

  /** Who is found, and of how many. */
  shown(view: RosterView): Shown {
    const { group } = view
    const { wanted } = this
    const everybody = this.rows(view)
    const rows = group === undefined ? everybody : everybody.filter(({ member }) => wasIn(member, group))
    // Of one group: who has moved on is shown only among all.
    const own = group !== undefined && wanted.standing !== 'all' ? group : wanted.group
    const matches = (member: Member, typed: string): boolean => this.finder.matches(member, typed)
    return {
      found: foundIn(rows, { ...wanted, group: own }, matches),
      all: foundIn(rows, { ...wanted, typed: '', group: own }, matches).length,
    }
  }

  /** Sorted once for each ledger and day: typing only looks through it. */
  private rows({ ledger, today }: RosterView): RosterRow[] {
    if (this.known?.view.ledger !== ledger || this.known.view.today !== today) {
      this.known = { view: { ledger, today }, rows: rosterOn(ledger.members, ledger.groups, today) }
    }
    return this.known.rows
  }

  /** @param open opens a member's page */
  render(view: RosterView, open: (id: string) => void): TemplateResult {
    const { words } = view
    const { found, all } = this.shown(view)
    const line = (row: RosterRow): TemplateResult =>
      this.narrow.is ? card(view, row, open) : tableRow(view, row, open)
    const lines = repeat(found, ({ member }) => member.id, line)
    return html`<form class="looking" role="search" @submit=${(event: Event) => this.enter(event, found, open)}>
        <div class="search">
          <label for="find">${words.find}</label>
          <p class="hint" id="find-hint">${words.findHint}</p>
          <input
            id="find"
            type="search"
            autocomplete="off"
            spellcheck="false"
            .value=${this.wanted.typed}
            aria-describedby="find-hint"
            @input=${({ target }: Event) => this.want({ typed: (target as HTMLInputElement).value })}
          />
        </div>
        ${view.group === undefined ? this.groups(view) : nothing} ${this.standings(view)}
      </form>
      <p class="count" role="status">${words.count(found.length, all)}</p>
      ${found.length === 0 ? html`<p>${words.nobody}</p>` : nothing}
      ${
        this.narrow.is
          ? html`<ul class="cards" aria-label=${words.title}>
              ${lines}
            </ul>`
          : html`<div class="scroll"><table part="table" aria-label=${words.title} ?hidden=${found.length === 0}>
              <thead>
                <tr>
                  ${[words.name, words.group, words.roles, words.sector, words.unit, words.appointed, words.left].map(
                    (name) => html`<th scope="col">${name}</th>`,
                  )}
                </tr>
              </thead>
              <tbody>
                ${lines}
              </tbody>
            </table></div>`
      }`
  }

  private groups({ words, ledger }: RosterView): TemplateResult {
    return select(
      'group-filter',
      words.group,
      [
        { value: '', label: words.allGroups },
        ...ledger.groups.map(({ id, name }) => ({ value: id, label: name })),
        { value: NO_GROUP, label: words.noGroup },
      ],
      this.wanted.group,
      (group) => this.want({ group }),
    )
  }

  private standings({ words }: RosterView): TemplateResult {
    const standings = ['now', 'left', 'all'] as const
    return select(
      'standing-filter',
      words.standing,
      standings.map((value) => ({ value, label: words.standings[value] })),
      this.wanted.standing,
      (standing) => this.want({ standing: standing as Wanted['standing'] }),
    )
  }

  private want(part: Partial<Wanted>): void {
    this.wanted = { ...this.wanted, ...part }
    this.host.requestUpdate()
  }

  /** Enter opens the only one who is found; of several it leads to the first. */
  private enter(event: Event, found: readonly RosterRow[], open: (id: string) => void): void {
    event.preventDefault()
    const [first, second] = found
    if (first && !second) open(first.member.id)
    else this.host.renderRoot.querySelector<HTMLElement>('[data-member]')?.focus()
  }
}

/** By member: collating each name for each keystroke would be felt. */
const LETTERS = new WeakMap<Member, string>()

function lettersOf(member: Member): string {
  const known = LETTERS.get(member) ?? member.initials ?? initialsOf(member.name)
  LETTERS.set(member, known)
  return known
}

const wasIn = (member: Member, group: string): boolean => postsOf(member).some((post) => post.group === group)

function select(
  id: string,
  label: string,
  choices: readonly { value: string; label: string }[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<div class="filter">
    <label for=${id}>${label}</label>
    <select id=${id} @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
      ${choices.map(({ value, label: said }) => html`<option value=${value} ?selected=${value === chosen}>${said}</option>`)}
    </select>
  </div>`
}

function nameOf({ words, called, unsent }: RosterView, { member, standing }: RosterRow, open: (id: string) => void) {
  const { id } = member
  return html`<button class="open" part="button" type="button" data-member=${id} @click=${() => open(id)}>
      <bdi>${called(member)}</bdi>
    </button>
    <span class="letters hint">${lettersOf(member)}</span>
    ${standing === 'in' ? nothing : html`<span class="note">${standing === 'left' ? words.isLeft : words.isComing}</span>`}
    ${unsent.has(`members/${id}`) ? html`<span class="waits">${words.waits}</span>` : nothing}`
}

function tableRow(view: RosterView, row: RosterRow, open: (id: string) => void): TemplateResult {
  const { words, groupName } = view
  const { member, post } = row
  return html`<tr part="row">
    <th scope="row">${nameOf(view, row, open)}</th>
    <td>${post ? groupName(post.group) : words.noGroup}</td>
    <td>${words.roleList(post?.roles ?? [])}</td>
    <td>${member.sector}</td>
    <td>${member.unit}</td>
    <td class="date">${words.day(member.appointed)}</td>
    <td class="date">${member.left && words.day(member.left)}</td>
  </tr>`
}

function card(view: RosterView, row: RosterRow, open: (id: string) => void): TemplateResult {
  const { words, groupName } = view
  const { member, post } = row
  const parts = [
    post ? groupName(post.group) : words.noGroup,
    words.roleList(post?.roles ?? []),
    member.sector,
    member.unit,
  ].filter((part): part is string => Boolean(part))
  return html`<li part="row">
    <div class="card-name">${nameOf(view, row, open)}</div>
    <p>${words.parts(parts)}</p>
    <p class="hint">${words.officeOf(member.appointed, member.left)}</p>
  </li>`
}
