import { isCivilDate } from './model/civil-date.ts'

/** What can be told apart by its form alone. Names, addresses and land lines cannot, and are not looked for. */
export type PersonalDataKind = 'identity-number' | 'mobile' | 'bank-card' | 'vehicle-plate' | 'e-mail'

/** One place in a text that reads like personal data of a `kind`. `text.slice(from, to)` is what was written there. */
export interface PersonalData {
  kind: PersonalDataKind
  /** The position of its first UTF-16 unit in the text as given, counted from 0. */
  from: number
  /** The position after its last UTF-16 unit: `to` itself is outside. */
  to: number
}

// Bounded on every side (RFC 5321: 64 signs before the @, 63 in a label), so a long text without an e-mail costs no
// more than its length: each run of such signs is taken whole, with or without an @ behind it. A star before the @ is
// an e-mail masked already: it is passed over, domain and all.
const EMAIL = /(\w[\w.%+-]{0,63}|\*(?=@))(@(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,63})?/gi

// A number begins where no letter, digit or sign of money touches it; a plate begins with its province.
const START = /(^|[^\da-z¥￥$€£])(?=[+\d])|(?=[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新])/gi

// Either ends where nothing goes on: no letter, digit or masking star, and no decimals.
const END = '(?![\\da-z*]|\\.\\d)'
// A unit makes an amount of it. 元 is none in 元旦, 元宵 and 元月.
const NO_UNIT = '(?! ?[万亿]*(?:[美港欧]?元(?![旦宵月])|[立平]方|[吨亩%‰]))'
const FOURS = '\\d{4}([ -])\\d{4}\\1\\d{4}\\1'
const NO_MORE = `(?!-\\d)${NO_UNIT}`

type Shape = [PersonalDataKind, form: RegExp, is: (signs: string) => boolean]

// Each form takes one length only from a given start; `is` then decides over its signs without what stands between
// them (138-0000 0000 as 13800000000). Where two can be read at one start, the first listed is taken.
const shape = (kind: PersonalDataKind, form: string, is: Shape[2] = () => true): Shape => [
  kind,
  new RegExp(`^(?:${form})${END}`, 'i'),
  is,
]

const SHAPES = [
  // What begins with no digit begins with a province. At most two letters after the one of the office (GA 36): a word such as 新Excel has more.
  shape(
    'vehicle-plate',
    '[^+\\d][a-hj-np-z] ?[·•‧・.-]? ?(?!(?:\\d*[a-z]){3})(?:[a-hj-np-z\\d]{4}[a-hj-np-z\\d警学港澳挂]|[a-hjk][a-hj-np-z\\d]\\d{4}|\\d{5}[a-hjk])',
  ),
  shape(
    'identity-number',
    '\\d{6}[ -]?(?:19|20)\\d{6}[ -]?\\d{3}[\\dx]',
    (signs) => isDay(signs.slice(6, 14)) && endsInGb11643(signs),
  ),
  shape('identity-number', '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\\d{13}', (signs) =>
    isDay(`19${signs.slice(6, 12)}`),
  ),
  shape('mobile', `(?:(?:\\+|00)?86[ -]?)?1[3-9]\\d(?: ?\\d{4} ?\\d{4}${NO_UNIT}|-?\\d{4}-?\\d{4}${NO_MORE})`),
  shape('bank-card', `\\d{13,19}${NO_UNIT}|${FOURS}\\d{4}\\1\\d{1,3}${NO_MORE}`, isBankCard),
  shape('bank-card', `${FOURS}\\d{1,4}${NO_MORE}`, isBankCard),
]

/**
 * The places of a text that read like a citizen's personal data, so that whoever is about to send it can be shown them
 * and decide. It points out, it never judges: it refuses nothing, changes nothing, and a find may be harmless.
 *
 * - `identity-number`: a citizen identity number of GB 11643, 18 signs with the check sign (ISO 7064 MOD 11-2) and a
 *   birth date of 1900 to 2099 that exists, also written 6-8-4; or the old one of 15 digits, which has no check sign:
 *   a province of GB/T 2260 and a birth date of the 1900s that exists.
 * - `mobile`: 11 digits from 13 to 19, whole or 3-4-4, with or without +86, 0086 or 86.
 * - `bank-card`: 13 to 19 digits, whole or in fours, with the check digit (Luhn) and a first digit that ISO/IEC 7812
 *   gives to banks (4 with 13 digits, 3 with 14 or 15; a serial number, a bar code or an IMEI is none), not all the
 *   same, and not a unified social credit code (GB 32100).
 * - `vehicle-plate`: an ordinary one, one of new energy (GA 36), or one that ends in 警, 学, 港, 澳 or 挂.
 * - `e-mail`.
 *
 * Digits, letters and signs may be full-width; one space or hyphen may stand between groups. Chinese may touch a find;
 * a Latin letter or a digit that touches a number makes it part of something longer, which is not looked into.
 * Dates, amounts and document numbers are not found. The time grows with the length of the text alone.
 * @returns in the order of the text, never overlapping; empty when there is nothing
 */
