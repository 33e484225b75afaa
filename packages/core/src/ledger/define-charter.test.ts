import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { shache2012 } from '../charters/shache-2012.ts'
import { DUTY_IDS } from '../duties/register.ts'
import { LedgerFaults } from '../model/fault.ts'
import { Charter } from './charter-schema.ts'
import { charterFaults, defineCharter } from './define-charter.ts'
import { ledgerFaults } from './parse.ts'
import { smallLedger } from './small-ledger.ts'

// biome-ignore lint/suspicious/noExplicitAny: the point is to make it wrong.
type Loose = any
type Case = [sentence: string, change: (charter: Loose) => unknown, ...faults: string[]]

const name = { 'zh-CN': '示例' }
const cites = [{ document: 'shache-2012-speech', part: '1' }]
const since = '2012-01-01'

const copyOf = (value: unknown): Loose => JSON.parse(JSON.stringify(value))

/** A charter with every field of the format, new each time. */
function wholeCharter(): Loose {
  return copyOf({
    ...shache2012,
    id: 'sample-2012',
    documents: {
      ...shache2012.documents,
      rules: { title: '示例办法', address: 'https://county.example/rules?id=1#2' },
    },
    ownDuties: {
      'field-days': { name, bearer: 'group', counts: { gatherings: ['research', 'inspection'] } },
      'member-meetings': { name, bearer: 'member', counts: { gatherings: ['plenary', 'work-meeting'] } },
      'member-works': { name, bearer: 'member', counts: { works: ['proposal', 'info-report'] } },
    },
    duties: {
      'field-days': [{ since, every: 'year', atLeast: 3, cites }],
      ...shache2012.duties,
      'member-meetings': [{ since, every: 'year', atLeast: 1, cites }],
      'member-works': [{ since, every: 'half-year', atLeast: 1, cites, assumed: true }],
    },
    consequences: [{ since, cites, steps: [name, { 'zh-CN': '劝退', en: 'advice' }] }],
    archive: [
      {
        since,
        cites,
        official: true,
        categories: [
          { id: 'c1', name, works: ['plan', 'annual-summary'], expects: ['plan', 'field-days'], never: 'empty' },
          { id: 'c2', name, gatherings: ['study', 'visit'], expects: ['study'] },
          { id: 'c3', name, also: 'attendance' },
        ],
      },
    ],
    appraisal: [
      {
        since,
        cites: [],
        assumed: true,
        lines: [
          { id: 'l1', name, measure: { duty: 'field-days', verdict: 'met' }, each: 5, cap: 20 },
          { id: 'l2', name, measure: { figure: 'absences' }, base: 10, each: -0.5 },
          { id: 'l3', name, measure: { works: 'info-report', step: 'adopted' }, each: 2, firstOnly: true },
          { id: 'l4', name, measure: { gatherings: ['study', 'research'] }, each: -1, floor: -5, cap: 0 },
        ],
        bands: [
          { id: 'b1', name, from: 30, advanced: true },
          { id: 'b2', name, from: 12.5 },
          { id: 'b3', name, from: 0 },
        ],
      },
    ],
  })
}

const after = (change: (charter: Loose) => unknown): Loose => {
  const charter = wholeCharter()
  change(charter)
  return charter
}
const brief = (data: unknown): string[] => charterFaults(data).map(({ path, code }) => `${path} ${code}`)
const own = (change: Loose) => (c: Loose) => Object.assign(c.ownDuties['field-days'], change)
const category = (change: Loose) => (c: Loose) => Object.assign(c.archive[0].categories[0], change)
const line = (change: Loose) => (c: Loose) => Object.assign(c.appraisal[0].lines[0], change)

const DUTIES: Case[] = [
  ['a misspelt duty', (c) => (c.duties['info-reprot'] = c.duties.plan), 'duties.info-reprot unknown-field'],
  ['a duty of no charter', (c) => (c.duties['2012'] = c.duties.plan), 'duties.2012 unknown-field'],
  [
    'a duty named as something every object has',
    (c) => (c.duties.toString = c.duties.plan),
    'duties.toString unknown-field',
  ],
  [
    'what is asked of a misspelt duty is judged too',
    (c) => (c.duties.stduy = [{ since, every: 'year', atLeast: 0, cites }]),
    'duties.stduy unknown-field',
    'duties.stduy[0].atLeast number',
  ],
  [
    'a duty asked for less than once',
    (c) => (c.duties.inspection[0].atLeast = 0),
    'duties.inspection[0].atLeast number',
  ],
  ['a rule without a day', (c) => delete c.duties['field-days'][0].since, 'duties.field-days[0].since missing'],
  [
    'a document that is not listed',
    (c) => (c.duties['member-works'][0].cites = [...cites, { document: 'x', part: '1' }]),
    'duties.member-works[0].cites[1].document reference',
  ],
  ['due on 30 February', (c) => (c.duties.plan[0].due = { month: 2, day: 30 }), 'duties.plan[0].due.day day'],
  [
    'valid backwards',
    (c) => (c.duties.study[0].valid = { from: since, to: '2011-12-31' }),
    'duties.study[0].valid.to span',
  ],
]

