import { isDeepStrictEqual } from 'node:util'
import { Ledger, parseLedger } from '@liaison-kit/core/schema'
import { defineSuite, type MakeSuite } from './suite.ts'

interface Input {
  text: string
  data: unknown
}

/**
 * Raw data checked, beside zod alone and beside what it costs to make the data from text in the first place. `parseLedger` also looks
 * for references that do not resolve, marks given twice and the like, which the schema by itself does not.
 */
export const reading: MakeSuite = ({ text, marks }) =>
  defineSuite<Input>({
    name: 'read',
    about: 'parsed JSON checked to be a ledger; JSON.parse is what comes before',
    per: { unit: 'mark', count: marks },
    input: () => ({ text, data: JSON.parse(text) }),
    peers: [
      { name: 'parseLedger', run: ({ data }) => parseLedger(data) },
      { name: 'zod: Ledger.safeParse, shapes alone', run: ({ data }) => Ledger.safeParse(data).data },
      { name: 'JSON.parse of the text', run: (input) => JSON.parse(input.text) },
    ],
    isSame: isDeepStrictEqual,
  })
