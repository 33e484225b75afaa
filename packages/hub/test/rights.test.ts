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

// What each may write of each kind of thing is in roles-writing.test.ts.
describe('who may write what', () => {
  const shared = sharedCounty()

  test.each([
    ['county', about('terms', county.terms[0]!)],
    ['own', about('works', newWork({}))],
    ['foreign', mark('joined', 'm4')],
    ['member', mark('late', 'm1', { mark: 'leave-pending', reason: '出差' })],
    ['colleague', about('works', newWork({ id: 'new-m2', member: 'm2' }))],
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

const leave = (gathering: string, more: object = {}) => mark(gathering, 'm1', { mark: 'leave-pending', ...more })

describe('a member asks for leave', () => {
  test('and takes it back, and asks again, until somebody marks otherwise', async () => {
    const { write, get } = await openCounty()
    const marks = async () => {
      const { ledger } = (await get('member', 'ledger')).body
      return ledger.attendance.filter(({ gathering: at }) => at === 'late').map(({ mark, reason }) => [mark, reason])
    }
    const first = leave('late', { reason: '出差', asked: '2012-06-30' })
    expect((await write('member', [first])).status).toBe(200)
    expect(await marks()).toEqual([['leave-pending', '出差']])
    expect((await write('member', [entry('attendance/late/m1', null)])).status).toBe(200)
    expect(await marks()).toEqual([])
    expect((await write('member', [leave('late', { reason: '看病' })])).status).toBe(200)
    expect((await write('own', [mark('late', 'm1', { mark: 'leave', reason: '看病' })])).status).toBe(200)
    for (const late of [leave('late'), entry('attendance/late/m1', null)]) {
      const { body } = await write('member', [late])
      expect(body).toMatchObject({
        status: 403,
        code: 'already-marked',
        detail: expect.stringContaining('已经登记'),
        faults: [{ path: 'entries[0].about', code: 'already-marked' }],
      })
    }
    expect(await marks()).toEqual([['leave', '看病']])
    // The clerk takes the mark back: then leave may be asked again.
    await write('own', [entry('attendance/late/m1', null)])
    expect((await write('member', [leave('late')])).status).toBe(200)
  })

  test('in one batch, each entry judged by those before it', async () => {
    const { write } = await openCounty()
    const batch = [leave('late'), entry('attendance/late/m1', null), leave('late', { reason: '看病' })]
    expect((await write('member', batch)).status).toBe(200)
  })

  test('what the county said of the decision stays as it stands', async () => {
    const { write } = await openCounty()
    await write('county', [leave('late', { decidedBy: '乙五' })])
    expect((await write('member', [leave('late', { reason: '看病' })])).body.code).toBe('not-allowed')
    expect((await write('member', [leave('late', { reason: '看病', decidedBy: '乙五' })])).status).toBe(200)
    expect((await write('member', [leave('late', { decidedBy: '乙五', decided: '2012-06-30' })])).status).toBe(403)
    // Asked anew, nothing is said of it any more.
    expect((await write('member', [entry('attendance/late/m1', null), leave('late')])).status).toBe(200)
  })

  test('before the gathering is known; it opens no gathering to which they are not expected', async () => {
    const { write, get } = await openCounty()
    const asked = await write('member', [leave('to-come'), leave('secret')])
    expect(asked.body.receipts.map(({ unresolved }) => unresolved?.code)).toEqual(['reference', 'reference'])
    expect((await get('member', 'ledger')).body.unresolved).toHaveLength(2)
    await write('county', [
      about('gatherings', newGathering({ id: 'to-come', date: '2012-09-01' })),
      about('gatherings', newGathering({ id: 'secret', group: null, invited: ['m6'], minutes: '内部讨论' })),
    ])
    const { ledger, unresolved } = (await get('member', 'ledger')).body
    expect(unresolved).toEqual([])
    expect(ledger.attendance.map(({ gathering: at }) => at)).toContain('to-come')
    expect(JSON.stringify(ledger)).not.toContain('secret')
    expect((await get('member', 'entries?about=gatherings/secret')).body.entries).toEqual([])
    expect((await get('member', 'entries?about=attendance/secret/m1')).body.entries).toEqual([])
  })

  test('at a gathering of a day they were out of office they cannot', async () => {
    const { write } = await openCounty()
    await write('county', [about('members', { ...find(county.members, 'm1'), left: '2012-08-14' })])
    expect((await write('member', [leave('late')])).status).toBe(404)
    expect((await write('member', [leave('own-invited')])).status).toBe(200)
  })
})

describe('a member who moved', () => {
  test('files works in the group of the day, and no other', async () => {
    const { hub, post } = await openCounty()
    const code = await hub.issueAccess('shili', { role: 'member', member: 'm3' })
    const { token } = (await post('sign-in', { code })).body
    const write = async (...entries: unknown[]) =>
      (await post('entries', { entries }, { Authorization: `Bearer ${token}` })).status
    const filed = (id: string, group: string, date: string) =>
      about('works', newWork({ id, group, date, member: 'm3' }))
    expect(await write(filed('a', 'g-01', '2012-06-30'))).toBe(200)
    expect(await write(filed('b', 'g-02', '2012-07-01'))).toBe(200)
    expect(await write(filed('c', 'g-01', '2012-07-01'))).toBe(404)
    expect(await write(filed('d', 'g-02', '2012-06-30'))).toBe(404)
    // What they filed stays theirs.
    expect(await write(filed('a', 'g-01', '2012-06-29'))).toBe(200)
    expect(await write(entry('works/a', null), entry('works/b', null))).toBe(200)
    // A day that cannot be read is the form's to report.
    expect(await write(filed('e', 'g-01', '2012-02-30'))).toBe(400)
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
    [
      'a foreign thing, malformed',
      'member',
      () => ({ entries: [entry('works/w-foreign', malformed)] }),
      404,
      'not-found',
    ],
    ['leave, malformed', 'member', () => ({ entries: [leave('late', { asked: 'soon' })] }), 400, 'bad-input'],
    [
      'leave, malformed, where a mark stands',
      'member',
      () => ({ entries: [leave('own', { asked: 'soon' })] }),
      403,
      'already-marked',
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

  test('what is known already gets its receipt, whatever has happened since and whoever sends it', async () => {
    const { write } = await openCounty()
    const asked = leave('late', { reason: '出差' })
    const first = await write('member', [asked])
    await write('own', [mark('late', 'm1', { mark: 'absent' })])
    expect((await write('member', [asked])).body).toEqual(first.body)
    expect((await write('member', [{ ...asked, id: 'another' }])).body.code).toBe('already-marked')
    const moved = about('members', { ...find(county.members, 'm1'), group: 'g-02' })
    await write('county', [moved])
    expect((await write('member', [asked])).body).toEqual(first.body)
    // Another body is told apart before the right to write it is asked.
    expect((await write('foreign', [{ ...asked, value: null }])).body).toMatchObject({ status: 422, code: 'id-reused' })
    expect((await write('nobody', [asked])).status).toBe(401)
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
