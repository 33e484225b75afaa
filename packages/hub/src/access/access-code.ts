import { randomInt, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** An access code in clear, `ID-SECRET`: the id finds the hash, so that there is one hash to check. */
export interface AccessCode {
  id: string
  secret: string
}

/** Lower-case base32 without 0, 1, l, o: a clerk copies codes from paper. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789'
const ID_LENGTH = 6
/** 13 letters of 5 bits: 65 bits. */
const SECRET_LENGTH = 13
/** A guess takes a sixteenth of a second; the secret's own bits are what protects it. */
const COST: ScryptOptions = { N: 16_384, r: 8, p: 1 }
const HASH_BYTES = 32

const word = (length: number): string => Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** A new code from the system's random source. */
export function newCode(): AccessCode {
  return { id: word(ID_LENGTH), secret: word(SECRET_LENGTH) }
}

export const printCode = ({ id, secret }: AccessCode): string => `${id}-${secret}`

/**
 * Reads a code as somebody typed it: case, blanks, further dashes and the full-width letters of a Chinese input method do not matter.
 * Something always comes back, so that a malformed code is refused the same way as a wrong one.
 */
export function readCode(typed: string): AccessCode {
  const plain = typed
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/\s/g, '')
  const [id = '', ...rest] = plain.split('-')
  // No code has another id; and what is no text to a database need not be asked for.
  return { id: /^[a-z0-9]{1,64}$/.test(id) ? id : '', secret: rest.join('') }
}

/** scrypt of a secret with its own salt (lower-case hex), as lower-case hex. */
export async function hashSecret(secret: string, salt: string): Promise<string> {
  return (await derive(secret, salt)).toString('hex')
}

/** What an unknown id is checked against, so that it takes as long as a known one. No secret hashes to it. */
export const DUMMY = { salt: '00'.repeat(16), hash: '00'.repeat(HASH_BYTES) }

/** Whether a secret hashes to this, in constant time. */
export async function matches(secret: string, { salt, hash }: { salt: string; hash: string }): Promise<boolean> {
  return timingSafeEqual(await derive(secret, salt), Buffer.from(hash, 'hex'))
}

function derive(secret: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret, Buffer.from(salt, 'hex'), HASH_BYTES, COST, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
