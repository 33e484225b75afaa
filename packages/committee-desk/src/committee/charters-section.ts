import type { CharterInForce, CivilDate, Committee } from '@liaison-kit/core'
import type { FormFault } from '@liaison-kit/ui/desk'
import { html, nothing, type TemplateResult } from 'lit'
import { type Aftermath, type Kit, opener } from '../kit.ts'
import { shippedCharters } from '../shipped-charters.ts'
import { addButton, thingRow } from '../thing-row.ts'

type Typed = Readonly<Record<string, string>>

export const NEW_CHARTER = 'charters/+'

const idOf = ({ charter }: CharterInForce): string => (typeof charter === 'string' ? charter : charter.id)

/** What a charter in force is called. */
export function charterName({ words, charters }: Pick<Kit, 'words' | 'charters'>, inForce: CharterInForce): string {
  const id = idOf(inForce)
  const { charter } = inForce
  const named = typeof charter === 'string' ? charters.find((one) => one.id === id)?.name : charter.name
  const name = named ?? shippedCharters[id]
  return name ? words.charters.named(name) : words.charters.other(id)
}

/** The charters in force, each with the day from which it is. */
export function chartersSection(kit: Kit): TemplateResult {
  const { words, form, ledger, today } = kit
  const { charters: said } = words
  const { charters } = ledger.committee
  const current = today === undefined ? -1 : charters.filter(({ from }) => from <= today).length - 1
  const tag = (index: number): string => (index === current ? said.current : index > current ? said.coming : said.past)
  return html`<section class="part" part="charters" aria-labelledby="charters-title">
    <div class="part-head">
      <h3 id="charters-title" tabindex="-1">${said.title}</h3>
      ${addButton(kit, NEW_CHARTER, said.add, () => kit.open(NEW_CHARTER))}
    </div>
    <p class="hint">${said.hint}</p>
    ${form.about === NEW_CHARTER ? charterForm(kit, NEW_CHARTER, undefined) : nothing}
    <ul class="things">
      ${charters.map((inForce, index) => {
        const about = `charters/${inForce.from}/${idOf(inForce)}`
        const name = charterName(kit, inForce)
        const others = charters.filter((other) => other !== inForce)
        return html`${thingRow(kit, {
          about,
          name,
          details: [words.span(inForce.from, undefined)],
          tag: tag(index),
          edit: () => kit.open(about, { from: inForce.from, charter: idOf(inForce) }),
          remove:
            others.length > 0
              ? () => put(kit, words.removed(said.entry(inForce.from, name)), { focus: '#charters-title' }, others)
              : undefined,
        })}${form.about === about ? html`<li>${charterForm(kit, about, inForce)}</li>` : nothing}`
      })}
    </ul>
  </section>`
}

function charterForm(kit: Kit, about: string, known: CharterInForce | undefined): TemplateResult {
  const { words, form, today, ledger } = kit
  const { charters: said } = words
  const others = ledger.committee.charters.filter((other) => other !== known)
  const from = form.value('from')
  // The county's own charters are chosen from as they stand in the ledger.
  const own = ledger.committee.charters.filter(({ charter }) => typeof charter !== 'string')
  const offered: CharterInForce[] = [...Object.keys(shippedCharters).map((charter) => ({ from, charter })), ...own]
  return form.render({
    title: known ? words.editOf(charterName(kit, known)) : said.add,
    hint: kit.warning,
    fields: [
      {
        name: 'charter',
        kind: 'select',
        label: said.charter,
        isWide: true,
        choices: offered.map((one) => ({ value: idOf(one), label: charterName(kit, one) })),
      },
      {
        name: 'from',
        kind: 'day',
        label: said.from,
        hint: today && from && from <= today ? said.backdated : undefined,
      },
    ],
    today,
    faults: (typed) => charterFaults(kit, typed, others),
    submit: (typed) => {
      const charter = own.find((one) => idOf(one) === typed.charter)?.charter ?? (typed.charter as string)
      const inForce = { from: typed.from as CivilDate, charter }
      const name = charterName(kit, inForce)
      put(
        kit,
        known ? words.saved(name) : words.added(name),
        { form: about, focus: known ? '#charters-title' : opener(about) },
        [...others, inForce],
      )
    },
    gaveUp: () => kit.focus.to(opener(about)),
  }) as TemplateResult
}

/** What is wrong with a charter and its day beside the others. */
export function charterFaults(
  { words }: Pick<Kit, 'words'>,
  { from = '', charter }: Typed,
  others: readonly CharterInForce[],
): FormFault[] {
  const { charters: said } = words
  if (!from) return []
  if (others.some((other) => other.from === from)) return [{ field: 'from', message: said.sameDay(from) }]
  const before = others.filter((other) => other.from < from).pop()
  const after = others.find((other) => other.from > from)
  if (before && idOf(before) === charter) return [{ field: 'charter', message: said.sameBefore }]
  return after && idOf(after) === charter ? [{ field: 'charter', message: said.sameAfter }] : []
}

function put({ ledger, change }: Kit, said: string, then: Aftermath, charters: readonly CharterInForce[]): void {
  const inOrder = [...charters].sort((one, other) => (one.from < other.from ? -1 : 1))
  const after: Committee = { ...ledger.committee, charters: inOrder }
  change(said, then, { about: 'committee', before: ledger.committee, after })
}
