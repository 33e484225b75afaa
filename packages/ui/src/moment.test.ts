import { describe, expect, it } from 'vitest'
import { momentOf } from './moment.ts'

const asIs = (day: string): string => day

describe('a moment', () => {
  it("is of the committee's day, China's unless it says otherwise", () => {
    expect(momentOf('2026-03-19T16:05:00Z', asIs)).toBe('2026-03-20 00:05')
    expect(momentOf('2026-03-19T16:05:00Z', asIs, 'Asia/Urumqi')).toBe('2026-03-19 22:05')
    expect(momentOf('2026-03-20T07:59:00+08:00', asIs, 'America/New_York')).toBe('2026-03-19 19:59')
  })
})
