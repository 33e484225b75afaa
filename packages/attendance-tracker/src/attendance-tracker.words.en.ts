import { markNames } from '@liaison-kit/core/names.en'
import { dayWords } from '@liaison-kit/ui/en'
import type { TrackerWords } from './attendance-tracker.words.ts'
import { english as door } from './door.words.en.ts'
import { gatheringEnglish } from './gathering/gathering.words.en.ts'
import { leaveEnglish } from './leave/leave.words.en.ts'
import { rollEnglish } from './roll/roll.words.en.ts'

export const english: TrackerWords = {
  roll: rollEnglish,
  gathering: gatheringEnglish,
  leave: leaveEnglish,

  ...door,
  kept: (count) =>
    `${count === 1 ? 'One change is' : `${count} changes are`} not saved yet. They stay on this page, and you can go on once signed in.`,
  when: (date, today) => (date === today ? `today (${dayWords(date, today)})` : dayWords(date, today)),
  heldBy: (group) => `held by ${group}`,
  heldByCounty: 'held by the county',
  heldWith: (groups) => `together with ${groups.join(', ')}`,
  optional: 'sign-up only, in no attendance rate',
  none: 'The group has no gatherings on record yet.',
  unknown: 'This gathering was not found. It may have been withdrawn, or be another group’s. Please choose from below.',
  back: 'Back to the list',
  entry: (name, gathering, mark) =>
    `${name}${gathering ? ` (${gathering})` : ''}: ${mark ? markNames[mark] : 'mark withdrawn'}`,
  someone: 'A member',
  someRecord: 'Another record',
}
