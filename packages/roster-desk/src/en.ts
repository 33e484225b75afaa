// The door that puts English into the roster desk.
import '@liaison-kit/ui/desk/en'
import { english } from './roster-desk.words.en.ts'
import { rosterWords } from './roster-desk.words.ts'

rosterWords.en = english
