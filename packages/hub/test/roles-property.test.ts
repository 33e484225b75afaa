import {
  type Attendance,
  addDays,
  type Contact,
  type Decision,
  expectedAt,
  Folded,
  type Gathering,
  type Handling,
  type Ledger,
  type ListName,
  type Member,
  parseAbout,
  postOn,
  postsOf,
  thingsOf,
  type Work,
} from '@liaison-kit/core'
import { entryFaults, parseLedger } from '@liaison-kit/core/schema'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GroupReader } from '../src/access/group-reader.ts'
import { MemberReader } from '../src/access/member-reader.ts'
import { type Reader, view } from '../src/access/view.ts'
import { entryFor } from '../src/http/reading.ts'
import type { StoredEntry } from '../src/index.ts'
import { county } from './county.ts'

// Whatever is written, in whatever order, taken back or written over: hub-api.md's second table, said once more in the plainest way, over
// the whole ledger, against what the readers answer thing by thing.

type Written = [about: string, value: object | null]

const GROUPS = ['g-01', 'g-02', 'g-03']
const group = fc.constantFrom(...GROUPS)
const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2011-11-01', days))
const id = (letter: string, most: number) => fc.integer({ min: 1, max: most }).map((number) => `${letter}${number}`)
const member = id('m', 5)
const gathering = id('a', 4)
const work = id('w', 4)
const source = fc.oneof(
  gathering.map((one) => `gatherings/${one}`),
  work.map((one) => `works/${one}`),
)

/** Something about a thing: mostly a value, sometimes that it is taken back. */
function about(ids: fc.Arbitrary<string>, list: ListName, fields: fc.Arbitrary<object>): fc.Arbitrary<Written> {
  return fc
    .tuple(ids, fc.option(fields, { freq: 6 }))
    .map(([one, value]): Written => [`${list}/${one}`, value && { id: one, ...value }])
}

const office = { name: '某', appointed: '2011-08-21' }
const something = fc.oneof(
  about(
    member,
    'members',
    fc.record({ group }).map((one) => ({ ...office, ...one })),
  ),
  about(
    member,
    'members',
    fc.tuple(group, group, day).map(([before, after, moved]) => ({
      ...office,
      posts: [
        { group: before, from: office.appointed, to: moved },
        { group: after, from: addDays(moved, 1) },
      ],
    })),
  ),
  about(
    member,
    'members',
    fc.record({ group, left: day }).map((one) => ({ ...office, ...one })),
  ),
  about(
    gathering,
    'gatherings',
    fc
      .record({
        group: fc.option(group),
        with: fc.option(group),
        date: day,
        invited: fc.option(fc.uniqueArray(member)),
      })
      .map(({ group: own, with: other, date, invited }) => ({
        kind: 'study',
        title: '学习',
        group: own,
        date,
        ...(own && other && { with: [other] }),
        ...(invited && { invited }),
      })),
  ),
  fc
    .tuple(gathering, member, fc.constantFrom('present', 'leave', 'leave-pending', null))
    .map(
      ([at, who, mark]): Written => [
        `attendance/${at}/${who}`,
        mark && { gathering: at, member: who, mark, reason: '某' },
      ],
    ),
  about(
    work,
    'works',
    fc
      .record({ group, date: day, member: fc.option(member), derivedFrom: fc.uniqueArray(source, { maxLength: 3 }) })
      .map(({ member: who, ...rest }) => ({ kind: 'info-report', title: '一', ...rest, ...(who && { member: who }) })),
  ),
  about(id('h', 3), 'handling', fc.record({ work, date: day, step: fc.constant('received') })),
  about(
    id('d', 3),
    'decisions',
    member.map((who) => ({
      about: { member: who, test: 'plenary-leave', term: 't1' },
      date: '2013-03-01',
      step: 'reported',
    })),
  ),
  about(id('c', 3), 'contacts', fc.record({ member, group, from: day })),
)

const begun: Written[] = [
  ['committee', county.committee],
  ['terms/t1', county.terms[0]!],
  ...GROUPS.map((one): Written => [`groups/${one}`, { ...county.groups[0], id: one }]),
  ['issued/b1', county.issued![0]!],
]
/** Mostly there are people and gatherings before there is more. */
const history = fc
  .tuple(fc.array(something, { maxLength: 40, size: 'max' }), fc.array(something, { maxLength: 20, size: 'max' }))
  .map(([some, more]) => {
    const order = ['members', 'gatherings', 'attendance', 'works']
    const rank = ([one]: Written): number => (order.indexOf(one.split('/')[0]!) + order.length + 1) % (order.length + 1)
    return [...begun, ...some.sort((one, other) => rank(one) - rank(other)), ...more]
  })

