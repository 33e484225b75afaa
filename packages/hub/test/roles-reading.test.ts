import { thingsOf } from '@liaison-kit/core'
import { parseLedger } from '@liaison-kit/core/schema'
import { describe, expect, test } from 'vitest'
import { entry, mark, openCounty, type Who } from './county.ts'
import { linesOf } from './role-table.ts'
import { everybody, rolesCounty } from './roles-county.ts'

// Who reads what: hub-api.md's second table, thing by thing, for the clerk of g-01 (`own`), that of g-02 (`foreign`), and m1 (`member`)
// and m2 (`colleague`) of g-01. `yes`: as it is; `part`: without what is told below; `-`: not even that it is there.
const READING = linesOf(`
  what                           county  own   foreign  member  colleague
  committee                      yes     yes   yes      yes     yes
  terms/t1                       yes     yes   yes      yes     yes
  groups/g-01                    yes     yes   yes      yes     yes
  groups/g-02                    yes     yes   yes      yes     yes

  members/m1                     yes     yes   yes      yes     -
  members/m2                     yes     yes   yes      -       yes
  members/m3                     yes     yes   yes      -       -
  members/m4                     yes     yes   yes      -       -
  members/m5                     yes     -     yes      -       -
  members/m6                     yes     -     yes      -       -

  gatherings/own                 yes     yes   -        yes     yes
  gatherings/own-invited         yes     yes   -        part    -
  gatherings/joined              yes     yes   yes      yes     yes
  gatherings/foreign             yes     -     yes      -       -
  gatherings/plenary             yes     part  yes      part    -
  gatherings/late                yes     yes   -        yes     yes
  gatherings/asked               yes     yes   -        yes     yes
  gatherings/own-others          yes     yes   -        -       yes
  gatherings/foreign-invited     yes     -     yes      part    -
  gatherings/county-all          yes     yes   yes      yes     yes
  gatherings/county-others       yes     part  yes      -       -
  gatherings/county-guest        yes     part  yes      part    -

  attendance/own/m1              yes     yes   -        yes     -
  attendance/own/m2              yes     yes   -        -       yes
  attendance/joined/m2           yes     part  yes      -       yes
  attendance/joined/m4           yes     -     yes      -       -
  attendance/foreign/m4          yes     -     yes      -       -
  attendance/plenary/m1          yes     part  -        yes     -
  attendance/plenary/m6          yes     -     yes      -       -
  attendance/asked/m1            yes     yes   -        yes     -
  attendance/asked/m2            yes     yes   -        -       yes
  attendance/county-guest/m1     yes     yes   -        yes     -

  works/w-own                    yes     yes   -        yes     -
  works/w-own-derived            yes     part  -        -       -
  works/w-foreign                yes     -     yes      -       -
  works/w-fine                   yes     part  -        part    -
  works/w-mate                   yes     yes   -        -       yes
  works/w-group                  yes     yes   -        -       -
  works/w-away                   yes     -     yes      yes     -

  handling/h-own                 yes     yes   -        yes     -
  handling/h-foreign             yes     -     yes      -       -
  handling/h-mate                yes     yes   -        -       yes
  handling/h-away                yes     -     yes      yes     -

  decisions/d-own                yes     yes   -        yes     -
  decisions/d-foreign            yes     -     yes      -       -
  decisions/d-mate               yes     yes   -        -       yes

  contacts/c-own                 yes     yes   yes      -       yes
  contacts/c-chair               yes     -     yes      -       -
  contacts/c-foreign             yes     -     yes      -       -
  contacts/c-self                yes     yes   yes      yes     -

  issued/b1                      yes     yes   yes      yes     yes
`)

// A view is a ledger by itself: no reference goes to what is kept back. And the reason of a leave is for the group that held the
// gathering, and for the member.
const PARTS: Record<string, Partial<Record<Who, object>>> = {
  'gatherings/own-invited': { member: { invited: ['m1'] } },
  'gatherings/plenary': { own: { invited: ['m1'] }, member: { invited: ['m1'] } },
  'gatherings/foreign-invited': { member: { invited: ['m1'] } },
  'gatherings/county-others': { own: { invited: [] } },
  'gatherings/county-guest': { own: { invited: [] }, member: { invited: [] } },
  'attendance/joined/m2': { own: { reason: undefined } },
  'attendance/plenary/m1': { own: { reason: undefined } },
  'works/w-own-derived': { own: { member: undefined, derivedFrom: ['gatherings/own'] } },
  'works/w-fine': {
    own: { derivedFrom: ['gatherings/own', 'works/w-own', 'works/w-mate'] },
    member: { derivedFrom: ['gatherings/own', 'works/w-own'] },
  },
}

const COLUMNS = ['county', 'own', 'foreign', 'member', 'colleague'] as const
const THINGS = new Map<string, object>([...thingsOf(rolesCounty)].map(({ about, value }) => [about, value]))

