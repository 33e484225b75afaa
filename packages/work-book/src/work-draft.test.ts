import type { Ledger, Work } from '@liaison-kit/core'
import { parseLedger } from '@liaison-kit/core/schema'
import { describe, expect, it } from 'vitest'
import { exampleLedger } from './work-book.examples.ts'
import {
  draftFaults,
  FIELDS,
  findsIn,
  isWritten,
  proposalFrom,
  type Texts,
  textsOf,
  WRITTEN_KINDS,
  type WrittenKind,
  workOf,
} from './work-draft.ts'

const frame = (kind: WrittenKind, more = {}) => ({
  id: 'w1',
  kind,
  group: 'g-01',
  before: undefined,
  self: undefined,
  mayDistinguish: false,
  ...more,
})

const full: Texts = {
  date: '2012-03-05',
  title: ' 示例 ',
  for: '2012',
  to: 'county',
  member: 'm01',
  category: 'health',
  place: '示例村',
  collective: 'yes',
  betweenSessions: 'yes',
  distinguished: 'yes',
  delivered: '2012-05-01',
  body: '正文',
  derivedFrom: 'gatherings/study-0310 works/plan-2012',
  files: `sha256-${'0'.repeat(64)}`,
}

describe('a work in ledger shape', () => {
  it.each(WRITTEN_KINDS)('%s: only fields of its kind, and nothing for the ledger to find fault with', (kind) => {
    const texts = kind === 'quarterly-report' ? { ...full, for: '2012-Q1' } : full
    const work = workOf(texts, frame(kind))
    const ledger: Ledger = { ...exampleLedger, works: [...exampleLedger.works, work] }
    expect(parseLedger(ledger).works).toContainEqual(work)
    const allowed = ['id', 'kind', 'group', 'files', 'derivedFrom', ...FIELDS[kind]]
    expect(Object.keys(work).filter((field) => !allowed.includes(field))).toEqual([])
    expect(work.title).toBe('示例')
  })

  it('leaves out what was left empty', () => {
    const texts: Texts = {
      date: '2012-03-05',
      title: '示例',
      to: 'unit',
      body: '  ',
      member: '',
      derivedFrom: '',
      files: '',
    }
    expect(workOf(texts, frame('suggestion'))).toEqual({
      id: 'w1',
      kind: 'suggestion',
      group: 'g-01',
      date: '2012-03-05',
      title: '示例',
      to: 'unit',
    })
  })

  it('put into the form and taken out again is what it was', () => {
    for (const work of exampleLedger.works.filter(({ kind }) => isWritten(kind))) {
      const { recorded, ...same } = work
      const again = workOf(
        textsOf(work),
        frame(work.kind as WrittenKind, { id: work.id, group: work.group, before: work }),
      )
      expect(again, `${work.id}, recorded ${recorded}`).toEqual(same)
    }
  })

  it('keeps what its form does not show: a distinguished report, sources of a plan, a place', () => {
    const report: Work = {
      id: 'w1',
      kind: 'research-report',
      group: 'g-01',
      date: '2012-03-05',
      title: '示例',
      distinguished: true,
      place: '示例村',
    }
    const changed = workOf(
      { ...textsOf(report), title: '改后', distinguished: '' },
      frame('research-report', { before: report }),
    )
    expect(changed).toEqual({ ...report, title: '改后' })
    const plan: Work = {
      id: 'w1',
      kind: 'plan',
      group: 'g-01',
      date: '2012-03-05',
      title: '示例',
      derivedFrom: ['gatherings/study-0310'],
    }
    expect(workOf(textsOf(plan), frame('plan', { before: plan }))).toEqual(plan)
  })

  it('the county may say, and take back, that a report is distinguished', () => {
    const report: Work = { id: 'w1', kind: 'research-report', group: 'g-01', date: '2012-03-05', title: '示例' }
    const by = (distinguished: string, before: Work): Work =>
      workOf({ ...textsOf(before), distinguished }, frame('research-report', { before, mayDistinguish: true }))
    expect(by('yes', report)).toEqual({ ...report, distinguished: true })
    expect(by('', { ...report, distinguished: true })).toEqual(report)
  })

  it('of a member is always their own', () => {
    expect(workOf({ ...full, member: 'm02' }, frame('study-note', { self: 'm01' })).member).toBe('m01')
  })
})

describe('faults of a draft', () => {
  it('a day after today, not today itself; of a project its delivery too', () => {
    const faults = (date: string, delivered: string) =>
      draftFaults({ date, delivered }, 'practical-project', '2012-10-20').map(({ field, code }) => [field, code])
    expect(faults('2012-10-20', '2012-10-20')).toEqual([])
    expect(faults('2012-10-21', '2012-10-21')).toEqual([
      ['date', 'future'],
      ['delivered', 'future'],
    ])
    expect(draftFaults({ date: '2012-01-01', delivered: '2013-01-01' }, 'plan', '2012-10-20')).toEqual([])
    expect(draftFaults({ date: '2099-01-01' }, 'plan', undefined)).toEqual([])
  })

  it('a project delivered before it was begun is none', () => {
    expect(draftFaults({ date: '2012-05-01', delivered: '2012-04-01' }, 'practical-project', '2012-10-20')).toEqual([])
  })

  it('personal data in any free text, masked, until a reason is given', () => {
    const texts: Texts = { date: '2012-01-01', title: '来电 13800000000', body: 'a@example.com，粤B12345' }
    expect(draftFaults(texts, 'press', '2012-10-20')).toEqual([
      {
        field: 'title',
        code: 'personal',
        finds: [{ field: 'title', kind: 'mobile', shown: '138******00', from: 3, to: 14 }],
      },
      {
        field: 'body',
        code: 'personal',
        finds: [
          { field: 'body', kind: 'e-mail', shown: '*@example.com', from: 0, to: 13 },
          { field: 'body', kind: 'vehicle-plate', shown: '粤B*****', from: 14, to: 21 },
        ],
      },
    ])
    expect(draftFaults({ ...texts, personalDataReason: '本人同意公开' }, 'press', '2012-10-20')).toEqual([])
    expect(draftFaults({ ...texts, personalDataReason: ' ' }, 'press', '2012-10-20')).toHaveLength(2)
    // A place that this kind has no field for is not recorded.
    expect(findsIn({ place: '13800000000' }, 'press')).toEqual([])
  })

  it('the reason is recorded with what it is for, and with nothing else', () => {
    const texts: Texts = { date: '2012-01-01', title: '来电 13800000000', personalDataReason: '本人同意公开' }
    expect(workOf(texts, frame('press')).personalDataReason).toBe('本人同意公开')
    expect(workOf({ ...texts, title: '来电' }, frame('press')).personalDataReason).toBeUndefined()
  })
})

describe('a proposal derived', () => {
  const find = (id: string): Work => exampleLedger.works.find((work) => work.id === id)!

  it('from a report carries over its title, text, subject and member, and names it', () => {
    expect(proposalFrom(find('suggestion-0705'), '2012-10-20')).toEqual({
      kind: 'proposal',
      date: '2012-10-20',
      title: '关于在村口增设减速带的建议',
      body: '示例村口上学放学时车多人多，建议增设减速带和警示牌。',
      derivedFrom: 'works/suggestion-0705',
      member: 'm02',
      category: 'livelihood',
    })
  })

  it('from an info report carries over its matter, one part after the other', () => {
    const { situation, problem, advice } = find('report-0910')
    expect(proposalFrom(find('report-0910'), '2012-10-20').body).toBe(`${situation}\n\n${problem}\n\n${advice}`)
  })
})
