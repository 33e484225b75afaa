import type { Charter } from '../model/charter.ts'
import type { CharterInForce } from '../model/ledger.ts'
import { shache2012 } from './shache-2012.ts'

/** The charters that come with this library, by id. */
export const shippedCharters: Readonly<Record<string, Charter>> = { [shache2012.id]: shache2012 }

/** The charter a ledger puts in force. Throws for an id that is not shipped; a parsed ledger holds none. */
export function charterOf({ charter }: CharterInForce): Charter {
  if (typeof charter !== 'string') return charter
  const shipped = Object.hasOwn(shippedCharters, charter) ? shippedCharters[charter] : undefined
  if (!shipped) throw new RangeError(`No charter "${charter}" comes with this library.`)
  return shipped
}
