// Puts Uyghur into what records.
import '@liaison-kit/ui/ug'
import { trackerWords } from './attendance-tracker.words.ts'
import { uyghur } from './attendance-tracker.words.ug.ts'

trackerWords.ug = uyghur
