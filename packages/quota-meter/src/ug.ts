import { quotaMeterWords } from './quota-meter.words.ts'
import { uyghur } from './quota-meter.words.ug.ts'

quotaMeterWords.ug = uyghur
