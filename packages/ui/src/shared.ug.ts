// The door that puts Uyghur into what all widgets share, without the words of those that record.
import { uyghur } from './words.ug.ts'
import { sharedWords } from './words.zh-CN.ts'

sharedWords.ug = uyghur

export { ageWords, apart, dayWords } from './words.ug.ts'
