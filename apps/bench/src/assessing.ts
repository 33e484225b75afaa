import { assess, type Ledger } from '@liaison-kit/core'
import { dateFnsPerRecord } from './date-fns-per-record.ts'
import { handRolled } from './hand-rolled.ts'
import { defineSuite, type MakeSuite } from './suite.ts'

/** A whole assessment of the county, from plain objects as JSON.parse gives them to plain objects. */
export const assessing: MakeSuite = ({ text, today, marks }) =>
  defineSuite<Ledger>({
    name: 'assess',
    about: 'the whole county judged, from plain objects to plain objects, evidence included',
    per: { unit: 'mark', count: marks },
    input: () => JSON.parse(text),
    peers: [
      { name: 'assess', run: (ledger) => assess(ledger, { asOf: today }) },
      { name: 'hand-rolled: Maps, ISO strings', run: (ledger) => handRolled(ledger, today) },
      { name: 'date-fns per record', run: (ledger) => dateFnsPerRecord(ledger, today) },
    ],
    // As text: the order of keys and of lists counts too.
    isSame: (given, first) => JSON.stringify(given) === JSON.stringify(first),
  })
