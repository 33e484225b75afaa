import type { Charter, Gathering, GatheringKind, Ledger, Member } from '@liaison-kit/core'
import { daysBetween, isCivilDate } from '@liaison-kit/core/civil-date'
import { audienceOf, expectedAt, inOffice, postOn } from '@liaison-kit/core/expected'
import { errorSummary, gatheringNames } from '@liaison-kit/ui'
import { html, nothing, type TemplateResult } from 'lit'
import { action } from '../action.ts'
import { chooser } from './chooser.ts'
import { type Edits, type Field, type GatheringFault, gatheringWith, isMeeting } from './gathering-draft.ts'
import { type Choice, dayField, type FieldsOptions, selectField, textField, wrong } from './gathering-fields.ts'

/** So many days from today, a year or a month is easily mistyped. */
const FAR_DAYS = 100

export interface FormOptions extends FieldsOptions {
  id: string
  /** As known, without what is typed; nothing of a new one. */
  known: Gathering | undefined
  edits: Edits
  faults: readonly GatheringFault[]
  ledger: Ledger
  charter: Charter | undefined
  /** The group of the page. */
  group: string | undefined
  /** Whether the county's own gatherings may be recorded too. */
  isCounty: boolean
  /** What was typed to search, by field. */
  queries: ReadonlyMap<string, string>
  /** Whether something is typed that recording would change. */
  isChanged: boolean
  isHeld: boolean
  /** A control of the form that is none of the choices below was changed. */
  typed(event: Event): void
  edit(edits: Edits): void
  search(field: string, query: string): void
  goTo(field: Field): void
  submit(event: Event): void
  giveUp(): void
}

/** What names a gathering and who is expected at it, as a native form. */
export function gatheringForm(options: FormOptions): TemplateResult {
  const { words, faults, known, edits, today, isChanged } = options
  const shown = gatheringWith('', known, edits)
  const days = isCivilDate(shown.date) && today !== undefined ? daysBetween(today, shown.date) : 0
  return html`<form
    class="sheet gathering-form"
    part="form"
    novalidate
    data-gathering=${options.id}
    aria-labelledby="heading"
    @input=${options.typed}
    @change=${options.typed}
    @submit=${options.submit}
  >
    ${faults.length > 0 ? errorSummary(faults, words, options.goTo) : nothing}
    <div class="entries">
      ${kindField(options)} ${options.isCounty && !isMeeting(shown.kind) ? holderField(options) : nothing}
      ${dayField(options, 'date', { hint: words.hints.date }, edits.date ?? known?.date)}
      ${Math.abs(days) > FAR_DAYS ? html`<p class="hint far" role="status">${words.far(days)}</p>` : nothing}
      ${textField(options, 'title', { hint: words.hints.title, isWide: true })}
      ${textField(options, 'place', { isOptional: true, isWide: true })}
      ${shown.kind === 'inspection' ? certificateFields(options) : nothing}
    </div>
    ${shown.group === null ? nothing : companyField(options, shown)} ${audienceField(options, shown)}
    <label class="choice"
      ><input
        type="checkbox"
        .checked=${shown.optional === true}
        @change=${(event: Event) => options.edit({ optional: (event.target as HTMLInputElement).checked })}
      /><span>${words.labels.optional}</span></label
    >
    <div class="actions">
      <button class="button" part="button" type="submit">${words.save}</button>
      ${action(isChanged ? words.discard : words.cancel, options.giveUp)}
      <span class="unsaved" role="status">${options.isHeld ? words.held : isChanged ? words.notSaved : nothing}</span>
    </div>
  </form>`
}

function kindField(options: FormOptions): TemplateResult {
  const { words, isCounty } = options
  const kinds = Object.keys(gatheringNames) as GatheringKind[]
  const choices = (label: string, some: readonly GatheringKind[]) => ({
    label,
    choices: some.map((value): Choice => ({ value, label: words.kind(value) })),
  })
  const activities = kinds.filter((kind) => !isMeeting(kind))
  const offered = isCounty
    ? [choices(words.meetings, kinds.filter(isMeeting)), choices(words.activities, activities)]
    : choices('', activities).choices
  return selectField(options, 'kind', { hint: words.hints.kind }, words.choose, offered)
}

/** For the county alone: whose gathering it is. */
function holderField(options: FormOptions): TemplateResult {
  const { words, group, ledger } = options
  const own = group === undefined ? ledger.groups : ledger.groups.filter(({ id }) => id === group)
  const groups = own.map(({ id, name }): Choice => ({ value: id, label: name }))
  return selectField(options, 'group', { hint: words.hints.group, isOptional: true }, ledger.committee.name, groups)
}

