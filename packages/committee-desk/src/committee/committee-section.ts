import type { Committee } from '@liaison-kit/core'
import type { FormField } from '@liaison-kit/ui/desk'
import { html, nothing, type TemplateResult } from 'lit'
import { fromForm, historyOf, type Kit, opener } from '../kit.ts'
import { addButton } from '../thing-row.ts'
import { charterName } from './charters-section.ts'

type Typed = Readonly<Record<string, string>>

export const COMMITTEE = 'committee'

/** The committee itself: its name, since when it keeps the ledger, and what is public. */
export function committeeSection(kit: Kit): TemplateResult {
  const { words, form, ledger, unsent } = kit
  const { committee: said } = words
  const isOpen = form.about === COMMITTEE
  return html`<section class="part" part="committee" aria-labelledby="committee-title">
      <div class="part-head">
        <h3 id="committee-title" tabindex="-1">${said.title}</h3>
        ${unsent.has(COMMITTEE) ? html`<span class="waits">${words.waits}</span>` : nothing}
        ${addButton(kit, COMMITTEE, said.edit, () => kit.open(COMMITTEE, typedOf(ledger.committee)))}
      </div>
      ${isOpen ? committeeForm(kit) : facts(kit)}
      ${kit.history.render(
        COMMITTEE,
        historyOf(kit, COMMITTEE, said.about, (value) => linesOf(kit, value as Committee), ledger.committee),
      )}
    </section>
`
}

const typedOf = ({ name, since = '', public: isPublic }: Committee): Record<string, string> => ({
  name,
  since,
  public: isPublic ? 'yes' : '',
})

function facts({ words, ledger }: Kit): TemplateResult {
  const { committee: said } = words
  const { name, since, zone = 'Asia/Shanghai', public: isPublic } = ledger.committee
  return html`<dl class="facts">
    <div><dt>${said.name}</dt><dd>${name}</dd></div>
    <div><dt>${said.since}</dt><dd>${since ? words.day(since) : said.sinceMissing}</dd></div>
    <div><dt>${said.zone}</dt><dd>${zone}<span class="hint"> ${said.zoneHint}</span></dd></div>
    <div><dt>${said.public}</dt><dd>${isPublic ? said.isPublic : said.isPrivate}</dd></div>
  </dl>`
}

function committeeForm(kit: Kit): TemplateResult {
  const { words, form, today, ledger } = kit
  const { committee: said } = words
  const since = form.value('since')
  const fields: FormField[] = [
    { name: 'name', kind: 'text', label: said.name },
    {
      name: 'since',
      kind: 'day',
      label: said.since,
      isOptional: true,
      hint: today && since > today ? said.sinceAhead : said.sinceHint,
    },
    { name: 'public', kind: 'check', label: said.makePublic, hint: said.publicHint, isWide: true },
  ]
  return form.render({
    title: said.edit,
    hint: kit.warning,
    fields,
    today,
    known: typedOf(ledger.committee),
    submit: (typed) => {
      const after = committeeOf(ledger.committee, typed)
      kit.change(words.saved(said.about), fromForm(COMMITTEE), { about: COMMITTEE, before: ledger.committee, after })
    },
    gaveUp: () => kit.focus.to(opener(COMMITTEE)),
  }) as TemplateResult
}

/** A committee with what was typed in place of what it said. */
export function committeeOf(committee: Committee, { name, since, public: isPublic }: Typed): Committee {
  const { since: _since, public: _public, ...rest } = committee
  return { ...rest, name: name || committee.name, ...(since && { since }), ...(isPublic && { public: true }) }
}

function linesOf(kit: Kit, { name, since, public: isPublic, origins = [], charters }: Committee): string[] {
  const { committee: said } = kit.words
  return [
    said.facts(name, isPublic === true),
    ...(since ? [said.sinceIs(since)] : []),
    ...(origins.length > 0 ? [said.originsAre(origins)] : []),
    ...charters.map((inForce) => said.charterIs(inForce.from, charterName(kit, inForce))),
  ]
}
