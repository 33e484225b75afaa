// The door that puts English into the attendance tracker: what everybody sees at once, the rest together with what records.
import '@liaison-kit/ui/shared.en'
import { english } from './door.words.en.ts'
import { doorWords } from './door.words.ts'
import { deskLanguages } from './tracker-desk-languages.ts'

doorWords.en = english
deskLanguages.push(() => import('./tracker-desk.en.ts'))
