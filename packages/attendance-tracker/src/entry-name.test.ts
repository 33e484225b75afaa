import { expect, it } from 'vitest'
import { trackerWords } from './attendance-tracker.words.ts'
import { entryName } from './entry-name.ts'

it('a picture without a name is called a record, not nothing', () => {
  const words = trackerWords['zh-CN']
  const named = (title: string): string =>
    entryName(
      { id: 'a', about: 'files/a', at: '', value: { title, type: 'image/jpeg', size: 1 } },
      words,
      undefined,
      new Map(),
    )
  expect(named('签到表.jpg')).toBe('签到表.jpg')
  expect(named('')).toBe(words.someRecord)
})
