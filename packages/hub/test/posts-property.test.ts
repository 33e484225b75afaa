import { addDays, type Ledger, type Member, type Post, postOn, postsOf } from '@liaison-kit/core'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { entry, openCounty } from './county.ts'

// Who moved, leads no more, left or came back is so from its day on. Whatever was judged of any day before stays what it was.

const FIRST = '2011-08-21'
const GROUPS = ['g-01', 'g-02', 'g-03']
const KINDS = ['study', 'inspection', 'activity', 'plenary', 'standing-committee'] as const

const day = (from: string, days: number) => fc.integer({ min: 0, max: days - 1 }).map((after) => addDays(from, after))
const group = fc.constantFrom(...GROUPS)
const who = fc.integer({ min: 1, max: 6 }).map((number) => `m${number}`)

const gatherings = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    group,
    date: day('2011-11-01', 300),
    invited: fc.option(fc.uniqueArray(who)),
  }),
  { minLength: 4, maxLength: 10 },
)
const marks = fc.array(
  fc.record({ at: fc.nat(9), member: who, mark: fc.constantFrom('present', 'leave', 'leave-pending', 'absent') }),
  { maxLength: 30 },
)
const works = fc.array(
  fc.record({
    kind: fc.constantFrom('info-report', 'research-report', 'proposal'),
    group,
    member: fc.option(who),
    date: day('2011-11-01', 300),
  }),
  { maxLength: 10 },
)
const roster = fc.array(fc.record({ group, leads: fc.boolean() }), { minLength: 6, maxLength: 6 })

/** A county that has gone on for a while, and is in use since the middle of it. */
const county = fc.record({ gatherings, marks, works, roster }).map(
  (made): Ledger => ({
    format: 'liaison-ledger/1',
    committee: {
      id: 'shili',
      name: '示例县政协',
      since: '2012-03-01',
      charters: [{ from: '2012-01-01', charter: 'shache-2012' }],
    },
    terms: [{ id: 't1', number: 1, from: FIRST, to: '2016-08-20', planned: { plenary: 5 } }],
    groups: GROUPS.map((id) => ({ id, name: `${id}联络组`, kind: 'township', formed: '2011-09-01' })),
    members: made.roster.map(({ group: own, leads }, at) => ({
      id: `m${at + 1}`,
      name: `委员${at + 1}`,
      appointed: FIRST,
      group: own,
      ...(leads && { roles: ['leader' as const] }),
    })),
    gatherings: made.gatherings.map(({ kind, group: own, date, invited }, at) => ({
      id: `a${at}`,
      kind,
      group: kind === 'plenary' || kind === 'standing-committee' ? null : own,
      date,
      title: '会议',
      ...(invited && { invited }),
    })),
    attendance: [
      ...new Map(
        made.marks
          .filter(({ at }) => at < made.gatherings.length)
          .map(({ at, member, mark }) => [`${at} ${member}`, { gathering: `a${at}`, member, mark }]),
      ).values(),
    ] as Ledger['attendance'],
    works: made.works.map(({ member, ...work }, at) => ({
      id: `w${at}`,
      title: '成果',
      ...work,
      ...(member && { member }),
    })),
  }),
)

/** What happens to somebody, days after what happened before. */
const deed = fc.record({
  what: fc.constantFrom('moves', 'leads', 'leaves'),
  member: who,
  group,
  after: fc.integer({ min: 1, max: 60 }),
})

const withPosts = ({ group: _, roles: __, ...member }: Member, posts: Post[]): Member => ({ ...member, posts })

/** Somebody's posts with another from a day on; the one before ends on the eve. */
function postFrom(member: Member, from: string, next: Pick<Post, 'group' | 'roles'>): Member {
  const before = postsOf(member).map((post) => (post.to === undefined ? { ...post, to: addDays(from, -1) } : post))
  return withPosts(member, [...before, { ...next, from }])
}

type Written = [about: string, value: object]

/** As a roster desk writes it: a change of posts with its day, the end of an office, or a new office for who comes back. */
function written(
  members: readonly Member[],
  { what, member: id, group: to }: { what: string; member: string; group: string },
  on: string,
): Written[] {
  const offices = members.filter((one) => one.id === id || one.id.startsWith(`${id}-`))
  const last = offices.at(-1)!
  const about = (one: Member): Written => [`members/${one.id}`, one]
  if (last.left !== undefined) {
    if (last.left >= on) return []
    return [about({ id: `${id}-${offices.length}`, name: last.name, appointed: on, group: to })]
  }
  const post = postOn(last, on)
  if (!post || post.from >= on) return []
  if (what === 'leaves') return [about({ ...last, left: addDays(on, -1) })]
  if (what === 'moves') return post.group === to ? [] : [about(postFrom(last, on, { group: to }))]
  const leading = members.filter(
    (one) => one !== last && one.left === undefined && postOn(one, on)?.group === post.group && postOn(one, on)?.roles,
  )
  if (leading.some((one) => postOn(one, on)!.from >= on)) return []
  return [
    ...leading.map((one) => about(postFrom(one, on, { group: post.group }))),
    about(postFrom(last, on, { group: post.group, roles: ['leader'] })),
  ]
}

