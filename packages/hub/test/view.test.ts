import { type Assessment, addDays, expectedAt, type Ledger } from '@liaison-kit/core'
import { parseLedger } from '@liaison-kit/core/schema'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GroupReader, view } from '../src/access/view.ts'
import { county, entry, mark, openCounty, type Who } from './county.ts'

const ids = (things: readonly { id: string }[] | undefined): string[] => (things ?? []).map(({ id }) => id)
const summary = (ledger: Ledger) => ({
  terms: ids(ledger.terms),
  groups: ids(ledger.groups),
  members: ids(ledger.members),
  gatherings: ids(ledger.gatherings),
  attendance: ledger.attendance.map(
    ({ gathering, member, reason }) => `${gathering}/${member}${reason ? ` ${reason}` : ''}`,
  ),
  works: ids(ledger.works),
  handling: ids(ledger.handling),
  decisions: ids(ledger.decisions),
  contacts: ids(ledger.contacts),
  issued: ids(ledger.issued),
})

interface Page {
  entries: unknown[]
  next: number | null
}

const read: Record<'county' | 'own' | 'foreign', ReturnType<typeof summary>> = {
  county: summary(county),
  own: {
    terms: ['t1'],
    groups: ['g-01', 'g-02'],
    // m4 was invited to the group's own activity.
    members: ['m1', 'm2', 'm3', 'm4'],
    gatherings: ['own', 'own-invited', 'joined', 'plenary', 'late'],
    attendance: ['own/m1', 'own/m2 看病', 'joined/m2', 'plenary/m1'],
    works: ['w-own', 'w-own-derived'],
    handling: ['h-own'],
    decisions: ['d-own'],
    contacts: ['c-own'],
    issued: ['b1'],
  },
  foreign: {
    terms: ['t1'],
    groups: ['g-01', 'g-02'],
    // At the inspection that g-01 joined, g-01's members were expected too.
    members: ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'],
    gatherings: ['joined', 'foreign', 'plenary'],
    attendance: ['joined/m2 出差', 'joined/m4 探亲', 'foreign/m4', 'plenary/m6'],
    works: ['w-foreign'],
    handling: ['h-foreign'],
    decisions: ['d-foreign'],
    contacts: ['c-own', 'c-chair', 'c-foreign'],
    issued: ['b1'],
  },
}

