// What people type with an input method: full-width digits and letters, blanks of many kinds, and signs that cannot be seen.

const BLANKS = /[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const UNSEEN = /[\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufff9-\ufffb]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROLS = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g
/** Most texts of a sheet are in order already, and looking is many times cheaper than making them anew. */
const IN_ORDER =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /^[^\s\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2060\ufff9-\ufffb\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]*$/
const IS_KEY = /^[\u4e00-\u9fffa-z0-9·]*$/
const WIDE_SIGNS = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g

/**
 * A text as it is kept: digits and Latin letters of ordinary width, one kind of blank and line end, none at the ends, nothing unseen.
 * Chinese signs stay as written.
 */
export function tidy(text: string): string {
  if (IN_ORDER.test(text)) return text
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
    .replace(CONTROLS, '')
    .replace(BLANKS, ' ')
    .replace(WIDE_SIGNS, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** A text as it is compared: without blanks, in one width and case. What looks the same to a reader is the same. */
export function keyOf(text: string): string {
  if (IS_KEY.test(text)) return text
  return text.normalize('NFKC').replace(UNSEEN, '').replace(/\s+/g, '').toLowerCase()
}
