import type { DoorWords } from './door.words.ts'

export const english: DoorWords = {
  title: 'File an info report',
  readonly: 'This is for reading only. To file a report, use the county’s own page or speak to the group’s leader.',
  signInFirst: 'Please sign in; you can then file reports for your group.',
}
