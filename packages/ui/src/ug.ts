// The door that puts Uyghur in: what all widgets share and what those that record share, beside the Chinese.
import './shared.ug.ts'
import { uyghur } from './recording-words.ug.ts'
import { recordingWords } from './recording-words.zh-CN.ts'

recordingWords.ug = uyghur

export { ageWords, apart, dayWords } from './words.ug.ts'
