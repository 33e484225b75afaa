// The door that puts Uyghur into the form: what everybody sees at once, the rest together with what records.
import '@liaison-kit/ui/shared.ug'
import { doorWords } from './door.words.ts'
import { uyghur } from './door.words.ug.ts'
import { deskLanguages } from './report-desk-languages.ts'

doorWords.ug = uyghur
deskLanguages.push(() => import('./report-desk.ug.ts'))
