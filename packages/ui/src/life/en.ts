// The door that puts English into the life of a report.
import { english } from './life.words.en.ts'
import { lifeWords } from './life.words.ts'

lifeWords.en = english
