// The door that puts Uyghur in.

import { formWords } from './info-report-form.words.ts'
import { uyghur } from './info-report-form.words.ug.ts'

formWords.ug = uyghur
