import type { Charter, Rules } from '../model/charter.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { CharterInForce, Ledger } from '../model/ledger.ts'
import { fushun2006, fushun2006Rules } from './fushun-2006.ts'
import { shache2012, shache2012Rules } from './shache-2012.ts'
import { urumqi2012, urumqi2012Rules } from './urumqi-2012.ts'

/**
 * The charters that come with this library, by id: `shache-2012`, `fushun-2006`, `urumqi-2012`. Where a county's papers give no value,
 * it is marked as assumed.
 */
export const shippedCharters: Readonly<Record<string, Charter>> = /* @__PURE__ */ byId([
  shache2012,
  fushun2006,
  urumqi2012,
])

const shippedRules: Readonly<Record<string, Rules>> = /* @__PURE__ */ byId([
  shache2012Rules,
  fushun2006Rules,
  urumqi2012Rules,
])

function byId<T extends { id: string }>(charters: readonly T[]): Record<string, T> {
  return Object.fromEntries(charters.map((charter) => [charter.id, charter]))
}

/**
 * The charter a ledger puts in force, in full.
 * @throws RangeError for an id that is not shipped; a parsed ledger holds none
 */
export function charterOf({ charter }: CharterInForce): Charter {
  return typeof charter === 'string' ? named(charter, shippedCharters) : charter
}

/** Of the charter a ledger puts in force, what judging looks at. */
export function rulesOf({ charter }: CharterInForce): Rules {
  return typeof charter === 'string' ? named(charter, shippedRules) : charter
}

function named<T>(id: string, shipped: Readonly<Record<string, T>>): T {
  const found = Object.hasOwn(shipped, id) ? shipped[id] : undefined
  if (!found) throw new RangeError(`No charter "${id}" comes with this library.`)
  return found
}

/** A ledger's charters, each with the day from which it is in force, in order. */
export function chartersOf(ledger: Ledger): { from: CivilDate; charter: Charter }[] {
  return ledger.committee.charters.map((inForce) => ({ from: inForce.from, charter: charterOf(inForce) }))
}
