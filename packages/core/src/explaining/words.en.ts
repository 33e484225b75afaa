import type { CivilDate } from '../model/civil-date.ts'
import { names } from '../names/en.ts'
import type { DutyExplanation, NotCountedBecause, TestExplanation, WouldChange } from './explanation.ts'
import { type ExplanationWords, placesByDocument } from './words.ts'

const SHARES: Record<string, string> = { '1/2': 'half', '1/3': 'a third', '2/3': 'two thirds', '1/1': 'all' }
const shareOf = (parts: number, of: number): string => SHARES[`${parts}/${of}`] ?? `${parts}/${of}`

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const inWords = (count: number): string => NUMBERS[count] ?? `${count}`

const kindName = (kind: string): string =>
  (({ ...names.gatherings, ...names.works }) as Record<string, string>)[kind] ?? kind
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `inspections`, `activities`, `self-studies`; research is not counted. */
function plural(noun: string): string {
  if (noun === 'research') return noun
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

/** `one more inspection`, `three more research or inspections`. */
function more(count: number, kinds: readonly string[], only?: string): string {
  const quality = only === undefined ? '' : `${only} `
  const things = kinds.map((kind) => quality + (count === 1 ? kindName(kind) : plural(kindName(kind))))
  return `${inWords(count)} more ${things.join(' or ')}`
}

/** `from 1 April to 30 June 2012`. */
function span(from: CivilDate, to: CivilDate): string {
  const first = names.day(from)
  const year = ` ${Number(from.slice(0, 4))}`
  return `from ${from.slice(0, 4) === to.slice(0, 4) ? first.slice(0, -year.length) : first} to ${names.day(to)}`
}

function dutyChange(change: WouldChange): string {
  const { day, period } = names
  switch (change.by) {
    case 'records': {
      const things = more(change.count, change.kinds, change.only)
      return change.late
        ? `It is overdue; ${things} by ${day(change.to)} would still meet it, late.`
        : `${capitalised(things)} ${span(change.from, change.to)} would meet it.`
    }
    case 'naming': {
      const things = more(change.count, change.kinds)
      return change.to === undefined
        ? `It is overdue; ${things} sent now and naming ${period(change.period)} would still meet it, late.`
        : `${capitalised(things)} sent by ${day(change.to)} and naming ${period(change.period)} would meet it.`
    }
    case 'belated':
      return `The period is over, and nothing done now counts for it; if there was ${more(change.count, change.kinds, change.only)} ${span(change.from, change.to)} that nobody recorded, entering it with its true day would meet it.`
    default:
      return ''
  }
}

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${inWords(count)} times`)
const MARK_DEEDS: Record<'absent' | 'leave', (count: number) => string> = {
  absent: (count) => `${inWords(count)} more ${count === 1 ? 'absence' : 'absences'} without leave`,
  leave: (count) => `taking leave ${times(count)} more`,
}

function testChange(change: WouldChange, { verdict }: TestExplanation): string {
  switch (change.by) {
    case 'marks': {
      const deed = capitalised(MARK_DEEDS[change.mark](change.count))
      return change.becomes === 'reached'
        ? `${deed} would reach the limit (${verdict.count + change.count}).`
        : `${deed} would put it on course to the limit.`
    }
    case 'attending':
      return `Attending the next ${change.count === 1 ? 'one' : inWords(change.count)} would clear it.`
    case 'corrections':
      return `If ${inWords(change.count)} of those counted proved wrong, or ${change.count === 1 ? 'was' : 'were'} recognised as due to special circumstances, the limit would no longer be reached.`
    default:
      return ''
  }
}

function totalWords({ total, basis }: TestExplanation['verdict']): string {
  if (basis === 'planned') return `of ${total} for the term (as planned, or as held where that is more)`
  return basis === 'final' ? `of the ${total} of the term` : `of ${total} so far`
}

export const words: ExplanationWords = {
  duty({ name, verdict }: DutyExplanation) {
    const { period, status, required, done, due, missing, daysLeft, late } = verdict
    const start = `${capitalised(name.en ?? name['zh-CN'])}, ${names.period(period)}`
    if (status === 'exempt') return `${start}: exempt. It could not be owed for the whole period; ${done} done.`
    const state = late ? 'met late' : names.dutyStatus[status]
    const left = daysLeft ? `${daysLeft} ${daysLeft === 1 ? 'day' : 'days'} left` : 'the last day'
    const rest =
      status === 'short'
        ? `, ${missing} missing; it was due on ${names.day(due)}`
        : status === 'open'
          ? `; due on ${names.day(due)}, ${left}`
          : ''
    return `${start}: ${state}. ${required} required, ${done} done${rest}.`
  },
  test({ name, rule: { limit }, verdict }: TestExplanation) {
    const { count, total, status } = verdict
    if ('occasions' in limit) {
      return `${capitalised(name.en ?? name['zh-CN'])}: ${names.testStatus[status]}. Counted ${count}; the limit is ${limit.occasions}.`
    }
    const { parts, of } = limit.moreThan
    const passes = verdict.limit * of > total! * parts ? 'more than ' : ''
    return `${capitalised(name.en ?? name['zh-CN'])}: ${names.testStatus[status]}. Counted ${count} ${totalWords(verdict)}; ${verdict.limit} is ${passes}${shareOf(parts, of)}.`
  },
  ground(ground) {
    const { since, charter } = ground
    const cited = placesByDocument(ground, (part, item) =>
      item === undefined ? `part ${part}` : `part ${part}, item ${item}`,
    ).map(({ title, places }) => `“${title}”, ${places.join('; ')}`)
    const source = cited.length > 0 ? cited.join('; ') : 'no source given'
    return `Basis: ${source} (charter ${charter}, since ${names.day(since)}).`
  },
  assumed: 'The source gives no such number or day: it is assumed.',
  counted: (records) => (records.length > 0 ? `Counted: ${records.join('; ')}.` : 'No record counts.'),
  notCounted: (records) => `Not counted: ${records.join('; ')}.`,
  record: (day, title, kind) => `${kindName(kind)} of ${day} “${title}”`,
  because: {
    'after-as-of': 'of a later day than the one asked about',
    'other-period': 'names another period',
    'under-way': 'still under way',
    'not-distinguished': 'not accepted as of high quality',
    'not-collective': "not in the group's name",
    'own-slot': 'one event fills one slot, and this fills that of its own duty',
    county: "the county's own, not the group's",
    withdrawn: 'withdrawn',
    optional: 'for those who sign up',
    'not-in-office': 'not in office that day',
    'not-expected': 'not among those expected',
    special: 'recognised as special circumstances',
    pending: 'leave not yet decided',
    unrecorded: 'no mark: a gap in the records, not an absence',
    'not-present': 'not marked as present',
  } satisfies Record<NotCountedBecause, string>,
  withReason: (record, because) => `${record} (${because})`,
  onCourseFrom: (value, assumed) =>
    `A trend is told from ${value} on${assumed ? ' (assumed)' : ''}, and decides nothing before the term is over.`,
  change: (change, explanation) => (explanation.of === 'duty' ? dutyChange(change) : testChange(change, explanation)),
  people: 'This shows conditions and their grounds; what follows from them is for people to decide.',
}
