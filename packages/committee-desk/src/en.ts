import '@liaison-kit/ui/desk/en'
import { english } from './committee-desk.words.en.ts'
import { committeeDeskWords } from './committee-desk.words.ts'

committeeDeskWords.en = english
