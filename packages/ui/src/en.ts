// The door that puts English in: what all widgets share, beside the Chinese.
import { english as recording } from './recording-words.en.ts'
import { recordingWords } from './recording-words.zh-CN.ts'
import { english as shared } from './words.en.ts'
import { sharedWords } from './words.zh-CN.ts'

sharedWords.en = shared
recordingWords.en = recording

export { ageWords, dayWords } from './words.en.ts'
