import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPersonalData, masked, type PersonalData, type PersonalDataKind } from './privacy.ts'

// Every number here is invented: area code 000000 (the old form needs a province, so 659999), serial numbers of zeros.

// The check signs a second time, each as its standard prints it: the table of GB 11643, the doubling of ISO/IEC 7812.
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
function identity(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(first17[place]), 0)
  return first17 + '10X98765432'[sum % 11]
}
function passesLuhn(digits: string): boolean {
  const added = [...digits].reverse().map((digit, place) => {
    if (place % 2 === 0) return Number(digit)
    return [...String(Number(digit) * 2)].reduce((sum, one) => sum + Number(one), 0)
  })
  return added.reduce((sum, one) => sum + one, 0) % 10 === 0
}
function card(payload: string): string {
  const check = [...'0123456789'].find((digit) => passesLuhn(payload + digit))
  return `${payload}${check}`
}
// The check digit of a number that fits in nowhere.
const wrongCard = (payload: string): string => payload + ((Number(card(payload).at(-1)) + 1) % 10)
// GB 32100 in digits alone: the first of the codes that continue `first15` with a right check digit.
function creditCode(first15: string): string {
  for (let serial = 0; ; serial++) {
    const first17 = first15 + String(serial).padStart(2, '0')
    const sum = [...first17].reduce((total, digit, place) => total + Number(digit) * (3 ** place % 31), 0)
    const check = (31 - (sum % 31)) % 31
    if (check < 10 && passesLuhn(`${first17}${check}`)) return `${first17}${check}`
  }
}
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

const withX = identity('00000019491001020')
const old15 = '659999800101000'
const visa = card('411111111111111')
const card19 = card('622200000000000000')
const fours = (digits: string, between: string): string => digits.replace(/(\d{4})(?=\d)/g, `$1${between}`)

