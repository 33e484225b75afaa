import { describe, expect, test } from 'vitest'
import { shache2012 } from '../charters/shache-2012.ts'
import { LedgerFaults } from '../model/fault.ts'
import { LIST_NAMES, thingsOf } from './about.ts'
import { entryFaults, ledgerFaults, parseLedger } from './parse.ts'
import { smallLedger } from './small-ledger.ts'

type Loose = ReturnType<typeof smallLedger>
type Case = [sentence: string, change: (ledger: Loose) => unknown, ...faults: string[]]

const brief = (data: unknown): string[] => ledgerFaults(data).map(({ path, code }) => `${path} ${code}`)
// Core is compiled without the types of Node and of browsers; its tests run in one of them.
declare const performance: { now(): number }
const after = (change: (ledger: Loose) => unknown): Loose => {
  const ledger = smallLedger()
  change(ledger)
  return ledger
}
const drop = (thing: Loose, ...fields: string[]): void => {
  for (const field of fields) delete thing[field]
}
/** A charter of the ledger's own, new each time. */
const ownCharter = (): Loose => ({ ...structuredCloneOf(shache2012), id: 'own' })
const structuredCloneOf = (value: unknown): Loose => JSON.parse(JSON.stringify(value))

const SHAPE: Case[] = [
  ['a misspelt field is not passed over', (l) => (l.works[3].dat = '2012-01-01'), 'works[3].dat unknown-field'],
  ['nor one of the document', (l) => (l.work = []), 'work unknown-field'],
  ['nor one of the committee', (l) => (l.committee.zones = 'x'), 'committee.zones unknown-field'],
  ['nor one deeper down', (l) => (l.terms[0].planned.plenaries = 5), 'terms[0].planned.plenaries unknown-field'],
  ['nor one of a post', (l) => (l.members[1].posts[0].role = 'x'), 'members[1].posts[0].role unknown-field'],
  ['an odd key is quoted in its path', (l) => (l.works[0]['a.b "c"'] = 1), 'works[0]["a.b \\"c\\""] unknown-field'],
  ['handling has no field of decisions', (l) => (l.handling[0].document = 'x'), 'handling[0].document unknown-field'],
  ['a missing field stands at the path it should have', (l) => delete l.works[2].date, 'works[2].date missing'],
  ['a group left out is not null', (l) => delete l.gatherings[1].group, 'gatherings[1].group missing'],
  ['the format must be there', (l) => delete l.format, 'format missing'],
  ['another format is not read', (l) => (l.format = 'liaison-ledger/2'), 'format choice'],
  ['the committee must be there', (l) => delete l.committee, 'committee missing'],
  ['a list that must be there', (l) => delete l.attendance, 'attendance missing'],
  ['a missing list makes no fault of what refers to it', (l) => delete l.groups, 'groups missing'],
  ['a list that is none', (l) => (l.issued = {}), 'issued type'],
  ['a thing that is none', (l) => (l.works[1] = null), 'works[0].derivedFrom[1] reference', 'works[1] type'],
  ['a day that does not exist', (l) => (l.works[3].date = '2012-02-30'), 'works[3].date day'],
  ['a day of an ordinary February', (l) => (l.groups[0].formed = '2011-02-29'), 'groups[0].formed day'],
  ['a day with a time is no day', (l) => (l.gatherings[0].date = '2012-03-15T00:00:00Z'), 'gatherings[0].date day'],
  ['a day written short', (l) => (l.attendance[1].asked = '2012-1-8'), 'attendance[1].asked day'],
  ['a day as a number', (l) => (l.members[0].appointed = 20110821), 'members[0].appointed type'],
  ['a day in recorded', (l) => (l.attendance[0].recorded = '2012-13-01'), 'attendance[0].recorded day'],
  ['an unknown kind of gathering', (l) => (l.gatherings[0].kind = 'party'), 'gatherings[0].kind choice'],
  ['an unknown kind of work', (l) => (l.works[0].kind = 'report'), 'works[0].kind choice'],
  ['an unknown kind of group', (l) => (l.groups[0].kind = 'village'), 'groups[0].kind choice'],
  ['an unknown kind of paper', (l) => (l.issued[0].kind = 'letter'), 'issued[0].kind choice'],
  ['an unknown mark', (l) => (l.attendance[0].mark = 'late'), 'attendance[0].mark choice'],
  ['an unknown step of handling', (l) => (l.handling[0].step = 'lost'), 'handling[0].step choice'],
  ['an unknown step of deciding', (l) => (l.decisions[0].step = 'found'), 'decisions[0].step choice'],
  ['an unknown test', (l) => (l.decisions[0].about.test = 'absence'), 'decisions[0].about.test choice'],
  ['an unknown role', (l) => (l.members[0].roles = ['leader', 'boss']), 'members[0].roles[1] choice'],
  ['an unknown role in a post', (l) => (l.members[1].posts[1].roles = ['x']), 'members[1].posts[1].roles[0] choice'],
  ['an unknown channel', (l) => (l.works[0].channel = 'mail'), 'works[0].channel choice'],
  ['an unknown recipient', (l) => (l.works[0].to = 'province'), 'works[0].to choice'],
  ['an empty title', (l) => (l.works[0].title = ''), 'works[0].title empty'],
  ['empty minutes', (l) => (l.gatherings[0].minutes = ''), 'gatherings[0].minutes empty'],
  ['an empty origin', (l) => (l.committee.origins = ['']), 'committee.origins[0] empty'],
  ['half a character', (l) => (l.works[0].title = '水\ud83d'), 'works[0].title text'],
  ['an empty id is one fault', (l) => (l.contacts[0].id = ''), 'contacts[0].id id'],
  ['an id with a space', (l) => (l.issued[0].id = 'b 1'), 'issued[0].id id'],
  ['an id of 65 letters', (l) => (l.issued[0].id = 'b'.repeat(65)), 'issued[0].id id'],
  ['a reference that is no text is only that', (l) => (l.works[0].group = 7), 'works[0].group type'],
  ['a reference that is no id is only that', (l) => (l.works[0].group = '一组'), 'works[0].group id'],
  ['a file with capitals', (l) => (l.works[0].files = [`sha256-${'A'.repeat(64)}`]), 'works[0].files[0] id'],
  ['a file too short', (l) => (l.gatherings[0].files = ['sha256-00']), 'gatherings[0].files[0] id'],
  ['a source of another kind', (l) => (l.works[0].derivedFrom = ['groups/g-01']), 'works[0].derivedFrom[0] id'],
  ['a source without an id', (l) => (l.works[0].derivedFrom = ['works/']), 'works[0].derivedFrom[0] id'],
  ['yes is not true', (l) => (l.works[0].collective = 'yes'), 'works[0].collective type'],
  ['null is not left out', (l) => (l.groups[1].dissolved = null), 'groups[1].dissolved type'],
  ['half a term', (l) => (l.terms[0].number = 12.5), 'terms[0].number number'],
  ['a negative plan', (l) => (l.terms[0].planned.plenary = -1), 'terms[0].planned.plenary number'],
  ['a plan in words', (l) => (l.terms[0].planned.plenary = '5'), 'terms[0].planned.plenary type'],
  ['a body that is a list', (l) => (l.issued[0].body = []), 'issued[0].body type'],
  ['a zone that is none', (l) => (l.committee.zone = 'Asia/Shache'), 'committee.zone zone'],
  ['an offset is no zone', (l) => (l.committee.zone = '+08:00'), 'committee.zone zone'],
  ['an empty zone', (l) => (l.committee.zone = ''), 'committee.zone zone'],
]