function entriesOf(written: readonly Written[]): StoredEntry[] {
  return written.map(([one, value], index) => ({
    id: `e${index}`,
    about: one,
    at: '2012-06-30T12:00:00+08:00',
    value,
    seq: index + 1,
    recordedAt: '2012-06-30T04:00:00.000Z',
    recordedBy: 'k7m2qa',
    valueHash: '',
    previous: '',
    hash: '',
    salt: '00',
  }))
}

/** A line of the table: whether a thing of the ledger is for somebody. */
type Table = (kind: ListName | 'committee', thing: object) => boolean
/** What all may read; contacts only as far as the member is not kept back. */
const OPEN = ['committee', 'terms', 'groups', 'issued']

function clerksTable(own: string, ledger: Ledger): Table {
  const isOfGroup = (who: string): boolean =>
    ledger.members.some((one) => one.id === who && postsOf(one).some((post) => post.group === own))
  const isOwnThen = (who: string, at: Gathering): boolean =>
    ledger.members.some((one) => one.id === who && postOn(one, at.date)?.group === own)
  const met = new Set(
    ledger.gatherings
      .filter((one) => one.group === own)
      .flatMap((one) => [
        ...expectedAt(one, ledger.members).map((expected) => expected.id),
        ...ledger.attendance.filter((mark) => mark.gathering === one.id).map((mark) => mark.member),
      ]),
  )
  const isKnown = (who: string): boolean => isOfGroup(who) || met.has(who)
  const isJoined = (one: Gathering): boolean => one.group === own || (one.with?.includes(own) ?? false)
  return (kind, thing) => {
    if (kind === 'members') return isKnown((thing as Member).id)
    if (kind === 'contacts') return isKnown((thing as Contact).member)
    if (kind === 'gatherings') return isJoined(thing as Gathering) || (thing as Gathering).group === null
    if (kind === 'attendance') {
      const { gathering: where, member: who } = thing as Attendance
      const at = ledger.gatherings.find((one) => one.id === where)!
      return at.group === own || ((isJoined(at) || at.group === null) && isOwnThen(who, at))
    }
    if (kind === 'works') return (thing as Work).group === own
    if (kind === 'handling') return ledger.works.find((one) => one.id === (thing as Handling).work)!.group === own
    if (kind === 'decisions') return isOfGroup((thing as Decision).about.member)
    return OPEN.includes(kind)
  }
}

function membersTable(self: string, ledger: Ledger): Table {
  const isMine = (at: Gathering): boolean =>
    expectedAt(at, ledger.members).some((one) => one.id === self) ||
    ledger.attendance.some((one) => one.gathering === at.id && one.member === self && one.mark !== 'leave-pending')
  return (kind, thing) => {
    if (kind === 'members') return (thing as Member).id === self
    if (kind === 'contacts') return (thing as Contact).member === self
    if (kind === 'gatherings') return isMine(thing as Gathering)
    if (kind === 'attendance') {
      const { gathering: where, member: who } = thing as Attendance
      return who === self && isMine(ledger.gatherings.find((one) => one.id === where)!)
    }
    if (kind === 'works') return (thing as Work).member === self
    if (kind === 'handling') return ledger.works.find((one) => one.id === (thing as Handling).work)!.member === self
    if (kind === 'decisions') return (thing as Decision).about.member === self
    return OPEN.includes(kind)
  }
}

const kindOf = (one: string) => parseAbout(one)!.kind
const withoutRecorded = (thing: object): object => ({ ...thing, recorded: undefined })
const membersIn = (thing: unknown): string[] => JSON.stringify(thing).match(/\bm\d\b/g) ?? []

