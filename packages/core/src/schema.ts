// The door to what needs zod: reading raw data, with every fault at once. A schema shares its name with the type in the main door.
export { isAbout } from './ledger/about.ts'
export { Charter } from './ledger/charter-schema.ts'
export { charterFaults, defineCharter } from './ledger/define-charter.ts'
export { entryFaults, ledgerFaults, parseLedger } from './ledger/parse.ts'
export {
  Attendance,
  Committee,
  Contact,
  Decision,
  Gathering,
  Group,
  Handling,
  Issued,
  Ledger,
  Member,
  Term,
  Work,
} from './ledger/thing-schema.ts'