const OWN: Case[] = [
  [
    'an own duty nobody asks for, by a slip in the duties',
    (c) => {
      c.duties['feild-days'] = c.duties['field-days']
      delete c.duties['field-days']
    },
    'ownDuties.field-days required',
    'duties.feild-days unknown-field',
  ],
  [
    'nor one named as something every object has',
    (c) => (c.ownDuties.constructor = c.ownDuties['field-days']),
    'ownDuties.constructor required',
  ],
  ['an own duty nobody asks for', (c) => delete c.duties['member-works'], 'ownDuties.member-works required'],
  [
    'an own duty under the id of one of the register',
    (c) => (c.ownDuties.study = c.ownDuties['field-days']),
    'ownDuties.study duplicate',
  ],
  ...['1st-duty', 'Field', 'field_days', '-x', `x${'y'.repeat(64)}`, '实地'].map(
    (id): Case => [
      `an own id that is none: ${id}`,
      (c) => {
        c.ownDuties[id] = c.ownDuties['field-days']
        c.duties[id] = c.duties['field-days']
      },
      `ownDuties.${id} id`,
    ],
  ),
  ['a bearer that is none', own({ bearer: 'committee' }), 'ownDuties.field-days.bearer choice'],
  ['no Chinese name', own({ name: { en: 'x' } }), 'ownDuties.field-days.name.zh-CN missing'],
  ['a field there is not', own({ atLeast: 3 }), 'ownDuties.field-days.atLeast unknown-field'],
  ['nothing that counts', own({ counts: { gatherings: [] } }), 'ownDuties.field-days.counts.gatherings empty'],
  ['a kind there is not', own({ counts: { works: ['proposals'] } }), 'ownDuties.field-days.counts.works[0] choice'],
  [
    'a kind twice',
    own({ counts: { gatherings: ['study', 'visit', 'study'] } }),
    'ownDuties.field-days.counts.gatherings[2] duplicate',
  ],
  ['a work twice', own({ counts: { works: ['plan', 'plan'] } }), 'ownDuties.field-days.counts.works[1] duplicate'],
  [
    'gatherings and works at once',
    own({ counts: { gatherings: ['study'], works: ['plan'] } }),
    'ownDuties.field-days.counts.works unknown-field',
  ],
  [
    "a meeting, which is no group's",
    own({ counts: { gatherings: ['study', 'plenary'] } }),
    'ownDuties.field-days.counts.gatherings[1] not-allowed',
  ],
  ['own duties that are a list', (c) => (c.ownDuties = []), 'ownDuties type'],
]

