// The door that puts English into what all widgets share, without the words of those that record.
import { english } from './words.en.ts'
import { sharedWords } from './words.zh-CN.ts'

sharedWords.en = english

export { ageWords, dayWords } from './words.en.ts'
