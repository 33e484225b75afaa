import { describe, expect, test } from 'vitest'
import { county, entry, mark, openCounty, sharedCounty, type Who } from './county.ts'

const find = <T extends { id: string }>(things: readonly T[] | undefined, id: string): T =>
  things!.find((thing) => thing.id === id)!
const gathering = (id: string, more: object = {}) => ({ ...find(county.gatherings, id), ...more })
const work = (id: string, more: object = {}) => ({ ...find(county.works, id), ...more })
const newGathering = (more: object) => ({
  id: 'new',
  kind: 'study',
  group: 'g-01',
  date: '2012-06-01',
  title: '学习',
  ...more,
})
const newWork = (more: object) => ({
  id: 'new',
  kind: 'info-report',
  group: 'g-01',
  date: '2012-06-01',
  title: '一',
  ...more,
})
const about = <T extends { id: string }>(list: string, thing: T) => entry(`${list}/${thing.id}`, thing)

// Who writes what, and what the hub answers: the county, the clerk of g-01, the clerk of g-02.
const cases: [what: string, written: () => ReturnType<typeof entry>, county: number, own: number, foreign: number][] = [
  ['the committee', () => entry('committee', { ...county.committee, name: '新名' }), 200, 403, 403],
  ['a term', () => about('terms', county.terms[0]!), 200, 403, 403],
  [
    'a new term',
    () => about('terms', { ...county.terms[0]!, id: 't2', from: '2016-08-21', to: '2021-08-20' }),
    200,
    403,
    403,
  ],
  ['a paper issued', () => about('issued', county.issued![0]!), 200, 403, 403],
  ['group g-01', () => about('groups', county.groups[0]!), 200, 403, 404],
  ['a new group', () => about('groups', { ...county.groups[0]!, id: 'g-03' }), 200, 404, 404],
  ['a member of g-01', () => about('members', find(county.members, 'm1')), 200, 403, 404],
  ['a member who was of both', () => about('members', find(county.members, 'm3')), 200, 403, 403],
  [
    'a member of g-01 moved to g-02',
    () => about('members', { ...find(county.members, 'm1'), group: 'g-02' }),
    200,
    403,
    404,
  ],
  ['a new member of g-01', () => about('members', { ...find(county.members, 'm1'), id: 'm9' }), 200, 403, 404],
  ['withdrawing a member of g-01', () => entry('members/m1', null), 200, 403, 404],
  ['a contact of g-01', () => about('contacts', find(county.contacts, 'c-own')), 200, 403, 404],
  ['a decision about a member of g-01', () => about('decisions', find(county.decisions, 'd-own')), 200, 403, 404],
  ['handling of a work of g-01', () => about('handling', find(county.handling, 'h-own')), 200, 403, 404],
  [
    'handling of a work never heard of',
    () => about('handling', { ...county.handling![0]!, id: 'h9', work: 'w9' }),
    200,
    404,
    404,
  ],

  ['a gathering of g-01', () => about('gatherings', gathering('own')), 200, 200, 404],
  ['a new gathering of g-01', () => about('gatherings', newGathering({})), 200, 200, 404],
  ['a new one of g-01 joined by g-02', () => about('gatherings', newGathering({ with: ['g-02'] })), 200, 200, 403],
  ['withdrawing a gathering of g-01', () => entry('gatherings/own', null), 200, 200, 404],
  ['withdrawing a gathering never heard of', () => entry('gatherings/none', null), 200, 404, 404],
  ['a gathering of g-02 that g-01 joined', () => about('gatherings', gathering('joined')), 200, 403, 200],
  ['a gathering of g-02', () => about('gatherings', gathering('foreign')), 200, 404, 200],
  [
    'a gathering of g-02 made one of g-01',
    () => about('gatherings', gathering('foreign', { group: 'g-01' })),
    200,
    404,
    404,
  ],
  [
    'a gathering of g-01 made the county’s',
    () => about('gatherings', gathering('own', { group: null })),
    200,
    403,
    404,
  ],
  ['a gathering of the county', () => about('gatherings', gathering('plenary')), 200, 403, 403],
  ['a new gathering of the county', () => about('gatherings', newGathering({ group: null })), 200, 403, 403],

  ['a mark of an own member at an own gathering', () => mark('own', 'm1'), 200, 200, 404],
  ['a mark of a former member at an own gathering', () => mark('late', 'm3'), 200, 200, 404],
  ['a mark of an invited stranger at an own gathering', () => mark('own-invited', 'm4'), 200, 200, 404],
  ['a mark of a stranger at an own gathering', () => mark('own', 'm4'), 200, 404, 404],
  ['a mark of nobody known at an own gathering', () => mark('own', 'm99'), 200, 404, 404],
  ['withdrawing a mark at an own gathering', () => entry('attendance/own/m1', null), 200, 200, 404],
  ['a mark of an own member at a joined gathering', () => mark('joined', 'm2'), 200, 200, 200],
  ['a mark of a stranger at a joined gathering', () => mark('joined', 'm4'), 200, 404, 200],
  ['a mark of an own member at a county gathering', () => mark('plenary', 'm1'), 200, 403, 404],
  ['a mark of an own member at a foreign gathering', () => mark('foreign', 'm1'), 200, 404, 404],
  ['a mark of an own member at a gathering never heard of', () => mark('to-come', 'm1'), 200, 200, 404],

  ['a work of g-01', () => about('works', work('w-own')), 200, 200, 404],
  ['a new work of g-01', () => about('works', newWork({})), 200, 200, 404],
  ['withdrawing a work of g-01', () => entry('works/w-own', null), 200, 200, 404],
  ['withdrawing a work never heard of', () => entry('works/none', null), 200, 404, 404],
  ['a work of g-01 made one of g-02', () => about('works', work('w-own', { group: 'g-02' })), 200, 404, 404],
  ['a work of g-02 made one of g-01', () => about('works', work('w-foreign', { group: 'g-01' })), 200, 404, 404],
  ['a work called distinguished', () => about('works', work('w-own', { distinguished: true })), 200, 403, 404],
  ['a new work called distinguished', () => about('works', newWork({ distinguished: true })), 200, 403, 404],
  ['a distinguished work that stays so', () => about('works', work('w-own-derived', { title: '新题' })), 200, 200, 404],
  [
    'a distinguished work no longer called so',
    () => about('works', work('w-own-derived', { distinguished: false })),
    200,
    403,
    404,
  ],
]

