import { MARKS, type Mark } from '@liaison-kit/core'
import { markNames as english } from '@liaison-kit/core/names.en'
import { markNames } from '@liaison-kit/core/names.zh-CN'
import { keyOf } from '../sheet/plain-text.ts'

/** What stands in a cell of a roll. */
export interface MarkRead {
  mark: Mark
  /** Of a leave, what for. */
  reason?: string
  /** The sign it was read from, where other sheets mean other things by it and this one does not say. */
  guessed?: string
}

const NAMED = Object.fromEntries(
  MARKS.flatMap((mark) => [mark, markNames[mark], english[mark]].map((name) => [keyOf(name), mark])),
)

const WORDS: Readonly<Record<string, Mark>> = {
  ...NAMED,
  ...words('present', '到会 到 已到 实到 参加 出勤 签到 已签到 是 迟到 早退 true yes'),
  ...words(
    'leave',
    '假 已请假 请假 事假 病假 公假 公差 公务 出差 因公 因病 因事 因公请假 因病请假 因事请假 婚假 产假 陪产假 丧假 年假 探亲假 休假 onleave',
  ),
  ...words('leave-special', '特殊请假 特殊原因 特假'),
  ...words('leave-pending', '待批 待批准 待定 请假待批 请假未批'),
  ...words('absent', '缺席 缺 缺勤 缺会 旷会 旷 未请假 无故 无故未到 无故不到'),
}

/** Signs that mean one thing everywhere. */
const SIGNS: Readonly<Record<string, Mark>> = {
  ...words('present', '√ ✓ ✔ ☑'),
  ...words('absent', '× ✗ ✘ ✕ ✖ ╳ x'),
}
/** Signs that most sheets mean a leave by, and some do not. */
const LEAVE_SIGNS = new Set(['○', '〇', '◯', 'o', '△'])
const ALL_SIGNS = '√✓✔☑×✗✘✕✖╳○〇◯△▲☆★●◎□■※'

/** Nothing was marked, and it is not held against anybody. */
const BLANK = new Set(['', '-', '--', '—', '——', '/', '\\', '未登记', '不计', '不在册', 'unrecorded'])

/** Of these the word is itself the reason. */
const REASONS = new Set(
  '事假 病假 公假 公差 公务 出差 因公 因病 因事 婚假 产假 陪产假 丧假 年假 探亲假 休假 因公请假 因病请假 因事请假'.split(
    ' ',
  ),
)

/** What a sheet says its signs mean. */
export type Legend = ReadonlyMap<string, Mark>

/**
 * Reads a cell of a roll: a word, a sign, or a leave with what it was for, `请假（出差）`.
 * @returns `'blank'` where nothing is marked; `undefined` where it cannot be read
 */
export function markIn(text: string, legend: Legend): MarkRead | 'blank' | undefined {
  const key = keyOf(text)
  if (BLANK.has(key)) return 'blank'
  const told = legend.get(key)
  if (told) return { mark: told }
  if (LEAVE_SIGNS.has(key)) return { mark: 'leave', guessed: text }
  const mark = SIGNS[key] ?? WORDS[key]
  if (mark) return REASONS.has(key) ? { mark, reason: text } : { mark }
  const [, head = '', rest] = /^([^（(：:，,\s]{1,8})[（(：:，,\s]\s*([^）)]+)[）)]?$/.exec(text) ?? []
  const leave = WORDS[keyOf(head)]
  if (!rest || (leave !== 'leave' && leave !== 'leave-special' && leave !== 'leave-pending')) return undefined
  return { mark: leave, reason: REASONS.has(keyOf(head)) ? text : rest.trim() }
}

const LEGEND_TOKEN = new RegExp(
  `[${ALL_SIGNS}]|${Object.keys(WORDS)
    .filter((word) => /^\p{Script=Han}{2,}$/u.test(word))
    .sort((one, other) => other.length - one.length)
    .join('|')}`,
  'g',
)

/** What the notes of a sheet say its signs mean: `√出席 ○请假 ×缺席`, or `出席√`. Notes that do not pair off say nothing. */
export function legendIn(notes: readonly string[]): Legend {
  const legend = new Map<string, Mark>()
  for (const note of notes) {
    const tokens =
      keyOf(note)
        .replace(/(?:出席|出勤|考勤|签到)(?:情况|登记|统计|表|册|率)/g, '')
        .match(LEGEND_TOKEN) ?? []
    const pairs = tokens.flatMap((token, index) => (index % 2 === 0 ? [[token, tokens[index + 1] ?? '']] : []))
    const told = pairs.map(([one = '', other = '']) => (isSign(one) ? [one, WORDS[other]] : [other, WORDS[one]]))
    if (!told.every(([sign, mark]) => isSign(sign ?? '') && mark !== undefined)) continue
    for (const [sign, mark] of told) legend.set(sign!, mark as Mark)
  }
  return legend
}

const isSign = (text: string): boolean => text !== '' && ALL_SIGNS.includes(text)

function words(mark: Mark, list: string): Record<string, Mark> {
  return Object.fromEntries(list.split(' ').map((word) => [word, mark]))
}
