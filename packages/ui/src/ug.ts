// The door that puts Uyghur in: what all widgets share, beside the Chinese.
import { uyghur as recording } from './recording-words.ug.ts'
import { recordingWords } from './recording-words.zh-CN.ts'
import { uyghur as shared } from './words.ug.ts'
import { sharedWords } from './words.zh-CN.ts'

sharedWords.ug = shared
recordingWords.ug = recording

export { ageWords, dayWords } from './words.ug.ts'