/** ⟦ and ⟧ stand around each find. */
const mustBeFound: [text: string, ...kinds: PersonalDataKind[]][] = [
  [`⟦${identity('00000019800101001')}⟧`, 'identity-number'],
  [`身份证号⟦${identity('00000020120229000')}⟧的群众反映`, 'identity-number'],
  [`⟦${withX}⟧。`, 'identity-number'],
  [`证件：⟦${withX.toLowerCase()}⟧`, 'identity-number'],
  [`⟦${fullWidth(withX)}⟧`, 'identity-number'],
  [`⟦${withX.replace(/^(.{6})(.{8})/, '$1 $2 ')}⟧`, 'identity-number'],
  [`⟦${withX.replace(/^(.{6})(.{8})/, '$1-$2-')}⟧`, 'identity-number'],
  [`老证号⟦${old15}⟧仍在用`, 'identity-number'],
  ['请打⟦13800000000⟧联系', 'mobile'],
  ['⟦19900000000⟧', 'mobile'],
  ['电话：⟦１３８００００００００⟧。', 'mobile'],
  ['电话⟦138 0000 0000⟧转办公室', 'mobile'],
  ['⟦138-0000-0000⟧', 'mobile'],
  ['⟦138　0000　0000⟧', 'mobile'],
  ['⟦138－0000－0000⟧', 'mobile'],
  ['⟦138—0000—0000⟧', 'mobile'],
  ['⟦138−0000−0000⟧', 'mobile'],
  ['张某+⟦13800000000⟧', 'mobile'],
  ['手机⟦+8613800000000⟧', 'mobile'],
  ['手机⟦+86 138 0000 0000⟧', 'mobile'],
  ['手机⟦＋８６－138-0000-0000⟧', 'mobile'],
  ['(⟦8613800000000⟧)', 'mobile'],
  ['⟦0086 13800000000⟧', 'mobile'],
  ['（+86）⟦13800000000⟧', 'mobile'],
  ['⟦13800000000⟧、⟦13900000000⟧', 'mobile', 'mobile'],
  ['⟦138 0000 0000⟧ ⟦139 0000 0000⟧', 'mobile', 'mobile'],
  ['⟦13800000000⟧-⟦13900000000⟧', 'mobile', 'mobile'],
  ['2012年7月15日⟦13800000000⟧来电', 'mobile'],
  ['2012-07-15 ⟦13800000000⟧', 'mobile'],
  ['Tel.⟦13800000000⟧.', 'mobile'],
  ['张某_⟦13800000000⟧_附件', 'mobile'],
  ['⟦13800000000⟧元旦前打', 'mobile'],
  ['⟦13800000000⟧万主任', 'mobile'],
  ['🙂⟦13800000000⟧🙂', 'mobile'],
  [`卡号⟦${visa}⟧收款`, 'bank-card'],
  [`⟦${card19}⟧`, 'bank-card'],
  [`⟦${fours(visa, ' ')}⟧`, 'bank-card'],
  [`⟦${fours(card19, '-')}⟧`, 'bank-card'],
  [`⟦${fullWidth(fours(card19, '-'))}⟧`, 'bank-card'],
  [`2012 ⟦${fours(visa, ' ')}⟧ 2012年开户`, 'bank-card'],
  [`⟦${card('422222222222')}⟧`, 'bank-card'],
  [`⟦${card('3056930902590')}⟧`, 'bank-card'],
  [`⟦${card('37828224631000')}⟧`, 'bank-card'],
  [`⟦${card('222300000000000')}⟧`, 'bank-card'],
  [`⟦${card('955800000000000000')}⟧`, 'bank-card'],
  ['车牌⟦新A00001⟧的车', 'vehicle-plate'],
  ['⟦新Q·B0001⟧', 'vehicle-plate'],
  ['⟦新Q•00001⟧', 'vehicle-plate'],
  ['⟦新Q 00001⟧', 'vehicle-plate'],
  ['⟦新q·0000a⟧', 'vehicle-plate'],
  ['⟦新Ｑ０００ＡＢ⟧', 'vehicle-plate'],
  ['⟦京AD00001⟧停在门口', 'vehicle-plate'],
  ['⟦京A00001F⟧', 'vehicle-plate'],
  ['⟦新A0001警⟧', 'vehicle-plate'],
  ['⟦新A0001学⟧，⟦新A0001挂⟧', 'vehicle-plate', 'vehicle-plate'],
  ['⟦粤Z0001港⟧和⟦粤Z0001澳⟧', 'vehicle-plate', 'vehicle-plate'],
  ['⟦新A00001⟧公斤数不符', 'vehicle-plate'],
  ['⟦sample@example.com⟧', 'e-mail'],
  ['邮箱⟦a.b-c+d@mail.example.com⟧，请回复', 'e-mail'],
  ['—⟦sample_1@example.cn⟧。', 'e-mail'],
  ['⟦ｓａｍｐｌｅ＠ｅｘａｍｐｌｅ．ｃｏｍ⟧', 'e-mail'],
  ['⟦13800000000@example.com⟧', 'e-mail'],
  [`${'a'.repeat(64)}⟦${'b'.repeat(36)}@example.com⟧`, 'e-mail'],
  ['⟦a@example.com⟧ ⟦13800000000⟧', 'e-mail', 'mobile'],
  ['⟦13800000000⟧ ⟦a@example.com⟧', 'mobile', 'e-mail'],
  [`王某⟦${withX}⟧，⟦13800000000⟧，⟦${visa}⟧，⟦新A00001⟧`, 'identity-number', 'mobile', 'bank-card', 'vehicle-plate'],
]

