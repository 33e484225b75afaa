// Puts English into what records.
import '@liaison-kit/ui/en'
import '@liaison-kit/ui/life/en'
import { english } from './info-report-form.words.en.ts'
import { formWords } from './info-report-form.words.ts'

formWords.en = english
