// The door that puts English into the attendance tracker.
import '@liaison-kit/ui/en'
import { english } from './attendance-tracker.words.en.ts'
import { trackerWords } from './attendance-tracker.words.ts'

trackerWords.en = english