const mustNotAlarm: string[] = [
  '',
  '反映我县莎车镇2村饮水困难，涉及农户312户、1204人。',
  // Days, years, times.
  '20120305',
  '2012-03-05',
  '2012.03.05',
  '2012年3月5日至2012年12月31日',
  '２０１２－０３－０５',
  '2012-03-05T13:08:00.000Z',
  '20120715123045',
  '20120715123045123',
  '1341847200000',
  '2010 2011 2012 2013 2014',
  // Amounts, shares, measures.
  '12,345,678.90元',
  '1380000元',
  '13800000000元',
  '13800000000.00',
  '13800000000 元',
  '１３８００００００００元',
  '¥13800000000',
  '￥13800000000',
  '13800000000万元',
  '13800000000立方米',
  '13800000000%',
  `${visa}元`,
  '98.123456789012345%',
  '8848.86米',
  // Numbers of documents, things and places.
  '莎协发〔2012〕7号',
  '2012071500123',
  card('201207150012'),
  '2012-13800000000',
  'XJ13800000000',
  '京ICP备12345678号',
  '京B2-20120001',
  '844700',
  '0998-1234567',
  '09981234567',
  '0998-13800000000',
  '+998 90 123 45 67',
  '12345',
  '110、119、120',
  '10086',
  'v1.3.8-0000.0000',
  '18.20.12345678',
  '38.4159123, 77.2412345678901',
  '77.13800000000',
  '91653125MA00000001',
  creditCode('916531250000000'),
  creditCode('516531250000000'),
  wrongCard('622200000000000'),
  wrongCard('622200000000000000'),
  fours(wrongCard('411111111111111'), ' '),
  '0000000000000000',
  '4'.repeat(17),
  '4111-1111 1111-1111',
  `6${'0'.repeat(30)}`,
  // An IMEI, the number of a SIM card and a bar code carry a Luhn digit, or may.
  card('35000000000000'),
  card('86000000000000'),
  card('898600000000000000'),
  card('690000000000'),
  card('978000000000'),
  '01890a5d-ac96-774b-bcce-b302099a8057',
  '12345678-1234-4123-8123-138000000001',
  '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'a13800000000',
  '13800000000a',
  // Part of a longer number.
  '138000000000',
  '113800000000',
  '9138000000000000000000',
  '138-0000-0000-0000',
  '12138-0000-0000',
  '12800000000',
  '1380000000',
  `${visa}00000`,
  `1${identity('00000019800101001')}`,
  // An identity number with a day that does not exist, or of no century of ours.
  identity('00000019800230001'),
  identity('00000020110229001'),
  identity('00000019801301001'),
  identity('00000018991231001'),
  identity('00000021000101001'),
  '659999800230000',
  '201207800101000',
  '000000800101000',
  // Not plates.
  '新I00001',
  '新O00001',
  '新AI0001',
  '新A0001O',
  '新A0001',
  '新A000001',
  '新Excel表格',
  '新Server',
  '云A4纸',
  '国A00001',
  '晋升A级12345',
  '3A12345',
  '2号楼1B 00001',
  '图+A00001',
  // Not e-mail.
  '@政协办',
  '办公室@12345',
  'sample@localhost',
  '@example.com',
  'package@1.2.30',
  'sample@a.b',
  // Masked before.
  '138****0000',
  's*****@example.com',
  '新A·*****',
]

function read(marked: string): { text: string; places: [number, number][] } {
  const places: [number, number][] = []
  let text = ''
  for (const piece of marked.split(/(⟦[^⟧]*⟧)/)) {
    const bare = piece.replace(/[⟦⟧]/g, '')
    if (bare !== piece) places.push([text.length, text.length + bare.length])
    text += bare
  }
  return { text, places }
}

describe('personal data in a text', () => {
  it.each(mustBeFound)('is found in %s', (marked, ...kinds) => {
    const { text, places } = read(marked)
    const expected = places.map(([from, to], nth) => ({ kind: kinds[nth], from, to }))
    expect(findPersonalData(text)).toEqual(expected)
  })

  it.each(mustNotAlarm)('is not found in %s', (text) => {
    expect(findPersonalData(text)).toEqual([])
    expect(masked(text)).toBe(text)
  })

  it('is found as often as asked: nothing is carried from one text to the next', () => {
    const text = '13800000000和sample@example.com'
    expect(findPersonalData(text)).toEqual(findPersonalData(text))
    expect(findPersonalData('13900000000')).toEqual([{ kind: 'mobile', from: 0, to: 11 }])
  })
})

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''))
const birthday = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2099, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10).replace(/-/g, ''))
const anIdentity = fc
  .tuple(birthday, digits(3), fc.boolean())
  .map(([day, serial, lower]) => identity(`000000${day}${serial}`)[lower ? 'toLowerCase' : 'toUpperCase']())
const aMobile = fc
  .tuple(fc.constantFrom('', '+86', '+86 ', '86-', '0086'), fc.integer({ min: 3, max: 9 }), digits(9), fc.nat(2))
  .map(([before, second, rest, way]) => {
    const between = ['', ' ', '-'][way]!
    return `${before}1${second}${rest[0]}${between}${rest.slice(1, 5)}${between}${rest.slice(5)}`
  })