const FORM: Case[] = [
  ['a term that runs backwards', (l) => (l.terms[1].to = '2016-08-20'), 'terms[1].to span'],
  ['a group dissolved before it was formed', (l) => (l.groups[1].dissolved = '2011-08-31'), 'groups[1].dissolved span'],
  ['a member who left before', (l) => (l.members[0].left = '2011-08-20'), 'members[0].left span'],
  ['a contact that runs backwards', (l) => (l.contacts[0].to = '2011-12-31'), 'contacts[0].to span'],
  ['a post that runs backwards', (l) => (l.members[1].posts[1].to = '2011-08-20'), 'members[1].posts[1].to span'],
  ['a post before the office', (l) => (l.members[1].posts[1].from = '2011-08-20'), 'members[1].posts[1].from span'],
  [
    'a post beyond the office',
    (l) => (Object.assign(l.members[1], { left: '2014-01-01' }).posts[0].to = '2014-01-02'),
    'members[1].posts[0].to span',
  ],
  ['a post wholly after the office', (l) => (l.members[1].left = '2013-03-31'), 'members[1].posts[0].from span'],
  ['posts that share a day', (l) => (l.members[1].posts[1].to = '2013-04-01'), 'members[1].posts[1] overlap'],
  ['a post without an end goes on', (l) => delete l.members[1].posts[1].to, 'members[1].posts[1] overlap'],
  ['posts and group', (l) => (l.members[1].group = 'g-01'), 'members[1].posts not-allowed'],
  ['posts and roles', (l) => (l.members[1].roles = []), 'members[1].posts not-allowed'],
  ['no posts and no group', (l) => delete l.members[0].group, 'members[0].group required'],
  ['a plenary of a group', (l) => (l.gatherings[1].group = 'g-01'), 'gatherings[1].group not-allowed'],
  ...['standing-committee', 'joint-meeting', 'work-meeting'].map(
    (kind): Case => [
      `a ${kind} of a group`,
      (l) => Object.assign(l.gatherings[1], { kind, group: 'g-01' }),
      'gatherings[1].group not-allowed',
    ],
  ),
  ['with, at the county', (l) => (l.gatherings[1].with = ['g-01']), 'gatherings[1].with not-allowed'],
  ['special leave that nobody recognised', (l) => delete l.attendance[1].decidedBy, 'attendance[1].decidedBy required'],
  ['special leave by an empty name', (l) => (l.attendance[1].decidedBy = ''), 'attendance[1].decidedBy empty'],
  ['for, on a report', (l) => (l.works[0].for = '2012'), 'works[0].for not-allowed'],
  ['no charter', (l) => (l.committee.charters = []), 'committee.charters empty'],
  [
    'charters out of order',
    (l) => l.committee.charters.push({ from: '2011-12-31', charter: 'shache-2012' }),
    'committee.charters[1].from order',
  ],
  [
    'a charter that is not shipped',
    (l) => (l.committee.charters[0].charter = 'x-2012'),
    'committee.charters[0].charter charter',
  ],
  [
    'a charter named as something every object has',
    (l) => (l.committee.charters[0].charter = 'constructor'),
    'committee.charters[0].charter charter',
  ],
  ['a charter that is a number', (l) => (l.committee.charters[0].charter = 1), 'committee.charters[0].charter type'],
]