/** What an inspection is about, and what it is made with. */
export function certificateFields(options: CategoryOptions): TemplateResult {
  const shape = { hint: options.words.hints.certificate, isOptional: true }
  return html`${categoryField(options)} ${textField(options, 'certificate', shape)}`
}

type CategoryOptions = FieldsOptions & Pick<FormOptions, 'charter' | 'known' | 'edits'>

/** By the charter of the day; what stands is offered also where that does not have it. */
function categoryField(options: CategoryOptions): TemplateResult {
  const { words, charter, known, edits } = options
  const categories = charter?.categories ?? {}
  const chosen = edits.category ?? known?.category
  const ids = Object.keys(categories)
  const offered = !chosen || ids.includes(chosen) ? ids : [...ids, chosen]
  const choices = offered.map((value): Choice => ({ value, label: words.category(value, categories[value]) }))
  return selectField(options, 'category', { hint: words.hints.category, isOptional: true }, words.none, choices)
}

/** Together with which groups. Of some forty, those are sought by name. */
function companyField(options: FormOptions, shown: Gathering): TemplateResult {
  const { words, ledger, queries } = options
  const chosen = shown.with ?? []
  // A group that is no more holds nothing together; what stands is offered all the same.
  const groups = ledger.groups.filter(
    ({ id, dissolved }) => chosen.includes(id) || (id !== shown.group && !(dissolved && dissolved < shown.date)),
  )
  // Once open it stays so: it must not close over the box that has just been emptied.
  return html`<details class="company" ?open=${(options.edits.with ?? options.known?.with) !== undefined}>
    <summary>${words.labels.with}${words.isOptional}</summary>
    ${chooser({
      words,
      name: 'with',
      legend: words.together,
      choices: groups.map(({ id, name }) => ({ value: id, label: name })),
      chosen,
      query: queries.get('with') ?? '',
      search: (query) => options.search('with', query),
      choose: (ids) => options.edit({ with: ids }),
    })}
  </details>`
}

/** Whoever the kind says, or members by name. */
function audienceField(options: FormOptions, shown: Gathering): TemplateResult {
  const { words, ledger, queries, today, faults } = options
  const { invited, ...open } = shown
  const day = isCivilDate(shown.date) ? shown.date : (today ?? '')
  const byKind = { ...open, date: day }
  const audience = audienceOf(byKind)
  // Members of other groups are not all known here.
  const isCounted = audience === 'groups' && !shown.with?.length
  const fault = faults.find(({ field }) => field === 'invited')
  const way = (isChosen: boolean, label: string): TemplateResult => html`<label
    class="choice ${(invited !== undefined) === isChosen ? 'chosen' : ''}"
    ><input
      type="radio"
      name="audience"
      id=${isChosen ? 'invited' : 'audience'}
      .checked=${(invited !== undefined) === isChosen}
      aria-describedby=${isChosen && fault ? 'invited-wrong' : nothing}
      @change=${() => options.edit({ invited: isChosen ? [] : null })}
    /><span>${label}</span></label
  >`
  return html`<fieldset class="audience ${fault ? 'faulty' : ''}">
    <legend>${words.labels.invited}</legend>
    ${wrong('invited', fault, words)}
    ${way(false, words.audience(audience, isCounted ? expectedAt(byKind, ledger.members).length : undefined))}
    ${way(true, words.someChosen)}
    ${
      invited
        ? chooser({
            words,
            name: 'members',
            legend: words.someChosen,
            choices: invitable(shown, ledger, day).map(({ id, name, initials }) => ({
              value: id,
              label: name,
              initials,
            })),
            chosen: invited,
            query: queries.get('invited') ?? '',
            search: (query) => options.search('invited', query),
            choose: (ids) => options.edit({ invited: ids }),
          })
        : nothing
    }
  </fieldset>`
}

/** Who may be invited: at a group's gathering the members of the groups that hold it, else all; and who is, in any case. */
function invitable({ group, with: others = [], invited = [] }: Gathering, { members }: Ledger, day: string): Member[] {
  const groups = [group, ...others]
  return members.filter(
    (member) =>
      invited.includes(member.id) ||
      (group === null ? inOffice(member, day) : groups.includes(postOn(member, day)?.group ?? '')),
  )
}
