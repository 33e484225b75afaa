import type { Assessment } from '@liaison-kit/core'
import { parseLedger } from '@liaison-kit/core/schema'
import { describe, expect, test } from 'vitest'
import { county, entry, mark, openCounty, type Who } from './county.ts'

interface Page {
  entries: unknown[]
  next: number | null
}

// Who reads what of each thing is in roles-reading.test.ts.
describe('what is read', () => {
  test('what is withdrawn is read back by whose it was, and by nobody else', async () => {
    const { get, write } = await openCounty()
    const { length } = (await get('county', 'chain')).body
    await write('own', [entry('works/w-own', null), entry('attendance/own/m1', null)])
    const abouts = async (who: Who) =>
      (await get(who, `entries?after=${length}`)).body.entries.map(
        ({ about, value }: { about: string; value: unknown }) => [about, value],
      )
    const withdrawn = [
      ['works/w-own', null],
      ['attendance/own/m1', null],
    ]
    expect(await abouts('own')).toEqual(withdrawn)
    expect(await abouts('county')).toEqual(withdrawn)
    expect(await abouts('member')).toEqual(withdrawn)
    for (const other of ['foreign', 'colleague'] as const) expect(await abouts(other)).toEqual([])
  })

  test('a thing that came to the group is read from then on, not what was said before', async () => {
    const { get, write } = await openCounty()
    const moved = { ...county.works[2]!, group: 'g-01', title: '移交' }
    await write('county', [entry('works/w-foreign', moved)])
    const titles = async (who: Who) =>
      (await get(who, 'entries?about=works/w-foreign')).body.entries.map(
        ({ value }: { value: { title: string } }) => value.title,
      )
    expect(await titles('own')).toEqual(['移交'])
    expect(await titles('foreign')).toEqual([])
    expect(await titles('county')).toEqual(['三', '移交'])
  })

  test('the county may look through a group’s eyes, a clerk only through its own', async () => {
    const { get } = await openCounty()
    expect((await get('county', 'ledger?group=g-01')).body).toEqual((await get('own', 'ledger')).body)
    expect((await get('own', 'ledger?group=g-01')).status).toBe(200)
    for (const path of ['ledger?group=g-02', 'ledger?group=g-09', 'assessment?group=g-02']) {
      expect((await get('own', path)).body, path).toMatchObject({ status: 404, code: 'unknown-group' })
    }
    expect((await get('county', 'ledger?group=g-09')).status).toBe(404)
  })

  test('the ledger as it was known on a day, by the committee’s midnight', async () => {
    const { get, write, clock } = await openCounty()
    clock.now = Date.parse('2012-06-30T15:59:59.999Z')
    await write('own', [mark('own', 'm3')])
    clock.now += 1
    await write('own', [entry('attendance/own/m1', null)])
    const marks = async (day: string) => {
      const { ledger } = (await get('own', `ledger?knownOn=${day}`)).body
      return parseLedger(ledger)
        .attendance.filter(({ gathering }) => gathering === 'own')
        .map(({ member, reason }) => [member, reason])
    }
    const kept = [
      ['m2', '看病'],
      ['m3', undefined],
    ]
    expect(await marks('2012-06-30')).toEqual([['m1', undefined], ...kept])
    expect(await marks('2012-07-01')).toEqual(kept)
    expect((await get('own', 'ledger?knownOn=2012-06-29')).body).toMatchObject({ status: 404, code: 'nothing-known' })
  })

  test('what is another group’s today is not read through the past', async () => {
    const { clock, get, write } = await openCounty({ at: '2012-06-30T15:00:00.000Z' })
    const found = async (who: 'county' | 'own') => {
      const { ledger } = (await get(who, 'ledger?knownOn=2012-06-30')).body
      parseLedger(ledger)
      return [ledger.gatherings, ledger.attendance, ledger.works, ledger.handling].map((list) => JSON.stringify(list))
    }
    const [gatherings, marks, works, handling] = await found('own')
    expect([gatherings, marks, works, handling].join()).toMatch(/看病.*w-own/)
    clock.now += 2 * 3_600_000
    // The county puts right what was recorded under the wrong group.
    const moved = county.gatherings.find(({ id }) => id === 'own')!
    const work = county.works.find(({ id }) => id === 'w-own')!
    await write('county', [
      entry('gatherings/own', { ...moved, group: 'g-02' }),
      entry('works/w-own', { ...work, group: 'g-02', member: 'm4' }),
    ])
    expect((await found('own')).join()).not.toMatch(/看病|"own"|"w-own"|h-own/)
    expect((await found('county')).join()).toMatch(/看病.*w-own/)
  })

  test('the assessment is the county’s whole, a clerk’s own part', async () => {
    const { get } = await openCounty()
    const groups = ({ groups }: Pick<Assessment, 'groups'>) => groups.map(({ group }) => group)
    const all = (await get('county', 'assessment')).body
    expect(all).toMatchObject({ format: 'liaison-assessment/1', asOf: '2012-06-30', term: 't1' })
    expect(groups(all)).toEqual(['g-01', 'g-02'])
    expect(all.committee.notices).toEqual([{ quarter: '2012-Q1', member: 'm6', gatherings: ['plenary'] }])
    const own = (await get('own', 'assessment?asOf=2012-03-31&term=t1')).body
    expect(own).toMatchObject({ asOf: '2012-03-31' })
    expect(groups(own)).toEqual(['g-01'])
    expect(own.members.map(({ member }) => member)).toEqual(['m1', 'm2', 'm3'])
    expect(own.committee.notices).toEqual([])
    expect((await get('county', 'assessment?group=g-02')).body.groups).toHaveLength(1)
  })

  test('pages of entries join without gap or double', async () => {
    const { get } = await openCounty()
    for (const who of ['county', 'own', 'member'] as const) {
      const all = (await get(who, 'entries?limit=1000')).body.entries
      const paged: unknown[] = []
      let after: number | null = 0
      while (after !== null) {
        const { entries, next }: Page = (await get(who, `entries?after=${after}&limit=7`)).body
        expect(entries.length === 7 || next === null).toBe(true)
        paged.push(...entries)
        after = next
      }
      expect(paged).toEqual(all)
    }
  })
})
