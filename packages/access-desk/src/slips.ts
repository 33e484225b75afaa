import type { CivilDate, Ledger } from '@liaison-kit/core'
import type { IssuedCode } from '@liaison-kit/source/office'
import { html, nothing, type TemplateResult } from 'lit'
import type { AccessWords } from './access-desk.words.ts'
import { groupOn } from './wishes.ts'

interface SlipsLook {
  words: AccessWords
  ledger: Ledger
  codes: readonly IssuedCode[]
  /** The desk's address, in full. */
  address: string
  today: CivilDate | undefined
}

/** One slip for each code, two in a row, to be cut along the lines and handed over. */
export function slips(look: SlipsLook): TemplateResult {
  const { words, codes } = look
  const rows = codes.flatMap((_, at) => (at % 2 === 0 ? [codes.slice(at, at + 2)] : []))
  return html`<section class="paper" aria-label=${words.slip.title}>
    ${rows.map((row) => html`<div class="slip-row">${row.map((code) => slip(look, code))}</div>`)}
  </section>`
}

function slip({ words, ledger, address, today }: SlipsLook, code: IssuedCode): TemplateResult {
  const { slip: said } = words
  const { name, role, expires } = code
  const member = ledger.members.find(({ id }) => id === code.member)
  const group = code.group ?? (member && groupOn(member, today))
  const groupName = ledger.groups.find(({ id }) => id === group)?.name
  const line = (label: string, value: string | undefined): TemplateResult | typeof nothing =>
    value === undefined ? nothing : html`<div><dt>${label}</dt><dd>${value}</dd></div>`
  return html`<article class="slip">
    <h2>${ledger.committee.name} ${said.title}</h2>
    <dl>
      ${line(said.name, name)} ${member && member.name !== name ? line(words.member, member.name) : nothing}
      ${line(said.role, words.roleNames[role])} ${line(said.group, groupName)}
      <div class="slip-line slip-code"><dt>${said.code}</dt><dd>${code.code}</dd></div>
      ${line(said.expires, expires === null ? words.noEnd : words.expiresOn(words.day(expires)))}
      <div class="slip-line"><dt>${said.address}</dt><dd>${address}</dd></div>
    </dl>
    <p>${said.care}</p>
  </article>`
}
