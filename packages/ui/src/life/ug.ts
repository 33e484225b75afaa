// The door that puts Uyghur into the life of a report.
import { lifeWords } from './life.words.ts'
import { uyghur } from './life.words.ug.ts'

lifeWords.ug = uyghur