export function findPersonalData(text: string): PersonalData[] {
  const found: PersonalData[] = []
  const plain = halfWidth(text).replace(EMAIL, (whole, name: string, domain: string | undefined, from: number) => {
    if (!domain) return whole
    if (name !== '*') found.push({ kind: 'e-mail', from, to: from + whole.length })
    // Stars, so that no number inside is found and none ends at it, while one may begin right behind it.
    return '*'.repeat(whole.length)
  })
  let end = 0
  for (let start = START.exec(plain); start; start = START.exec(plain)) {
    const from = start.index + start[0].length
    START.lastIndex = start.index + 1
    // 0998-13800000000 and 77.13800000000 are longer numbers, unless what stands before the sign was itself a find.
    if (from - 1 !== end && /\d[.-]/.test(plain.slice(from - 2, from))) continue
    const ahead = plain.slice(from, from + 48)
    for (const [kind, form, is] of SHAPES) {
      const [hit] = form.exec(ahead) || []
      if (!hit || !is(hit.replace(/[ +-]/g, ''))) continue
      end = START.lastIndex = from + hit.length
      found.push({ kind, from, to: end })
      break
    }
  }
  return found.sort((a, b) => a.from - b.from)
}

/**
 * The text with each find masked: enough stays that the writer knows which one was meant, too little to use it.
 * Of a number the first three and the last two digits stay, of a plate the province and its letter, of an e-mail the
 * first letter (none, if it is the only one) and the domain; what stands between groups stays too. Each sign becomes
 * one `*`, so the text keeps its length and every other position holds.
 * With all finds masked nothing more is found, and masking again changes nothing.
 * @param found the finds of this very text to mask, in order: all of them, unless given
 */
export function masked(text: string, found: readonly PersonalData[] = findPersonalData(text)): string {
  let result = ''
  let end = 0
  for (const { kind, from, to } of found) {
    result += text.slice(end, from) + stars(text.slice(from, to), kind)
    end = to
  }
  return result + text.slice(end)
}

function stars(find: string, kind: PersonalDataKind): string {
  const sign = kind === 'e-mail' ? /.(?=.*[@＠])/g : /[\da-z\u4e00-\u9fff\uff10-\uff5a]/gi
  const [first, last] = kind === 'e-mail' ? [1, 0] : kind === 'vehicle-plate' ? [2, 0] : [3, 2]
  const signs = find.match(sign)!.length
  let nth = 0
  return find.replace(sign, (one) => (nth++ < Math.min(first, signs - 1) || nth > signs - last ? one : '*'))
}

/** Input methods write １３８ and － as readily as 138 and -. Unit for unit, so a position means the same in both. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\xa0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
}

const isDay = (digits: string): boolean => isCivilDate(digits.replace(/(.{4})(..)/, '$1-$2-'))

// GB 11643 weighs the sign at place i, counted from the right, by 2^(i-1) mod 11; the sum is 1. X stands for 10.
function endsInGb11643(signs: string): boolean {
  let sum = 0
  for (const sign of signs) sum = (sum * 2 + (sign > '9' ? 10 : Number(sign))) % 11
  return sum === 1
}

// By length and first digits: a unified social credit code (GB 32100) written in digits alone is no card, nor is 0000.
const ISSUED = /^(?!(\d)\1*$|[59][1239]\d{16}$)(?:4\d{12}|3[0689]\d{12}|3[47]\d{13}|(?:[3-69]\d|2[2-7])\d{14,17})$/

function isBankCard(digits: string): boolean {
  let luhn = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[place])
    // Every second digit from the right is doubled and its digits added: 2d mod 9, and 9 for 9.
    luhn += (digits.length - place) % 2 ? digit : (digit * 2) % 9 || digit
  }
  return luhn % 10 === 0 && ISSUED.test(digits)
}
