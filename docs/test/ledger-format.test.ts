import { createHash } from 'node:crypto'
import { assess, LedgerFaults, quota, shippedCharters, verifyChain } from '@liaison-kit/core'
import { charterFaults, ledgerFaults, parseLedger } from '@liaison-kit/core/schema'
import { sampleCounty } from '@liaison-kit/sample-county'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { charterFormat } from '../reference/charter-format-page.ts'
import { charterFields as charterFieldsEn } from '../reference/formats/charter-fields.en.ts'
import { charterFields } from '../reference/formats/charter-fields.zh-CN.ts'
import { charterSchema, ledgerSchema } from '../reference/formats/json-schemas.ts'
import { ledgerFields as ledgerFieldsEn } from '../reference/formats/ledger-fields.en.ts'
import { ledgerFields } from '../reference/formats/ledger-fields.zh-CN.ts'
import { ledgerWords } from '../reference/formats/ledger-words.ts'
import { type CharterLimit, charterLimits, type LedgerLimit, ledgerLimits } from '../reference/formats/limits.ts'
import { CHARTER_PARTS, fieldsIn, LEDGER_PARTS, type Part } from '../reference/formats/parts.ts'
import { type FieldTexts, fieldsOf, type JsonSchema } from '../reference/formats/schema-fields.ts'
import { EXAMPLE_COMMITTEE, exampleEntry } from '../reference/formats/sealed-entry.ts'
import { ledgerFormat } from '../reference/ledger-format-page.ts'

// biome-ignore lint/suspicious/noExplicitAny: what is tried out is made wrong.
type Loose = any

const ajv = new Ajv2020({ allErrors: true })
formats.default(ajv)
const isLedger = ajv.compile(ledgerSchema())
const isCharter = ajv.compile(charterSchema())
const copy = (value: unknown): Loose => JSON.parse(JSON.stringify(value))
const county = sampleCounty({ today: '2014-06-30', seed: 2012 })
const codeOf = (line: string): string[] => [...line.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code!)

/** Every path of a schema that a part of the page describes. */
function described(schema: JsonSchema, parts: readonly Part[]): Record<string, string[]> {
  return Object.fromEntries(
    parts.map((part) => {
      const shapes = part.of(schema).map((one) => fieldsIn(part, one).map(({ path }) => path))
      for (const shape of shapes) expect(shape).toEqual(shapes[0])
      return [part.id, shapes[0]!]
    }),
  )
}

const pathsOf = (texts: FieldTexts): Record<string, string[]> =>
  Object.fromEntries(Object.entries(texts).map(([part, fields]) => [part, Object.keys(fields)]))

describe('the fields', () => {
  test('of a ledger are all on the page, in its order, in both languages', () => {
    const schema = ledgerSchema()
    const parts = described(schema, LEDGER_PARTS)
    expect(['format', ...Object.keys(parts)]).toEqual(Object.keys(schema.properties!))
    expect(pathsOf(ledgerFields)).toEqual(parts)
    expect(pathsOf(ledgerFieldsEn)).toEqual(parts)
  })

  test('of a charter are all on the page, in its order, in both languages', () => {
    const schema = charterSchema()
    const parts = described(schema, CHARTER_PARTS)
    const inner = new Set(fieldsOf(schema).flatMap(({ path }) => (/[.[]/.test(path) ? [path.split(/[.[]/)[0]!] : [])))
    for (const field of inner) expect(Object.keys(parts)).toContain(field)
    expect(pathsOf(charterFields)).toEqual(parts)
    expect(pathsOf(charterFieldsEn)).toEqual(parts)
  })

  test('each with its meaning in the JSON Schema', () => {
    const { works } = ledgerSchema().properties!
    expect(works?.items?.properties?.delivered?.description).toBe(
      `${ledgerFields.works!.delivered} ${ledgerFieldsEn.works!.delivered}`,
    )
  })
})

test('the smallest ledger on the page is one, and none of its fields can be left out', async () => {
  const page = await ledgerFormat.page('zh-CN')
  const smallest = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)![1]!)
  expect(parseLedger(smallest)).toEqual(smallest)
  expect(() => assess(smallest, { asOf: '2012-06-30' })).toThrow(LedgerFaults)
  for (const field of Object.keys(smallest)) expect(ledgerFaults({ ...smallest, [field]: undefined })).not.toEqual([])
  for (const field of Object.keys(smallest.committee)) {
    const { [field]: _, ...committee } = smallest.committee
    expect(ledgerFaults({ ...smallest, committee })).not.toEqual([])
  }
})

