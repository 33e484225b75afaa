import type { Entry, Gathering } from '@liaison-kit/core'
import type { SourceState } from '@liaison-kit/source'
import { describe, expect, it } from 'vitest'
import { exampleLedger } from '../attendance-tracker.examples.ts'
import { GatheringBook } from './gathering-book.ts'
import type { Edits } from './gathering-draft.ts'

const known = exampleLedger.gatherings.find(({ id }) => id === 'symposium-0115') as Gathering

function opened() {
  const recorded: Entry[] = []
  const discarded: string[] = []
  const kept = new Map<string, Edits | undefined>()
  const knobs = { isCancelled: false, state: stateOf(exampleLedger) }
  const book = new GatheringBook(
    {
      state: () => knobs.state,
      record(about, value) {
        const entry = { id: `e${recorded.length + 1}`, about, at: '2026-03-20T00:00:00.000Z', value }
        if (knobs.isCancelled) return undefined
        recorded.push(entry)
        return entry
      },
      discard: (entry) => discarded.push(entry),
      keep: (id, edits) => kept.set(id, edits),
    },
    () => {},
  )
  return { book, recorded, discarded, kept, knobs }
}

function stateOf(ledger: SourceState['ledger']): SourceState {
  return {
    status: 'ready',
    ledger,
    waiting: [],
    refused: [],
    unresolved: [],
    overtaking: [],
    sent: new Set(),
    storage: 'kept',
  }
}

describe('a part of a gathering', () => {
  it('is recorded over what is known', () => {
    const { book, recorded } = opened()
    expect(book.take(known.id, { files: ['f'] })).toBe(true)
    expect(recorded[0]?.value).toEqual({ ...known, files: ['f'] })
    expect(book.unsaved.size).toBe(0)
  })

  it('stays typed where nothing is known: withdrawn meanwhile, or the session over', () => {
    const { book, recorded, knobs } = opened()
    knobs.state = stateOf(undefined)
    expect(book.take(known.id, { files: ['f'] })).toBe(false)
    expect(recorded).toEqual([])
    expect(book.edits(known.id)).toEqual({ files: ['f'] })
  })
})

it('what is typed is kept beyond the page, until it is recorded or changes nothing', () => {
  const { book, kept } = opened()
  const of = (): Edits | undefined => kept.get(known.id)
  book.edit(known.id, { minutes: '一' })
  expect(of()).toEqual({ minutes: '一' })
  book.edit(known.id, { minutes: '' })
  expect(of()).toBeUndefined()
  book.edit(known.id, { minutes: '二' })
  book.take(known.id, { minutes: '二' })
  expect(of()).toBeUndefined()
  book.edit('new', { group: 'g-01' })
  expect(kept.get('new')).toBeUndefined()
})

describe('what was refused', () => {
  it('is given up once all that came from it is recorded anew, not before', () => {
    const { book, discarded, knobs } = opened()
    book.mend(known.id, 'refused', { title: '改名', minutes: '一' })
    book.edit(known.id, { title: '再改' })
    // Pressed again, it takes nothing back that was typed since.
    book.mend(known.id, 'refused', { title: '改名', minutes: '一' })
    expect(book.edits(known.id)).toEqual({ title: '再改', minutes: '一' })
    knobs.isCancelled = true
    book.take(known.id, { title: '再改' })
    knobs.isCancelled = false
    book.take(known.id, { title: '再改' })
    expect(discarded).toEqual([])
    book.take(known.id, { minutes: '一' })
    expect(discarded).toEqual(['refused'])
  })

  it('stays where the draft made of it was given up', () => {
    const { book, discarded } = opened()
    book.mend(known.id, 'refused', { title: '改名' })
    book.drop(known.id, ['title'])
    book.take(known.id, { place: '他处' })
    expect(discarded).toEqual([])
    book.mend(known.id, 'refused', { title: '改名' })
    expect(book.edits(known.id)).toEqual({ title: '改名' })
  })
})
