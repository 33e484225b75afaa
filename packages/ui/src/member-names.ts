import type { Member } from '@liaison-kit/core'

// Collating by pinyin puts all characters of one first letter together: each letter with the first common character of its own.
const LETTERS = 'abcdefghjklmnopqrstwxyz'
const FIRSTS = '吖八嚓哒婀发旮哈丌咔垃妈拿喔趴七蚺仨他挖夕丫匝'
/** Surnames that are not read as the character mostly is. */
const READ_OTHERWISE: Readonly<Record<string, string>> = {
  万俟: 'mq',
  尉迟: 'yc',
  长孙: 'zs',
  单: 's',
  曾: 'z',
  解: 'x',
  仇: 'q',
  查: 'z',
  翟: 'z',
  乐: 'y',
  覃: 'q',
  区: 'o',
  召: 's',
  折: 's',
  种: 'c',
  繁: 'p',
  粘: 'n',
  乜: 'n',
  钭: 't',
  秘: 'b',
  祭: 'z',
  郇: 'x',
  么: 'y',
}

let collator: Intl.Collator | undefined

function initialOf(character: string): string {
  if (!/[\u3400-\u9fff]/.test(character)) return character
  collator = collator ?? new Intl.Collator('zh-u-co-pinyin')
  let letter = ''
  for (let i = 0; i < FIRSTS.length && collator.compare(FIRSTS[i] as string, character) <= 0; i++)
    letter = LETTERS[i] as string
  return letter
}

/**
 * The first letters of a name in small letters: of each Chinese character its pinyin's, of each word of another script its own.
 * @returns `zs` for 张三, `ea` for `Example Alim`
 */
export function initialsOf(name: string): string {
  const surname = [name.slice(0, 2), name.slice(0, 1)].find((first) => READ_OTHERWISE[first])
  const words = name.slice(surname?.length ?? 0).match(/[\u3400-\u9fff]|[^\s·.・\u3400-\u9fff]+/g) ?? []
  return (
    (surname ? READ_OTHERWISE[surname] : '') + words.map((word) => initialOf(word[0] as string)).join('')
  ).toLowerCase()
}

/** Finds members by what is typed: the beginning of the name, of a word of it or of its initials, or some of its Chinese characters. */
export class NameFinder {
  private readonly keys = new WeakMap<Member, readonly string[]>()

  matches(member: Member, typed: string): boolean {
    const wanted = plain(typed)
    const isChinese = /[\u3400-\u9fff]/.test(wanted)
    return this.keysOf(member).some((key) => (isChinese ? key.includes(wanted) : key.startsWith(wanted)))
  }

  private keysOf(member: Member): readonly string[] {
    const known = this.keys.get(member)
    if (known) return known
    const { name, initials } = member
    const words = name.split(/[\s·.・]+/)
    const keys = [initials ?? initialsOf(name), name, ...words].map(plain)
    this.keys.set(member, keys)
    return keys
  }
}

const plain = (text: string): string => text.toLowerCase().replace(/[\s·.・]/g, '')
