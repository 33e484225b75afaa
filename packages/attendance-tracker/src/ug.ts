// The door that puts Uyghur into the attendance tracker.
import '@liaison-kit/ui/ug'
import { trackerWords } from './attendance-tracker.words.ts'
import { uyghur } from './attendance-tracker.words.ug.ts'

trackerWords.ug = uyghur