const aCard = fc
  .tuple(
    fc.constantFrom('4', '51', '62', '9558'),
    fc.constantFrom(16, 17, 19),
    digits(18),
    fc.constantFrom('', ' ', '-'),
  )
  .map(([issuer, length, rest, between]) => fours(card((issuer + rest).slice(0, length - 1)), between))
  .filter((number) => new Set(number.replace(/\D/g, '')).size > 1)
const aPlate = fc
  .tuple(fc.constantFrom('新', '京', '云'), fc.constantFrom('A', 'Q', 'z'), fc.constantFrom('', '·', ' '), digits(5))
  .map((parts) => parts.join(''))
const anEmail = fc
  .tuple(
    fc.stringMatching(/^[a-z0-9][a-z0-9._+-]{0,20}$/),
    fc.constantFrom('example.com', '163.example.cn', 'a-b.example'),
  )
  .map((parts) => parts.join('@'))
const planted: fc.Arbitrary<{ kind: PersonalDataKind; text: string }> = fc
  .tuple(
    fc.oneof(
      anIdentity.map((text) => ({ kind: 'identity-number' as const, text })),
      aMobile.map((text) => ({ kind: 'mobile' as const, text })),
      aCard.map((text) => ({ kind: 'bank-card' as const, text })),
      aPlate.map((text) => ({ kind: 'vehicle-plate' as const, text })),
      anEmail.map((text) => ({ kind: 'e-mail' as const, text })),
    ),
    fc.boolean(),
  )
  .map(([{ kind, text }, wide]) => ({ kind, text: wide ? fullWidth(text) : text }))
// What may touch a find: Chinese (but no province and no unit), punctuation of both widths, a line's end, a picture sign.
const around = fc
  .array(fc.constantFrom(...'我们的村民反映电话号码是，。：；、（）“”《》,;:()"\n\t🙂𠮷'), { maxLength: 6 })
  .map((signs) => signs.join(''))
const apart = around.filter((text) => text !== '')

