// The door that puts Uyghur into the attendance tracker: what everybody sees at once, the rest together with what records.
import '@liaison-kit/ui/shared.ug'
import { doorWords } from './door.words.ts'
import { uyghur } from './door.words.ug.ts'
import { deskLanguages } from './tracker-desk-languages.ts'

doorWords.ug = uyghur
deskLanguages.push(() => import('./tracker-desk.ug.ts'))
