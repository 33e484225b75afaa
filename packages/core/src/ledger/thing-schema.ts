import * as z from 'zod'
import type * as model from '../model/ledger.ts'
import {
  CHANNELS,
  DECISION_STEPS,
  GATHERING_KINDS,
  GROUP_KINDS,
  HANDLING_STEPS,
  ISSUED_KINDS,
  MARKS,
  RECIPIENTS,
  ROLES,
  TEST_IDS,
  WORK_KINDS,
} from '../model/vocabulary.ts'
import type { ListName, ThingIn } from './about.ts'
import { Charter } from './charter-schema.ts'
import { day, file, id, source, text, zone } from './leaf-schema.ts'

// The shape of everything in a ledger: which fields, of which type. What must hold between fields is form.ts, between things fit.ts.
// A schema shares its name with its type, and a field stands where the format document has it.

const optional = z.exactOptional
const roles = z.array(z.enum(ROLES))

export type Committee = model.Committee
/**
 * The shape of the committee, its charters included: its fields and their types alone; what must hold between them `ledgerFaults` asks.
 * A field it does not know is a fault.
 */
export const Committee = z.strictObject({
  id,
  name: text,
  zone: optional(zone),
  since: optional(day),
  origins: optional(z.array(text)),
  public: optional(z.boolean()),
  charters: z.array(z.strictObject({ from: day, charter: z.union([z.string(), Charter]) })).min(1),
}) satisfies z.ZodType<model.Committee>

export type Term = model.Term
/** The shape of a term, read as strictly as `Committee`'s. */
export const Term = z.strictObject({
  id,
  number: z.int().min(1),
  from: day,
  to: day,
  planned: optional(
    z.strictObject({ plenary: optional(z.int().min(0)), 'standing-committee': optional(z.int().min(0)) }),
  ),
}) satisfies z.ZodType<model.Term>

export type Group = model.Group
/** The shape of a liaison group, read as strictly as `Committee`'s. */
export const Group = z.strictObject({
  id,
  name: text,
  kind: z.enum(GROUP_KINDS),
  formed: day,
  dissolved: optional(day),
}) satisfies z.ZodType<model.Group>

export type Member = model.Member
/** The shape of a member, read as strictly as `Committee`'s. */
export const Member = z.strictObject({
  id,
  name: text,
  initials: optional(text),
  sector: optional(text),
  unit: optional(text),
  appointed: day,
  left: optional(day),
  group: optional(id),
  roles: optional(roles),
  posts: optional(z.array(z.strictObject({ group: id, roles: optional(roles), from: day, to: optional(day) }))),
}) satisfies z.ZodType<model.Member>

export type Gathering = model.Gathering
/** The shape of a gathering, read as strictly as `Committee`'s. */
export const Gathering = z.strictObject({
  id,
  kind: z.enum(GATHERING_KINDS),
  group: z.nullable(id),
  with: optional(z.array(id)),
  date: day,
  title: text,
  place: optional(text),
  invited: optional(z.array(id)),
  optional: optional(z.boolean()),
  announced: optional(day),
  minutes: optional(text),
  reported: optional(day),
  certificate: optional(text),
  category: optional(text),
  files: optional(z.array(file)),
  recorded: optional(day),
}) satisfies z.ZodType<model.Gathering>

export type Attendance = model.Attendance
/** The shape of one member's mark at one gathering, read as strictly as `Committee`'s. */
export const Attendance = z.strictObject({
  gathering: id,
  member: id,
  mark: z.enum(MARKS),
  reason: optional(text),
  asked: optional(day),
  decided: optional(day),
  decidedBy: optional(text),
  recorded: optional(day),
}) satisfies z.ZodType<model.Attendance>

export type Work = model.Work
/** The shape of a piece of work, read as strictly as `Committee`'s. */
export const Work = z.strictObject({
  id,
  kind: z.enum(WORK_KINDS),
  group: id,
  date: day,
  title: text,
  member: optional(id),
  for: optional(text),
  to: optional(z.enum(RECIPIENTS)),
  category: optional(text),
  channel: optional(z.enum(CHANNELS)),
  place: optional(text),
  personalDataReason: optional(text),
  situation: optional(text),
  problem: optional(text),
  advice: optional(text),
  body: optional(text),
  distinguished: optional(z.boolean()),
  collective: optional(z.boolean()),
  betweenSessions: optional(z.boolean()),
  derivedFrom: optional(z.array(source)),
  delivered: optional(day),
  files: optional(z.array(file)),
  recorded: optional(day),
}) satisfies z.ZodType<model.Work>

export type Handling = model.Handling
/** The shape of a step in the handling of a work, read as strictly as `Committee`'s. */
export const Handling = z.strictObject({
  id,
  work: id,
  date: day,
  step: z.enum(HANDLING_STEPS),
  result: optional(text),
  to: optional(text),
  by: optional(text),
  note: optional(text),
  text: optional(text),
}) satisfies z.ZodType<model.Handling>

export type Decision = model.Decision
/** The shape of what people did about a finding, read as strictly as `Committee`'s. */
export const Decision = z.strictObject({
  id,
  about: z.strictObject({ member: id, test: z.enum(TEST_IDS), term: id }),
  date: day,
  step: z.enum(DECISION_STEPS),
  decision: optional(text),
  by: optional(text),
  document: optional(text),
  reason: optional(text),
}) satisfies z.ZodType<model.Decision>

export type Contact = model.Contact
/** The shape of who looks after a group, read as strictly as `Committee`'s. */
export const Contact = z.strictObject({
  id,
  member: id,
  group: id,
  from: day,
  to: optional(day),
}) satisfies z.ZodType<model.Contact>

export type Issued = model.Issued
/** The shape of a paper the office issued, read as strictly as `Committee`'s. */
export const Issued = z.strictObject({
  id,
  kind: z.enum(ISSUED_KINDS),
  period: text,
  date: day,
  body: z.record(z.string(), z.unknown()),
}) satisfies z.ZodType<model.Issued>

/** The schema of what stands in each list. */
export const THINGS = {
  terms: Term,
  groups: Group,
  members: Member,
  gatherings: Gathering,
  attendance: Attendance,
  works: Work,
  handling: Handling,
  decisions: Decision,
  contacts: Contact,
  issued: Issued,
} satisfies { [L in ListName]: z.ZodType<ThingIn[L]> }

export type Ledger = model.Ledger
/** The shape of a whole ledger, for documents of the API; `parseLedger` also asks what must hold between its parts. */
export const Ledger = z.strictObject({
  format: z.literal('liaison-ledger/1'),
  committee: Committee,
  terms: z.array(Term),
  groups: z.array(Group),
  members: z.array(Member),
  gatherings: z.array(Gathering),
  attendance: z.array(Attendance),
  works: z.array(Work),
  handling: optional(z.array(Handling)),
  decisions: optional(z.array(Decision)),
  contacts: optional(z.array(Contact)),
  issued: optional(z.array(Issued)),
}) satisfies z.ZodType<model.Ledger>