describe('what is planted', () => {
  it('is found at its place, whatever Chinese or punctuation touches it', () => {
    fc.assert(
      fc.property(around, planted, around, (before, { kind, text }, after) => {
        expect(findPersonalData(before + text + after)).toEqual([
          { kind, from: before.length, to: before.length + text.length },
        ])
      }),
      { numRuns: 1000 },
    )
  })

  it('is found each time, in the order of the text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(planted, apart), { maxLength: 6 }), (parts) => {
        let text = ''
        const expected: PersonalData[] = []
        for (const [{ kind, text: one }, after] of parts) {
          expected.push({ kind, from: text.length, to: text.length + one.length })
          text += one + after
        }
        expect(findPersonalData(text)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('is no identity number with any other check sign', () => {
    fc.assert(
      fc.property(around, anIdentity, around, (before, number, after) => {
        for (const check of '0123456789X') {
          if (check === number[17]!.toUpperCase()) continue
          const kinds = findPersonalData(before + number.slice(0, 17) + check + after).map(({ kind }) => kind)
          expect(kinds).not.toContain('identity-number')
        }
      }),
    )
  })

  it('is no card with any other check digit, and no number with a digit or a letter at either side', () => {
    fc.assert(
      fc.property(
        aCard.map((one) => one.replace(/\D/g, '')),
        anIdentity,
        aMobile,
        fc.constantFrom('0', '7', 'a', 'Z'),
        (number, id, mobile, touch) => {
          for (const check of '0123456789') {
            if (check !== number.at(-1)) expect(findPersonalData(number.slice(0, -1) + check)).toEqual([])
          }
          // A card or an identity number grown by a digit may pass for another one; one of 20 digits may not.
          expect(findPersonalData(`00${id}${touch}`)).toEqual([])
          expect(findPersonalData(`${mobile}${touch}`).filter(({ kind }) => kind === 'mobile')).toEqual([])
        },
      ),
    )
  })

  it('agrees with the tables of the standards on any 18 digits with a birth date', () => {
    fc.assert(
      fc.property(digits(6), birthday, digits(3), fc.constantFrom(...'0123456789X'), (area, day, serial, check) => {
        const number = area + day + serial + check
        const isOne = findPersonalData(number).some(({ kind }) => kind === 'identity-number')
        expect(isOne).toBe(identity(area + day + serial) === number)
      }),
      { numRuns: 2000 },
    )
  })
})

// Texts of exactly the pieces the forms are made of, so that finds meet, overlap and nearly happen.
const nasty = fc
  .array(
    fc.oneof(
      planted.map(({ text }) => text),
      fc.constantFrom(
        ...' -.*@+＠－　',
        '86',
        '+86',
        '138',
        '1380',
        '0000',
        '86 ',
        '元',
        '新A',
        '警',
        'a',
        'b.com',
        '@c.cn',
      ),
      digits(1),
      digits(4),
      digits(4).map((four) => `${four} `),
      fc.constantFrom('411111111111', '3056 9309 0259 ', '4111 1111 1111 ', '3782 8224 6310 '),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

describe('a masked text', () => {
  it('keeps what tells the writer which one was meant, and no more', () => {
    const cases = {
      [withX]: `000*************${withX.slice(16)}`,
      [old15]: '659**********00',
      '138 0000 0012': '138 **** **12',
      '１３８－００００－００１２': '１３８－****－**１２',
      '+86 13800000012': '+86 1********12',
      [fours(visa, '-')]: '411*-****-****-**11',
      新A·00001: '新A·*****',
      京AD00001: '京A******',
      新Q0001警: '新Q*****',
      'sample@example.com': 's*****@example.com',
      'a@example.com': '*@example.com',
      'ａｂ＠example．com': 'ａ*＠example．com',
      'a@13800000000.example.com': '*@13800000000.example.com',
      // The card number of 13 digits that would be left, were the star no part of it.
      '4222 2222 2222 23@example.com': '4222 2222 2222 2*@example.com',
    }
    for (const [text, expected] of Object.entries(cases)) {
      expect(masked(`（${text}）`)).toBe(`（${expected}）`)
      expect(findPersonalData(expected)).toEqual([])
    }
  })

  it('masks only what is asked for', () => {
    const text = '13800000012，sample@example.com'
    const email = findPersonalData(text).filter(({ kind }) => kind === 'e-mail')
    expect(masked(text, email)).toBe('13800000012，s*****@example.com')
    expect(masked(text, [])).toBe(text)
  })

  it('holds nothing more to find, keeps its length, and stays as it is when masked again', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), (text) => {
        const once = masked(text)
        expect(findPersonalData(once)).toEqual([])
        expect(masked(once)).toBe(once)
        expect(once.length).toBe(text.length)
      }),
      { numRuns: 2000 },
    )
  })

  it('changes nothing outside the finds, and something in each; finds are in order and apart', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const found = findPersonalData(text)
        for (const { kind, from } of found) expect(/^[新京云]/.test(text.slice(from))).toBe(kind === 'vehicle-plate')
        const once = masked(text, found)
        let end = 0
        for (const { from, to } of found) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          expect(once.slice(end, from)).toBe(text.slice(end, from))
          expect(once.slice(from, to)).toMatch(/\*/)
          end = to
        }
        expect(once.slice(end)).toBe(text.slice(end))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a text of a million signs', () => {
  const million = (piece: string): string => piece.repeat(Math.ceil(1_000_000 / piece.length))

  // A form that backtracks over the whole text would need hours here, or break off with a full stack.
  it.each(['1', '１', '1 ', '1-', '1234 ', '86', '+86 ', '138 ', 'a', '@', 'a@', 'a.', '-', '*', '新', '新A', ' '])(
    'returns without a find: %j',
    (piece) => {
      expect(findPersonalData(million(piece))).toEqual([])
    },
  )

  it.each(['a', 'a.', '-', 'a-a.', '1.'])('returns when a domain goes on for ever: a@ and %j', (piece) => {
    expect(findPersonalData(`a@${million(piece)}`)).toEqual(findPersonalData(`a@${piece.repeat(1000)}`))
  })

  it('finds each of many', () => {
    const text = million('电话13800000000，a@example.com，新A00001；')
    expect(findPersonalData(text)).toHaveLength(3 * (text.match(/；/g)?.length ?? 0))
    expect(findPersonalData(masked(text))).toEqual([])
  })
})
