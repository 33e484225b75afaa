import type { Member } from '@liaison-kit/core'
import { type Claim, compared, type MemberBook, TRAITS, type Trait } from '../people/claim.ts'
import { nameKey } from '../sheet/person.ts'
import { keyOf } from '../sheet/plain-text.ts'

/**
 * Who a row of a roster is: a `member` the ledger has; one who has `left`; somebody `new`; or a doubt. `many`: several of the name it
 * might be; `differs`: one of the name, but of another unit, sector or group; `alike`: somebody new whom nothing tells from another of
 * the name, `other` where that is in the file, by its place among the claims; `no-such-id`; the `same-id` as another row; or `too-many` of one name to tell apart.
 */
export type Match =
  | { is: 'member' | 'left'; member: Member }
  | { is: 'new' }
  | { is: 'many' | 'differs'; members: readonly Member[] }
  | { is: 'alike'; member?: Member; other?: number }
  | { is: 'no-such-id' }
  | { is: 'same-id'; other: number }
  | { is: 'too-many' }

/** Each is held against each of the same name; so many are no people's names, but a column that is not what it says. */
export const MOST_OF_A_NAME = 100

/** Written in place of an id: it is nobody the ledger has. */
const NEW = new Set(['新增', '新', 'new'])

/** From the surest to the least: what has to be equal to take two of one name for the same. */
const SIGNS: readonly (readonly Trait[])[] = [
  ['unit', 'sector', 'group'],
  ['unit', 'sector'],
  ['unit', 'group'],
  ['unit'],
  ['sector', 'group'],
  ['sector'],
  ['group'],
]

/**
 * Who each row of a roster is. The same rows and members give the same answer, in whatever order they come; no member is given twice.
 * @param hasLeft whether a member is out of office on the roster's day
 */
export function matched(claims: readonly Claim[], book: MemberBook, hasLeft: (member: Member) => boolean): Match[] {
  const matches = new Map<number, Match>()
  const taken = new Set<Member>()
  const byName = new Map<string, number[]>()
  const firstWithId = new Map<string, number>()
  for (const [index, { id, name }] of claims.entries()) {
    if (id !== undefined && !NEW.has(keyOf(id))) {
      const member = book.withId(id)
      const other = firstWithId.get(id)
      if (!member) matches.set(index, { is: 'no-such-id' })
      else if (other !== undefined) matches.set(index, { is: 'same-id', other })
      else {
        firstWithId.set(id, index)
        taken.add(member)
        matches.set(index, { is: hasLeft(member) ? 'left' : 'member', member })
      }
      continue
    }
    const key = nameKey(name)
    byName.set(key, [...(byName.get(key) ?? []), index])
  }
  for (const rows of byName.values()) {
    if (rows.length > MOST_OF_A_NAME) for (const row of rows) matches.set(row, { is: 'too-many' })
    else matchName(rows, { claims, book, hasLeft, matches, taken })
  }
  return claims.map((_, index) => matches.get(index)!)
}

interface Matching {
  claims: readonly Claim[]
  book: MemberBook
  hasLeft: (member: Member) => boolean
  matches: Map<number, Match>
  taken: ReadonlySet<Member>
}

/** The rows of one name. */
function matchName(rows: readonly number[], { claims, book, hasLeft, matches, taken }: Matching): void {
  const ofName = book.named(claims[rows[0]!]!.name)
  if (ofName.length === 0 && rows.length === 1) {
    matches.set(rows[0]!, { is: 'new' })
    return
  }
  let members = ofName.filter((member) => !hasLeft(member) && !taken.has(member))
  let open = rows.filter((row) => claims[row]!.id === undefined)
  const [onlyRow] = open
  const [onlyMember] = members
  // Nearly every name is nobody else's.
  if (onlyRow !== undefined && onlyMember && open.length === 1 && members.length === 1) {
    matches.set(
      onlyRow,
      isDoubtful(claims[onlyRow]!, onlyMember) ? { is: 'differs', members } : { is: 'member', member: onlyMember },
    )
    members = open = []
  }
  for (const traits of SIGNS) {
    const isSame = (row: number, member: Member): boolean =>
      traits.every((trait) => compared(claims[row]!, member, trait) === 'equal')
    for (const row of open) {
      const like = members.filter((member) => isSame(row, member))
      const [member] = like
      if (!member || like.length > 1 || open.some((other) => other !== row && isSame(other, member))) continue
      matches.set(row, { is: 'member', member })
      members = members.filter((other) => other !== member)
      open = open.filter((other) => other !== row)
    }
  }
  const [row] = open
  const [member] = members
  if (row !== undefined && open.length === 1 && member && members.length === 1) {
    matches.set(row, isDoubtful(claims[row]!, member) ? { is: 'differs', members } : { is: 'member', member })
    open = []
  }
  const left = ofName.filter((one) => hasLeft(one) && !taken.has(one))
  for (const one of open) {
    if (members.length > 0) matches.set(one, { is: 'many', members })
    else if (open.length === 1 && left.length === 1) matches.set(one, { is: 'left', member: left[0]! })
  }
  for (const one of rows) {
    if (!matches.has(one))
      matches.set(
        one,
        newOrAlike(
          one,
          rows,
          claims,
          ofName.filter((other) => !hasLeft(other)),
        ),
      )
  }
}

/** Whether the name is all a claim and a member share, and more than one trait speaks against it. */
function isDoubtful(claim: Claim, member: Member): boolean {
  const traits = TRAITS.map((trait) => compared(claim, member, trait))
  return !traits.includes('equal') && traits.filter((trait) => trait === 'different').length > 1
}

/** Somebody new has to be told from every other of the name, by unit or by sector. */
function newOrAlike(row: number, rows: readonly number[], claims: readonly Claim[], members: readonly Member[]): Match {
  const claim = claims[row]!
  const other = rows.find((one) => one !== row && !isApart(claim, claims[one]!))
  if (other !== undefined) return { is: 'alike', other }
  // Who writes that it is somebody new has looked.
  const member = claim.id === undefined ? members.find((one) => !isApart(claim, one)) : undefined
  return member ? { is: 'alike', member } : { is: 'new' }
}

function isApart(one: Claim, other: Pick<Claim, 'unit' | 'sector'>): boolean {
  const differ = (trait: 'unit' | 'sector'): boolean =>
    one[trait] !== undefined && other[trait] !== undefined && keyOf(one[trait]) !== keyOf(other[trait])
  return differ('unit') || differ('sector')
}
