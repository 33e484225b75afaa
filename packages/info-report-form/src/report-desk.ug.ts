// Puts Uyghur into what records.
import '@liaison-kit/ui/ug'
import '@liaison-kit/ui/life/ug'
import { formWords } from './info-report-form.words.ts'
import { uyghur } from './info-report-form.words.ug.ts'

formWords.ug = uyghur
