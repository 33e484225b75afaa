// The door that puts Uyghur in.
import '@liaison-kit/ui/desk/ug'
import { importWords } from './sheet-import.words.ts'
import { uyghur } from './sheet-import.words.ug.ts'

importWords.ug = uyghur
