// The door that puts English in.
import { english } from './info-report-form.words.en.ts'
import { formWords } from './info-report-form.words.ts'

formWords.en = english