const FIT: Case[] = [
  ['a member of no group', (l) => (l.members[0].group = 'g-09'), 'members[0].group reference'],
  ['a post in no group', (l) => (l.members[1].posts[1].group = 'g-09'), 'members[1].posts[1].group reference'],
  ['a gathering of no group', (l) => (l.gatherings[0].group = 'g-09'), 'gatherings[0].group reference'],
  ['held with no group', (l) => (l.gatherings[0].with = ['g-02', 'g-09']), 'gatherings[0].with[1] reference'],
  ['nobody invited', (l) => (l.gatherings[0].invited = ['m009']), 'gatherings[0].invited[0] reference'],
  ['a mark at nothing', (l) => (l.attendance[0].gathering = 'a9'), 'attendance[0].gathering reference'],
  ['a mark for nobody', (l) => (l.attendance[0].member = 'm009'), 'attendance[0].member reference'],
  ['a work of no group', (l) => (l.works[0].group = 'g-09'), 'works[0].group reference'],
  ['a work by nobody', (l) => (l.works[0].member = 'm009'), 'works[0].member reference'],
  [
    'a work from no gathering',
    (l) => (l.works[0].derivedFrom = ['gatherings/a9']),
    'works[0].derivedFrom[0] reference',
  ],
  ['a work from no work', (l) => (l.works[0].derivedFrom = ['works/a1']), 'works[0].derivedFrom[0] reference'],
  ['handling of nothing', (l) => (l.handling[0].work = 'w9'), 'handling[0].work reference'],
  ['a decision about nobody', (l) => (l.decisions[0].about.member = 'm009'), 'decisions[0].about.member reference'],
  ['a decision about no term', (l) => (l.decisions[0].about.term = 't99'), 'decisions[0].about.term reference'],
  ['contact by nobody', (l) => (l.contacts[0].member = 'm009'), 'contacts[0].member reference'],
  ['contact with no group', (l) => (l.contacts[0].group = 'g-09'), 'contacts[0].group reference'],
  ['an id that every object has', (l) => (l.works[0].group = 'constructor'), 'works[0].group reference'],
  ['a category no charter knows', (l) => (l.works[0].category = 'sports'), 'works[0].category category'],
  ['nor of a gathering', (l) => (l.gatherings[0].category = '卫生'), 'gatherings[0].category category'],
  ['nor one that every object has', (l) => (l.works[0].category = 'toString'), 'works[0].category category'],
  ['a plan for a quarter', (l) => (l.works[2].for = '2012-Q1'), 'works[2].for period'],
  [
    'a summary for a half-year, whose duty is yearly',
    (l) => Object.assign(l.works[2], { kind: 'half-year-summary', for: '2012-H1' }),
    'works[2].for period',
  ],
  [
    'an annual summary for a month',
    (l) => Object.assign(l.works[2], { kind: 'annual-summary', for: '2012-12' }),
    'works[2].for period',
  ],
  ['a quarterly report for a year', (l) => (l.works[3].for = '2012'), 'works[3].for period'],
  ['a fifth quarter is one fault', (l) => (l.works[3].for = '2012-Q5'), 'works[3].for period'],
  ['an empty period is one fault', (l) => (l.works[3].for = ''), 'works[3].for empty'],
]