describe('the JSON Schema', () => {
  test('takes the sample county and the shipped charters', () => {
    expect(isLedger(county)).toBe(true)
    for (const charter of Object.values(shippedCharters)) {
      expect(isCharter(charter)).toBe(true)
      const whole = copy(county)
      whole.committee.charters[0].charter = charter
      expect(isLedger(copy(whole))).toBe(true)
    }
  })

  test.each<[string, (ledger: Loose) => void]>([
    ['another format', (ledger) => (ledger.format = 'liaison-ledger/2')],
    ['an unknown field', (ledger) => (ledger.works[0].titel = '示例')],
    ['a missing field', (ledger) => delete ledger.works[0].title],
    ['an unknown kind', (ledger) => (ledger.works[0].kind = 'info-reports')],
    ['a malformed id', (ledger) => (ledger.works[0].id = 'w 1')],
    ['an empty text', (ledger) => (ledger.works[0].title = '')],
    ['a day that does not exist', (ledger) => (ledger.works[0].date = '2012-02-30')],
    ['no charter', (ledger) => (ledger.committee.charters = [])],
  ])('refuses a ledger with %s', (_, spoil) => {
    const ledger = copy(county)
    spoil(ledger)
    expect(isLedger(ledger)).toBe(false)
  })
})

const someone = { id: 'somebody', name: '示例', appointed: '2012-01-01' }
const group = county.groups[0]!.id

const LEDGER_BREAKS: Record<LedgerLimit, ((ledger: Loose) => void)[]> = {
  reference: [(ledger) => (ledger.works[0].group = 'nowhere')],
  duplicate: [(ledger) => ledger.works.push(ledger.works[0]), (ledger) => ledger.attendance.push(ledger.attendance[0])],
  span: [
    (ledger) => (ledger.groups[0].dissolved = '2000-01-01'),
    (ledger) => ledger.members.push({ ...someone, posts: [{ group, from: '2011-01-01' }] }),
  ],
  overlap: [
    (ledger) => ledger.terms.push({ ...ledger.terms[0], id: 'again' }),
    (ledger) =>
      ledger.members.push({
        ...someone,
        posts: [
          { group, from: '2012-01-01' },
          { group, from: '2012-02-01' },
        ],
      }),
  ],
  order: [(ledger) => ledger.committee.charters.push({ from: '2000-01-01', charter: 'shache-2012' })],
  charter: [(ledger) => (ledger.committee.charters[0].charter = 'nowhere-2012')],
  zone: [(ledger) => (ledger.committee.zone = 'Asia/Nowhere')],
  post: [(ledger) => ledger.members.push(someone), (ledger) => ledger.members.push({ ...someone, group, posts: [] })],
  meeting: [
    (ledger) => ledger.gatherings.push({ id: 'x', kind: 'plenary', group, date: '2012-03-01', title: '示例' }),
    (ledger) =>
      ledger.gatherings.push({ id: 'x', kind: 'study', group: null, with: [group], date: '2012-03-01', title: '示例' }),
  ],
  special: [
    (ledger) => {
      const { gathering, member } = ledger.attendance[0]
      ledger.attendance[0] = { gathering, member, mark: 'leave-special' }
    },
  ],
  forKind: [
    (ledger) => ledger.works.push({ id: 'x', kind: 'press', group, date: '2012-03-01', title: '示例', for: '2012' }),
  ],
  period: [
    (ledger) => ledger.works.push({ id: 'x', kind: 'plan', group, date: '2012-03-01', title: '示例', for: '2012-Q1' }),
  ],
  category: [(ledger) => (ledger.works[0].category = 'astronomy')],
  text: [(ledger) => (ledger.works[0].title = '\ud800')],
  json: [
    (ledger) =>
      (ledger.issued = [{ id: 'x', kind: 'bulletin', period: '2012', date: '2012-03-01', body: { half: '\udfff' } }]),
  ],
}

const CHARTER_BREAKS: Record<CharterLimit, ((charter: Loose) => void)[]> = {
  documents: [(charter) => (charter.duties.study[0].cites[0].document = 'nowhere')],
  order: [(charter) => charter.duties.study.push({ ...charter.duties.study[0], since: '2011-01-01' })],
  duty: [
    (charter) => (charter.duties.studies = charter.duties.study),
    (charter) => (charter.archive[0].categories[0].expects = ['studies']),
    (charter) => (charter.appraisal[0].lines[0].measure = { duty: 'studies', verdict: 'met' }),
  ],
  taken: [(charter) => (charter.ownDuties.study = charter.ownDuties.visits)],
  asked: [(charter) => delete charter.duties.visits],
  meetings: [(charter) => (charter.ownDuties.visits.counts.gatherings = ['plenary'])],
  twice: [
    (charter) => (charter.ownDuties.visits.counts.gatherings = ['visit', 'visit']),
    (charter) => charter.archive[0].categories.push(charter.archive[0].categories[0]),
  ],
  due: [(charter) => (charter.duties.plan[0].due = { month: 2, day: 29 })],
  valid: [(charter) => (charter.duties.plan[0].valid = { from: '2013-01-01', to: '2012-01-01' })],
  share: [(charter) => (charter.tests['plenary-leave'][0].limit.moreThan = { parts: 2, of: 1 })],
  points: [
    (charter) => (charter.appraisal[0].lines[0].base = 11),
    (charter) => (charter.appraisal[0].lines[0].base = 10),
  ],
  bands: [
    (charter) => charter.appraisal[0].bands.push({ id: 'worse', name: { 'zh-CN': '差' }, from: 0 }),
    (charter) => (charter.appraisal[0].bands[0].from = 1),
  ],
}

