import {
  type Assessment,
  assess,
  Folded,
  type Ledger,
  LiveAssessment,
  type SealedEntry,
  thingsOf,
} from '@liaison-kit/core'
import { type County, defineSuite, type MakeSuite } from './suite.ts'

// One entry applied to a live assessment, beside judging the whole ledger again. The entries go to and fro, so that after an even
// number of them the county stands as it did, and both ways must say the same of it.

/** Even, so that what was changed is changed back. */
const ENTRIES = 2000

interface Standing {
  ledger: Ledger
  live: LiveAssessment
  /** In the order they are to be applied. */
  entries: SealedEntry[]
}

type ToAndFro = (ledger: Ledger) => { about: string; states: [unknown, unknown] }[]

function standing({ text, today }: County, statesOf: ToAndFro): Standing {
  const ledger: Ledger = JSON.parse(text)
  const folded = new Folded(ledger.committee.id)
  let seq = 0
  const next = (about: string, value: unknown): SealedEntry => {
    seq += 1
    const blank = { at: '', recordedAt: '', valueHash: '', previous: '', hash: '' }
    return { ...blank, id: `e${seq}`, about, value, seq, recordedBy: 'import' }
  }
  for (const { about, value } of thingsOf(ledger)) folded.apply(next(about, value))
  const things = statesOf(ledger)
  const entries = Array.from({ length: ENTRIES }, (_, at) => {
    const { about, states } = things[Math.floor(at / 2) % things.length]!
    return next(about, states[at % 2]!)
  })
  return { ledger, live: new LiveAssessment(folded, { asOf: today }), entries }
}

/** A suite of one kind of entry: two states of each thing, between which it goes to and fro. */
function applying(name: string, about: string, statesOf: ToAndFro): MakeSuite {
  return (county) => {
    const { today } = county
    return defineSuite<Standing>({
      name,
      about,
      per: { unit: 'entry', count: 1 },
      input: () => standing(county, statesOf),
      peers: [
        {
          name: 'apply: the statements changed',
          operations: ENTRIES,
          run: ({ live, entries }): Assessment | undefined => {
            for (const entry of entries) live.apply(entry)
            return live.assessment
          },
        },
        { name: 'assess: everything again', run: ({ ledger }) => assess(ledger, { asOf: today }) },
      ],
      isSame: (given, first) => JSON.stringify(given) === JSON.stringify(first),
    })
  }
}

/** Things from all over a list, not its neighbours. */
function spread<T>(list: readonly T[]): T[] {
  return list.filter((_, at) => at % Math.ceil(list.length / (ENTRIES / 2)) === 0)
}

/** A mark corrected, and corrected back. */
export const applyingMarks = applying(
  'apply a mark',
  'one mark corrected: what changed beside everything again',
  (ledger) =>
    spread(ledger.attendance).map((mark) => ({
      about: `attendance/${mark.gathering}/${mark.member}`,
      states: [{ ...mark, mark: mark.mark === 'absent' ? 'present' : 'absent' }, mark],
    })),
)

/** A work withdrawn, and recorded again. */
export const applyingWorks = applying('apply a work', 'one work withdrawn or recorded', (ledger) =>
  spread(ledger.works).map((work) => ({ about: `works/${work.id}`, states: [null, work] })),
)

/** A group's new gathering, and its withdrawal. */
export const applyingGatherings = applying(
  'apply a gathering',
  "a group's new gathering recorded or withdrawn",
  (ledger) =>
    spread(ledger.gatherings.filter(({ group }) => group !== null)).map((gathering, at) => ({
      about: `gatherings/new-${at}`,
      states: [{ ...gathering, id: `new-${at}` }, null],
    })),
)