const LISTS: Case[] = [
  ['a term id twice', (l) => (l.terms[1].id = 't12'), 'terms[1].id duplicate'],
  ['a group id twice', (l) => l.groups.push({ ...l.groups[0] }), 'groups[2].id duplicate'],
  ['a member id twice', (l) => l.members.push({ ...l.members[0] }), 'members[2].id duplicate'],
  ['a gathering id twice', (l) => l.gatherings.push({ ...l.gatherings[1] }), 'gatherings[2].id duplicate'],
  [
    'a work id three times',
    (l) => l.works.push({ ...l.works[2] }, { ...l.works[2] }),
    'works[4].id duplicate',
    'works[5].id duplicate',
  ],
  ['a handling id twice', (l) => l.handling.push({ ...l.handling[0] }), 'handling[1].id duplicate'],
  ['a decision id twice', (l) => l.decisions.push({ ...l.decisions[0] }), 'decisions[1].id duplicate'],
  ['a contact id twice', (l) => l.contacts.push({ ...l.contacts[0] }), 'contacts[1].id duplicate'],
  ['a paper id twice', (l) => l.issued.push({ ...l.issued[0] }), 'issued[1].id duplicate'],
  [
    'two marks for one member at one gathering',
    (l) => l.attendance.push({ ...l.attendance[0], mark: 'absent' }),
    'attendance[2] duplicate',
  ],
  ['terms that share a day', (l) => (l.terms[1].from = '2016-08-20'), 'terms[1] overlap'],
  ['terms that share days, the later first', (l) => (l.terms.reverse()[0].from = '2016-01-01'), 'terms[1] overlap'],
  [
    'a term inside another',
    (l) => l.terms.push({ id: 't0', number: 1, from: '2012-01-01', to: '2012-12-31' }),
    'terms[2] overlap',
  ],
]

