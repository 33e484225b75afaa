import type { Attendance, Entry, Ledger, Work } from '@liaison-kit/core'
import { isExpected } from '@liaison-kit/core/expected'
import type { Problem, Session } from '../source.ts'

const NOT_ALLOWED: Problem = {
  code: 'not-allowed',
  message: '这项内容不由您填写，您的身份不能修改。如需更正，请联系负责填写的联络组或县政协。',
}
const ALREADY_MARKED: Problem = {
  code: 'already-marked',
  message: '您这一次的出席情况已经登记，不能再自行请假或撤回请假。如需更正，请联系联络组或县政协。',
}

/** Why somebody may not write an entry, as a hub says it with 403; nothing where they may. */
export function wrongWriter({ role, group, member }: Session, entry: Entry, ledger: Ledger): Problem | undefined {
  if (role === 'county') return undefined
  const [kind, id = '', second] = entry.about.split('/')
  if (kind === 'attendance') {
    if (role === 'clerk') return undefined
    return second === member ? wrongLeave(entry.value as Attendance | null, id, member, ledger) : NOT_ALLOWED
  }
  const own = (thing: { group: string | null; member?: string }): boolean =>
    role === 'clerk' ? thing.group === group : thing.member === member
  if (kind !== 'works' && !(kind === 'gatherings' && role === 'clerk')) return NOT_ALLOWED
  const stands = [...ledger[kind]].find((thing) => thing.id === id)
  const versions = [stands, entry.value as Work | null].filter((version) => version != null)
  return versions.every(own) ? undefined : NOT_ALLOWED
}

/** A member asks for leave, or takes that back, as long as no other mark stands; what was decided about it stays. */
function wrongLeave(
  asked: Attendance | null,
  at: string,
  self: string | null,
  { gatherings, members, attendance }: Ledger,
): Problem | undefined {
  const gathering = gatherings.find(({ id }) => id === at)
  const member = members.find(({ id }) => id === self)
  if (!member || (gathering && !isExpected(gathering, member))) return NOT_ALLOWED
  if (asked && asked.mark !== 'leave-pending') return NOT_ALLOWED
  const stands = attendance.find((mark) => mark.gathering === at && mark.member === self)
  if (stands && stands.mark !== 'leave-pending') return ALREADY_MARKED
  const isUndecided = !asked || (asked.decided === stands?.decided && asked.decidedBy === stands?.decidedBy)
  return isUndecided ? undefined : NOT_ALLOWED
}
