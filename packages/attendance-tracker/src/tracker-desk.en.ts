// Puts English into what records.
import '@liaison-kit/ui/en'
import { english } from './attendance-tracker.words.en.ts'
import { trackerWords } from './attendance-tracker.words.ts'

trackerWords.en = english
