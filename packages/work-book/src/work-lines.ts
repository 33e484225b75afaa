import type { Gathering, Work } from '@liaison-kit/core'
import type { Naming } from './naming.ts'

/** What there is to know of a work: each with its name, in the order of its form. What it grew out of and its files are not among it. */
export function workLines(work: Work, { words, day, member, category }: Naming): [label: string, value: string][] {
  const { kind, situation, problem, advice, channel, to } = work
  const label = (field: Parameters<typeof words.label>[0]): string => words.label(field, kind)
  const flag = (is: boolean | undefined): string | undefined => (is ? words.yes : undefined)
  const lines: [string, string | undefined][] = [
    [label('for'), work.for && words.period(work.for)],
    [label('date'), day(work.date)],
    [label('delivered'), work.delivered && day(work.delivered)],
    [label('to'), to && words.recipient(to)],
    [label('member'), work.member && member(work.member)],
    [label('category'), work.category && category(work.category, work.date)],
    [words.matter.channel, channel && words.channel(channel)],
    [label('place'), work.place],
    [label('collective'), flag(work.collective)],
    [label('betweenSessions'), flag(work.betweenSessions)],
    [label('distinguished'), flag(work.distinguished)],
    [words.matter.situation, situation],
    [words.matter.problem, problem],
    [words.matter.advice, advice],
    [label('body'), work.body],
    [label('personalDataReason'), work.personalDataReason],
  ]
  return lines.filter((line): line is [string, string] => Boolean(line[1]))
}

/** A version of a work, one line for each thing to know. */
export function versionLines(work: Work, naming: Naming): string[] {
  const { words, thing } = naming
  const { derivedFrom = [], files = [] } = work
  return [
    words.entryName(words.workKind(work.kind), work.title),
    ...workLines(work, naming).map(([label, value]) => words.line(label, value)),
    ...derivedFrom.map((about) => words.line(words.label('derivedFrom', work.kind), thing(about))),
    ...(files.length > 0 ? [words.versionFiles(files.length)] : []),
  ]
}

/** What there is to know of a gathering here; the rest stands in its own papers. */
export function gatheringLines(
  { date, place, category: about, certificate }: Gathering,
  { words, day, category }: Naming,
): [label: string, value: string][] {
  const lines: [string, string | undefined][] = [
    [words.label('date', 'plan'), day(date)],
    [words.label('place', 'plan'), place],
    [words.label('category', 'plan'), about && category(about, date)],
    [words.certificate, certificate],
  ]
  return lines.filter((line): line is [string, string] => Boolean(line[1]))
}
