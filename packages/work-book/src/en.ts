// The door that puts English into the work book.
import '@liaison-kit/ui/desk/en'
import { english } from './work-book.words.en.ts'
import { workBookWords } from './work-book.words.ts'

workBookWords.en = english
