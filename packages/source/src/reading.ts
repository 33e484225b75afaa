// The door for what only shows. A bundler that splits a program follows all that a door names: what records is behind the other one.
export type { MakeDesk } from './hub-source.ts'
export { isAnythingKept } from './kept-here.ts'
export { sharedSnapshot, sharedSource } from './shared.ts'
export { type Problem, type Session, type Source, SourceError, type SourceState } from './source.ts'