/** A hub with a county in it, on a day when all of it is past, asked by the county. */
async function opened(ledger: Ledger, until?: (clearUp: () => Promise<void>) => void) {
  const hub = await openCounty({ ledger, at: '2013-02-01T02:00:00.000Z', ...(until && { until }) })
  const headers = await hub.as('county')
  return {
    /** Everything that is judged of some days. */
    async verdicts(days: readonly string[], calls: readonly string[] = ['assessment']): Promise<string[]> {
      const texts: string[] = []
      for (const asOf of days) {
        for (const call of calls) {
          const { status, text } = await hub.ask(`${call}?asOf=${asOf}`, { headers })
          expect({ call, asOf, status }).toEqual({ call, asOf, status: 200 })
          texts.push(text)
        }
      }
      return texts
    },
    async record(entries: readonly Written[]): Promise<void> {
      const { status, body } = await hub.write(
        'county',
        entries.map(([about, value]) => entry(about, value)),
      )
      expect(status).toBe(200)
      expect(body.receipts.filter(({ unresolved }) => unresolved)).toEqual([])
    },
    members: async (): Promise<Member[]> => (await hub.ask('ledger', { headers })).body.ledger.members,
  }
}

test('every verdict of a day before is what it was, after any change of posts', async () => {
  const days = fc.uniqueArray(day('2011-11-01', 300), { minLength: 2, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(county, fc.array(deed, { minLength: 3, maxLength: 8 }), days, async (ledger, deeds, asked) => {
      let clearUp = async (): Promise<void> => {}
      const { verdicts, record, members } = await opened(ledger, (how) => {
        clearUp = how
      })
      try {
        let on = '2012-01-01'
        for (const { after, ...change } of deeds) {
          on = addDays(on, after)
          const entries = written(await members(), change, on)
          if (entries.length === 0) continue
          const past = [...asked, addDays(on, -30)].filter((one) => one < on).concat(addDays(on, -1))
          const before = await verdicts(past)
          await record(entries)
          expect(await verdicts(past)).toEqual(before)
        }
      } finally {
        await clearUp()
      }
    }),
    { numRuns: 20 },
  )
})

/** A county of six in two groups, with something judged of each. */
const settled: Ledger = {
  format: 'liaison-ledger/1',
  committee: { id: 'shili', name: '示例县政协', charters: [{ from: '2012-01-01', charter: 'shache-2012' }] },
  terms: [{ id: 't1', number: 1, from: FIRST, to: '2016-08-20' }],
  groups: GROUPS.map((id) => ({ id, name: `${id}联络组`, kind: 'township', formed: '2011-09-01' })),
  members: Array.from({ length: 6 }, (_, at) => ({
    id: `m${at + 1}`,
    name: `委员${at + 1}`,
    appointed: FIRST,
    group: at < 3 ? 'g-01' : 'g-02',
    ...(at % 3 === 0 && { roles: ['leader' as const] }),
  })),
  gatherings: [
    { id: 'a1', kind: 'study', group: 'g-01', date: '2012-03-15', title: '学习' },
    { id: 'a2', kind: 'study', group: 'g-02', date: '2012-05-15', title: '学习' },
    { id: 'a4', kind: 'study', group: 'g-01', date: '2012-04-28', title: '学习' },
    { id: 'a3', kind: 'plenary', group: null, date: '2012-05-20', title: '全会' },
  ],
  attendance: [{ gathering: 'a1', member: 'm2', mark: 'absent' }],
  works: [],
}

const CALLS = ['assessment', 'explanations']

test.each([
  ['a move', 'moves', 'm2', 'g-02'],
  ['another leader', 'leads', 'm2', 'g-01'],
  ['the end of an office', 'leaves', 'm2', 'g-01'],
])('%s shows from its day on, and not before', async (_, what, member, to) => {
  const { verdicts, record, members } = await opened(settled)
  const past = ['2012-03-20', '2012-04-30']
  const before = await verdicts(past, CALLS)
  const now = (await members()).map((one) => postOn(one, '2012-06-01'))
  await record(written(await members(), { what, member, group: to }, '2012-05-01'))
  expect(await verdicts(past, CALLS)).toEqual(before)
  expect((await members()).map((one) => postOn(one, '2012-06-01'))).not.toEqual(now)
})

test('somebody who comes back is in another office, and what was judged in between stays', async () => {
  const { verdicts, record, members } = await opened(settled)
  await record(written(await members(), { what: 'leaves', member: 'm2', group: 'g-01' }, '2012-05-01'))
  const past = ['2012-04-30', '2012-05-10', '2012-05-24']
  const before = await verdicts(past, CALLS)
  await record(written(await members(), { what: 'moves', member: 'm2', group: 'g-02' }, '2012-05-25'))
  expect((await members()).map(({ id }) => id)).toContain('m2-1')
  expect(await verdicts(past, CALLS)).toEqual(before)
})

test('a move that is written over the whole office is found out', async () => {
  const { verdicts, record } = await opened(settled)
  const before = await verdicts(['2012-04-30'])
  await record([['members/m2', { ...settled.members[1]!, group: 'g-02' }]])
  expect(await verdicts(['2012-04-30'])).not.toEqual(before)
})
