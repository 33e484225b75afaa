import { describe, expect, it } from 'vitest'
import { edited, findsIn } from './draft.ts'
import {
  attached,
  clear,
  emptyDrafts,
  hasTyped,
  hold,
  letGo,
  mask,
  next,
  restore,
  takeBack,
  takeUp,
  typed,
  written,
} from './drafts.ts'
import { exampleWork } from './info-report-form.examples.ts'

const begun = typed(emptyDrafts(), 'title', '写了一半')

describe('the reports being written', () => {
  it('what was cleared can be had back whole, until something else is typed', () => {
    const cleared = clear(begun)
    expect(hasTyped(cleared)).toBe(false)
    expect(restore(cleared)).toEqual(begun)
    expect(typed(cleared, 'title', '新').cleared).toBeUndefined()
  })

  it('what comes after clearing is another report', () => {
    expect(clear(begun).current.work).not.toBe(begun.current.work)
  })

  it('there is nothing to clear in a blank one', () => {
    expect(clear(emptyDrafts()).cleared).toBeUndefined()
  })

  it('taking one back puts the one in hand aside, to be gone on with after', () => {
    const mending = takeBack(begun, exampleWork)
    expect(mending.current.values.title).toBe(exampleWork.title)
    expect(mending.aside).toEqual([begun.current])
    expect(next(mending)).toEqual(begun)
    expect(takeBack(emptyDrafts(), exampleWork).aside).toEqual([])
  })

  it('one the page held keeps its id until it is changed', () => {
    const held = hold(begun)
    expect(held.current.entry).toBe(begun.current.entry)
    expect(typed(held, 'title', '改了').current.entry).not.toBe(begun.current.entry)
  })

  it('after sending comes a new one', () => {
    const after = next(begun)
    expect(hasTyped(after)).toBe(false)
    expect(after.current.work).not.toBe(begun.current.work)
  })

  it('what was masked can be had back, until something else is typed', () => {
    const called = typed(begun, 'problem', '请打 13800000000')
    const [find] = findsIn(called.current)
    const starred = mask(called, find!)
    expect(starred.current.values.problem).toBe('请打 138******00')
    expect(restore(starred)).toEqual(called)
    expect(typed(starred, 'title', '新').masked).toBeUndefined()
  })

  it('a picture put to what the page has held goes under another entry', () => {
    const held = hold(begun)
    expect(attached(held, ['sha256-a']).current.entry).not.toBe(begun.current.entry)
    expect(attached(begun, ['sha256-a']).current).toEqual({ ...begun.current, files: ['sha256-a'] })
  })

  it('one that is gone on with elsewhere is let go, in hand or put aside; the others stay', () => {
    const kept = edited(takeBack(emptyDrafts(), exampleWork).current, 'title', '另一条')
    const both = takeUp(begun, kept)
    expect(written(both)).toEqual([begun.current, kept])
    expect(letGo(both, kept.work)).toEqual(begun)
    expect(letGo(both, begun.current.work)).toEqual({ current: kept, aside: [] })
    expect(written(letGo(begun, begun.current.work))).toEqual([])
  })
})