const PLANS: Case[] = [
  ['no step', (c) => (c.consequences[0].steps = []), 'consequences[0].steps empty'],
  ['a step without a name', (c) => (c.consequences[0].steps[1] = {}), 'consequences[0].steps[1].zh-CN missing'],
  ['consequences that are none', (c) => (c.consequences = []), 'consequences empty'],
  [
    'consequences out of order',
    (c) => c.consequences.push({ since: '2011-01-01', cites, steps: [name] }),
    'consequences[1].since order',
  ],
  [
    'consequences from nowhere',
    (c) => (c.consequences[0].cites = [{ document: 'x', part: '1' }]),
    'consequences[0].cites[0].document reference',
  ],
  ['a catalogue that may be official', (c) => (c.archive[0].official = 'yes'), 'archive[0].official type'],
  ['a catalogue of nothing', (c) => (c.archive[0].categories = []), 'archive[0].categories empty'],
  [
    'a catalogue from nowhere',
    (c) => (c.archive[0].cites[0] = { document: 'x', part: '1' }),
    'archive[0].cites[0].document reference',
  ],
  [
    'an appraisal from nowhere',
    (c) => (c.appraisal[0].cites = [{ document: 'x', part: '1' }]),
    'appraisal[0].cites[0].document reference',
  ],
  [
    'a kind of gathering twice in a category',
    category({ gatherings: ['study', 'study'] }),
    'archive[0].categories[0].gatherings[1] duplicate',
  ],
  ['a category expecting no name', category({ expects: [''] }), 'archive[0].categories[0].expects[0] empty'],
  ['a category expecting an empty list', category({ expects: [] }), 'archive[0].categories[0].expects empty'],
  ['a line held at one number', line({ base: 5, floor: 5, cap: 5 }), 'appraisal[0].lines[0].each number'],
  ['a category twice', (c) => (c.archive[0].categories[2].id = 'c1'), 'archive[0].categories[2].id duplicate'],
  [
    'a kind twice in a category',
    category({ works: ['plan', 'press', 'plan'] }),
    'archive[0].categories[0].works[2] duplicate',
  ],
  ['a category of no kinds', category({ gatherings: [] }), 'archive[0].categories[0].gatherings empty'],
  [
    'a category expecting no duty there is',
    category({ expects: ['plan', 'plans'] }),
    'archive[0].categories[0].expects[1] reference',
  ],
  [
    'a category expecting a duty twice',
    category({ expects: ['plan', 'plan'] }),
    'archive[0].categories[0].expects[1] duplicate',
  ],
  ['never anything but empty', category({ never: 'full' }), 'archive[0].categories[0].never choice'],
  ['a line twice', line({ id: 'l3' }), 'appraisal[0].lines[2].id duplicate'],
  [
    'a line for a duty there is not',
    line({ measure: { duty: 'field-day', verdict: 'met' } }),
    'appraisal[0].lines[0].measure.duty reference',
  ],
  [
    'a line for a verdict there is not',
    line({ measure: { duty: 'plan', verdict: 'open' } }),
    'appraisal[0].lines[0].measure.verdict choice',
  ],
  [
    'a line for a step there is not',
    line({ measure: { works: 'plan', step: 'lost' } }),
    'appraisal[0].lines[0].measure.step choice',
  ],
  [
    'a line for a kind twice',
    line({ measure: { gatherings: ['study', 'study'] } }),
    'appraisal[0].lines[0].measure.gatherings[1] duplicate',
  ],
  ['a line that gives nothing', line({ each: 0 }), 'appraisal[0].lines[0].each number'],
  ['points without end', line({ each: Number.POSITIVE_INFINITY }), 'appraisal[0].lines[0].each type'],
  ['a floor above the cap', line({ floor: 21, base: 21 }), 'appraisal[0].lines[0].cap number'],
  ['a cap below the floor that is not given', line({ cap: -1 }), 'appraisal[0].lines[0].cap number'],
  ['a base above the cap', line({ base: 21 }), 'appraisal[0].lines[0].base number'],
  ['a base below the floor', line({ base: -1 }), 'appraisal[0].lines[0].base number'],
  ['a line that takes from nothing', line({ each: -1 }), 'appraisal[0].lines[0].each number'],
  ['a line that gives where the cap is reached', line({ base: 20 }), 'appraisal[0].lines[0].each number'],
  ['bands that rise', (c) => (c.appraisal[0].bands[1].from = 31), 'appraisal[0].bands[1].from order'],
  ['bands that are equal', (c) => (c.appraisal[0].bands[1].from = 30), 'appraisal[0].bands[1].from order'],
  ['a last band above 0', (c) => (c.appraisal[0].bands[2].from = 1), 'appraisal[0].bands[2].from number'],
  ['a last band below 0', (c) => (c.appraisal[0].bands[2].from = -1), 'appraisal[0].bands[2].from number'],
  ['a band twice', (c) => (c.appraisal[0].bands[2].id = 'b1'), 'appraisal[0].bands[2].id duplicate'],
  ['no bands', (c) => (c.appraisal[0].bands = []), 'appraisal[0].bands empty'],
  ['no lines', (c) => (c.appraisal[0].lines = []), 'appraisal[0].lines empty'],
]

const REST: Case[] = [
  ['another format', (c) => (c.format = 'liaison-charter/2'), 'format choice'],
  ['an id with a space', (c) => (c.id = 'a b'), 'id id'],
  ['a field there is not', (c) => (c.duty = {}), 'duty unknown-field'],
  [
    'a test there is not',
    (c) => (c.tests['plenary-absense'] = c.tests['plenary-absence']),
    'tests.plenary-absense unknown-field',
  ],
  ['a switch with no such position', (c) => (c.switches.barredBy = 'any'), 'switches.barredBy choice'],
  ['a value left out', (c) => delete c.values.onCourseFrom, 'values.onCourseFrom missing'],
  ...[
    '/rules',
    'county.example',
    'ftp://county.example',
    'https://',
    'https:///x',
    'https://county.example/a b',
    '',
  ].map(
    (address): Case => [
      `no address of a page: “${address}”`,
      (c) => (c.documents.rules.address = address),
      'documents.rules.address type',
    ],
  ),
]