/** A charter with all that can be broken. */
function wholeCharter(): Loose {
  const charter = copy(shippedCharters['shache-2012'])
  const dated = { since: '2012-01-01', cites: [] }
  return {
    ...charter,
    id: 'whole',
    ownDuties: { visits: { name: { 'zh-CN': '走访' }, bearer: 'group', counts: { gatherings: ['visit'] } } },
    duties: { ...charter.duties, visits: [{ ...dated, every: 'year', atLeast: 1 }] },
    archive: [{ ...dated, official: true, categories: [{ id: 'all', name: { 'zh-CN': '全部' }, works: ['plan'] }] }],
    appraisal: [
      {
        ...dated,
        lines: [{ id: 'plan', name: { 'zh-CN': '计划' }, measure: { works: 'plan' }, each: 5, cap: 10 }],
        bands: [{ id: 'good', name: { 'zh-CN': '好' }, from: 0 }],
      },
    ],
  }
}

describe('what the pages say a JSON Schema cannot say', () => {
  test.each(Object.entries(LEDGER_BREAKS))('of a ledger: %s', (limit, breaks) => {
    for (const spoil of breaks) {
      const ledger = copy(county)
      spoil(ledger)
      expect(isLedger(ledger)).toBe(true)
      const codes = ledgerFaults(ledger).map(({ code }) => code)
      expect(codes).not.toEqual([])
      for (const text of Object.values(ledgerLimits)) {
        expect(codeOf(text[limit as LedgerLimit])).toEqual(expect.arrayContaining(codes))
      }
    }
  })

  test.each(Object.entries(CHARTER_BREAKS))('of a charter: %s', (limit, breaks) => {
    expect(charterFaults(wholeCharter())).toEqual([])
    for (const spoil of breaks) {
      const charter = wholeCharter()
      spoil(charter)
      expect(isCharter(charter)).toBe(true)
      const codes = charterFaults(charter).map(({ code }) => code)
      expect(codes).not.toEqual([])
      for (const text of Object.values(charterLimits)) {
        expect(codeOf(text[limit as CharterLimit])).toEqual(expect.arrayContaining(codes))
      }
    }
  })
})

test('the entry on the page can be worked out again as the page says', async () => {
  const page = await ledgerFormat.page('en')
  const blocks = [...page.matchAll(/```json\n([\s\S]*?)```/g)]
  const { value, salt, valueHash, hash, ...rest } = JSON.parse(blocks[1]![1]!)
  const sorted = (thing: Record<string, unknown>): string => JSON.stringify(thing, Object.keys(thing).sort())
  const saltBytes = Buffer.from(salt, 'hex')
  const sha256 = (...parts: (string | Uint8Array)[]): string => {
    const digest = createHash('sha256')
    for (const part of parts) digest.update(part)
    return digest.digest('hex')
  }
  expect(saltBytes).toHaveLength(32)
  expect(valueHash).toBe(sha256(saltBytes, sorted(value)))
  expect(hash).toBe(sha256(sorted({ ...rest, committee: EXAMPLE_COMMITTEE, valueHash })))
  expect(verifyChain(EXAMPLE_COMMITTEE, [exampleEntry()], (bytes) => sha256(bytes))).toMatchObject({ ok: true })
})

test('what may be public has the fields the page says, and no other', () => {
  const charter = wholeCharter()
  // No plan is in time.
  charter.duties.plan[0].due = { month: 1, day: 1 }
  const committee = { ...county.committee, charters: [{ from: '2012-01-01', charter }] }
  const { id } = county.groups[0]!
  const made = quota({ ...county, committee }, { group: id, asOf: '2014-06-30', madeAt: '2014-06-30T00:00:00Z' })
  const { quotaFields, dutyFields, ruleFields } = ledgerWords.en
  expect(Object.keys(made)).toEqual(Object.keys(quotaFields))
  const keysOf = (things: readonly object[]): string[] => [...new Set(things.flatMap((thing) => Object.keys(thing)))]
  expect(keysOf(made.duties).sort()).toEqual(Object.keys(dutyFields).sort())
  expect(keysOf(Object.values(made.rules)).sort()).toEqual(Object.keys(ruleFields).sort())
})

test('the charter page lists every vocabulary link on a page that has it', async () => {
  const [ledgerPage, charterPage] = await Promise.all([ledgerFormat.page('en'), charterFormat.page('en')])
  const anchors = new Set([...ledgerPage.matchAll(/\{#([\w-]+)\}/g)].map(([, anchor]) => anchor))
  for (const [, anchor] of `${ledgerPage}${charterPage}`.matchAll(/ledger-format\.md#([\w-]+)/g)) {
    expect(anchors).toContain(anchor)
  }
})
