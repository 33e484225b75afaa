import type { Charter as CharterType } from '../model/charter.ts'
import { type Fault, LedgerFaults } from '../model/fault.ts'
import { charterForm } from './charter-form.ts'
import { Charter } from './charter-schema.ts'
import { type Flaw, faultsOf, isRecord, type Segment } from './flaw.ts'
import { shapeFlaws } from './shape.ts'

/**
 * A charter from raw data, which is given back as it is, now known to be a charter: a ledger may carry it in full, and `assess` judges
 * by it.
 * @throws LedgerFaults with every fault at once, each with its path (`duties.inspection[0].atLeast`) and what to do
 */
export function defineCharter(data: unknown): CharterType {
  const faults = charterFaults(data)
  if (faults.length > 0) throw new LedgerFaults(faults)
  return data as CharterType
}

/** Everything that is wrong with a charter, in the order of the document; empty when it is one. Reading a ledger that carries it finds the same. */
export function charterFaults(data: unknown): Fault[] {
  return faultsOf(inDocumentOrder(data, [...shapeFlaws(Charter, data), ...charterForm(data)]))
}

const FIELDS = Object.keys(Charter.shape)

/**
 * As a reader of the document meets them: by field of the format, then as the data has its keys and places. A field of the charter that
 * the format does not have comes last, and one that is left out further in where it ought to have been: at the end of what there is.
 */
function inDocumentOrder(data: unknown, flaws: readonly Flaw[]): Flaw[] {
  const places = new Map<object, ReadonlyMap<string, number>>()
  const placeIn = (thing: unknown, key: Segment): number => {
    if (typeof key === 'number') return key
    if (!isRecord(thing)) return 0
    let keys = places.get(thing)
    if (!keys) {
      keys = new Map(Object.keys(thing).map((name, at) => [name, at]))
      places.set(thing, keys)
    }
    return keys.get(key) ?? keys.size
  }
  const ranked = flaws.map((flaw) => {
    const [field, ...inner] = flaw.path
    if (field === undefined) return { flaw, ranks: [] }
    const place = FIELDS.indexOf(`${field}`)
    const ranks = [place < 0 ? FIELDS.length : place]
    let thing = childOf(data, field)
    for (const key of inner) {
      ranks.push(placeIn(thing, key))
      thing = childOf(thing, key)
    }
    return { flaw, ranks }
  })
  ranked.sort((one, other) => {
    for (let depth = 0; depth < Math.max(one.ranks.length, other.ranks.length); depth += 1) {
      const difference = (one.ranks[depth] ?? -1) - (other.ranks[depth] ?? -1)
      if (difference !== 0) return difference
    }
    return 0
  })
  return ranked.map(({ flaw }) => flaw)
}

function childOf(thing: unknown, key: Segment): unknown {
  if (Array.isArray(thing)) return typeof key === 'number' ? thing[key] : undefined
  return isRecord(thing) && Object.hasOwn(thing, key) ? thing[key] : undefined
}
