// The wording of all faults of a ledger: what is wrong, and what to do.

const LONGEST = 40

/** A value as a message shows it, cut short. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : `${value}`
  const characters = [...text.slice(0, 2 * LONGEST)]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text
}

const TYPES: Record<string, string> = {
  string: '文字（写在引号里）',
  number: '数字（不加引号）',
  int: '整数（不加引号）',
  boolean: 'true 或 false',
  array: '列表（写在方括号里）',
  object: '一组字段（写在花括号里）',
  record: '一组字段（写在花括号里）',
  null: 'null',
}

const NOUNS = {
  terms: '届',
  groups: '联络组',
  members: '委员',
  gatherings: '会议或活动',
  works: '工作成果',
}
export type ReferredList = keyof typeof NOUNS

export const words = {
  type: (expected: string) => `这里应是${TYPES[expected] ?? expected}，请改正。`,
  missing: (field: string) => `缺少 ${shown(field)}，请补上。`,
  unknownField: (field: string) => `不认识字段 ${shown(field)}，请改正名称或删去。`,
  emptyText: () => '不能是空的：请填写内容，没有内容就删去这个字段。',
  emptyList: () => '至少要有一项，请补上。',
  text: () => '文字里有残缺的字符（半个字），请重新输入这段文字。',
  least: (least: number) => `这个数太小，不能小于 ${least}，请改正。`,
  most: (most: number) => `这个数太大，不能大于 ${most}，请改正。`,
  day: (value: string) =>
    /^\d{4}-\d{2}-\d{2}$/.test(value)
      ? `${value} 这一天不存在，请写成 YYYY-MM-DD 形式的日期。`
      : `“${shown(value)}”不是日期，请写成 YYYY-MM-DD 形式的日期，例如 2012-03-05。`,
  dueDay: (month: number, day: number) => `${month} 月没有 ${day} 日（2 月按 28 天算），请写每年都有的一天。`,
  choice: (value: unknown, options: readonly unknown[]) =>
    typeof value === 'object' && value !== null
      ? `这里只能写：${options.join('、')}。`
      : `“${shown(value)}”不能用在这里，请从这些里选：${options.join('、')}。`,
  category: (value: string) => `履职要求里没有“${shown(value)}”这个类别，请改用其中列出的类别。`,
  id: () => '编号只能用英文字母、数字和 . _ -，1 到 64 个字符，请改正。',
  file: () => '文件编号应是 sha256- 加 64 位小写十六进制数字，请改正。',
  source: () => '来源应写成 gatherings/编号 或 works/编号，请改正。',
  about: () => '不知道这一条记的是什么，请写成 committee、works/编号、attendance/会议编号/委员编号 这样的形式。',
  otherId: (id: string) => `编号与这一条所记的对象不一致，应是 ${shown(id)}。`,
  duplicateId: (id: string) => `编号 ${id} 已经用过，请换一个。`,
  duplicateMark: (gathering: string, member: string) =>
    `委员 ${member} 在 ${gathering} 已有一条出席记录，每人每次只能有一条，请删去多余的。`,
  reference: (list: ReferredList, id: string) =>
    `台账里没有编号为 ${id} 的${NOUNS[list]}，请改正编号，或先补上这${list === 'members' ? '位' : '个'}${NOUNS[list]}。`,
  citedDocument: (document: string) => `履职要求的 documents 里没有“${shown(document)}”，请补上这份文件或改正名称。`,
  backwards: (from: string, to: string) => `结束的 ${to} 早于开始的 ${from}，请改正其中一天。`,
  outsideOffice: (day: string, appointed: string, left: string | undefined) =>
    `${day} 不在任期内（${appointed} 至${left === undefined ? '今' : ` ${left}`}），请改正任职的日期。`,
  overlappingTerms: () => '这一届与另一届的日期重叠，请改正起止日期。',
  overlappingPosts: () => '这项任职与另一项的日期重叠，请改正起止日期。',
  order: (from: string, before: string) => `${from} 早于前一项的 ${before}，请按日期先后排列。`,
  postsOrGroup: () => 'posts 与 group、roles 只能用一种，请删去其中一种。',
  group: () => '缺少所在的联络组：请写 group，或写 posts 列出历次任职。',
  meetingGroup: (kind: string) => `${kind} 是县政协的会议，group 应写 null。`,
  with: () => 'group 为 null 时不能写 with，请删去 with，或写上主办的联络组。',
  decidedBy: () => '特殊原因请假须写明由谁认定，请补上 decidedBy。',
  forKind: (kinds: readonly string[]) => `只有 ${kinds.join('、')} 可以写 for，请删去。`,
  period: (value: string, examples: readonly string[]) =>
    `“${shown(value)}”不是这项职责的期间，请写成 ${examples.join(' 或 ')} 这样的形式。`,
  charter: (id: string, shipped: readonly string[]) =>
    `没有名为“${shown(id)}”的履职要求，请改用 ${shipped.join('、')}，或写入履职要求全文。`,
  zone: (zone: string) => `没有“${shown(zone)}”这个时区，请写成 Asia/Shanghai 这样的名称。`,
  json: () => '内容嵌套太深，或含有 JSON 不能表示的值，请简化。',
  share: () => '份数 parts 不能大于总份数 of，请改正。',
  address: () => '这里应是完整的网址，以 http:// 或 https:// 开头，请改正或删去。',
  duty: (id: string, nearest: readonly string[], known: readonly string[]) =>
    nearest.length > 0
      ? `不认识职责“${shown(id)}”，是不是 ${nearest.join(' 或 ')}？请改正编号；本地自定的职责，请先写入 ownDuties。`
      : `不认识职责“${shown(id)}”，请从这些里选：${known.join('、')}；本地自定的职责，请先写入 ownDuties。`,
  ownDutyId: () => '自定职责的编号以小写英文字母开头，只用小写字母、数字和 -，1 到 64 个字符，请改正。',
  ownDutyTaken: (id: string) => `“${id}”是随附的职责，不能另行定义，请换一个编号，或删去这一项。`,
  ownDutyNotAsked: (id: string) =>
    `自定了职责“${shown(id)}”，但 duties 里没有要求它，请在 duties 里写上它的要求，或删去这一项。`,
  meetingOfGroup: (kind: string) =>
    `${kind} 是政协全体的会议，不会算到联络组名下，请改用会议以外的类别，或把 bearer 写成 member。`,
  twice: (value: string) => `“${shown(value)}”在这里写了不止一次，请删去多余的。`,
  each: () => '每次的分值 each 不能是 0，请改正，或删去这一行。',
  floorAboveCap: (floor: number, cap: number) =>
    `最低分 floor（不写就是 0）是 ${floor}，高于最高分 cap 的 ${cap}，请改正其中一个。`,
  base: (base: number, floor: number, cap: number | undefined) =>
    `起始分 base（不写就是 0）是 ${base}，不在最低分 ${floor} ${cap === undefined ? '以上' : `和最高分 ${cap} 之间`}，请改正。`,
  standsStill: (base: number) =>
    `这一行永远是 ${base} 分：起始分已经是最低分或最高分，加减不起作用。请改正 base、each、floor 或 cap。`,
  bandOrder: (from: number, before: number) => `${from} 不低于前一档的 ${before}，各档的 from 请从高到低排列。`,
  lastBand: () => '最后一档的 from 应是 0，使每个联络组都归入一档，请改正，或补上最低的一档。',
  withdrawn: () => '县政协本身不能撤回，请改为填写内容。',
}
