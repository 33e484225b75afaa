import type { Work } from '@liaison-kit/core'
import { daysBetween } from '@liaison-kit/core/civil-date'
import { MATTER } from './draft.ts'

/** How far back a report can tell of the same matter, in days before the new one's day; that day and the last of them included. */
export const LOOKBACK_DAYS = 60
/** From how large a share on two texts are alike; a share at the limit is. */
export const TITLES_ALIKE = 0.5
export const MATTERS_ALIKE = 0.3
/** A matter of fewer letters says too little: the title alone decides. */
export const TELLING_LENGTH = 20

type Told = Pick<Work, 'id' | 'group' | 'date' | 'title' | 'situation' | 'problem' | 'advice'>

/**
 * The reports that likely tell of the same matter as the one being written, the likest first: of the same group, of the 60 days before its
 * day, with a title that shares half of its pairs of letters, and a matter that shares three in ten. Shown beside, never in the way: two
 * villages can have the same trouble.
 */
export function likelyDoubles<W extends Told>(draft: Told, reports: readonly W[]): W[] {
  const likeness = (report: W): number => {
    const age = report.date <= draft.date ? daysBetween(report.date, draft.date) : -1
    if (report.id === draft.id || report.group !== draft.group || age < 0 || age > LOOKBACK_DAYS) return 0
    const titles = sharedPairs(draft.title, report.title)
    if (titles < TITLES_ALIKE) return 0
    if (lettersOf(matterOf(draft)).length < TELLING_LENGTH) return titles
    const matters = sharedPairs(matterOf(draft), matterOf(report))
    return matters < MATTERS_ALIKE ? 0 : titles + matters
  }
  return reports
    .map((report) => ({ report, likeness: likeness(report) }))
    .filter((one) => one.likeness > 0)
    .sort((one, other) => other.likeness - one.likeness)
    .map(({ report }) => report)
}

/**
 * How much of two texts is the same, from 0 to 1: twice the pairs of neighbouring letters that both have, by the pairs of both (Dice's
 * measure). Capitals, blanks and punctuation do not count; a pair that comes twice counts once.
 */
export function sharedPairs(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)]
  const both = [...pairs].filter((pair) => others.has(pair)).length
  return pairs.size + others.size === 0 ? 0 : (2 * both) / (pairs.size + others.size)
}

function pairsOf(text: string): Set<string> {
  const letters = lettersOf(text)
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))
}

const lettersOf = (text: string): string[] => Array.from(text.toLowerCase().replace(NO_LETTERS, ''))

// Blanks, controls, and the punctuation of Latin, Arabic and Chinese writing, half and full width.
const NO_LETTERS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are among what does not count.
  /[\s\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u060c\u061b\u061f\u0640\u2000-\u206f\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/g

const matterOf = (report: Told): string => MATTER.map((part) => report[part] ?? '').join('')
