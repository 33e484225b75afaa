import { describe, expect, test } from 'vitest'
import { thingsOf } from './about.ts'
import type { SealedEntry } from './entry.ts'
import { Folded } from './fold.ts'
import { entry, smallLedger } from './small-ledger.ts'

const imported = (): SealedEntry[] =>
  [...thingsOf(smallLedger())].map(({ about, value }, index) => entry(index + 1, about, value))

describe('what an entry changes', () => {
  const live = () => {
    const folded = new Folded('sample')
    for (const sealed of imported()) folded.apply(sealed)
    let seq = 19
    const send = (about: string, value: unknown, rest: Partial<SealedEntry> = {}) => {
      seq += 1
      return folded.apply(entry(seq, about, value, { recordedBy: 'k1', ...rest }))
    }
    /** In words: what came, went, or was replaced or moved. */
    const told = (...of: Parameters<typeof send>): string[] =>
      send(...of).map(({ about, before, after }) => `${before ? (after ? '~' : '-') : '+'} ${about}`)
    return { folded, send, told }
  }
  const mark = { gathering: 'a2', member: 'm002', mark: 'present' }
  const work = (id: string, ...derivedFrom: string[]) => ({ ...smallLedger().works[2], id, derivedFrom })

  test('a thing comes, is corrected and goes, each as the ledger shows it', () => {
    const { folded, send } = live()
    const about = 'attendance/a2/m002'
    const present = { ...mark, recorded: '2012-03-01' }
    const absent = { ...present, mark: 'absent' }
    expect(send(about, mark)).toEqual([{ about, kind: 'attendance', before: undefined, after: present }])
    const [change] = send(about, { ...mark, mark: 'absent' }, { recordedAt: '2012-05-01T00:00:00.000Z' })
    expect(change).toEqual({ about, kind: 'attendance', before: present, after: absent })
    expect(change!.after).toBe(folded.ledger().ledger!.attendance[2])
    expect(send(about, null)).toEqual([{ about, kind: 'attendance', before: absent, after: undefined }])
  })

  test('what reads as before is no change, and the ledger stays the same object', () => {
    const { folded, send } = live()
    const before = folded.ledger()
    expect(send('works/w3', smallLedger().works[2])).toEqual([])
    expect(send('committee', smallLedger().committee)).toEqual([])
    expect(send('committee', null)).toEqual([])
    expect(send('works/none', null)).toEqual([])
    expect(folded.ledger()).toBe(before)
  })

  test('only the list that changed is made anew', () => {
    const { folded, send } = live()
    const before = folded.ledger().ledger!
    send('attendance/a2/m002', mark)
    const now = folded.ledger().ledger!
    expect(before.attendance).toHaveLength(2)
    expect(now.attendance).toHaveLength(3)
    for (const list of ['terms', 'groups', 'members', 'gatherings', 'works', 'handling'] as const) {
      expect(now[list]).toBe(before[list])
    }
  })

  test('what refers to a thing goes along with it, and comes back along with it', () => {
    const { folded, told } = live()
    const before = folded.ledger()
    const touched = ['gatherings/a1', 'attendance/a1/m001', 'works/w1', 'works/w2', 'handling/h1']
    expect(told('gatherings/a1', null)).toEqual(touched.map((about) => `- ${about}`))
    expect(told('gatherings/a1', smallLedger().gatherings[0])).toEqual(touched.map((about) => `+ ${about}`))
    expect(folded.ledger()).toEqual(before)
  })

  test('what came too early comes in with what it waited for', () => {
    const { told } = live()
    expect(told('works/y', work('y', 'works/x'))).toEqual([])
    expect(told('works/z', work('z', 'works/y', 'works/z'))).toEqual([])
    expect(told('works/x', work('x', 'works/z'))).toEqual(['+ works/y', '+ works/z', '+ works/x'])
    expect(told('works/y', work('y', 'works/x', 'gatherings/none'))).toEqual(['- works/y', '- works/z', '- works/x'])
    expect(told('gatherings/none', { ...smallLedger().gatherings[1], id: 'none' })).toEqual([
      '+ gatherings/none',
      '+ works/y',
      '+ works/z',
      '+ works/x',
    ])
  })

  test('of terms that overlap one comes in when the other goes', () => {
    const { told } = live()
    expect(told('terms/t9', { id: 't9', number: 9, from: '2021-08-20', to: '2022-01-01' })).toEqual([])
    expect(told('terms/t13', { ...smallLedger().terms[1], to: '2021-08-19' })).toEqual(['~ terms/t13', '+ terms/t9'])
    expect(told('terms/t13', smallLedger().terms[1])).toEqual(['- terms/t13'])
    expect(told('terms/t9', null)).toEqual(['+ terms/t13', '- terms/t9'])
  })

  test('an entry that comes late may move a thing', () => {
    const folded = new Folded('sample')
    for (const sealed of imported()) {
      folded.apply({ ...sealed, seq: 10 * sealed.seq, recordedBy: 'k1' })
    }
    const [, , third] = smallLedger().works
    // w1 to w4 are 120 to 150: before w1, between the same neighbours, and after which it stands already.
    expect(folded.apply(entry(135, 'works/w3', null, { recordedBy: 'k1' }))).toEqual([])
    const moved = folded.apply(entry(115, 'works/w3', null, { recordedBy: 'k1' }))
    expect(moved.map(({ about, before, after }) => [about, before === after])).toEqual([['works/w3', true]])
    expect(moved[0]!.after).toMatchObject({ title: third.title })
    expect(folded.apply(entry(112, 'works/w3', third, { recordedBy: 'k1' }))).toEqual([])
    expect(folded.ledger().ledger!.works.map(({ id }) => id)).toEqual(['w3', 'w1', 'w2', 'w4'])
  })

  test('a committee: its name alone, its zone with what it dates, its charters with what they know', () => {
    const { told } = live()
    const { committee } = smallLedger()
    const evening = { recordedAt: '2012-03-31T16:00:00.000Z' }
    expect(told('works/x', work('x'), evening)).toEqual(['+ works/x'])
    expect(told('committee', { ...committee, name: '改' })).toEqual(['~ committee'])
    expect(told('committee', { ...committee, zone: 'UTC' })).toEqual(['~ committee', '~ works/x'])
    const charter = { categories: { tea: '茶' }, duties: {} }
    expect(told('committee', { ...committee, zone: 'UTC', charters: [{ from: '2012-01-01', charter }] })).toEqual([
      '~ committee',
      '- gatherings/a1',
      '- attendance/a1/m001',
      '- works/w1',
      '- works/w2',
      '- handling/h1',
    ])
  })

  test('before there is a committee nothing is shown; with it everything is', () => {
    const folded = new Folded('sample')
    const [committee, ...rest] = imported()
    for (const sealed of rest) expect(folded.apply(sealed)).toEqual([])
    const changes = folded.apply(committee!)
    expect(changes.map(({ about, after }) => ({ about, value: after }))).toEqual([...thingsOf(smallLedger())])
  })

  test('an erasure takes away the day the value brought with it', () => {
    const { send } = live()
    const { recorded: _, ...bare } = smallLedger().attendance[0]
    expect(send('attendance/a1/m001', bare)).toEqual([])
    const [change, ...none] = send('erasures/e10', { reason: '误录' })
    expect(none).toEqual([])
    expect(change).toMatchObject({ before: { recorded: '2012-03-15' }, after: bare })
    expect(send('erasures/e10', { reason: '误录' })).toEqual([])
    expect(send('erasures/e99', { reason: '误录' })).toEqual([])
  })

  test('withdrawn things are told with their last value and the entry that took them back', () => {
    const { folded, send } = live()
    expect([...folded.withdrawn()]).toEqual([])
    send('works/w4', null)
    send('terms/t13', null)
    send('works/none', null)
    const told = [...folded.withdrawn()].map(({ about, value, entry: { id } }) => ({ about, value, id }))
    expect(told).toEqual([
      { about: 'terms/t13', value: smallLedger().terms[1], id: 'e21' },
      { about: 'works/w4', value: smallLedger().works[3], id: 'e20' },
      { about: 'works/none', value: undefined, id: 'e22' },
    ])
    send('terms/t13', smallLedger().terms[1])
    send('erasures/e15', { reason: '误录' })
    expect([...folded.withdrawn()].map(({ about, value }) => ({ about, value }))).toEqual([
      { about: 'works/w4', value: undefined },
      { about: 'works/none', value: undefined },
    ])
  })
})
