import { isWellFormed } from './canonical.ts'
import { erased, isErased } from './chain.ts'
import type { SealedEntry } from './entry.ts'
import { eraseWords } from './erase.zh-CN.ts'

/**
 * Why an entry is not erased; stable, for programs. `still-newest`: nothing newer was recorded about its thing, and the corrected value
 * comes first. `erasure`: it is itself the record of an erasure. `erased`: its value is gone already. `reason`: it is blank, and nobody
 * would know why.
 */
export type EraseCode = 'still-newest' | 'erasure' | 'erased' | 'reason'

/** An entry cannot be erased: `code` says why, the message what to do first, in Chinese. */
export class EraseError extends Error {
  readonly code: EraseCode

  /** @param code why not; the message follows from it */
  constructor(code: EraseCode) {
    super(eraseWords[code])
    this.name = 'EraseError'
    this.code = code
  }
}

/** What erasing an entry comes to: both are to be kept together, or neither. */
export interface Erasing {
  /** The entry as it is kept from now on: without value and salt, and as well sealed as before. */
  kept: SealedEntry
  /**
   * What the entry to be sealed onto the chain says: `about` is `erasures/ID` of the erased one, `value` holds the `reason`. Its id and
   * clock are the writer's.
   */
  erasure: { about: string; value: { reason: string } }
}

/**
 * Erases the value of an entry, such as a reason of sick leave or an identity number that should not have been recorded. The chain
 * still verifies once the erasure is sealed onto it.
 * @param newest the newest entry about the same thing
 * @param reason why, for all who read the chain; it should not repeat what is erased
 * @throws EraseError when the entry is still the newest about its thing, an erasure, erased already, or the reason is blank
 * @throws RangeError when `newest` is about another thing
 */
export function erase(entry: SealedEntry, newest: SealedEntry, reason: string): Erasing {
  if (newest.about !== entry.about) throw new RangeError('erase: newest must be about the same thing as the entry.')
  if (entry.about.startsWith('erasures/')) throw new EraseError('erasure')
  if (isErased(entry)) throw new EraseError('erased')
  if (newest.seq <= entry.seq) throw new EraseError('still-newest')
  if (reason.trim() === '' || !isWellFormed(reason)) throw new EraseError('reason')
  return { kept: erased(entry), erasure: { about: `erasures/${entry.id}`, value: { reason } } }
}
