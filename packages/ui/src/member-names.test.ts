import type { Member } from '@liaison-kit/core'
import { describe, expect, it } from 'vitest'
import { initialsOf, NameFinder } from './member-names.ts'

const member = (name: string, initials?: string): Member => ({
  id: 'm',
  name,
  appointed: '2022-01-01',
  ...(initials && { initials }),
})

describe('initials', () => {
  it.each([
    ['张三', 'zs'],
    ['欧阳文', 'oyw'],
    ['示例甲', 'slj'],
    ['哈力克', 'hlk'],
    ['六一', 'ly'],
    ['若兰', 'rl'],
    // Surnames read otherwise, and the same character inside a name.
    ['单明', 'sm'],
    ['明单', 'md'],
    ['曾文', 'zw'],
    ['区明', 'om'],
    ['查明', 'zm'],
    ['仇文', 'qw'],
    ['尉迟明', 'ycm'],
    ['万俟明', 'mqm'],
    ['万明', 'wm'],
    // Parts, letters of other scripts, and both.
    ['艾力·玉素甫', 'alysf'],
    ['Example Alim', 'ea'],
    ['ئالىم مىسال', 'ئم'],
    ['A明', 'am'],
    ['', ''],
  ])('%s: %s', (name, initials) => expect(initialsOf(name)).toBe(initials))

  it('every letter has characters, at both of its ends', () => {
    const ends = '吖奥八簿嚓错哒跺鹅二发覆旮过哈霍鸡竣咔阔垃洛妈穆拿糯喔藕趴瀑七群然弱撒锁他唾挖误夕迅压韵匝作'
    expect(initialsOf(ends.split('').join(' '))).toBe('aabbccddeeffgghhjjkkllmmnnooppqqrrssttwwxxyyzz')
  })
})

describe('finding', () => {
  const finder = new NameFinder()
  it.each([
    ['zs', '张三', true],
    ['z', '张三', true],
    ['张', '张三', true],
    ['三', '张三', true],
    ['四', '张三', false],
    ['s', '张三', false],
    ['zsx', '张三', false],
    ['ALIM', 'Example Alim', true],
    ['examplea', 'Example Alim', true],
    ['ea', 'Example Alim', true],
    ['玉素', '艾力·玉素甫', true],
    ['艾力玉', '艾力·玉素甫', true],
    ['مىس', 'ئالىم مىسال', true],
    ['lim', 'Example Alim', false],
  ])('%s finds %s: %s', (typed, name, found) => expect(finder.matches(member(name), typed)).toBe(found))

  it('goes by the initials the ledger gives, where it gives them', () => {
    expect(finder.matches(member('覃某', 'tm'), 'tm')).toBe(true)
    expect(finder.matches(member('覃某', 'tm'), 'qm')).toBe(false)
  })
})
