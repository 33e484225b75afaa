import { LIST_NAMES, parseAbout } from '@liaison-kit/core'
import { describe, expect, test } from 'vitest'
import { entry, mark } from './county.ts'
import { cellOf, linesOf } from './role-table.ts'
import { everybody, FILE_ID, rolesCounty } from './roles-county.ts'

// Who may write what: hub-api.md's first table, kind by kind - a new one, a change, a withdrawal - for the clerk of g-01 (`own`), that of
// g-02 (`foreign`), and m1 (`member`) and m2 (`colleague`) of g-01. 403 is for what is the own group's, or the county's as a whole, and
// not the role's to write; 404 for what is another group's only. Nobody, and whoever is of another committee, is always refused with 401.
const WRITING = linesOf(`
  what                                               county  own  foreign  member              colleague
  the committee, changed                             yes     403  403      403                 403

  a new term                                         yes     403  403      403                 403
  a term, changed                                    yes     403  403      403                 403
  a term, withdrawn                                  yes     403  403      403                 403

  a new group                                        yes     404  404      404                 404
  the group g-01, changed                            yes     403  404      403                 403
  the group g-01, withdrawn                          yes     403  404      403                 403
  the group g-02, changed                            yes     404  403      404                 404
  the group g-02, withdrawn                          yes     404  403      404                 404

  a new member of g-01                               yes     403  404      403                 403
  a new member of g-02                               yes     404  403      404                 404
  m1, changed                                        yes     403  404      403                 403
  m1, moved to g-02                                  yes     403  404      403                 403
  m1, withdrawn                                      yes     403  404      403                 403
  m3 who was of g-01 and is of g-02, changed         yes     403  403      403                 403
  m4 of g-02, changed                                yes     404  403      404                 404
  m4 of g-02, moved to g-01                          yes     404  403      404                 404
  m4 of g-02, withdrawn                              yes     404  403      404                 404

  a new gathering of g-01                            yes     yes  404      403                 403
  a new one of g-01, joined by g-02                  yes     yes  403      403                 403
  a new gathering of g-02                            yes     404  yes      404                 404
  a new gathering of the county                      yes     403  403      403                 403
  one of the county, before the members' time        yes     403  403      403                 403
  a gathering of g-01, changed                       yes     yes  404      403                 403
  a gathering of g-01, made the county's             yes     403  404      403                 403
  a gathering of g-01, withdrawn                     yes     yes  404      403                 403
  one of g-01 to which only m2 is invited, changed   yes     yes  404      403                 403
  one of g-02 that g-01 joined, changed              yes     403  yes      403                 403
  one of g-02 that g-01 joined, withdrawn            yes     403  yes      403                 403
  one of g-02 to which m1 is invited, changed        yes     404  yes      403                 404
  a gathering of g-02, changed                       yes     404  yes      404                 404
  a gathering of g-02, made g-01's                   yes     404  404      404                 404
  a gathering of g-02, withdrawn                     yes     404  yes      404                 404
  a gathering of the county, changed                 yes     403  403      403                 403
  a gathering of the county, withdrawn               yes     403  403      403                 403
  a gathering never heard of, withdrawn              yes     404  404      404                 404

  leave asked by m1 at one of g-01                   yes     yes  404      yes                 403
  leave asked by m1 at one that g-01 joined          yes     yes  yes      yes                 403
  leave asked by m1 at one of the county             yes     403  404      yes                 403
  leave asked by m1, invited by g-02                 yes     404  yes      yes                 404
  leave asked by m1, with g-02 and not invited       yes     404  404      404                 404
  leave asked by m1, of g-01 and not invited         yes     yes  404      403                 403
  leave asked by m1, of the county and not invited   yes     403  404      403                 403
  leave asked by m1 at one never heard of            yes     yes  404      yes                 403
  leave asked by m1, another reason                  yes     yes  404      yes                 403
  leave asked by m1, taken back                      yes     yes  404      yes                 403
  leave asked by m1, decided                         yes     yes  404      403                 403
  leave asked by m1, where m1 is marked present      yes     yes  404      403 already-marked  403
  leave asked by m1, where the county marked a leave  yes    403  404      403 already-marked  403
  m1's mark present, withdrawn                       yes     yes  404      403 already-marked  403
  m1 marked present by themselves                    yes     yes  404      403                 403
  m1 on special leave by themselves                  yes     yes  404      403                 403
  leave asked by m2 at one of g-01                   yes     yes  404      403                 yes
  leave asked by m2, taken back                      yes     yes  404      403                 yes
  a mark of m3 at one of g-01, after m3 moved        yes     yes  404      403                 403
  a mark of m4, invited by g-01                      yes     yes  404      403                 403
  a mark of m4, not invited by g-01                  yes     404  404      404                 404
  a mark of nobody known at one of g-01              yes     404  404      404                 404
  a mark of m4 at one that g-01 joined               yes     404  yes      404                 404
  a mark of m6 at one of the county                  yes     404  403      404                 404
  a mark of m4 at one of g-02                        yes     404  yes      404                 404

  a new work of m1 in g-01                           yes     yes  404      yes                 403
  a new work of m2 in g-01                           yes     yes  404      403                 yes
  a new work of g-01 that names nobody               yes     yes  404      403                 403
  a new work of m1 in g-02                           yes     404  yes      404                 404
  a new work of m1 in g-01, before m1's time         yes     yes  404      404                 404
  a new work of m1 called distinguished              yes     403  404      403                 403
  a work of m1, changed                              yes     yes  404      yes                 403
  a work of m1, made m2's                            yes     yes  404      403                 403
  a work of m1, made g-02's                          yes     404  404      404                 404
  a work of m1, called distinguished                 yes     403  404      403                 403
  a work of m1, withdrawn                            yes     yes  404      yes                 403
  a distinguished work of m1, changed                yes     yes  404      yes                 403
  a distinguished work of m1, no longer so           yes     403  404      403                 403
  a work of m1 in g-02, changed                      yes     404  yes      403                 404
  a work of m2, changed                              yes     yes  404      403                 yes
  a work of m2, made m1's                            yes     yes  404      403                 403
  a work of g-01 that names nobody, changed          yes     yes  404      403                 403
  a work of g-02, changed                            yes     404  yes      404                 404
  a work of g-02, made m1's in g-01                  yes     404  404      404                 404
  a work of g-02, withdrawn                          yes     404  yes      404                 404
  a work never heard of, withdrawn                   yes     404  404      404                 404

  handling of a work of m1, new                      yes     403  404      403                 403
  handling of a work of m1, changed                  yes     403  404      403                 403
  handling of a work of m1, withdrawn                yes     403  404      403                 403
  handling of a work of m2, changed                  yes     403  404      403                 403
  handling of a work of m1 in g-02, changed          yes     404  403      403                 404
  handling of a work of g-02, new                    yes     404  403      404                 404
  handling of a work of g-02, changed                yes     404  403      404                 404
  handling of a work never heard of                  yes     404  404      404                 404

  a decision about m1, new                           yes     403  404      403                 403
  a decision about m1, changed                       yes     403  404      403                 403
  a decision about m1, withdrawn                     yes     403  404      403                 403
  a decision about m2, changed                       yes     403  404      403                 403
  a decision about m6 of g-02, new                   yes     404  403      404                 404
  a decision about m6 of g-02, changed               yes     404  403      404                 404

  a contact of g-01, new                             yes     403  404      403                 403
  a contact of g-01, changed                         yes     403  404      403                 403
  a contact of g-01, withdrawn                       yes     403  404      403                 403
  the contact m1 for g-02, changed                   yes     404  403      403                 404
  a contact of g-02, changed                         yes     404  403      404                 404

  a paper, issued                                    yes     403  403      403                 403
  a paper, changed                                   yes     403  403      403                 403
  a paper, withdrawn                                 yes     403  403      403                 403
`)

