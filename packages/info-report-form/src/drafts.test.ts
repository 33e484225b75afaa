import { describe, expect, it } from 'vitest'
import { clear, emptyDrafts, hasTyped, hold, next, restore, takeBack, typed } from './drafts.ts'
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
})