/** What somebody reads of a thing: `undefined` where they do not. */
function expectedOf(what: string, cell: string | undefined, who: Who): object | undefined {
  const whole = THINGS.get(what)!
  if (cell === 'yes') return whole
  if (cell !== 'part') return undefined
  const part = PARTS[what]?.[who]
  if (!part) throw new Error(`nobody has said which part of ${what} is for ${who}`)
  // As it comes over the wire: what is undefined is not there.
  return JSON.parse(JSON.stringify({ ...whole, ...part }))
}

describe('who reads what', () => {
  const shared = everybody()

  test('the table has a line for each thing there is', () => {
    expect(READING.map(({ what }) => what)).toEqual([...THINGS.keys()])
  })

  describe.each(COLUMNS)('%s', (who) => {
    const cellsOf = READING.map(({ what, cells }) => ({ what, cell: cells[COLUMNS.indexOf(who)] }))

    test('in the ledger, which is one by itself', async () => {
      const { body } = await shared().hub.get(who, 'ledger')
      const seen = new Map([...thingsOf(parseLedger(body.ledger))].map(({ about, value }) => [about, value]))
      for (const { what, cell } of cellsOf) {
        expect({ what, value: seen.get(what) }).toEqual({ what, value: expectedOf(what, cell, who) })
      }
      expect([...seen.keys()].filter((about) => !THINGS.has(about))).toEqual([])
      expect(body.unresolved).toEqual([])
    })

    test('among the entries', async () => {
      const { entries, next } = (await shared().hub.get(who, 'entries?limit=1000')).body
      expect(next).toBeNull()
      const seen = new Map(entries.map(({ about, value }) => [about, value]))
      for (const { what, cell } of cellsOf) {
        expect({ what, value: seen.get(what) }).toEqual({ what, value: expectedOf(what, cell, who) })
      }
      expect(entries).toHaveLength(cellsOf.filter(({ cell }) => cell !== '-').length)
      for (const sent of entries) expect('salt' in sent).toBe(who === 'county')
    })

    test('among the entries about one thing; of what is kept back, as of what never was', async () => {
      const { get } = shared().hub
      const never = (await get(who, 'entries?about=works/never')).body
      for (const { what, cell } of cellsOf) {
        const { body } = await get(who, `entries?about=${what}`)
        const expected = expectedOf(what, cell, who)
        if (expected) expect(body.entries.map(({ value }) => value)).toEqual([expected])
        else expect(body).toEqual(never)
      }
    })
  })

  test('a member is told of no other member, but in what the office issued', async () => {
    const { get } = shared().hub
    for (const [who, self] of [
      ['member', 'm1'],
      ['colleague', 'm2'],
    ] as const) {
      for (const path of ['ledger', 'entries?limit=1000', 'assessment', 'assessment?asOf=2012-03-31']) {
        const named = (await get(who, path)).text.match(/\bm[1-6]\b/g)
        expect([...new Set(named)], path).toEqual([self])
      }
    }
  })

  test('of the assessment the county reads all, a clerk the group’s part, a member their own and the committee’s duties', async () => {
    const { get } = shared().hub
    const summary = async (who: Who) => {
      const { committee, groups, members } = (await get(who, 'assessment')).body
      return {
        duties: committee.duties.length > 0,
        notices: committee.notices.map(({ member }) => member),
        groups: groups.map(({ group }) => group),
        members: members.map(({ member }) => member),
      }
    }
    expect(await summary('county')).toEqual({
      duties: true,
      notices: ['m6'],
      groups: ['g-01', 'g-02'],
      members: ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'],
    })
    expect(await summary('own')).toEqual({ duties: true, notices: [], groups: ['g-01'], members: ['m1', 'm2', 'm3'] })
    expect(await summary('member')).toEqual({ duties: true, notices: [], groups: [], members: ['m1'] })
    expect(await summary('colleague')).toEqual({ duties: true, notices: [], groups: [], members: ['m2'] })
  })
})