const { committee, terms, groups, members, gatherings, works, handling, decisions, contacts, issued } = rolesCounty

/** A thing of the county's again, otherwise than it stands. */
function changed<T extends { id: string }>(
  list: string,
  things: readonly T[] | undefined,
  id: string,
  more: object = {},
) {
  return entry(`${list}/${id}`, { ...things!.find((thing) => thing.id === id)!, ...more })
}
const gathering = (id: string, more: object = {}) => changed('gatherings', gatherings, id, { title: '改', ...more })
const work = (id: string, more: object = {}) => changed('works', works, id, { title: '改', ...more })
const member = (id: string, more: object = {}) => changed('members', members, id, { unit: '改', ...more })
const step = (id: string, more: object = {}) => changed('handling', handling, id, { note: '改', ...more })
const decision = (id: string) => changed('decisions', decisions, id, { reason: '改' })
const contact = (id: string) => changed('contacts', contacts, id, { to: '2013-01-01' })
const newGathering = (more: object) =>
  entry('gatherings/new', { id: 'new', kind: 'study', group: 'g-01', date: '2012-06-01', title: '新', ...more })
const newWork = (more: object) =>
  entry('works/new', { id: 'new', kind: 'research-report', group: 'g-01', date: '2012-06-01', title: '新', ...more })
