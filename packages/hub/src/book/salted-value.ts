import { CanonicalError, type Entry, hashOfValue } from '@liaison-kit/core'
import { sha256 } from '../sha256.ts'
import { withoutRecorded } from './admission.ts'
import { newSalt } from './salt.ts'

/** What seals an entry's value: a salt of its own, and the hash of both. */
export interface SaltedValue {
  salt: string
  valueHash: string
}

/**
 * Salts the values of what somebody sent, before their turn has come: whoever waits while others' entries go to the disk has that much
 * less to do then. Left out is what has no canonical form, for which it will be refused.
 */
export function saltedValues(entries: readonly Entry[]): ReadonlyMap<Entry, SaltedValue> {
  const made = new Map<Entry, SaltedValue>()
  for (const entry of entries) {
    const salt = newSalt()
    try {
      made.set(entry, { salt, valueHash: hashOfValue(withoutRecorded(entry).value, salt, sha256) })
    } catch (error) {
      if (!(error instanceof CanonicalError)) throw error
    }
  }
  return made
}