describe('charterFaults', () => {
  test('a charter with every field has none, and is given back as it is', () => {
    const charter = wholeCharter()
    expect(charterFaults(charter)).toEqual([])
    expect(defineCharter(charter)).toBe(charter)
    expect(charter).toEqual(wholeCharter())
  })

  test('it has every field of the format: none goes untested', () => {
    expect(Object.keys(wholeCharter()).sort()).toEqual(Object.keys(Charter.shape).sort())
  })

  describe.each([
    ['duties', DUTIES],
    ['own duties', OWN],
    ['consequences, archive and appraisal', PLANS],
    ['the rest', REST],
  ])('%s', (_, cases) => {
    test.each(cases)('%s', (_sentence, change, ...faults) => {
      const charter = after(change)
      expect(brief(charter)).toEqual(faults)
      const ledger = smallLedger()
      ledger.committee.charters[0].charter = charter
      const inLedger = ledgerFaults(ledger).filter(({ path }) => path.startsWith('committee.'))
      expect(inLedger.map(({ path, code }) => `${path} ${code}`).sort()).toEqual(
        faults.map((fault) => `committee.charters[0].charter.${fault}`).sort(),
      )
    })
  })

  test.each([
    ['consequences, archive and appraisal may be left out', ['consequences', 'archive', 'appraisal']],
    ['so may own duties, with what is asked of them', ['ownDuties']],
  ])('%s', (_, fields) => {
    const charter = wholeCharter()
    for (const field of fields) delete charter[field]
    if (!charter.ownDuties) {
      for (const duty of ['field-days', 'member-meetings', 'member-works']) delete charter.duties[duty]
      delete charter.archive
      delete charter.appraisal
    }
    expect(charterFaults(charter)).toEqual([])
  })

  test('what is wrong with a whole stands before its parts, what is left out after those that are there', () => {
    const charter = after((c) => {
      delete c.duties['member-works']
      delete c.ownDuties['member-works'].name
      c.ownDuties['member-works'].bearer = 'all'
    })
    expect(brief(charter)).toEqual([
      'ownDuties.member-works required',
      'ownDuties.member-works.bearer choice',
      'ownDuties.member-works.name missing',
    ])
  })

  test('a member may owe meetings, and a visit may count for a group', () => {
    expect(brief(after(own({ bearer: 'member', counts: { gatherings: ['plenary'] } })))).toEqual([])
    expect(brief(after(own({ counts: { gatherings: ['visit'] } })))).toEqual([])
  })

  test('ids that are plain, and as long as may be', () => {
    const long = `x${'9'.repeat(63)}`
    const charter = after((c) => {
      for (const id of ['a', 'constructor', long]) {
        c.ownDuties[id] = c.ownDuties['field-days']
        c.duties[id] = c.duties['field-days']
      }
    })
    expect(brief(charter)).toEqual([])
  })

  test('what is no charter at all', () => {
    for (const data of [null, 7, 'shache-2012', [], undefined]) expect(brief(data)).toEqual([' type'])
    expect(brief({}).at(0)).toBe('format missing')
    expect(brief({})).toHaveLength(10)
  })

  test('the key that no object keeps', () => {
    const data = JSON.parse(
      JSON.stringify(wholeCharter())
        .replace('"ownDuties":{', '"ownDuties":{"__proto__":{},')
        .replace('"duties":{', '"duties":{"__proto__":[],')
        .replace('"documents":{', '"documents":{"__proto__":{"title":"x"},'),
    )
    expect(brief(data)).toEqual(['documents.__proto__ unknown-field', 'ownDuties.__proto__ id'])
    expect(brief({ ...data, ownDuties: wholeCharter().ownDuties })).toEqual([
      'documents.__proto__ unknown-field',
      'duties.__proto__ unknown-field',
    ])
  })
})

