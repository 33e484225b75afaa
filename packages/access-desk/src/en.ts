import '@liaison-kit/ui/desk/en'
import { english } from './access-desk.words.en.ts'
import { accessDeskWords } from './access-desk.words.ts'

accessDeskWords.en = english
