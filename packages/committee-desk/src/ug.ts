import '@liaison-kit/ui/desk/ug'
import { committeeDeskWords } from './committee-desk.words.ts'
import { uyghur } from './committee-desk.words.ug.ts'

committeeDeskWords.ug = uyghur
