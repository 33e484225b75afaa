import { describe, expect, test } from 'vitest'
import { county, entry, mark, openCounty } from './county.ts'

const report = (more: object = {}) => ({
  id: 'new',
  kind: 'info-report',
  group: 'g-01',
  date: '2012-06-01',
  title: '一',
  ...more,
})

describe('receipts', () => {
  test('an entry gets its place in the chain', async () => {
    const { write, get } = await openCounty()
    const { length } = (await get('county', 'chain')).body
    const { status, body } = await write('own', [entry('works/new', report(), { id: 'first' }), mark('own', 'm1', {})])
    expect(status).toBe(200)
    const hash = expect.stringMatching(/^[0-9a-f]{64}$/)
    const recordedAt = '2012-06-30T04:00:00.000Z'
    expect(body).toEqual({
      epoch: expect.any(String),
      receipts: [
        { id: 'first', seq: length + 1, recordedAt, hash },
        { id: expect.any(String), seq: length + 2, recordedAt, hash },
      ],
    })
    expect((await get('county', 'chain')).body).toEqual({
      epoch: body.epoch,
      length: length + 2,
      head: body.receipts[1]?.hash,
    })
  })

  test('the same entry again gets the same receipt, whatever has happened since, also after a new start', async () => {
    const { write, get, clock, restart } = await openCounty()
    const first = entry('works/new', report())
    const second = mark('to-come', 'm1')
    const receipts = (await write('own', [first, second])).body
    clock.now += 60 * 60_000
    await write('county', [entry('works/new', report({ group: 'g-02' })), entry('members/m1', null)])
    const { length } = (await get('county', 'chain')).body
    expect((await write('own', [first, second])).body).toEqual(receipts)
    await restart()
    expect((await write('own', [second])).body.receipts).toEqual([receipts.receipts[1]])
    // The order of keys, and a recorded day, are not part of what was said.
    const shuffled = {
      value: { recorded: '2012-01-01', ...Object.fromEntries(Object.entries(report()).reverse()) },
      at: first.at,
    }
    expect((await write('own', [{ ...shuffled, about: first.about, id: first.id }])).body.receipts).toEqual([
      receipts.receipts[0],
    ])
    expect((await get('county', 'chain')).body.length).toBe(length)
    // Now that the work is another group's, a new entry about it is not for this clerk.
    expect((await write('own', [entry('works/new', report())])).status).toBe(404)
  })

  test('what a ledger was read with says what its reader had in view, and what overtakes it unseen is told', async () => {
    const { write, get } = await openCounty()
    const versionsNow = async () => (await get('own', 'ledger?versions=true')).body.versions
    await write('own', [entry('works/new', report(), { id: 'first' })])
    const sees = (await versionsNow())['works/new']
    expect(sees).toBe('first')
    await write('county', [entry('works/new', report({ title: '二' }), { id: 'theirs' })])
    const [late] = (await write('own', [entry('works/new', report({ title: '三' }), { id: 'mine', sees })])).body
      .receipts
    expect(late).toMatchObject({ id: 'mine', overtook: 'theirs' })
    const versions = await versionsNow()
    expect(versions['works/new']).toBe('mine')
    const { ledger } = (await get('own', 'ledger')).body
    expect(Object.keys(versions).filter((about) => about.startsWith('members/'))).toHaveLength(ledger.members.length)
    // A mark nobody could have seen: who says that it sees itself, saw none.
    const [one, other] = ['one', 'other'].map((id) => ({ ...mark('to-come', 'm1'), id, sees: id }))
    expect((await write('own', [one!])).body.receipts[0]).not.toHaveProperty('overtook')
    expect((await write('own', [other!])).body.receipts[0]).toMatchObject({ overtook: 'one' })
  })

  test('the same id with another body is refused', async () => {
    const { write, get } = await openCounty()
    const first = entry('works/new', report())
    await write('own', [first])
    const before = (await get('county', 'chain')).body
    for (const other of [
      { ...first, value: report({ title: '二' }) },
      { ...first, at: '2012-06-30T12:00:01+08:00' },
      { ...first, about: 'works/w-own', value: report({ id: 'w-own' }) },
      { ...first, sees: 'x' },
      { ...first, value: null },
    ]) {
      expect((await write('own', [other])).body).toMatchObject({ status: 422, code: 'id-reused' })
    }
    expect((await get('county', 'chain')).body).toEqual(before)
  })

  test('the same entry twice in one batch is kept once', async () => {
    const { write, get } = await openCounty()
    const { length } = (await get('county', 'chain')).body
    const first = entry('works/new', report())
    const { receipts } = (await write('own', [first, first])).body
    expect(receipts[0]).toEqual(receipts[1])
    expect((await get('county', 'chain')).body.length).toBe(length + 1)
    const clash = await write('own', [
      entry('works/a', report({ id: 'a' }), { id: 'x' }),
      entry('works/b', report({ id: 'b' }), { id: 'x' }),
    ])
    expect(clash.status).toBe(422)
  })

  test('what was overtaken is named only where the writer said what was in view', async () => {
    const { write } = await openCounty()
    const [first, second, third, fourth] = [
      entry('works/new', report()),
      entry('works/new', report({ title: '二' })),
      entry('works/new', report({ title: '三' })),
      entry('works/new', report({ title: '四' })),
    ]
    expect((await write('own', [first])).body.receipts[0]).not.toHaveProperty('overtook')
    expect((await write('own', [{ ...second, sees: first.id }])).body.receipts[0]).not.toHaveProperty('overtook')
    expect((await write('own', [third])).body.receipts[0]).not.toHaveProperty('overtook')
    const late = await write('own', [{ ...fourth, sees: second.id }])
    expect(late.body.receipts[0]).toMatchObject({ overtook: third.id })
    expect((await write('own', [{ ...fourth, sees: second.id }])).body).toEqual(late.body)
  })

  test('a mark for a gathering still to come is kept, named, and fits once the gathering is there', async () => {
    const { write, get } = await openCounty()
    const early = mark('to-come', 'm1')
    const { receipts } = (await write('own', [early])).body
    expect(receipts[0].unresolved).toEqual({ code: 'reference', message: expect.stringContaining('to-come') })
    for (const who of ['county', 'own'] as const) {
      expect((await get(who, 'ledger')).body.unresolved).toEqual([
        { entry: early.id, about: early.about, ...receipts[0].unresolved },
      ])
    }
    expect((await get('foreign', 'ledger')).body.unresolved).toEqual([])
    const gathering = { id: 'to-come', kind: 'study', group: 'g-01', date: '2012-06-20', title: '学习' }
    await write('own', [entry('gatherings/to-come', gathering)])
    const { ledger, unresolved } = (await get('own', 'ledger')).body
    expect(unresolved).toEqual([])
    expect(ledger.attendance).toContainEqual(expect.objectContaining({ gathering: 'to-come', member: 'm1' }))
    // The receipt stays what it was.
    expect((await write('own', [early])).body.receipts).toEqual(receipts)
  })

  test('the day a thing was recorded is the hub’s to say', async () => {
    const { write, get } = await openCounty()
    await write('own', [entry('works/new', report({ recorded: '2012-06-01' }))])
    await write('own', [entry('works/w-own', { ...county.works[0]!, recorded: '2012-01-01', title: '改' })])
    const { works } = (await get('own', 'ledger')).body.ledger
    expect(works.find(({ id }: { id: string }) => id === 'new')).toEqual(report({ recorded: '2012-06-30' }))
    // First recorded by an import that said no day.
    expect(works.find(({ id }: { id: string }) => id === 'w-own')).not.toHaveProperty('recorded')
    const { entries } = (await get('own', 'entries?about=works/new')).body
    expect(entries[0]?.value).not.toHaveProperty('recorded')
  })
})
