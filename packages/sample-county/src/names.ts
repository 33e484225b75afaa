import type { Random } from './random.ts'

// Everything here is made up. The townships are words that sound like fields and water; the personal names are put together at
// random from common syllables and stand for nobody.

export const TOWNSHIPS = [
  '青禾乡',
  '晨露乡',
  '麦笛乡',
  '杏影镇',
  '棉朵乡',
  '云畦乡',
  '柳笛镇',
  '葵阳乡',
  '禾歌乡',
  '果语镇',
  '清畦乡',
  '泉音乡',
  '桑影乡',
  '榆荫镇',
  '星禾乡',
  '霞畴镇',
  '暖溪乡',
  '穗光乡',
  '朗渠乡',
  '明畴镇',
  '新穗乡',
  '望麦乡',
  '碧畦镇',
  '芳畴乡',
  '和穗乡',
  '润禾镇',
  '春畦乡',
  '秋穗镇',
  '长穗乡',
] as const

/** County departments: the system, and where its members look around. */
export const SYSTEMS = [
  '县直机关',
  '教育系统',
  '卫生系统',
  '农林水系统',
  '工业交通系统',
  '住建环保系统',
  '文化体育系统',
  '科技财经系统',
  '商贸流通系统',
] as const

export const VILLAGES = [
  '向阳村',
  '前进村',
  '新渠村',
  '团结村',
  '丰收村',
  '东渠村',
  '西沟村',
  '红枣村',
  '柳林村',
  '桥头村',
  '新民村',
  '上水村',
  '杏园村',
  '大田村',
] as const

export const QUARTERS_OF_TOWN = ['城东片区', '城西片区', '老城区', '新城区', '城北片区', '中心市场周边'] as const

/** A character, or a name, and the first letters of its pinyin. */
type Syllable = readonly [text: string, initials: string]

const syllables = (text: string): Syllable[] => text.split(' ').map((pair) => [pair.slice(0, -1), pair.slice(-1)])

const SURNAMES = syllables(
  '王w 李l 张z 刘l 陈c 杨y 赵z 黄h 周z 吴w 徐x 孙s 马m 朱z 胡h 郭g 何h 林l 高g 罗l 郑z 梁l 谢x 宋s 唐t 许x 韩h 冯f 曹c 曾z 田t 董d 潘p 袁y 蔡c 余y 杜d 叶y 程c 魏w 苏s 吕l 沈s 任r 姚y 卢l 姜j 崔c 钟z 谭t 欧阳o',
)
const FIRST_CHARACTERS = syllables('建j 文w 明m 晓x 春c 秋q 玉y 雪x 慧h 海h 志z 德d 新x 素s 月y 立l 向x 景j 思s 若r')
const SECOND_CHARACTERS = syllables(
  '禾h 穗s 麦m 川c 岚l 桐t 安a 宁n 远y 和h 泉q 松s 柏b 梅m 兰l 枫f 霞x 珍z 莉l 敏m 军j 峰f 涛t 洁j 玲l 芳f 勇y 辉h 波b 斌b 静j 丽l 燕y 航h 诚c 信x',
)
/** Single given names, few and plain. */
const ONLY_CHARACTERS = syllables('禾h 穗s 桐t 岚l 枫f')
/** Long names in two parts, which a page must have room for too. */
const FIRST_PARTS: Syllable[] = [
  ['艾力', 'al'],
  ['古丽娜', 'gln'],
  ['帕提曼', 'ptm'],
  ['阿迪力', 'adl'],
  ['米热', 'mr'],
  ['吐尔逊', 'tex'],
  ['阿依古丽', 'aygl'],
  ['热西提', 'rxt'],
]
const SECOND_PARTS: Syllable[] = [
  ['玉素甫', 'ysf'],
  ['买买提', 'mmt'],
  ['肉孜', 'rz'],
  ['库尔班', 'keb'],
  ['艾合买提', 'ahmt'],
  ['赛买提', 'smt'],
  ['阿西木', 'axm'],
]

export interface PersonName {
  name: string
  initials: string
}

/** As many different invented names as asked for. */
export function personNames(draw: Random, count: number): PersonName[] {
  const names = new Map<string, PersonName>()
  while (names.size < count) {
    const person = personName(draw)
    if (!names.has(person.name)) names.set(person.name, person)
  }
  return [...names.values()]
}

function personName(draw: Random): PersonName {
  if (draw.chance(0.18)) {
    const [first, second] = [draw.pick(FIRST_PARTS), draw.pick(SECOND_PARTS)]
    return { name: `${first[0]}·${second[0]}`, initials: first[1] + second[1] }
  }
  const parts = [draw.pick(SURNAMES)]
  if (draw.chance(0.1)) parts.push(draw.pick(ONLY_CHARACTERS))
  else parts.push(draw.pick(FIRST_CHARACTERS), draw.pick(SECOND_CHARACTERS))
  return { name: parts.map(([text]) => text).join(''), initials: parts.map(([, initials]) => initials).join('') }
}
