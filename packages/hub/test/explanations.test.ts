import { assess, explanations, type Ledger } from '@liaison-kit/core'
import { describe, expect, test } from 'vitest'
import type { ExplanationsAnswer } from '../src/http/explaining.ts'
import { county, entry, openCounty, sharedCounty, type Who } from './county.ts'
import { sharedSample, TODAY } from './sample-hub.ts'

const AS_OF = '2012-06-30'

describe('explanations over HTTP', () => {
  const shared = sharedCounty()
  const explained = async (who: Who, query = ''): Promise<ExplanationsAnswer> =>
    (await shared().get(who, `explanations${query}`)).body as unknown as ExplanationsAnswer

  test('the county is given the accounts of core', async () => {
    const { duties, tests } = await explained('county')
    expect({ duties, tests }).toEqual(asSent(explanations(county, { asOf: AS_OF })))
  })

  test('the county is given a group’s part with everything in it', async () => {
    const { duties, tests } = await explained('county', '?group=g-01&asOf=2012-03-31')
    expect({ duties, tests }).toEqual(asSent(explanations(county, { asOf: '2012-03-31', group: 'g-01' })))
  })

  test('each verdict is the one of the assessment', async () => {
    for (const who of ['county', 'own', 'foreign', 'member', 'colleague'] as const) {
      const { duties, tests } = await explained(who)
      const { committee, groups, members } = (await shared().get(who, 'assessment')).body
      const verdicts = [
        ...committee.duties.map((verdict) => ['committee', verdict]),
        ...groups.flatMap((one) => one.duties.map((verdict) => [`groups/${one.group}`, verdict])),
        ...members.flatMap((one) => (one.duties ?? []).map((verdict) => [`members/${one.member}`, verdict])),
      ]
      expect(duties.map(({ whose, verdict }) => [whose, verdict])).toEqual(verdicts)
      expect(tests.map(({ whose, verdict }) => [whose, verdict])).toEqual(
        members.flatMap((one) => one.tests.map((verdict) => [`members/${one.member}`, verdict])),
      )
    }
  })

  test('what was withdrawn is named among what does not count', async () => {
    const { write, get } = await openCounty()
    await write('own', [entry('works/w-own', null)])
    const { duties } = (await get('own', 'explanations')).body as unknown as ExplanationsAnswer
    const january = duties.find(({ verdict }) => verdict.duty === 'info-report' && verdict.period === '2012-01')!
    expect(january.counted).toEqual([])
    expect(january.notCounted).toMatchObject([{ about: 'works/w-own', because: 'withdrawn' }])
  })

  test('the agenda goes from the day asked about to the 92nd day after it', async () => {
    const { agenda } = await explained('county')
    const days = agenda.map(({ due }) => due)
    expect(days).toEqual([...days].sort())
    expect(days[0]).toBe(AS_OF)
    // The third quarter ends on the 92nd day.
    expect(days.at(-1)).toBe('2012-09-30')
  })

  test('a finding comes with what was decided about it', async () => {
    const { findings } = await explained('county', '?asOf=2013-03-01')
    expect(findings.map(({ member, stage, decisions }) => [member, stage, decisions.map(({ id }) => id)])).toEqual([
      ['m1', 'reported', ['d-own']],
      ['m6', 'reported', ['d-foreign']],
    ])
    const own = await explained('own', '?asOf=2013-03-01')
    expect(own.findings.map(({ member }) => member)).toEqual(['m1'])
    expect((await explained('foreign', '?asOf=2013-03-01')).findings.map(({ member }) => member)).toEqual(['m6'])
    expect((await explained('colleague', '?asOf=2013-03-01')).findings).toEqual([])
  })

  test('a clerk and a member are told nothing of foreign members and of what they may not read', async () => {
    for (const asOf of ['2012-06-30', '2012-12-31', '2013-03-01']) {
      const own = JSON.stringify(await explained('own', `?asOf=${asOf}`))
      // m4 was invited to a gathering of g-01; of m5 and m6 the clerk of g-01 knows nothing.
      expect(own).not.toMatch(/"(members\/)?m[456]"|foreign/)
      expect(own).toMatch(/"members\/m1"/)
      const member = JSON.stringify(await explained('member', `?asOf=${asOf}`))
      expect(member).not.toMatch(/"(members\/)?m[23456]"|"groups\/|foreign/)
      expect(member).toMatch(/"members\/m1"/)
    }
  })

  test('what counts for a member at a gathering one may not read is counted and not named', async () => {
    const { write, get } = await openCounty()
    // m3 was of g-01 until the end of June, and then absent at a gathering of g-02.
    const gathering = { id: 'secret', kind: 'study', group: 'g-02', date: '2012-08-20', title: '别组的学习' }
    const attendance = { gathering: 'secret', member: 'm3', mark: 'absent' }
    await write('county', [entry('gatherings/secret', gathering), entry('attendance/secret/m3', attendance)])
    const of = async (who: Who) => {
      const { tests } = (await get(who, 'explanations?asOf=2012-09-01')).body as unknown as ExplanationsAnswer
      const found = tests.find(({ whose, test }) => whose === 'members/m3' && test === 'activity-absence')!
      return { count: found.verdict.count, named: found.counted.map(({ title }) => title) }
    }
    expect(await of('county')).toEqual({ count: 1, named: ['别组的学习'] })
    expect(await of('foreign')).toEqual({ count: 1, named: ['别组的学习'] })
    expect(await of('own')).toEqual({ count: 1, named: [] })
  })

  test('they follow what is recorded', async () => {
    const { write, get } = await openCounty()
    const counted = async (): Promise<number> => {
      const { duties } = (await get('own', 'explanations')).body as unknown as ExplanationsAnswer
      return duties.find(({ verdict }) => verdict.duty === 'info-report' && verdict.period === '2012-05')!.counted
        .length
    }
    expect(await counted()).toBe(0)
    const work = { id: 'w-may', kind: 'info-report', group: 'g-01', date: '2012-05-20', title: '五月' }
    await write('own', [entry('works/w-may', work)])
    expect(await counted()).toBe(1)
  })

  const questions: [who: Who, query: string, status: number, code: string][] = [
    ['county', '?asOf=2012-02-30', 400, 'bad-input'],
    ['county', '?asOf=1999-01-01', 404, 'not-found'],
    ['county', '?group=g-09', 404, 'unknown-group'],
    ['own', '?group=g-02', 404, 'unknown-group'],
    ['member', '?group=g-01', 404, 'unknown-group'],
    ['county', '?term=t1', 400, 'bad-input'],
    ['nobody', '', 401, 'not-signed-in'],
  ]
  test('a question that makes no sense, or is not theirs, is refused', async () => {
    for (const [who, query, status, code] of questions) {
      expect((await shared().get(who, `explanations${query}`)).body, `${who} ${query}`).toMatchObject({ status, code })
    }
  })
})

describe('of a whole county', () => {
  const shared = sharedSample()

  test('a clerk and a member are told the name, the title and the id of nothing they may not read', async () => {
    const { ask, ledger } = shared()
    for (const who of ['clerk', 'member'] as const) {
      const read = ((await (await ask(who, 'ledger')).json()) as { ledger: Ledger }).ledger
      const text = await (await ask(who, 'explanations')).text()
      const { duties, tests, agenda, findings } = JSON.parse(text) as ExplanationsAnswer
      const named = [...duties, ...tests].flatMap(({ counted, notCounted }) => [...counted, ...notCounted])
      expect(named.length).toBeGreaterThan(0)
      const may = new Set([
        ...read.gatherings.map(({ id }) => `gatherings/${id}`),
        ...read.works.map(({ id }) => `works/${id}`),
      ])
      expect(named.filter(({ about }) => !may.has(about))).toEqual([])
      for (const item of agenda) if (item.of === 'answer') expect(may).toContain(`works/${item.work}`)
      const members = new Set(read.members.map(({ id }) => id))
      for (const { id } of ledger.members)
        if (!members.has(id)) expect(text.includes(`"${id}"`) || text.includes(`members/${id}"`)).toBe(false)
      expect(findings.filter(({ member }) => !members.has(member))).toEqual([])
    }
  })

  test('a member is told of nobody else', async () => {
    const { ask, member } = shared()
    const { duties, tests, agenda } = (await (await ask('member', 'explanations')).json()) as ExplanationsAnswer
    const bearers = new Set([...duties, ...tests].map(({ whose }) => whose))
    expect([...bearers].sort()).toEqual(['committee', `members/${member}`])
    for (const item of agenda) if (item.of === 'duty') expect([...bearers]).toContain(item.whose)
    const verdicts = assess(shared().ledger, { asOf: TODAY }).members.find((one) => one.member === member)!.tests
    expect(tests.map(({ verdict }) => verdict)).toEqual(verdicts)
  })
})

const asSent = <T>(value: T): T => JSON.parse(JSON.stringify(value))
