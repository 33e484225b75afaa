import type { Gathering } from '@liaison-kit/core'
import { handCheck } from '@liaison-kit/core/hand-check'
import { describe, expect, it } from 'vitest'
import {
  changedFields,
  type Edits,
  editsTo,
  gatheringFaults,
  gatheringWith,
  INCOMPLETE,
  parted,
} from './gathering-draft.ts'

const study: Gathering = {
  id: 'a1',
  kind: 'study',
  group: 'g-01',
  with: ['g-02'],
  date: '2026-03-01',
  title: '集中学习',
  invited: ['m01'],
  optional: true,
  minutes: '已记',
  recorded: '2026-03-02',
}

describe('a gathering with what was changed laid over it', () => {
  it.each<[what: string, edits: Edits, expected: { [F in keyof Gathering]?: unknown }]>([
    [
      'what was not touched stays',
      { title: '新名' },
      { title: '新名', minutes: '已记', with: ['g-02'], optional: true },
    ],
    ['an emptied text is left out', { minutes: ' ' }, { minutes: undefined }],
    [
      'texts are trimmed, minutes kept to the letter',
      { title: ' 名 ', minutes: '一\n' },
      { title: '名', minutes: '一\n' },
    ],
    ['everybody again', { invited: null }, { invited: undefined }],
    ['nobody may be expected', { invited: [] }, { invited: [] }],
    ['no company', { with: [] }, { with: undefined }],
    ['a flag that is false is left out', { optional: false }, { optional: undefined }],
    ['a meeting is the county’s own, without company', { kind: 'plenary' }, { group: null, with: undefined }],
    ['the county’s has no company', { group: null }, { group: null, with: undefined }],
    ['the hub says when it was recorded', {}, { recorded: undefined }],
  ])('%s', (_what, edits, expected) => {
    const made = gatheringWith('a1', study, edits)
    expect({ ...made }).toMatchObject(JSON.parse(JSON.stringify(expected)) as object)
    for (const [name, value] of Object.entries(expected)) if (value === undefined) expect(made).not.toHaveProperty(name)
    expect(handCheck('gatherings', made)).toBe(true)
  })

  it('a new one is made of nothing but what was typed', () => {
    const edits: Edits = { group: 'g-01', kind: 'visit', date: '2026-03-01', title: '走访', place: '' }
    expect(gatheringWith('a2', undefined, edits)).toEqual({
      id: 'a2',
      kind: 'visit',
      group: 'g-01',
      date: '2026-03-01',
      title: '走访',
    })
  })
})

describe('what would change', () => {
  it('is not what was put back, nor another order', () => {
    expect(changedFields(study, { title: '集中学习', minutes: '' })).toEqual(['minutes'])
    expect(changedFields({ ...study, files: ['a', 'b'] }, { files: ['b', 'a'] })).toEqual([])
    expect(changedFields(study, { invited: null, place: '' })).toEqual(['invited'])
  })

  it('leads from one version to another and back', () => {
    const other = gatheringWith('a1', undefined, { kind: 'visit', group: 'g-01', date: '2026-03-02', title: '走访' })
    expect(gatheringWith('a1', study, editsTo(other, study))).toEqual(other)
    expect(gatheringWith('a1', other, editsTo(study, other))).toEqual(gatheringWith('a1', study, {}))
    expect(editsTo(study, study)).toEqual({})
  })

  it('is parted by fields', () => {
    expect(parted({ title: '一', minutes: '二' }, ['minutes'])).toEqual([{ minutes: '二' }, { title: '一' }])
  })
})

describe('what keeps it from being recorded', () => {
  const faults = (edits: Edits, known?: Gathering): string[] =>
    gatheringFaults(known, edits, '2026-03-20').map(({ field, code }) => `${field} ${code}`)

  it('all that a new one lacks, in the order of the form', () => {
    expect(faults({ group: 'g-01' })).toEqual(['kind missing', 'date missing', 'title missing'])
    expect(faults({ kind: '', date: INCOMPLETE, title: ' ' })).toEqual(['kind missing', 'date date', 'title missing'])
  })

  it('nobody chosen, where members were to be chosen', () => {
    expect(faults({ invited: [] }, study)).toEqual(['invited nobody'])
    expect(faults({}, { ...study, invited: [] })).toEqual([])
  })

  it('a report of tomorrow, not of today; a gathering may be of any day', () => {
    expect(faults({ reported: '2026-03-20', date: '2027-01-01' }, study)).toEqual([])
    expect(faults({ reported: '2026-03-21' }, study)).toEqual(['reported future'])
    expect(faults({ announced: INCOMPLETE }, study)).toEqual(['announced date'])
    expect(gatheringFaults(study, { reported: '2026-03-21' }, undefined)).toEqual([])
  })

  it('what was imported is not found fault with', () => {
    expect(faults({ minutes: '补' }, { ...study, reported: '2030-01-01' })).toEqual([])
  })
})