describe('who may write what', () => {
  const shared = sharedCounty()

  // An entry somebody may write is told by what follows it: the batch is refused for the form of the next one alone, and nothing is kept.
  const malformed = {
    county: () => entry('terms/t9', { id: 't9' }),
    own: () => entry('works/w9', { id: 'w9', group: 'g-01' }),
    foreign: () => entry('works/w9', { id: 'w9', group: 'g-02' }),
    nobody: () => entry('works/w9', null),
  }
  test.each(cases)('%s', async (_, written, county, own, foreign) => {
    const hub = shared()
    const before = (await hub.get('county', 'chain')).body
    for (const [who, status] of Object.entries({ county, own, foreign, nobody: 401 }) as [Who, number][]) {
      const { body } = await hub.write(who, [written(), malformed[who]()])
      const paths = (body.faults ?? []).map(({ path }: { path: string }) => path.slice(0, 'entries[0]'.length))
      expect({ who, status: body.status, at: [...new Set(paths)] }).toEqual({
        who,
        status: status === 200 ? 400 : status,
        at: status === 401 ? [] : [status === 200 ? 'entries[1]' : 'entries[0]'],
      })
      if (status === 403) expect(body.code).toBe('not-allowed')
      if (status === 404) expect(body.code).toBe('not-found')
    }
    expect((await hub.get('county', 'chain')).body).toEqual(before)
  })

  test.each([
    ['county', about('terms', county.terms[0]!)],
    ['own', about('works', newWork({}))],
    ['foreign', mark('joined', 'm4')],
  ] as const)('what %s may write is kept', async (who, written) => {
    const hub = shared()
    const { length } = (await hub.get('county', 'chain')).body
    expect((await hub.write(who, [written])).status).toBe(200)
    expect((await hub.get('county', 'chain')).body.length).toBe(length + 1)
  })

  test('what is not told of is refused in the words of what is not there', async () => {
    const { write } = await openCounty()
    const there = await write('own', [about('works', work('w-foreign'))])
    const notThere = await write('own', [entry('works/none', null)])
    expect(there.body).toEqual(notThere.body)
  })

  test('a withdrawn gathering is judged by its last value', async () => {
    const { write } = await openCounty()
    await write('county', [entry('gatherings/foreign', null), entry('gatherings/own', null)])
    expect((await write('own', [about('gatherings', newGathering({ id: 'foreign' }))])).status).toBe(404)
    expect((await write('own', [mark('foreign', 'm1')])).status).toBe(404)
    const late = await write('own', [mark('own', 'm1')])
    expect(late.body.receipts[0]).toMatchObject({ unresolved: { code: 'reference', message: expect.any(String) } })
    expect((await write('own', [about('gatherings', gathering('own'))])).status).toBe(200)
  })

  test('in a batch later entries are judged by what earlier ones say', async () => {
    const { write } = await openCounty()
    const answer = await write('own', [
      about('gatherings', newGathering({ invited: ['m4'] })),
      mark('new', 'm4'),
      mark('new', 'm1'),
    ])
    expect(answer.status).toBe(200)
    expect(answer.body.receipts.every((receipt: object) => !('unresolved' in receipt))).toBe(true)
    expect((await write('own', [mark('other', 'm4')])).status).toBe(404)
  })

  test('all or none: one refused entry keeps the whole batch out', async () => {
    const { write, get } = await openCounty()
    const before = (await get('county', 'chain')).body
    const good = about('works', newWork({}))
    const refused = await write('own', [good, about('works', work('w-foreign'))])
    expect(refused.body).toMatchObject({ status: 404, faults: [{ path: 'entries[1].about' }] })
    expect((await get('county', 'chain')).body).toEqual(before)
    expect((await write('own', [good])).status).toBe(200)
  })
})

