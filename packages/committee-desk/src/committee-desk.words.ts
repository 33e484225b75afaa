import type { Charter, CivilDate, Group } from '@liaison-kit/core'
import { groupKindNames } from '@liaison-kit/core/names.zh-CN'
import { dayWords, type Words } from '@liaison-kit/ui'
import type { GroupLine } from './groups/group-lines.ts'
import type { StepId } from './starting.ts'

const day = (date: CivilDate): string => dayWords(date)

const steps: Record<StepId, string> = {
  terms: '填写本届的届次和起止日期',
  groups: '填写委员联络组',
  roster: '录入或导入委员名册',
  codes: '发放登录码',
  gatherings: '登记第一次会议或活动',
}
const fates: Record<GroupLine['fate'], string> = {
  added: '新增',
  there: '已有同名联络组，不再新增',
  twice: '与前面重复，不再新增',
  'too-long': '超过 100 字，请改短',
}

const chinese = {
  title: '基本设置',
  purpose: '设置县政协、届次和委员联络组，请用县政协的登录码登录。',
  shownSignedIn: '登录后可以查看。',
  countyOnly: '基本设置由县政协办公室维护，请用县政协的登录码登录。',
  day,
  span: (from: CivilDate, to: CivilDate | undefined) => (to ? `${day(from)}至${day(to)}` : `${day(from)}起`),
  edit: '修改',
  editOf: (what: string) => `修改：${what}`,
  remove: '移除',
  removeOf: (what: string) => `移除：${what}`,
  waits: '待上传',
  withdraw: '录错了，删去',
  withdrawHint: '只有录错时才删去；删去后可以撤销。',
  saved: (what: string) => `已保存：${what}`,
  added: (what: string) => `已新增：${what}`,
  removed: (what: string) => `已移除：${what}`,
  restored: (what: string) => `已恢复到较早的版本：${what}`,
  finishFirst: '这里还有没保存的内容，请先保存或放弃修改。',
  overtook: (what: string) => `“${what}”在您保存之前已有他人改动，现以您保存的为准；双方的版本都在修改记录里。`,
  backwards: '结束日期早于开始日期，请改正其中一个。',

  startTitle: '先做什么',
  startHint: '依次完成以下几项，就可以开始使用。',
  steps,
  stepDone: '已完成',
  stepOpen: '待完成',

  committee: {
    title: '县政协',
    about: '县政协基本情况',
    name: '名称',
    since: '台账启用日',
    sinceHint: '发生在这一天之前的，按补录历史资料对待，不算迟录。改动启用日，以前记录的迟录情况会随之改变。',
    sinceAhead: '启用日在今天之后：到那一天为止登记的都按历史资料对待。',
    sinceMissing: '未填写（所有记录都计算是否迟录）',
    zone: '时区',
    zoneHint: '“今天”按这个时区计算',
    public: '是否公开',
    makePublic: '公开履职进度',
    publicHint:
      '勾选后，任何人不登录就能看到各联络组的履职进度和履职要求。只有件数和日期，看不到委员姓名、记录标题和内容。',
    isPublic:
      '公开。任何人不登录就能看到各联络组的履职进度和履职要求：只有件数和日期，看不到委员姓名、记录标题和内容。',
    isPrivate: '不公开。登录后才能看到，乡镇网页上的履职进度也要登录才显示。',
    edit: '修改县政协基本情况',
    facts: (name: string, isPublic: boolean) => `${name}，履职进度${isPublic ? '公开' : '不公开'}`,
    sinceIs: (since: CivilDate) => `台账启用日：${day(since)}`,
    originsAre: (origins: readonly string[]) => `可填报的网站：${origins.join('、')}`,
    charterIs: (from: CivilDate, name: string) => `${day(from)}起执行：${name}`,
  },
  origins: {
    title: '可填报的网站',
    hint: '只有列在这里的网站和本平台自己的页面可以登录填报，其他网站只能查看。请只登记您信得过的政府网站：网站上的程序能读到在那里填写的内容。',
    none: '未登记其他网站，目前只能在本平台填报。',
    add: '新增网站',
    address: '网址',
    addressHint: '粘贴该网站任一网页的网址即可，以 https:// 或 http:// 开头，只取网站名部分。',
    noAddress: '这不是网站的网址。请写完整，例如 https://www.example.gov.cn。',
    known: (origin: string) => `${origin} 已经登记过。`,
    plain: 'http 开头的网站传输不加密，他人可能看到或改动填写的内容；能用 https 的，请登记 https 网址。',
  },
  charters: {
    title: '履职要求',
    hint: '自执行之日起按新的要求评价，之前的日期仍按当时的要求评价。',
    add: '新增履职要求',
    from: '自哪一天起执行',
    charter: '履职要求',
    other: (id: string) => `本县自定（${id}）`,
    named: (name: Charter['name']) => name['zh-CN'],
    current: '现行',
    coming: '尚未执行',
    past: '曾执行',
    sameDay: (date: CivilDate) => `${day(date)}已有一项履职要求开始执行，请改填其他日期，或修改那一项。`,
    sameBefore: '与前一项相同，不必重复登记。',
    sameAfter: '与后一项相同。如要提前执行，请改后一项的日期。',
    backdated: '执行日期在今天以前：从那一天起的评价会按所选的要求重新计算。',
    entry: (from: CivilDate, name: string) => `${name}（${day(from)}起）`,
  },
  terms: {
    title: '届次',
    none: '还没有届次。',
    add: '新增一届',
    name: (number: number) => `第${number}届`,
    number: '第几届',
    numberHint: '填数字，例如 12',
    from: '起始日期',
    to: '截止日期',
    fiveYears: (to: CivilDate) => `按五年填写：截至${day(to)}`,
    plenary: '计划召开全体会议次数',
    standing: '计划召开常委会会议次数',
    plannedHint: '全届总数。用于判断请假是否超过半数；不填则按已召开的次数计算。',
    planned: (plenary: number | undefined, standing: number | undefined) =>
      [
        plenary === undefined ? '全体会议未计划' : `计划全体会议 ${plenary} 次`,
        standing === undefined ? '常委会会议未计划' : `常委会会议 ${standing} 次`,
      ].join('，'),
    current: '本届',
    noNumber: '届次从 1 开始，请填 1 至 999 的数字。',
    tooMany: '请填 0 至 999 的数字。',
    sameNumber: (name: string, span: string) => `${name}已经登记（${span}），请核对是第几届。`,
    overlap: (name: string, span: string) => `与${name}（${span}）的日期重叠，请改正起止日期。`,
  },
  groups: {
    title: '委员联络组',
    none: '还没有委员联络组。',
    count: (existing: number, dissolved: number) =>
      dissolved > 0 ? `现有 ${existing} 个，已撤并 ${dissolved} 个` : `现有 ${existing} 个`,
    add: '新增一个',
    addMany: '批量新增',
    addTitle: '新增委员联络组',
    manyTitle: '批量新增委员联络组',
    name: '名称',
    kind: '类别',
    formed: '成立日期',
    dissolved: '撤并日期',
    dissolvedHint: '撤并后仍保留以往记录。填该组存在的最后一天；没有撤并就不填。',
    formedHint: '从成立之日起计算应尽职责。',
    kinds: groupKindNames,
    sameName: (span: string) => `已有同名联络组（${span}），请核对名称。`,
    renameHint: '名称改后，以往的记录也显示新名称；原名称留在修改记录里。',
    stillIn: (count: number) => `撤并之后仍有 ${count} 名委员在该组任职，请到委员名册为他们登记新的联络组。`,
    lines: '联络组名称',
    linesHint: '每行一个，可从文档或表格的一列直接粘贴；行首的序号会自动去掉。',
    preview: (count: number) => (count === 0 ? '没有可新增的联络组' : `将新增 ${count} 个联络组`),
    saveMany: (count: number) => (count === 0 ? '新增' : `新增 ${count} 个`),
    fates,
    line: (line: number) => `第 ${line} 行`,
    noneToAdd: '没有可新增的联络组，请核对名称。',
    tooLong: (line: number) => `第 ${line} 行超过 100 字，请改短。`,
    many: (count: number) => `${count} 个联络组`,
  },
  contacts: {
    title: '督导联系',
    hint: '主席、副主席、常委等分别联系哪些联络组。',
    none: '还没有登记督导联系。',
    needs: '有了委员名册和联络组，就可以登记督导联系。',
    add: '新增督导联系',
    member: '联系人',
    members: '主席、副主席、秘书长、常委',
    others: '其他委员',
    group: '联络组',
    from: '起始日期',
    to: '截止日期',
    toHint: '仍在联系的不填',
    of: (name: string, unit: string | undefined) => (unit ? `${name}（${unit}）` : name),
    entry: (member: string, group: string) => `${member}联系${group}`,
    twice: (span: string) => `这位委员已在联系该组（${span}），请改正日期，或修改那一项。`,
  },
}

/** The words of the committee desk. */
export type CommitteeWords = typeof chinese
export const committeeDeskWords: Words<CommitteeWords> = { 'zh-CN': chinese }
/** What a group is called by, wherever it is named by its id. */
export const groupNameIn = (groups: readonly Group[], id: string): string =>
  groups.find((group) => group.id === id)?.name ?? id
