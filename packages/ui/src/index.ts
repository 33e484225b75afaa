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
export { attachmentStyles } from './attachments.styles.ts'
export { type Attached, type AttachmentWords, attachments, attachmentsOf } from './attachments.ts'
export { baseStyles } from './base.styles.ts'
export { charterOn } from './charter-on.ts'
export { DoorElement } from './door-element.ts'
export { errorSummary } from './error-summary.ts'
export type { LiaisonEvents } from './events.ts'
export { FocusMover } from './focus-mover.ts'
export { FormFiles, type FormFilesWords } from './form-files.ts'
export { LeaveGuard } from './leave-guard.ts'
export { LiaisonElement, type WidgetState } from './liaison-element.ts'
export { deskAddress } from './listing.ts'
export { initialsOf, NameFinder } from './member-names.ts'
export { momentOf } from './moment.ts'
export { Narrow } from './narrow.ts'
export { notice } from './notice.ts'
export { partsStyles } from './parts.styles.ts'
export { type PersonalFind, personalFinds } from './personal-data.ts'
export { PICTURE_TYPES, sendable } from './picture-file.ts'
export { type Picture, PictureShelf } from './picture-shelf.ts'
export { Printing } from './printing.ts'
export { Recording } from './recording.ts'
export { RecordingElement } from './recording-element.ts'
export type { RecordingKit, RecordingPart } from './recording-part.ts'
export { type RecordingWords, recordingWords } from './recording-words.zh-CN.ts'
export { saveFile } from './save-file.ts'
export { SignIn } from './sign-in.ts'
export type { SourceLink, SourceWishes } from './source-link.ts'
export { tokens } from './tokens.styles.ts'
export type { WidgetPort } from './widget-port.ts'
export { directionAt, type Language, languageAt, type Words, wordsFor } from './words.ts'
export { ageWords, dayWords, type SharedWords, sharedWords } from './words.zh-CN.ts'
