import { english } from './quota-meter.words.en.ts'
import { quotaMeterWords } from './quota-meter.words.ts'

quotaMeterWords.en = english
