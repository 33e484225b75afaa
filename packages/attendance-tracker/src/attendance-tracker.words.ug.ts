// Uyghur, a draft translation until natively reviewed.
import { markNames } from '@liaison-kit/core/names.ug'
import { apart, dayWords } from '@liaison-kit/ui/ug'
import type { TrackerWords } from './attendance-tracker.words.ts'
import { uyghur as door } from './door.words.ug.ts'
import { gatheringUyghur } from './gathering/gathering.words.ug.ts'
import { leaveUyghur } from './leave/leave.words.ug.ts'
import { rollUyghur } from './roll/roll.words.ug.ts'

export const uyghur: TrackerWords = {
  roll: rollUyghur,
  gathering: gatheringUyghur,
  leave: leaveUyghur,

  ...door,
  kept: (count) =>
    `${count} يەردىكى ئۆزگەرتىش تېخى ساقلانمىدى، بۇ بەتتە ساقلاقلىق، كىرگەندىن كېيىن داۋاملاشتۇرالايسىز.`,
  when: (date, today) => (date === today ? `بۈگۈن (${dayWords(date, today)})` : dayWords(date, today)),
  heldBy: (group) => `${apart(group)} ئۆتكۈزگەن`,
  heldByCounty: 'ناھىيىلىك سىياسىي كېڭەش ئۆتكۈزگەن',
  heldWith: (groups) => `${groups.map(apart).join('، ')} بىلەن بىرلىكتە`,
  optional: 'ئىختىيارىي، قاتنىشىش نىسبىتىگە كىرمەيدۇ',
  none: 'گۇرۇپپىنىڭ تېخى يىغىن ياكى پائالىيەت خاتىرىسى يوق.',
  unknown: 'بۇ يىغىن ياكى پائالىيەت تېپىلمىدى، بىكار قىلىنغان ياكى باشقا گۇرۇپپىنىڭ بولۇشى مۇمكىن. تۆۋەندىن تاللاڭ.',
  back: 'تىزىملىككە قايتىش',
  entry: (name, gathering, mark) =>
    `${apart(name)}${gathering ? ` (${apart(gathering)})` : ''}: ${mark ? markNames[mark] : 'تىزىملاش قايتۇرۇۋېلىندى'}`,
  someone: 'بىر ھەيئەت',
  someRecord: 'باشقا خاتىرە',
}
