import '@liaison-kit/ui/desk/ug'
import { accessDeskWords } from './access-desk.words.ts'
import { uyghur } from './access-desk.words.ug.ts'

accessDeskWords.ug = uyghur