const newMember = (group: string) => entry('members/m9', { id: 'm9', name: '新人', appointed: '2012-01-01', group })
const newStep = (of: string) => entry('handling/new', { id: 'new', work: of, date: '2012-06-01', step: 'received' })
const newDecision = (about: string) =>
  entry('decisions/new', { ...decisions![0]!, id: 'new', about: { ...decisions![0]!.about, member: about } })
const leave = (at: string, who: string, more: object = {}) => mark(at, who, { mark: 'leave-pending', ...more })
const withdrawn = (about: string) => entry(about, null)

const WRITTEN: Record<string, () => ReturnType<typeof entry>> = {
  'the committee, changed': () => entry('committee', { ...committee, name: '新名' }),

  'a new term': () => entry('terms/t2', { id: 't2', number: 2, from: '2016-08-21', to: '2021-08-20' }),
  'a term, changed': () => changed('terms', terms, 't1', { planned: { plenary: 5 } }),
  'a term, withdrawn': () => withdrawn('terms/t1'),

  'a new group': () => entry('groups/g-03', { ...groups[0], id: 'g-03' }),
  'the group g-01, changed': () => changed('groups', groups, 'g-01', { name: '改' }),
  'the group g-01, withdrawn': () => withdrawn('groups/g-01'),
  'the group g-02, changed': () => changed('groups', groups, 'g-02', { name: '改' }),
  'the group g-02, withdrawn': () => withdrawn('groups/g-02'),

  'a new member of g-01': () => newMember('g-01'),
  'a new member of g-02': () => newMember('g-02'),
  'm1, changed': () => member('m1'),
  'm1, moved to g-02': () => member('m1', { group: 'g-02' }),
  'm1, withdrawn': () => withdrawn('members/m1'),
  'm3 who was of g-01 and is of g-02, changed': () => member('m3'),
  'm4 of g-02, changed': () => member('m4'),
  'm4 of g-02, moved to g-01': () => member('m4', { group: 'g-01' }),
  'm4 of g-02, withdrawn': () => withdrawn('members/m4'),

  'a new gathering of g-01': () => newGathering({}),
  'a new one of g-01, joined by g-02': () => newGathering({ with: ['g-02'] }),
  'a new gathering of g-02': () => newGathering({ group: 'g-02' }),
  'a new gathering of the county': () => newGathering({ group: null }),
  "one of the county, before the members' time": () => newGathering({ group: null, date: '2011-08-20' }),
  'a gathering of g-01, changed': () => gathering('own'),
  "a gathering of g-01, made the county's": () => gathering('own', { group: null }),
  'a gathering of g-01, withdrawn': () => withdrawn('gatherings/own'),
  'one of g-01 to which only m2 is invited, changed': () => gathering('own-others'),
  'one of g-02 that g-01 joined, changed': () => gathering('joined'),
  'one of g-02 that g-01 joined, withdrawn': () => withdrawn('gatherings/joined'),
  'one of g-02 to which m1 is invited, changed': () => gathering('foreign-invited'),
  'a gathering of g-02, changed': () => gathering('foreign'),
  "a gathering of g-02, made g-01's": () => gathering('foreign', { group: 'g-01' }),
  'a gathering of g-02, withdrawn': () => withdrawn('gatherings/foreign'),
  'a gathering of the county, changed': () => gathering('plenary'),
  'a gathering of the county, withdrawn': () => withdrawn('gatherings/plenary'),
  'a gathering never heard of, withdrawn': () => withdrawn('gatherings/none'),

  'leave asked by m1 at one of g-01': () => leave('late', 'm1', { reason: '出差', asked: '2012-06-30' }),
  'leave asked by m1 at one that g-01 joined': () => leave('joined', 'm1'),
  'leave asked by m1 at one of the county': () => leave('county-all', 'm1'),
  'leave asked by m1, invited by g-02': () => leave('foreign-invited', 'm1'),
  'leave asked by m1, with g-02 and not invited': () => leave('foreign', 'm1'),
  'leave asked by m1, of g-01 and not invited': () => leave('own-others', 'm1'),
  'leave asked by m1, of the county and not invited': () => leave('county-others', 'm1'),
  'leave asked by m1 at one never heard of': () => leave('to-come', 'm1'),
  'leave asked by m1, another reason': () => leave('asked', 'm1', { reason: '看病' }),
  'leave asked by m1, taken back': () => withdrawn('attendance/asked/m1'),
  'leave asked by m1, decided': () => leave('asked', 'm1', { decided: '2012-06-30', decidedBy: '甲一' }),
  'leave asked by m1, where m1 is marked present': () => leave('own', 'm1'),
  'leave asked by m1, where the county marked a leave': () => leave('plenary', 'm1'),
  "m1's mark present, withdrawn": () => withdrawn('attendance/own/m1'),
  'm1 marked present by themselves': () => mark('late', 'm1'),
  'm1 on special leave by themselves': () => mark('late', 'm1', { mark: 'leave-special', decidedBy: '甲一' }),
  'leave asked by m2 at one of g-01': () => leave('late', 'm2'),
  'leave asked by m2, taken back': () => withdrawn('attendance/asked/m2'),
  'a mark of m3 at one of g-01, after m3 moved': () => mark('late', 'm3'),
  'a mark of m4, invited by g-01': () => mark('own-invited', 'm4'),
  'a mark of m4, not invited by g-01': () => mark('own', 'm4'),
  'a mark of nobody known at one of g-01': () => mark('own', 'm99'),
  'a mark of m4 at one that g-01 joined': () => mark('joined', 'm4'),
  'a mark of m6 at one of the county': () => mark('plenary', 'm6'),
  'a mark of m4 at one of g-02': () => mark('foreign', 'm4'),

  'a new work of m1 in g-01': () => newWork({ member: 'm1' }),
  'a new work of m2 in g-01': () => newWork({ member: 'm2' }),
  'a new work of g-01 that names nobody': () => newWork({}),
  'a new work of m1 in g-02': () => newWork({ member: 'm1', group: 'g-02' }),
  "a new work of m1 in g-01, before m1's time": () => newWork({ member: 'm1', date: '2011-08-20' }),
  'a new work of m1 called distinguished': () => newWork({ member: 'm1', distinguished: true }),
  'a work of m1, changed': () => work('w-own', { files: [FILE_ID] }),
  "a work of m1, made m2's": () => work('w-own', { member: 'm2' }),
  "a work of m1, made g-02's": () => work('w-own', { group: 'g-02' }),
  'a work of m1, called distinguished': () => work('w-own', { distinguished: true }),
  'a work of m1, withdrawn': () => withdrawn('works/w-own'),
  'a distinguished work of m1, changed': () => work('w-fine'),
  'a distinguished work of m1, no longer so': () => work('w-fine', { distinguished: false }),
  'a work of m1 in g-02, changed': () => work('w-away'),
  'a work of m2, changed': () => work('w-mate'),
  "a work of m2, made m1's": () => work('w-mate', { member: 'm1' }),
  'a work of g-01 that names nobody, changed': () => work('w-group'),
  'a work of g-02, changed': () => work('w-foreign'),
  "a work of g-02, made m1's in g-01": () => work('w-foreign', { group: 'g-01', member: 'm1' }),
  'a work of g-02, withdrawn': () => withdrawn('works/w-foreign'),
  'a work never heard of, withdrawn': () => withdrawn('works/none'),

  'handling of a work of m1, new': () => newStep('w-own'),
  'handling of a work of m1, changed': () => step('h-own'),
  'handling of a work of m1, withdrawn': () => withdrawn('handling/h-own'),
  'handling of a work of m2, changed': () => step('h-mate'),
  'handling of a work of m1 in g-02, changed': () => step('h-away'),
  'handling of a work of g-02, new': () => newStep('w-foreign'),
  'handling of a work of g-02, changed': () => step('h-foreign'),
  'handling of a work never heard of': () => newStep('none'),

  'a decision about m1, new': () => newDecision('m1'),
  'a decision about m1, changed': () => decision('d-own'),
  'a decision about m1, withdrawn': () => withdrawn('decisions/d-own'),
  'a decision about m2, changed': () => decision('d-mate'),
  'a decision about m6 of g-02, new': () => newDecision('m6'),
  'a decision about m6 of g-02, changed': () => decision('d-foreign'),

  'a contact of g-01, new': () => entry('contacts/new', { id: 'new', member: 'm5', group: 'g-01', from: '2012-01-01' }),
  'a contact of g-01, changed': () => contact('c-chair'),
  'a contact of g-01, withdrawn': () => withdrawn('contacts/c-chair'),
  'the contact m1 for g-02, changed': () => contact('c-self'),
  'a contact of g-02, changed': () => contact('c-foreign'),

  'a paper, issued': () => entry('issued/new', { ...issued![0]!, id: 'new' }),
  'a paper, changed': () => changed('issued', issued, 'b1', { period: '2012-Q2' }),
  'a paper, withdrawn': () => withdrawn('issued/b1'),
}