const CHARTER: Case[] = (
  [
    [
      'a misspelt duty does not switch it off',
      (c) => (c.duties['info-reports'] = c.duties['info-report']),
      'duties.info-reports unknown-field',
    ],
    ['nor a misspelt test', (c) => (c.tests.absence = []), 'tests.absence unknown-field'],
    ['nor a misspelt field of a rule', (c) => (c.duties.plan[0].atleast = 2), 'duties.plan[0].atleast unknown-field'],
    ['a duty without a rule', (c) => (c.duties.plan = []), 'duties.plan empty'],
    ['a duty asked for zero times', (c) => (c.duties.plan[0].atLeast = 0), 'duties.plan[0].atLeast number'],
    ['a duty asked for one and a half times', (c) => (c.duties.plan[0].atLeast = 1.5), 'duties.plan[0].atLeast number'],
    ['every week', (c) => (c.duties.study[0].every = 'week'), 'duties.study[0].every choice'],
    ['a day that does not exist', (c) => (c.duties.study[0].since = '2012-02-30'), 'duties.study[0].since day'],
    ['a citation left out', (c) => delete c.duties.study[0].cites, 'duties.study[0].cites missing'],
    [
      'a citation of no document',
      (c) => (c.duties.study[0].cites[0].document = 'x'),
      'duties.study[0].cites[0].document reference',
    ],
    ['assumed can only be true', (c) => (c.duties.study[0].assumed = false), 'duties.study[0].assumed choice'],
    [
      'values out of order',
      (c) => c.duties.study.push({ ...c.duties.study[0], since: '2011-01-01' }),
      'duties.study[1].since order',
    ],
    ['due in a thirteenth month', (c) => (c.duties.plan[0].due.month = 13), 'duties.plan[0].due.month number'],
    ['due on 31 April', (c) => (c.duties.plan[0].due = { month: 4, day: 31 }), 'duties.plan[0].due.day day'],
    [
      'due on a day that not every year has',
      (c) => (c.duties.plan[0].due = { month: 2, day: 29 }),
      'duties.plan[0].due.day day',
    ],
    [
      'valid backwards',
      (c) => (c.duties['collective-proposal'][0].valid.to = '2011-12-31'),
      'duties.collective-proposal[0].valid.to span',
    ],
    [
      'a limit of no occasion',
      (c) => (c.tests['plenary-absence'][0].limit.occasions = 0),
      'tests.plenary-absence[0].limit.occasions number',
    ],
    [
      'more than three halves',
      (c) => (c.tests['plenary-leave'][0].limit.moreThan.parts = 3),
      'tests.plenary-leave[0].limit.moreThan.parts number',
    ],
    [
      'a share of nothing',
      (c) => (c.tests['plenary-leave'][0].limit.moreThan.of = 0),
      'tests.plenary-leave[0].limit.moreThan.of number',
    ],
    [
      'a limit of a third kind',
      (c) => (c.tests['plenary-leave'][0].limit = { atLeast: 1 }),
      'tests.plenary-leave[0].limit.occasions missing',
      'tests.plenary-leave[0].limit.atLeast unknown-field',
    ],
    [
      'a misspelt limit',
      (c) => (c.tests['plenary-leave'][0].limit = { moreThan: { part: 1, of: 2 } }),
      'tests.plenary-leave[0].limit.moreThan.parts missing',
      'tests.plenary-leave[0].limit.moreThan.part unknown-field',
    ],
    ['a switch left out', (c) => delete c.switches.atHalf, 'switches.atHalf missing'],
    ['a switch with no such position', (c) => (c.switches.atHalf = 'maybe'), 'switches.atHalf choice'],
    ['a value left out', (c) => delete c.values.answerDueDays, 'values.answerDueDays missing'],
    ['days in parts', (c) => (c.values.lateAfterDays[0].value = 1.5), 'values.lateAfterDays[0].value number'],
    ['more than all', (c) => (c.values.backFilledShare[0].value = 2), 'values.backFilledShare[0].value number'],
    ['another format', (c) => (c.format = 'liaison-charter/2'), 'format choice'],
    ['no Chinese name', (c) => delete c.name['zh-CN'], 'name.zh-CN missing'],
    ['an unknown channel', (c) => c.channels.push('mail'), 'channels[5] choice'],
    ['a category without a name', (c) => (c.categories.health = ''), 'categories.health empty'],
  ] satisfies Case[]
).map(
  ([sentence, change, ...faults]: Case): Case => [
    sentence,
    (l) => {
      const charter = ownCharter()
      change(charter)
      l.committee.charters[0].charter = charter
    },
    ...faults.map((fault) => `committee.charters[0].charter.${fault}`),
  ],
)

