// The door that puts English in: what all widgets share and what those that record share, beside the Chinese.
import './shared.en.ts'
import { english } from './recording-words.en.ts'
import { recordingWords } from './recording-words.zh-CN.ts'

recordingWords.en = english

export { ageWords, dayWords } from './words.en.ts'