/** Something each could write, were it not malformed. */
const MALFORMED: Record<string, () => ReturnType<typeof entry>> = {
  county: () => entry('terms/t9', { id: 't9' }),
  own: () => entry('works/w9', { id: 'w9', group: 'g-01' }),
  foreign: () => entry('works/w9', { id: 'w9', group: 'g-02' }),
  member: () => entry('works/w9', { id: 'w9', group: 'g-01', member: 'm1' }),
  colleague: () => entry('works/w9', { id: 'w9', group: 'g-01', member: 'm2' }),
}
const COLUMNS = Object.keys(MALFORMED)

describe('who may write what', () => {
  const shared = everybody()

  // An entry somebody may write is told by what follows it: the batch is refused for the form of the next one alone, and nothing is kept.
  test.for(WRITING)('$what', async ({ what, cells }) => {
    const { hub, askers } = shared()
    const written = WRITTEN[what]
    if (!written) throw new Error(`the table has a line that is written nowhere: ${what}`)
    const { body: before } = await hub.get('county', 'chain')
    for (const { column, name, headers } of askers) {
      const entries = [written(), (MALFORMED[column] ?? written)()]
      const { status, body } = await hub.post('entries', { entries }, headers)
      const places = [...new Set((body.faults ?? []).map(({ path }) => path.slice(0, 'entries[0]'.length)))]
      const isWritable = status === 400 && body.code === 'bad-input' && places.join() === 'entries[1]'
      const answer = isWritable ? 'yes' : cellOf(body)
      const expected = cells[COLUMNS.indexOf(column)] ?? (column === 'nobody' ? '401 not-signed-in' : '401')
      expect({ name, answer, places }).toEqual({
        name,
        answer: expected,
        places: isWritable ? ['entries[1]'] : status === 401 ? [] : ['entries[0]'],
      })
    }
    expect((await hub.get('county', 'chain')).body).toEqual(before)
  })

  test('every kind of thing is in the table, new, changed and withdrawn, and nothing is written that is not in it', () => {
    expect(Object.keys(WRITTEN)).toEqual(WRITING.map(({ what }) => what))
    const asked = new Set<string>()
    for (const written of Object.values(WRITTEN)) {
      const { about, value } = written()
      const kind = parseAbout(about)!.kind
      const isNew = !rolesAbouts.has(about)
      asked.add(`${kind} ${value === null ? 'withdrawn' : isNew ? 'new' : 'changed'}`)
    }
    const wanted = LIST_NAMES.flatMap((list) => [`${list} new`, `${list} changed`, `${list} withdrawn`])
    expect(['committee changed', ...wanted].filter((one) => !asked.has(one))).toEqual([])
  })
})

const rolesAbouts = new Set([
  'committee',
  ...LIST_NAMES.flatMap((list) =>
    (rolesCounty[list] ?? []).map((thing) =>
      'mark' in thing ? `attendance/${thing.gathering}/${thing.member}` : `${list}/${thing.id}`,
    ),
  ),
])
