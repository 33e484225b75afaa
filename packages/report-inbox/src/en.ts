// The door that puts English into the report inbox.
import '@liaison-kit/ui/desk/en'
import '@liaison-kit/ui/life/en'
import { english } from './report-inbox.words.en.ts'
import { inboxWords } from './report-inbox.words.ts'

inboxWords.en = english
