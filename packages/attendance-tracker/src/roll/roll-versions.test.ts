import type { Entry } from '@liaison-kit/core'
import type { Source, SourceState } from '@liaison-kit/source'
import { describe, expect, it, vi } from 'vitest'
import { VersionShelf } from './roll-versions.ts'

const about = 'attendance/a1/m001'
const entry = (id: string): Entry => ({ id, about, at: '', value: { gathering: 'a1', member: 'm001', mark: 'absent' } })

describe('versions', () => {
  it('of what was overtaken are looked up once, the newest of a mark alone', () => {
    const history = vi.fn<Source['history']>(async () => [])
    const shelf = new VersionShelf({ source: () => ({ history }) as Partial<Source> as Source, changed: () => {} })
    // A source lists them anew at each of its changes.
    const follow = (...ids: string[]): void =>
      shelf.follow({
        overtaking: ids.map((id) => ({ entry: entry(id), overtook: '0' })),
        waiting: [],
      } as Partial<SourceState> as SourceState)
    follow('1')
    follow('1')
    expect(history).toHaveBeenCalledTimes(1)
    for (let i = 0; i < 3; i++) follow('1', '2')
    expect(history).toHaveBeenCalledTimes(2)
    expect(shelf.of(about)?.overtaking?.entry.id).toBe('2')
  })
})
