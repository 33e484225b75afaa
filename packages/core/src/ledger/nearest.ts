// For messages: of the words that are known, those that somebody may have meant.

/** How many letters may be wrong. */
const MOST_WRONG = 3
/** No word that is known is longer; whatever is handed in is not compared letter by letter. */
const LONGEST = 64

/** Of the known words those nearest to one that is not known, nearest first, at most three; none where all are far from it. */
export function nearest(word: string, known: readonly string[]): string[] {
  if (word.length > LONGEST) return []
  return known
    .map((candidate, at) => ({ candidate, at, wrong: wrongLetters(word, candidate) }))
    .filter(({ candidate, wrong }) => wrong <= Math.min(MOST_WRONG, Math.floor(candidate.length / 2)))
    .sort((one, other) => one.wrong - other.wrong || one.at - other.at)
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}

/** How many letters must be changed, put in or left out to make one word the other (Levenshtein); more than `MOST_WRONG` is not told apart. */
function wrongLetters(word: string, other: string): number {
  // Cut short, as `research` for `research-report`, is not far from it.
  if (word.length > MOST_WRONG && other.startsWith(word)) return Math.min(MOST_WRONG, other.length - word.length)
  if (Math.abs(word.length - other.length) > MOST_WRONG) return MOST_WRONG + 1
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= word.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const changed = row[j - 1]! + (word[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[other.length]!
}
