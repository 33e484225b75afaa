import type { Option } from './arguments.ts'
import { LANGUAGES } from './language.ts'

// What several commands take, and mean by it the same.

export const DATA = {
  value: 'DIR',
  about: { 'zh-CN': '数据目录', en: 'The directory where the data is kept.' },
  otherwise: { 'zh-CN': '环境变量 DATABASE_URL 所指的数据库', en: 'the database that DATABASE_URL names' },
} as const satisfies Option

export const COMMITTEE = {
  value: 'ID',
  about: { 'zh-CN': '县政协的代号', en: 'The id of the county committee.' },
} as const satisfies Option

export const LANG = {
  value: LANGUAGES.join('|'),
  about: { 'zh-CN': '用哪种文字', en: 'The language of what is printed.' },
  default: LANGUAGES[0],
} as const satisfies Option