describe('who may read what', () => {
  test.each(Object.entries(read) as [keyof typeof read, ReturnType<typeof summary>][])('%s', async (who, expected) => {
    const { get } = await openCounty()
    const { status, body } = await get(who, 'ledger')
    expect(status).toBe(200)
    expect(summary(parseLedger(body.ledger))).toEqual(expected)
    expect(body.unresolved).toEqual([])
    // The entries tell no more, and no less.
    const { entries, next } = (await get(who, 'entries?limit=1000')).body
    expect(next).toBeNull()
    const abouts = entries.map(({ about }: { about: string }) => about)
    expect(abouts).toEqual([
      'committee',
      ...(['terms', 'groups', 'members', 'gatherings'] as const).flatMap((list) =>
        expected[list].map((id) => `${list}/${id}`),
      ),
      ...expected.attendance.map((id) => `attendance/${id.split(' ')[0]}`),
      ...(['works', 'handling', 'decisions', 'contacts', 'issued'] as const).flatMap((list) =>
        expected[list].map((id) => `${list}/${id}`),
      ),
    ])
    for (const sent of entries) {
      expect('salt' in sent).toBe(who === 'county')
      expect('reason' in sent.value).toBe(expected.attendance.some((id) => id.startsWith(`${sent.about.slice(11)} `)))
    }
  })

  test('nobody reads nothing', async () => {
    const { get } = await openCounty()
    for (const path of ['ledger', 'entries', 'assessment', 'chain']) {
      expect((await get('nobody', path)).body, path).toMatchObject({ status: 401, code: 'not-signed-in' })
    }
  })

  test('references to what is left out are left out', async () => {
    const { get } = await openCounty()
    const { ledger } = (await get('own', 'ledger')).body
    const { entries } = (await get('own', 'entries?about=works/w-own-derived')).body
    for (const work of [ledger.works[1], entries[0]?.value]) {
      expect(work).toMatchObject({ derivedFrom: ['gatherings/own'] })
      expect(work).not.toHaveProperty('member')
    }
    expect(ledger.gatherings[3]).toMatchObject({ id: 'plenary', invited: ['m1'] })
    expect(ledger.gatherings[2]).toMatchObject({ id: 'joined', group: 'g-02', with: ['g-01'] })
  })

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
    expect(await abouts('foreign')).toEqual([])
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
      return summary(parseLedger(ledger)).attendance.filter((id) => id.startsWith('own/'))
    }
    expect(await marks('2012-06-30')).toEqual(['own/m1', 'own/m2 看病', 'own/m3'])
    expect(await marks('2012-07-01')).toEqual(['own/m2 看病', 'own/m3'])
    expect((await get('own', 'ledger?knownOn=2012-06-29')).body).toMatchObject({ status: 404, code: 'nothing-known' })
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
    for (const who of ['county', 'own'] as const) {
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

  test('whatever the county, a group’s view is a ledger by itself, and expects of those in it what the whole expects', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2011-10-01', days))
    const group = fc.constantFrom('g-01', 'g-02', 'g-03')
    const member = fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5', 'm6')
    const gathering = fc.record({
      group: fc.option(group),
      with: group,
      date: day,
      invited: fc.option(fc.uniqueArray(member)),
    })
    const arbitrary = fc.record({
      groups: fc.array(group, { minLength: 6, maxLength: 6 }),
      gatherings: fc.array(gathering, { minLength: 1, maxLength: 8 }),
      marks: fc.uniqueArray(fc.tuple(fc.nat(7), member), { selector: String, maxLength: 20 }),
      works: fc.array(fc.record({ group, member, from: fc.nat(7) }), { maxLength: 5 }),
    })
    fc.assert(
      fc.property(arbitrary, ({ groups, gatherings, marks, works }) => {
        const ledger = parseLedger({
          ...county,
          groups: ['g-01', 'g-02', 'g-03'].map((id) => ({ ...county.groups[0], id })),
          members: groups.map((own, index) => ({
            id: `m${index + 1}`,
            name: '某',
            appointed: '2011-08-21',
            group: own,
          })),
          gatherings: gatherings.map(({ invited, group: own, with: other, ...rest }, index) => ({
            id: `a${index}`,
            kind: 'study',
            title: '学习',
            group: own,
            ...(own !== null && { with: [other] }),
            ...(invited && { invited }),
            ...rest,
          })),
          attendance: marks
            .filter(([at]) => at < gatherings.length)
            .map(([at, who]) => ({ gathering: `a${at}`, member: who, mark: 'leave', reason: '某' })),
          works: works.map(({ from, ...work }, index) => ({
            id: `w${index}`,
            kind: 'info-report',
            date: '2012-01-20',
            title: '一',
            ...work,
            derivedFrom: [`gatherings/a${from % gatherings.length}`],
          })),
          handling: works.map((_, index) => ({
            id: `h${index}`,
            work: `w${index}`,
            date: '2012-01-25',
            step: 'received',
          })),
          decisions: [],
          contacts: [{ id: 'c1', member: 'm1', group: 'g-01', from: '2012-01-01' }],
        })
        const things = new Map<string, unknown>([
          ...ledger.members.map((thing): [string, unknown] => [`members/${thing.id}`, thing]),
          ...ledger.gatherings.map((thing): [string, unknown] => [`gatherings/${thing.id}`, thing]),
          ...ledger.works.map((thing): [string, unknown] => [`works/${thing.id}`, thing]),
        ])
        const before = structuredClone(ledger)
        const seen = parseLedger(
          view(ledger, new GroupReader('g-01', { ledger, standing: { lastValue: (about) => things.get(about) } })),
        )
        expect(ledger).toEqual(before)
        const there = new Set(ids(seen.members))
        for (const shown of seen.gatherings) {
          const whole = ledger.gatherings.find(({ id }) => id === shown.id)!
          const expected = ids(expectedAt(whole, ledger.members))
          expect(ids(expectedAt(shown, seen.members))).toEqual(expected.filter((id) => there.has(id)))
          if (shown.group === 'g-01') expect(expected.every((id) => there.has(id))).toBe(true)
        }
        for (const { reason, gathering: at } of seen.attendance) {
          expect(reason !== undefined).toBe(seen.gatherings.find(({ id }) => id === at)?.group === 'g-01')
        }
      }),
      { numRuns: 200 },
    )
  })
})
