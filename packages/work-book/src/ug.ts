// The door that puts Uyghur into the work book.
import '@liaison-kit/ui/desk/ug'
import { workBookWords } from './work-book.words.ts'
import { uyghur } from './work-book.words.ug.ts'

workBookWords.ug = uyghur
