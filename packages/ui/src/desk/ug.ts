// The door that puts Uyghur in: the parts of the desk's widgets, and what all widgets share.
import '../ug.ts'
import { deskWords } from './desk.words.ts'
import { uyghur } from './desk.words.ug.ts'

deskWords.ug = uyghur
