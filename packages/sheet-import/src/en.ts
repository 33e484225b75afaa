// The door that puts English in.
import '@liaison-kit/ui/desk/en'
import { english } from './sheet-import.words.en.ts'
import { importWords } from './sheet-import.words.ts'

importWords.en = english