/** Asks of a reader what must hold whoever they are; gives what they are shown. */
function looked(
  written: readonly Written[],
  readerOf: (shelf: Folded, ledger: Ledger) => Reader,
  tableOf: (ledger: Ledger) => Table,
) {
  const entries = entriesOf(written)
  const standing = new Folded('shili')
  for (const entry of entries) standing.apply(entry)
  const ledger = standing.ledger().ledger!
  const before = structuredClone(ledger)
  const reader = readerOf(standing, ledger)
  const seen = view(ledger, reader)
  expect(ledger).toEqual(before)
  parseLedger(seen)

  // The ledger shows what the table says, and no more.
  const table = tableOf(ledger)
  const allowed = [...thingsOf(ledger)].filter(({ about: one, value }) => table(kindOf(one), value))
  expect([...thingsOf(seen)].map(({ about: one }) => one)).toEqual(allowed.map(({ about: one }) => one))

  // And who is expected at a gathering is no other in it.
  for (const shown of seen.gatherings) {
    const whole = ledger.gatherings.find((one) => one.id === shown.id)!
    const there = new Set(seen.members.map((one) => one.id))
    const expected = expectedAt(whole, ledger.members).map((one) => one.id)
    expect(expectedAt(shown, seen.members).map((one) => one.id)).toEqual(expected.filter((one) => there.has(one)))
  }

  // The entries show the same things, and of what the ledger keeps back none.
  const shown = entries.flatMap((entry) => entryFor(reader, { ledger, standing }, entry) ?? [])
  const inView = new Map([...thingsOf(seen)].map(({ about: one, value }) => [one, value]))
  const inLedger = new Set([...thingsOf(ledger)].map(({ about: one }) => one))
  const newest = new Map(shown.map((entry) => [entry.about, entry]))
  for (const [one, value] of inView)
    expect(withoutRecorded(newest.get(one)!.value as object)).toEqual(withoutRecorded(value))
  for (const one of newest.keys()) if (inLedger.has(one)) expect(inView.has(one), one).toBe(true)
  for (const entry of shown) expect('salt' in entry).toBe(false)
  return { ledger, seen, shown, standing }
}

describe('whatever is written', () => {
  test('what is written here is well-formed', () => {
    fc.assert(
      fc.property(history, (written) => {
        for (const [one, value] of written) expect(entryFaults(one, value, 'shili')).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  test('a clerk’s view is a ledger by itself, and shows what the table says', () => {
    fc.assert(
      fc.property(history, (written) => {
        const { ledger, seen, shown, standing } = looked(
          written,
          (shelf, whole) => new GroupReader('g-01', { ledger: whole, standing: shelf }),
          (whole) => clerksTable('g-01', whole),
        )
        const isOwn = (at: string): boolean =>
          (standing.lastValue(`gatherings/${at}`) as Gathering | undefined)?.group === 'g-01'
        // The reason of a leave is for the group that held the gathering.
        for (const { gathering: at, reason } of seen.attendance) expect(reason !== undefined).toBe(isOwn(at))
        const table = clerksTable('g-01', ledger)
        const there = new Map(ledger.members.map((one) => [one.id, one]))
        for (const { about: one, value } of shown) {
          const [kind, at = ''] = one.split('/')
          if (kind === 'attendance' && value) expect('reason' in (value as object)).toBe(isOwn(at))
          // Of members who are no longer there, only those of the group.
          if (kind === 'members' && !there.has(at)) {
            expect(
              postsOf(standing.lastValue(one) as Member).some((post) => post.group === 'g-01'),
              one,
            ).toBe(true)
          }
          // Nor does an entry name a member of the ledger who is not known to the group, but in the members' own lines.
          for (const who of kind === 'attendance' || kind === 'members' ? [] : membersIn(value)) {
            if (there.has(who)) expect(table('members', there.get(who)!), `${one} names ${who}`).toBe(true)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a member’s view is a ledger by itself, shows what the table says, and names no other member', () => {
    fc.assert(
      fc.property(history, (written) => {
        const { seen, shown } = looked(
          written,
          (standing) => new MemberReader('m1', { standing }),
          (whole) => membersTable('m1', whole),
        )
        for (const one of [seen, shown]) expect(new Set([...membersIn(one), 'm1'])).toEqual(new Set(['m1']))
      }),
      { numRuns: 300 },
    )
  })

  test('a reader answers the same whatever it was asked before', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (written, order) => {
        const { ledger, standing } = looked(
          written,
          (shelf, whole) => new GroupReader('g-01', { ledger: whole, standing: shelf }),
          (whole) => clerksTable('g-01', whole),
        )
        const one = new GroupReader('g-01', { ledger, standing })
        for (const [index, number] of [...written.keys()].map(
          (place) => [place, order.next().value as number] as const,
        )) {
          const [asked] = written[number % written.length]!
          const value = standing.lastValue(asked)
          const anew = new GroupReader('g-01', { ledger, standing })
          expect(one.mayRead(asked, value), `${index}: ${asked}`).toBe(anew.mayRead(asked, value))
        }
      }),
      { numRuns: 100 },
    )
  })
})