describe('ledgerFaults', () => {
  test('the small ledger has none, and is given back as it is', () => {
    const ledger = smallLedger()
    expect(ledgerFaults(ledger)).toEqual([])
    expect(parseLedger(ledger)).toBe(ledger)
    expect(ledger).toEqual(smallLedger())
  })

  describe.each([
    ['the shape of a field', SHAPE],
    ['within one thing', FORM],
    ['between things', FIT],
    ['in a list', LISTS],
    ['in a charter', CHARTER],
  ])('%s', (_, cases) => {
    test.each(cases)('%s', (_sentence, change, ...faults) => {
      expect(brief(after(change))).toEqual(faults)
    })
  })

  test.each([null, undefined, 7, '{}', [], [[]]])('%j is no ledger', (data) => {
    expect(brief(data)).toEqual([' type'])
  })

  test('an empty object lacks every field that must be there', () => {
    expect(brief({})).toEqual(
      ['format', 'committee', 'terms', 'groups', 'members', 'gatherings', 'attendance', 'works'].map(
        (f) => `${f} missing`,
      ),
    )
  })

  test('a dozen different faults are listed at once, in the order of the document', () => {
    const ledger = after((l) => {
      l.issued[0].date = '2012-02-30'
      l.format = 'liaison-ledger/9'
      l.committee.charters[0].charter = 'nowhere-2012'
      l.terms[1].from = '2016-01-01'
      l.groups[1].dissolved = '2001-01-01'
      l.members[0].group = 'g-09'
      l.members[1].left = '2013-06-01'
      l.members[1].posts[0].to = '2013-07-01'
      l.gatherings[0].invited.push('m009')
      l.attendance.push({ ...l.attendance[0] })
      delete l.attendance[1].decidedBy
      l.works[10] = l.works[3]
      for (let index = 3; index < 10; index += 1) l.works[index] = { ...l.works[2], id: `w${index + 10}` }
      l.works[9].dat = l.works[9].date
      delete l.works[9].date
      l.works[3].title = ''
      l.works[0].for = '2012'
      l.decisions[0].about.term = 't99'
      l.extra = true
    })
    expect(brief(ledger)).toEqual([
      'format choice',
      'committee.charters[0].charter charter',
      'terms[1] overlap',
      'groups[1].dissolved span',
      'members[0].group reference',
      'members[1].posts[0].to span',
      'gatherings[0].invited[1] reference',
      'attendance[1].decidedBy required',
      'attendance[2] duplicate',
      'works[0].for not-allowed',
      'works[3].title empty',
      'works[9].date missing',
      'works[9].dat unknown-field',
      'decisions[0].about.term reference',
      'issued[0].date day',
      'extra unknown-field',
    ])
    expect(() => parseLedger(ledger)).toThrow(LedgerFaults)
  })

  test('the sentences are for a clerk', () => {
    const ledger = after((l) => {
      l.works[3].date = '2012-02-30'
      l.works[3].dat = '2012-02-28'
      l.works[3].group = 'g-09'
    })
    expect(ledgerFaults(ledger).map(({ message }) => message)).toEqual([
      '台账里没有编号为 g-09 的联络组，请改正编号，或先补上这个联络组。',
      '2012-02-30 这一天不存在，请写成 YYYY-MM-DD 形式的日期。',
      '不认识字段 dat，请改正名称或删去。',
    ])
  })

  test('no sentence is left in English, or holds a value that was left out', () => {
    for (const [, change] of [...SHAPE, ...FORM, ...FIT, ...LISTS, ...CHARTER]) {
      for (const { message } of ledgerFaults(after(change))) {
        expect(message).toMatch(/^[^\n]*[\u4e00-\u9fff].*。$/)
        expect(message).not.toMatch(/undefined|\[object|NaN|Infinity|[Ii]nvalid|expected/)
      }
    }
  })
})

describe('nothing else is a fault', () => {
  test.each<[string, (ledger: Loose) => unknown]>([
    ['a mark for someone not expected', (l) => l.attendance.push({ gathering: 'a1', member: 'm002', mark: 'absent' })],
    ['a work by a member of another group', (l) => (l.works[0].group = 'g-02')],
    ['a certificate on another kind', (l) => (l.gatherings[1].certificate = '1')],
    ['a record made before its day', (l) => (l.works[0].recorded = '2000-01-01')],
    ['a gap between posts', (l) => (l.members[1].posts[1].to = '2012-01-01')],
    ['a day outside term and group', (l) => (l.works[0].date = '1999-12-31')],
    ['a mark out of office', (l) => (l.gatherings[0].date = '2020-01-01')],
    ['a post on the very days of the office', (l) => Object.assign(l.members[1], { left: '2013-04-01' })],
    ['no post at all', (l) => (l.members[1].posts = [])],
    ['a post without an end, in an office that has one', (l) => (l.members[1].left = '2014-01-01')],
    ['spans of one day', (l) => Object.assign(l.contacts[0], { to: l.contacts[0].from })],
    ['false, which is like left out', (l) => Object.assign(l.works[0], { collective: false, distinguished: false })],
    ['a blank', (l) => (l.works[0].title = ' ')],
    ['empty lists', (l) => Object.assign(l.gatherings[0], { with: [], files: [], invited: [] })],
    ['no roles', (l) => (l.members[0].roles = [])],
    ['the same group twice', (l) => (l.gatherings[0].with = ['g-01', 'g-01'])],
    ['a work that grew out of itself', (l) => (l.works[2].derivedFrom = ['works/w3'])],
    ['one id in two lists', (l) => (l.terms[1].id = 'w1')],
    ['terms in any order', (l) => l.terms.reverse()],
    ['charters from the same day', (l) => l.committee.charters.push({ ...l.committee.charters[0] })],
    ["a charter of the ledger's own", (l) => (l.committee.charters[0].charter = ownCharter())],
    ['decidedBy with another mark', (l) => (l.attendance[0].decidedBy = '主席')],
    ['leave out all that may be left out', (l) => drop(l, 'handling', 'decisions', 'contacts', 'issued')],
    ['empty lists throughout', (l) => Object.assign(l, Object.fromEntries(LIST_NAMES.map((list) => [list, []])))],
    ['a committee with only what it needs', (l) => drop(l.committee, 'zone', 'since', 'origins', 'public')],
    ['any words in handling', (l) => Object.assign(l.handling[0], { step: 'rated', result: '满意', to: '乡政府' })],
  ])('%s', (_, change) => {
    expect(brief(after(change))).toEqual([])
  })

  test('categories and periods are those of any of the charters', () => {
    const own = ownCharter()
    own.categories = { tea: '茶' }
    own.duties.plan = [{ since: '2014-01-01', every: 'half-year', atLeast: 1, cites: [] }]
    const ledger = after((l) => {
      l.committee.charters.push({ from: '2014-01-01', charter: own })
      l.works[0].category = 'tea'
      l.works[1].category = 'health'
      l.works[2].for = '2012-H1'
      l.works[3].for = '2012'
    })
    expect(brief(ledger)).toEqual(['works[3].for period'])
    expect(ledgerFaults(ledger)[0]!.message).toContain('2012-Q1')
    ledger.committee.charters.shift()
    ledger.works[3].for = '2012-Q1'
    expect(brief(ledger)).toEqual(['gatherings[0].category category', 'works[1].category category'])
  })

  test('a duty that no charter asks takes the id of any period', () => {
    const own = ownCharter()
    delete own.duties.plan
    const ledger = after((l) => (l.committee.charters[0].charter = own))
    expect(brief(ledger)).toEqual([])
    ledger.works[2].for = '2012-04'
    expect(brief(ledger)).toEqual([])
    ledger.works[2].for = '2012-4'
    expect(brief(ledger)).toEqual(['works[2].for period'])
  })

  test('where a charter cannot be read, no category is held against it', () => {
    const ledger = after((l) => {
      l.committee.charters.push({ from: '2013-01-01', charter: 'nowhere' })
      l.works[0].category = 'tea'
    })
    expect(brief(ledger)).toEqual(['committee.charters[1].charter charter'])
  })
})

describe('hostile data', () => {
  const dangerous = (text: string): unknown => JSON.parse(text)

  test('keys that every object has are unknown fields, wherever they stand', () => {
    const ledger = smallLedger()
    const text = JSON.stringify(ledger)
      .replace('{"format"', '{"__proto__":{"works":[]},"format"')
      .replace('{"id":"w1"', '{"__proto__":{"for":"2012"},"constructor":1,"id":"w1"')
      .replace('"committee":{', '"committee":{"hasOwnProperty":1,"toString":null,')
      .replace('"planned":{', '"planned":{"__proto__":{"plenary":2},')
    expect(brief(dangerous(text)).sort()).toEqual([
      '__proto__ unknown-field',
      'committee.hasOwnProperty unknown-field',
      'committee.toString unknown-field',
      'terms[0].planned.__proto__ unknown-field',
      'works[0].__proto__ unknown-field',
      'works[0].constructor unknown-field',
    ])
  })

  test('also in the free keys of a charter', () => {
    const text = JSON.stringify(ownCharter())
      .replace('"categories":{', '"categories":{"__proto__":"x","constructor":"建设",')
      .replace('"documents":{', '"documents":{"__proto__":{"title":"x"},')
      .replace('"duties":{', '"duties":{"__proto__":[],"constructor":[],')
    const ledger = after((l) => (l.committee.charters[0].charter = dangerous(text)))
    ledger.works[0].category = 'constructor'
    expect(brief(ledger).sort()).toEqual([
      'committee.charters[0].charter.categories.__proto__ unknown-field',
      'committee.charters[0].charter.documents.__proto__ unknown-field',
      'committee.charters[0].charter.duties.__proto__ unknown-field',
      'committee.charters[0].charter.duties.constructor empty',
      'committee.charters[0].charter.duties.constructor unknown-field',
    ])
  })

  test('a body may hold any JSON', () => {
    const body = dangerous('{"__proto__":{"a":1},"constructor":[[["x"]]],"":null}')
    expect(brief(after((l) => (l.issued[0].body = body)))).toEqual([])
  })

  test('a body nested without end is a fault, and no crash', () => {
    const nested = dangerous(`${'{"a":['.repeat(100_000)}1${']}'.repeat(100_000)}`)
    expect(brief(after((l) => (l.issued[0].body = nested)))).toEqual(['issued[0].body json'])
    expect(brief(after((l) => (l.works[0].title = nested)))).toEqual(['works[0].title type'])
    expect(brief(after((l) => (l.works = nested)))).toContain('works type')
    expect(brief(after((l) => (l.committee.charters[0].charter = nested))).length).toBeGreaterThan(5)
    expect(brief(after((l) => (l.issued[0].body = { a: Number.NaN })))).toEqual(['issued[0].body json'])
  })

  test('nothing of the wrong type anywhere makes it throw', () => {
    const values = [null, 7, 'x', [null], [[]], { a: 1 }]
    const spoil = (thing: Loose): void => {
      for (const key of Object.keys(thing)) {
        const kept = thing[key]
        for (const value of values) {
          thing[key] = value
          expect(Array.isArray(ledgerFaults(ledger))).toBe(true)
        }
        delete thing[key]
        ledgerFaults(ledger)
        thing[key] = kept
        if (typeof kept === 'object' && kept !== null) spoil(kept)
      }
    }
    const ledger = smallLedger()
    ledger.committee.charters[0].charter = { ...ownCharter(), duties: { plan: ownCharter().duties.plan }, tests: {} }
    spoil(ledger)
    expect(ledgerFaults(ledger)).toEqual([])
  })

  test('a long ledger takes no time, and each of its faults is listed', () => {
    const ledger = after((l) => {
      for (let index = 0; index < 10_000; index += 1) {
        l.gatherings.push({ ...l.gatherings[0], id: `g${index}` })
        l.attendance.push({ gathering: `g${index}`, member: 'm001', mark: 'present' })
        l.works.push({ ...l.works[0], id: `x${index}`, derivedFrom: [`works/x${index + 1}`] })
      }
    })
    const started = performance.now()
    expect(brief(ledger)).toEqual(['works[10003].derivedFrom[0] reference'])
    expect(performance.now() - started).toBeLessThan(3000)
    for (const work of ledger.works) work.dat = 1
    for (const mark of ledger.attendance) mark.mark = 'x'
    const again = performance.now()
    expect(ledgerFaults(ledger)).toHaveLength(1 + 10_004 + 10_002)
    expect(performance.now() - again).toBeLessThan(5000)
  })
})

describe('entryFaults', () => {
  const faults = (about: string, value: unknown, committee?: string) =>
    entryFaults(about, value, committee).map(({ path, code }) => `${path} ${code}`)

  test('everything of the small ledger may be sent', () => {
    for (const { about, value } of thingsOf(smallLedger())) expect(entryFaults(about, value)).toEqual([])
  })

  test('what it refers to may still come', () => {
    expect(faults('attendance/a9/m9', { gathering: 'a9', member: 'm9', mark: 'present' })).toEqual([])
    expect(faults('works/w9', { ...smallLedger().works[0], id: 'w9', group: 'g9', category: 'tea' })).toEqual([])
  })

  test('shape and form, with paths that begin at the value', () => {
    const value = { gathering: 'a1', member: 'm1', mark: 'leave-special', asked: '2012-02-30', x: 1 }
    expect(faults('attendance/a1/m1', value)).toEqual(['asked day', 'decidedBy required', 'x unknown-field'])
    const committee = { ...smallLedger().committee, name: '', charters: [{ from: '2012-01-01', charter: 'x' }], y: 1 }
    expect(faults('committee', committee)).toEqual(['name empty', 'charters[0].charter charter', 'y unknown-field'])
  })

  test('the ids are those of about', () => {
    expect(faults('works/w2', smallLedger().works[0])).toEqual(['id id'])
    expect(faults('attendance/a1/m2', smallLedger().attendance[0])).toEqual(['member id'])
    expect(faults('attendance/a2/m2', smallLedger().attendance[0])).toEqual(['gathering id', 'member id'])
    expect(faults('works/w2', { ...smallLedger().works[0], id: '' })).toEqual(['id id'])
  })

  test('a committee, where it is known which', () => {
    expect(faults('committee', smallLedger().committee, 'sample')).toEqual([])
    expect(faults('committee', smallLedger().committee, 'other')).toEqual(['id id'])
  })

  test('a value of another kind', () => {
    expect(faults('works/w1', 7)).toEqual([' type'])
    expect(faults('works/w1', undefined)).toEqual([' type'])
    expect(faults('works/w1', [])).toEqual([' type'])
  })

  test('null withdraws all but the committee', () => {
    expect(faults('works/w1', null)).toEqual([])
    expect(faults('attendance/a1/m1', null)).toEqual([])
    expect(faults('committee', null)).toEqual([' not-allowed'])
  })

  test('an about that is none', () => {
    expect(faults('erasures/e1', { reason: 'x' })).toEqual([' id'])
    expect(faults('works', {})).toEqual([' id'])
  })
})
