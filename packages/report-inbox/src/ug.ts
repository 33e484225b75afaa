// The door that puts Uyghur into the report inbox.
import '@liaison-kit/ui/desk/ug'
import '@liaison-kit/ui/life/ug'
import { inboxWords } from './report-inbox.words.ts'
import { uyghur } from './report-inbox.words.ug.ts'

inboxWords.ug = uyghur
