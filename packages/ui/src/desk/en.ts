// The door that puts English in: the parts of the desk's widgets, and what all widgets share.
import '../en.ts'
import { english } from './desk.words.en.ts'
import { deskWords } from './desk.words.ts'

deskWords.en = english