describe('the order of checks', () => {
  const malformed = newWork({ id: 'w-foreign', group: 'g-02', date: '2012-02-30', wrong: 1 })
  const orders: [what: string, who: Who, body: () => unknown, status: number, code: string][] = [
    ['nobody, with nonsense', 'nobody', () => ({ nonsense: 1 }), 401, 'not-signed-in'],
    ['nonsense', 'own', () => ({ nonsense: 1 }), 400, 'bad-input'],
    ['no entries', 'own', () => ({ entries: [] }), 400, 'bad-input'],
    [
      'an id that differs, in a foreign thing',
      'own',
      () => ({ entries: [entry('works/x', malformed)] }),
      400,
      'bad-input',
    ],
    ['a foreign thing, malformed', 'own', () => ({ entries: [entry('works/w-foreign', malformed)] }), 404, 'not-found'],
    [
      'an own thing of the county, malformed',
      'own',
      () => ({ entries: [entry('groups/g-01', { id: 'g-01' })] }),
      403,
      'not-allowed',
    ],
    [
      'an own thing, malformed',
      'own',
      () => ({ entries: [entry('works/new', newWork({ date: '2012-02-30' }))] }),
      400,
      'bad-input',
    ],
    ['the committee withdrawn', 'own', () => ({ entries: [entry('committee', null)] }), 400, 'bad-input'],
    ['the committee withdrawn', 'county', () => ({ entries: [entry('committee', null)] }), 400, 'bad-input'],
    [
      'the committee under another id',
      'county',
      () => ({ entries: [entry('committee', { ...county.committee, id: 'x' })] }),
      400,
      'bad-input',
    ],
  ]
  test('token, envelope and ids, right, form of the rest', async () => {
    const { post, as } = await openCounty()
    for (const [what, who, body, status, code] of orders) {
      const answer = await post('entries', body(), await as(who))
      expect({ what, who, ...answer.body }).toMatchObject({ what, who, status, code })
    }
  })

  test('every fault of a batch is named at once, with its path', async () => {
    const { write } = await openCounty()
    const envelope = await write('own', [{ id: '!', about: 'x', at: 'y', value: [], more: 1 }, 7])
    expect(envelope.body.faults.map(({ path }: { path: string }) => path)).toEqual([
      'entries[0].id',
      'entries[0].about',
      'entries[0].at',
      'entries[0].value',
      'entries[0].more',
      'entries[1]',
    ])
    const rest = await write('own', [
      entry('works/new', newWork({ date: '2012-02-30' })),
      entry('gatherings/new', newGathering({ kind: 'party', title: '' })),
    ])
    expect(rest.body.faults.map(({ path }: { path: string }) => path)).toEqual([
      'entries[0].value.date',
      'entries[1].value.kind',
      'entries[1].value.title',
    ])
    for (const { message } of [...envelope.body.faults, ...rest.body.faults]) expect(message).toMatch(/[一-龥]/)
  })
})