describe('a member reads on', () => {
  const thing = <T extends { id: string }>(things: readonly T[], id: string, more: object) => ({
    ...things.find((one) => one.id === id)!,
    ...more,
  })
  const member = (more: object) => entry('members/m1', thing(rolesCounty.members, 'm1', more))
  const gathering = (id: string, more: object) => entry(`gatherings/${id}`, thing(rolesCounty.gatherings, id, more))

  test('after they have left: what was theirs, and no gathering after that', async () => {
    const { get, write, enter } = await openCounty({ ledger: rolesCounty })
    await write('county', [member({ left: '2012-04-30' })])
    expect(await enter('member')).toMatch(/./)
    const ledger = parseLedger((await get('member', 'ledger')).body.ledger)
    expect(ledger.members.map(({ left }) => left)).toEqual(['2012-04-30'])
    expect(ledger.gatherings.map(({ id }) => id)).toEqual(['own', 'own-invited', 'plenary', 'county-guest'])
    // The leave they asked for goes with the gathering to which they are no longer expected.
    expect(ledger.attendance.map(({ gathering: at }) => at)).toEqual(['own', 'plenary', 'county-guest'])
    expect(ledger.works.map(({ id }) => id)).toEqual(['w-own', 'w-fine', 'w-away'])
    const late = { ...rolesCounty.works[0]!, id: 'late', date: '2012-04-30' }
    expect((await write('member', [entry('works/late', late)])).status).toBe(200)
    expect((await write('member', [entry('works/later', { ...late, id: 'later', date: '2012-05-01' })])).status).toBe(
      404,
    )
  })

  test('where they are no longer in the ledger: no more than the committee’s', async () => {
    const { get, write } = await openCounty({ ledger: rolesCounty })
    await get('member', 'ledger')
    await write('county', [entry('members/m1', null)])
    const { body } = await get('member', 'ledger')
    const ledger = parseLedger(body.ledger)
    expect([ledger.members, ledger.gatherings, ledger.attendance, ledger.works]).toEqual([[], [], [], []])
    expect(ledger.contacts).toEqual([])
    const leave = mark('late', 'm1', { mark: 'leave-pending' })
    expect((await write('member', [leave])).body.code).toBe('not-found')
    const work = { ...rolesCounty.works[0], id: 'more' }
    expect((await write('member', [entry('works/more', work)])).body.code).toBe('not-found')
    expect(body.unresolved.map(({ about }) => about)).toContain('works/w-own')
  })

  test('an invitation taken back takes the gathering along, unless they are marked there', async () => {
    const { get, write } = await openCounty({ ledger: rolesCounty })
    await write('own', [gathering('own-invited', { invited: ['m4'] })])
    await write('county', [gathering('plenary', { invited: ['m6'] })])
    const { ledger } = (await get('member', 'ledger')).body
    const ids = parseLedger(ledger).gatherings.map(({ id }) => id)
    expect(ids).not.toContain('own-invited')
    expect(ids).toContain('plenary')
    expect((await get('member', 'entries?about=gatherings/own-invited')).body.entries).toEqual([])
  })

  test('no history of when it was not theirs', async () => {
    const { get, write } = await openCounty({ ledger: rolesCounty })
    await write('own', [gathering('own-others', { invited: ['m1', 'm2'] })])
    const { entries } = (await get('member', 'entries?about=gatherings/own-others')).body
    expect(entries.map(({ value }) => value)).toMatchObject([{ invited: ['m1'] }])
    await write('own', [entry('works/w-own', thing(rolesCounty.works, 'w-own', { member: 'm2' }))])
    expect((await get('member', 'entries?about=works/w-own')).body.entries).toEqual([])
    expect((await get('member', 'entries?about=handling/h-own')).body.entries).toEqual([])
    expect((await get('colleague', 'entries?about=works/w-own')).body.entries).toHaveLength(1)
  })

  test('why something of theirs waits outside the ledger, without a name of others', async () => {
    const { get, write } = await openCounty({ ledger: rolesCounty })
    await write('own', [gathering('own-invited', { invited: ['m1', 'm9'] })])
    const reason = async (who: Who) =>
      (await get(who, 'ledger')).body.unresolved.map(({ about, message }) => [about, message])
    expect(await reason('own')).toEqual([['gatherings/own-invited', expect.stringContaining('m9')]])
    expect(await reason('member')).toEqual([['gatherings/own-invited', expect.not.stringContaining('m9')]])
    expect(await reason('colleague')).toEqual([])
  })

  test('as it was known on a day', async () => {
    const { get, write, clock } = await openCounty({ ledger: rolesCounty })
    clock.now += 24 * 60 * 60_000
    await write('own', [entry('attendance/own/m1', null)])
    const at = async (day: string) =>
      parseLedger((await get('member', `ledger?knownOn=${day}`)).body.ledger).attendance.map(({ gathering: at }) => at)
    expect(await at('2012-06-30')).toEqual(['own', 'plenary', 'asked', 'county-guest'])
    expect(await at('2012-07-01')).toEqual(['plenary', 'asked', 'county-guest'])
  })

  test('until the code is taken from them', async () => {
    const { get, hub } = await openCounty()
    expect((await get('member', 'ledger')).status).toBe(200)
    const [code] = (await hub.access.list('shili')).filter(({ member }) => member === 'm1')
    await hub.access.revoke('shili', code!.id)
    for (const path of ['ledger', 'entries', 'assessment']) {
      expect((await get('member', path)).body, path).toMatchObject({ status: 401, code: 'session-over' })
    }
  })
})
