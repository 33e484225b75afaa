// The door that puts Uyghur into the roster desk.
import '@liaison-kit/ui/desk/ug'
import { rosterWords } from './roster-desk.words.ts'
import { uyghur } from './roster-desk.words.ug.ts'

rosterWords.ug = uyghur
