import type { Term } from '@liaison-kit/core'
import { newId } from '@liaison-kit/source'
import type { FormFault, FormField } from '@liaison-kit/ui/desk'
import { html, nothing, type TemplateResult } from 'lit'
import { fromForm, historyOf, type Kit, opener } from '../kit.ts'
import { addButton, thingRow } from '../thing-row.ts'
import { withdrawal } from '../withdrawal.ts'
import { lastDayOf, nextTerm } from './next-term.ts'

type Typed = Readonly<Record<string, string>>

export const NEW_TERM = 'terms/+'
const MOST = 999

/** The terms of office: each with its days and the meetings it plans. */
export function termsSection(kit: Kit): TemplateResult {
  const { words, ledger, form, today } = kit
  const { terms: said } = words
  const terms = [...ledger.terms].sort((one, other) => (one.from < other.from ? 1 : -1))
  return html`<section class="part" part="terms" aria-labelledby="terms-title">
    <div class="part-head">
      <h3 id="terms-title" tabindex="-1">${said.title}</h3>
      ${addButton(kit, NEW_TERM, said.add, () => openNewTerm(kit))}
    </div>
    ${form.about === NEW_TERM ? termForm(kit, undefined) : nothing}
    ${terms.length === 0 && form.about !== NEW_TERM ? html`<p>${said.none}</p>` : nothing}
    <ul class="things">
      ${terms.map((term) => {
        const about = `terms/${term.id}`
        const isCurrent = today !== undefined && term.from <= today && today <= term.to
        return html`${thingRow(kit, {
          about,
          name: said.name(term.number),
          details: linesOf(kit, term),
          tag: isCurrent ? said.current : undefined,
          edit: () => kit.open(about, typedOf(term)),
        })}${form.about === about ? html`<li>${termForm(kit, term)}</li>` : nothing}`
      })}
    </ul>
  </section>`
}

export function openNewTerm(kit: Kit): void {
  const next = nextTerm(kit.ledger.terms)
  kit.open(NEW_TERM, next && { number: `${next.number}`, from: next.from, to: next.to })
}

/** A term as the form begins with it. */
export const typedOf = ({ number, from, to, planned }: Term): Record<string, string> => ({
  number: `${number}`,
  from,
  to,
  plenary: `${planned?.plenary ?? ''}`,
  standing: `${planned?.['standing-committee'] ?? ''}`,
})

function linesOf({ words }: Kit, { from, to, planned = {} }: Term): string[] {
  return [words.span(from, to), words.terms.planned(planned.plenary, planned['standing-committee'])]
}

function termForm(kit: Kit, term: Term | undefined): TemplateResult {
  const { words, form, history, today } = kit
  const { terms: said } = words
  const about = term ? `terms/${term.id}` : NEW_TERM
  const title = term ? words.editOf(said.name(term.number)) : said.add
  const fields: FormField[] = [
    { name: 'number', kind: 'number', label: said.number, hint: said.numberHint, most: 3 },
    { name: 'from', kind: 'day', label: said.from },
    { name: 'to', kind: 'day', label: said.to },
    { name: 'plenary', kind: 'number', label: said.plenary, isOptional: true, most: 3 },
    { name: 'standing', kind: 'number', label: said.standing, isOptional: true, most: 3, hint: said.plannedHint },
  ]
  const submit = (typed: Typed): void => {
    const after = termOf(typed, term?.id ?? newId())
    const what = said.name(after.number)
    const change = { about: `terms/${after.id}`, before: term ?? null, after }
    kit.change(term ? words.saved(what) : words.added(what), fromForm(about), change)
  }
  return html`${form.render({
    title,
    hint: kit.warning,
    fields,
    today,
    known: term && typedOf(term),
    more: html`${fiveYears(kit)}${term ? withdrawal(kit, about, said.name(term.number), term) : nothing}`,
    faults: (typed) => termFaults(kit, typed, term?.id),
    submit,
    gaveUp: () => kit.focus.to(opener(about)),
  })}
  ${
    term
      ? history.render(
          about,
          historyOf(
            kit,
            about,
            said.name(term.number),
            (value) => [said.name((value as Term).number), ...linesOf(kit, value as Term)],
            term,
          ),
        )
      : nothing
  }`
}

/** The usual last day, one press away. */
function fiveYears({ words, form }: Kit): TemplateResult | typeof nothing {
  const from = form.value('from')
  if (!/^\d{4}-\d\d-\d\d$/.test(from) || form.value('to') === lastDayOf(from)) return nothing
  const to = lastDayOf(from)
  return html`<p class="offer">
    <button class="button quiet" part="button" type="button" @click=${() => form.put('to', to)}>
      ${words.terms.fiveYears(to)}
    </button>
  </p>`
}

/** What was typed, in the ledger's shape. */
export function termOf({ number, from, to, plenary, standing }: Typed, id: string): Term {
  const planned = {
    ...(plenary && { plenary: Number(plenary) }),
    ...(standing && { 'standing-committee': Number(standing) }),
  }
  return {
    id,
    number: Number(number),
    from: from as string,
    to: to as string,
    ...(Object.keys(planned).length > 0 && { planned }),
  }
}

/** What is wrong with a term that its fields by themselves do not tell. */
export function termFaults(
  { words, ledger }: Pick<Kit, 'words' | 'ledger'>,
  { number, from = '', to = '', plenary, standing }: Typed,
  self: string | undefined,
): FormFault[] {
  const { terms: said } = words
  const others = ledger.terms.filter(({ id }) => id !== self)
  const spanOf = (term: Term): string => words.span(term.from, term.to)
  const faults: FormFault[] = []
  const wanted = Number(number)
  if (!(wanted >= 1 && wanted <= MOST)) faults.push({ field: 'number', message: said.noNumber })
  const same = others.find((term) => term.number === wanted)
  if (same) faults.push({ field: 'number', message: said.sameNumber(said.name(same.number), spanOf(same)) })
  if (from && to && to < from) faults.push({ field: 'to', message: words.backwards })
  const over = from && to && others.find((term) => term.from <= to && from <= term.to)
  if (over) {
    const isLater = from >= over.from
    faults.push({ field: isLater ? 'from' : 'to', message: said.overlap(said.name(over.number), spanOf(over)) })
  }
  for (const [field, value] of [['plenary', plenary] as const, ['standing', standing] as const]) {
    if (value && !(Number(value) <= MOST)) faults.push({ field, message: said.tooMany })
  }
  return faults
}
