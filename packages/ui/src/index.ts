export {
  categoryNames,
  channelNames,
  dutyMeasures,
  dutyNames,
  gatheringNames,
  groupKindNames,
  markNames,
  roleNames,
} from '@liaison-kit/core/names.zh-CN'
export { baseStyles } from './base.styles.ts'
export type { LiaisonEvents } from './events.ts'
export { LeaveGuard } from './leave-guard.ts'
export { LiaisonElement, type WidgetState } from './liaison-element.ts'
export { notice } from './notice.ts'
export { partsStyles } from './parts.styles.ts'
export { RecordingElement } from './recording-element.ts'
export { type RecordingWords, recordingWords } from './recording-words.zh-CN.ts'
export { refusedTray } from './refused-tray.ts'
export { SignIn } from './sign-in.ts'
export type { SourceLink, SourceWishes } from './source-link.ts'
export { statusLine } from './status-line.ts'
export { tokens } from './tokens.styles.ts'
export { directionAt, type Language, languageAt, type Words, wordsFor } from './words.ts'
export { ageWords, dayWords, type SharedWords, sharedWords } from './words.zh-CN.ts'
