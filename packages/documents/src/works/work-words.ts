import {
  CHANNELS,
  type Channel,
  type Charter,
  type CharterInForce,
  charterOf,
  isPeriodId,
  RECIPIENTS,
  type Recipient,
  WORK_KINDS,
  type WorkKind,
} from '@liaison-kit/core'
import {
  workNames as english,
  categoryNames as englishCategories,
  channelNames as englishChannels,
} from '@liaison-kit/core/names.en'
import { channelNames, workNames } from '@liaison-kit/core/names.zh-CN'
import { keyOf } from '../sheet/plain-text.ts'

/** What a cell for the kind says: the kind, and what the word says beside it. */
export interface KindRead {
  kind: WorkKind
  collective?: true
  betweenSessions?: true
}

/** What people call each kind, beside its name. */
const ALSO: Readonly<Record<WorkKind, string>> = {
  'info-report': '社情民意 信息 社情信息 反映社情民意 民意信息',
  suggestion: '建议 意见 意见和建议 意见、建议',
  'research-report': '调研 调研成果 调查报告 调研文章',
  proposal: '委员提案 个人提案',
  'practical-project': '实事 办实事 为民办实事项目 实事项目 为民实事',
  plan: '计划 工作计划 年度工作计划 全年计划',
  'half-year-summary': '半年总结 上半年总结 半年工作总结 上半年工作总结 半年工作小结',
  'annual-summary': '总结 年度总结 年终总结 工作总结 年度工作总结 全年工作总结',
  'quarterly-report': '季度汇报 季度工作报告 季度报告',
  'study-note': '笔记 学习体会 心得体会',
  'self-study': '自学情况 个人自学',
  regulation: '规章制度 工作制度 规章',
  'received-document': '收文 上级来文',
  press: '宣传报道 新闻 新闻报道 信息宣传 报道',
}

const KINDS = new Map<string, KindRead>([
  ...WORK_KINDS.flatMap((kind) =>
    [kind, workNames[kind], english[kind], ...ALSO[kind].split(' ')].map((word): [string, KindRead] => [
      keyOf(word),
      { kind },
    ]),
  ),
  [keyOf('集体提案'), { kind: 'proposal', collective: true }],
  [keyOf('平时提案'), { kind: 'proposal', betweenSessions: true }],
])
const BY_LENGTH = [...KINDS].filter(([word]) => word.length > 2).sort(([one], [other]) => other.length - one.length)

/** The kind a cell names. */
export const workKindOf = (text: string): KindRead | undefined => KINDS.get(keyOf(text))

/** The kind a title or the name of a sheet is about: `2012年社情民意信息登记表`. */
export function workKindIn(title: string): KindRead | undefined {
  const key = keyOf(title)
  return KINDS.get(key) ?? BY_LENGTH.find(([word]) => key.includes(word))?.[1]
}

const CHANNEL_WORDS = new Map(
  CHANNELS.flatMap((id) => [id, channelNames[id], englishChannels[id]].map((word) => [keyOf(word), id])),
)

/** The channel a cell names. */
export const channelOf = (text: string): Channel | undefined => CHANNEL_WORDS.get(keyOf(text))

/** To whom a suggestion was made. */
export function recipientOf(text: string): Recipient | undefined {
  const key = keyOf(text)
  const named = RECIPIENTS.find((recipient) => recipient === key)
  if (named) return named
  if (/^县|政协|党委政府/.test(key)) return 'county'
  if (/[乡镇]|街道/.test(key)) return 'township'
  return /单位|部门|局$|公司|学校|医院/.test(key) ? 'unit' : undefined
}

/** 是 or 否; `undefined` when it is neither. */
export function yesOrNo(text: string): boolean | undefined {
  const key = keyOf(text)
  if (['是', '√', '✓', '✔', 'yes', 'y', 'true', '有', '1'].includes(key)) return true
  return ['否', '×', 'x', 'no', 'n', 'false', '无', '不是', '-', '—', '/', '0'].includes(key) ? false : undefined
}

/** What the charters of a ledger know of works. */
export class WorkRules {
  private readonly charters: readonly Charter[]
  private readonly categories = new Map<string, string>()

  constructor(inForce: readonly CharterInForce[]) {
    this.charters = inForce.map(charterOf)
    for (const { categories } of this.charters) {
      for (const [id, name] of Object.entries(categories)) {
        for (const word of [id, name, englishCategories[id] ?? id]) this.categories.set(keyOf(word), id)
      }
    }
  }

  /** The category a cell names, in Chinese, in English, or by its id. */
  categoryOf(text: string): string | undefined {
    return this.categories.get(keyOf(text))
  }

  /** Whether a kind of work may name a period at all. */
  takesPeriod(kind: WorkKind): kind is PeriodKind {
    return (PERIOD_KINDS as readonly WorkKind[]).includes(kind)
  }

  /** Whether a period is one of a kind's duty; where no charter asks for it, any is. */
  isPeriodOf(kind: PeriodKind, period: string): boolean {
    const rules = this.charters.flatMap(({ duties }) => duties[kind] ?? [])
    return rules.length === 0 || rules.some(({ every }) => isPeriodId(every, period))
  }
}

const PERIOD_KINDS = ['plan', 'half-year-summary', 'annual-summary', 'quarterly-report'] as const
type PeriodKind = (typeof PERIOD_KINDS)[number]
