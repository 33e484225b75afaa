import type {
  Assessment,
  AttendanceFigures,
  DutyId,
  DutyStatus,
  DutyVerdict,
  GroupAssessment,
  Ledger,
  MemberAssessment,
  Names,
  Quota,
} from '@liaison-kit/core'
import { rulesOf } from '@liaison-kit/core'
import { names as en } from '@liaison-kit/core/names.en'
import { names as zhCN } from '@liaison-kit/core/names.zh-CN'
import type { Language } from './language.ts'
import { type Wording, wordings } from './wording.ts'

/** An assessment as a text a person can read: per group what is owed, done and lacking; the members about whom there is something to see. */
export function assessmentText(ledger: Ledger, assessment: Assessment, lang: Language): string {
  const names = lang === 'en' ? en : zhCN
  const words = wordings[lang]
  const groupNames = new Map(ledger.groups.map(({ id, name }) => [id, name]))
  const memberNames = new Map(ledger.members.map(({ id, name }) => [id, name]))
  const term = ledger.terms.find(({ id }) => id === assessment.term)
  const isShort = ({ duties }: MemberAssessment): boolean => duties?.some(({ status }) => status === 'short') ?? false
  const toSee = assessment.members.filter((member) => member.status !== 'clear' || isShort(member))
  return [
    words.title(ledger.committee.name, assessment.asOf, term?.number ?? 0, assessment.charters),
    '',
    words.committee,
    ...dutyLines(assessment.committee.duties, rulesOf(ledger, assessment.committee.duties), names, words),
    ...assessment.committee.notices.map((notice) =>
      words.notice(notice.quarter, memberNames.get(notice.member) ?? notice.member, notice.gatherings.length),
    ),
    '',
    words.groups(assessment.groups.length),
    ...assessment.groups.flatMap((group) =>
      groupLines(group, groupNames.get(group.group) ?? '', rulesOf(ledger, group.duties), names, words),
    ),
    '',
    words.members(assessment.members.length, toSee.length),
    ...toSee.flatMap((member) =>
      memberLines(member, memberNames.get(member.member) ?? '', rulesOf(ledger, member.duties ?? []), names, words),
    ),
    words.people,
    words.assumedNote,
    '',
  ].join('\n')
}

function groupLines(
  group: GroupAssessment,
  name: string,
  rules: Quota['rules'],
  names: Names,
  words: Wording,
): string[] {
  const lines = [`  ${group.group} ${name}`, ...dutyLines(group.duties, rules, names, words)]
  lines.push(`    ${words.attendance(figuresText(group.attendance, names, words))}`)
  if (group.undocumented.length > 0) lines.push(`    ${words.undocumented(group.undocumented.length)}`)
  if (group.dormantQuarters.length > 0) lines.push(`    ${words.dormant(group.dormantQuarters)}`)
  if (group.lateEntries.length > 0) lines.push(`    ${words.lateEntries(group.lateEntries.length)}`)
  return lines
}

/** First how many of each status, then what is lacking and what is still to come, duty by duty. */
function dutyLines(duties: readonly DutyVerdict[], rules: Quota['rules'], names: Names, words: Wording): string[] {
  const nameOf = (duty: string): string => {
    const own = rules[duty]?.name
    const name = own ? (own[words.language] ?? own['zh-CN']) : names.duties[duty as DutyId]
    return `${name}${rules[duty]?.assumed ? words.assumed : ''}`
  }
  const of = (status: DutyStatus): DutyVerdict[] => duties.filter((verdict) => verdict.status === status)
  const late = of('met').filter((verdict) => verdict.late).length
  const lines = [`    ${words.counts(of('met').length, late, of('open').length, of('short').length)}`]
  const short = byDuty(of('short'), nameOf, words, (verdict) => words.short(verdict.period, verdict.missing ?? 0))
  if (short.length > 0) lines.push(`    ${words.lacking(short)}`)
  const open = byDuty(of('open'), nameOf, words, (verdict) =>
    words.open(verdict.period, verdict.due, verdict.daysLeft ?? 0),
  )
  if (open.length > 0) lines.push(`    ${words.coming(open)}`)
  return lines
}

function byDuty(
  verdicts: readonly DutyVerdict[],
  nameOf: (duty: string) => string,
  words: Wording,
  text: (verdict: DutyVerdict) => string,
): string[] {
  const duties = new Map<string, string[]>()
  for (const verdict of verdicts) duties.set(verdict.duty, [...(duties.get(verdict.duty) ?? []), text(verdict)])
  return [...duties].map(([duty, texts]) => `${nameOf(duty)} ${words.list(texts)}`)
}

function memberLines(
  member: MemberAssessment,
  name: string,
  rules: Quota['rules'],
  names: Names,
  words: Wording,
): string[] {
  const tests = member.tests.filter(({ status }) => status !== 'clear')
  return [
    `  ${member.member} ${name}`,
    ...(member.duties ? dutyLines(member.duties, rules, names, words) : []),
    ...tests.map(
      ({ test, count, limit, status }) =>
        `    ${words.test(names.tests[test], count, limit, names.testStatus[status])}`,
    ),
  ]
}

function figuresText(figures: AttendanceFigures, names: Names, words: Wording): string {
  const marks = (['present', 'leave', 'leave-special', 'leave-pending', 'absent', 'unrecorded'] as const)
    .filter((mark) => figures[mark] > 0)
    .map((mark) => `${names.marks[mark]} ${figures[mark]}`)
  return words.figures(figures.rate, figures.expected, marks)
}
