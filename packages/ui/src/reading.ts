// The door for widgets that only show, and for what a widget that records shows to everybody. A bundler that splits a program follows all
// that a door names: what records is behind the other one.
export { DoorElement } from './door-element.ts'
export type { LiaisonEvents } from './events.ts'
export { LiaisonElement, type WidgetState } from './liaison-element.ts'
export { deskAddress } from './listing.ts'
export { notice } from './notice.ts'
export type { RecordingKit, RecordingPart } from './recording-part.ts'
export type { WidgetPort } from './widget-port.ts'
export { directionAt, type Language, languageAt, type Words, wordsFor } from './words.ts'
export { ageWords, dayWords, type SharedWords, sharedWords } from './words.zh-CN.ts'