describe('defineCharter', () => {
  const broken = (): Loose =>
    after((c) => {
      c.typo = 1
      c.channels.push('mail')
      c.values.backFilledShare[0].value = 2
      c.switches.atHalf = 'maybe'
      c.appraisal[0].bands.reverse()
      c.appraisal[0].lines[1].each = 0
      c.archive[0].categories[1].expects = ['studie']
      c.consequences[0].since = '2012-02-30'
      c.tests['activity-leave'][0].limit.moreThan.parts = 3
      c.duties.suggestions = c.duties.suggestion
      delete c.duties.suggestion
      c.duties.inspection[0].atLeast = '1'
      c.duties['info-report'].push({ since: '2011-01-01', every: 'week', atLeast: 1, cites })
      delete c.ownDuties['member-works'].bearer
      c.ownDuties['member-meetings'].counts = { gatherings: ['plenary', 'plenary'] }
      c.documents.rules.address = 'rules.html'
      c.name.en = ''
    })
  const expected = [
    'name.en empty',
    'documents.rules.address type',
    'ownDuties.member-meetings.counts.gatherings[1] duplicate',
    'ownDuties.member-works.bearer missing',
    'duties.info-report[1].since order',
    'duties.info-report[1].every choice',
    'duties.inspection[0].atLeast type',
    'duties.suggestions unknown-field',
    'tests.activity-leave[0].limit.moreThan.parts number',
    'consequences[0].since day',
    'archive[0].categories[1].expects[0] reference',
    'appraisal[0].lines[1].each number',
    'appraisal[0].bands[1].from order',
    'appraisal[0].bands[2].from order',
    'appraisal[0].bands[2].from number',
    'switches.atHalf choice',
    'values.backFilledShare[0].value number',
    'channels[5] choice',
    'typo unknown-field',
  ]

  test('throws with every fault at once, in the order of the document', () => {
    let thrown: unknown
    try {
      defineCharter(broken())
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(LedgerFaults)
    const { faults, message } = thrown as LedgerFaults
    expect(faults.map(({ path, code }) => `${path} ${code}`)).toEqual(expected)
    expect(message.split('\n')).toHaveLength(expected.length)
    expect(message).toContain('duties.inspection[0].atLeast: 这里应是数字（不加引号），请改正。')
  })

  test('a ledger that carries it has the same faults', () => {
    const ledger = smallLedger()
    ledger.committee.charters[0].charter = broken()
    const prefix = 'committee.charters[0].charter.'
    const found = ledgerFaults(ledger).filter(({ path }) => path.startsWith(prefix))
    const same = charterFaults(broken()).map((fault) => ({ ...fault, path: prefix + fault.path }))
    expect(found).toHaveLength(same.length)
    expect(found).toEqual(expect.arrayContaining(same))
  })
})

describe('what a message says', () => {
  const message = (change: (charter: Loose) => unknown): string => charterFaults(after(change))[0]!.message
  const asked = (id: string) => (c: Loose) => (c.duties[id] = c.duties.plan)

  test.each([
    ['info-reprot', '是不是 info-report？'],
    ['inspecton', '是不是 inspection？'],
    ['research', '是不是 research-report？'],
    ['field-day', '是不是 field-days？'],
  ])('the nearest to %s', (id, nearest) => {
    expect(message(asked(id))).toContain(nearest)
  })

  test('where none is near, all there are: the register, then its own', () => {
    expect(message(asked('xyz'))).toContain(`${DUTY_IDS.join('、')}、field-days、member-meetings、member-works`)
  })

  test('also where a plan refers to one', () => {
    expect(message(category({ expects: ['studie'] }))).toBe(
      '不认识职责“studie”，是不是 study？请改正编号；本地自定的职责，请先写入 ownDuties。',
    )
  })

  test('bounds with their numbers', () => {
    expect(message(line({ cap: -1 }))).toContain('是 0，高于最高分 cap 的 -1')
    expect(message(line({ base: 21 }))).toContain('是 21，不在最低分 0 和最高分 20 之间')
    expect(message(line({ base: -1, cap: undefined }))).not.toContain('undefined')
  })
})

test('the JSON Schema says how a duty is named, and which come with the library', () => {
  const { properties } = z.toJSONSchema(Charter) as Loose
  expect(properties.ownDuties.propertyNames).toMatchObject({ pattern: '^[a-z][a-z0-9-]{0,63}$' })
  expect(properties.duties.propertyNames.examples).toEqual(DUTY_IDS)
  expect(properties.duties.additionalProperties).toMatchObject({ type: 'array', minItems: 1 })
  expect(properties.appraisal.items.properties.lines.items.properties.each).toEqual({
    type: 'number',
    not: { const: 0 },
  })
})
