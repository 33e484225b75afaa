// The wording of everything a clerk reads about a spreadsheet: what is wrong, what becomes of a row, and what to do.

import type { GroupKind, PersonalDataKind } from '@liaison-kit/core'
import { dayName, groupKindNames, markNames } from '@liaison-kit/core/names.zh-CN'
import type { RollField, RosterField, WorkField } from './sheet/headings.ts'

const LONGEST = 30
/** As much of a text as a message shows. */
const shown = (text: string): string => ([...text].length > LONGEST ? `${[...text].slice(0, LONGEST).join('')}…` : text)
const quoted = (texts: readonly string[]): string => texts.map((text) => `“${shown(text)}”`).join('、')

const PERSONAL: Record<PersonalDataKind, string> = {
  'identity-number': '身份证号码',
  mobile: '手机号码',
  'bank-card': '银行卡号',
  'vehicle-plate': '车牌号',
  'e-mail': '电子邮箱',
}

/** What the columns of a roster are called. */
export const rosterNames: Record<RosterField, string> = {
  name: '姓名',
  sector: '界别',
  unit: '工作单位及职务',
  group: '联络组',
  id: '系统编号',
  initials: '姓名首字母',
  groupKind: '联络组类别',
  groupRoles: '组内职务',
  committeeRoles: '政协职务',
  roles: '职务',
  appointed: '任职时间',
  left: '离任时间',
}

/** What the columns of a roll are called. */
export const rollNames: Record<RollField, string> = {
  name: '姓名',
  sector: '界别',
  unit: '工作单位及职务',
  group: '联络组',
  id: '系统编号',
  mark: '出席情况',
  reason: '请假原因',
  decidedBy: '批准人',
}

/** What the columns of a list of works are called. */
export const workFieldNames: Record<WorkField, string> = {
  id: '系统编号',
  kind: '成果类别',
  date: '日期',
  title: '标题',
  group: '联络组',
  member: '委员',
  sector: '界别',
  unit: '工作单位及职务',
  for: '所属期间',
  to: '提交对象',
  category: '领域',
  channel: '来源渠道',
  place: '地点',
  situation: '情况',
  problem: '问题',
  advice: '建议',
  body: '正文',
  distinguished: '高质量调研报告',
  collective: '集体提案',
  betweenSessions: '平时提案',
  delivered: '办结日期',
  personalDataReason: '含个人信息的原因',
}

/** Sentences about a file as a whole. */
const ofFile = {
  emptyFile: () => '这个文件是空的，请重新选择。',
  largeFile: (most: number) => `文件超过 ${Math.floor(most / 1024 / 1024)} MB，请删去图片，或拆成几个文件分别导入。`,
  oldFormat: () => '这是旧版 Excel 的 .xls 文件，不能读取。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
  password: () => '这个文件设有打开密码，不能读取。请打开后取消密码，另存为 .xlsx 后再导入。',
  macro: () => '这个文件含有宏，为安全起见不予读取。请用 Excel 或 WPS 打开，另存为不含宏的 .xlsx 后再导入。',
  webPage: () => '这其实是一个网页文件，只是用了表格的文件名。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
  otherFormat: (format: string) => `这是 ${format} 文件，不能读取。请另存为 .xlsx 或 .csv 后再导入。`,
  unreadable: () => '这个文件不能读取，可能已经损坏。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
  bomb: () => '这个文件解开后异常庞大，为安全起见不予读取。请把表格内容复制到新建的工作簿，另存为 .xlsx 后再导入。',
  doctype: () =>
    '这个文件内有不应出现的文档类型声明，为安全起见不予读取。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
  tooManyParts: () => '这个文件内含的图片或附件太多，请删去后再导入。',
  tooManySheets: (most: number) => `工作表超过 ${most} 张，请拆成几个文件分别导入。`,
  tooManyRows: (most: number) => `内容超过 ${most} 行，请拆成几个文件分别导入；只有格式的空行请删去。`,
  tooManyColumns: (most: number) => `内容超过 ${most} 列，请删去无关的列后再导入。`,
  tooManyCells: (most: number) =>
    `单元格超过 ${most} 个（只有边框、底色的空格也算），请删去空白的行和列，或拆成几个文件分别导入。`,
  tooManyMerges: (most: number) => `合并的单元格太多（最多 ${most} 处），请取消不必要的合并后再导入。`,
  encoding: () => '看不出这个文件是哪种文字编码。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
  csv: (line: number | undefined) =>
    `${line === undefined ? '' : `第 ${line} 行附近的`}引号不成对，这个 CSV 文件读不下去。请改正引号，或另存为 .xlsx 后再导入。`,
  noTable: (names: readonly string[]) => `没有找到表头。请在表格上方用一行写明各列名称，其中要有${quoted(names)}。`,
}

/** Sentences about sheets, columns and rows that are not read. */
const ofSheet = {
  emptySheet: () => '空白的工作表。',
  hiddenSheet: () => '隐藏的工作表，没有读取。如需导入，请取消隐藏。',
  noHeading: (names: readonly string[]) => `没有写明${quoted(names)}的表头，没有读取。`,
  headingTwice: (heading: string, other: string) =>
    `“${shown(heading)}”与 ${other} 列的意思相同。请只保留一列；左右并排的两张表请上下接成一张。`,
  personalColumns: (headings: readonly string[]) => `${quoted(headings)}属于个人信息，没有读入。`,
  workPositions: (heading: string) =>
    `“${shown(heading)}”一列看来是工作职务，没有读入。组长、常委等职务请写在“组内职务”或“政协职务”列。`,
  personalInName: () => '姓名后括号里的性别、民族、党派属于个人信息，没有读入。',
  noResult: (heading: string) =>
    `“${shown(heading)}”一列有没有结果的公式，按空白读入。如有遗漏，请用 Excel 或 WPS 打开，保存后再导入。`,
  exampleRow: () => '示例行。',
  headingAgain: () => '表头。',
  aloneRow: () => '只有一格文字，没有当作委员。如是委员，请补上界别、工作单位等内容。',
  noteRow: () => '合计、说明一类的文字。',
  sectionRow: () => '以下各行所在的联络组。',
  sameAsRow: (sheet: string, row: number) => `与“${shown(sheet)}”第 ${row} 行完全相同。`,
}

/** Sentences about a cell, which stand after its place. */
const ofCell = {
  place: ({ sheet, row, column }: { sheet?: string; row: number; column?: string }) =>
    `${sheet === undefined ? '' : `“${shown(sheet)}”表`}第 ${row} 行${column === undefined ? '' : ` ${column} 列`}：`,
  formulaError: () => '公式出错，没有结果。请改正公式，或直接填写内容。',
  formulaText: () => '内容以 =、+、-、@ 开头，像是公式。请改为普通文字。',
  tooLong: (most: number) => `内容超过 ${most} 个字符，请缩短。`,
  personalData: (kind: PersonalDataKind) => `内容里像是有${PERSONAL[kind]}。这类个人信息不能存入台账，请删去后再导入。`,
  dayNotThere: (day: string) => `日期不存在（${day}）。请改为实际的日期。`,
  noDay: (text: string) => `“${shown(text)}”不是日期。请写成 2012-03-05 或 2012年3月5日 的形式。`,
  noYear: (text: string) => `“${shown(text)}”没有写年份。请写成 2012年3月5日 的形式。`,
  onlyMonth: (text: string) => `“${shown(text)}”没有写到哪一天。请写成 2012-03-05 或 2012年3月5日 的形式。`,
  laterThanToday: (day: string) => `${dayName(day)}还没有到。请核对年份和月份。`,
  noTitle: () => '没有写标题。请补上。',
  noSuchId: (id: string) => `台账里没有系统编号“${shown(id)}”。请改正，或把这一格清空。`,
  noGroup: () => '没有写所在的联络组。请补上。',
  unknownGroup: (name: string) => `台账里没有联络组“${shown(name)}”。请改正名称，或先在台账里建立这个组。`,
}

/** Sentences about members. */
const ofMember = {
  noName: () => '没有写姓名。请补上，或删去这一行。',
  notAName: (text: string) => `“${shown(text)}”不像姓名。请改正；说明文字请移到表格之外。`,
  role: (text: string) =>
    `不认识职务“${shown(text)}”。请从组长、副组长、常委、主席、副主席、秘书长中选写，几项之间用顿号；没有就留空。`,
  groupKind: (text: string) => `不认识联络组类别“${shown(text)}”。请写“乡镇”或“县直”。`,
  newGroup: (kind: GroupKind, formed: string) =>
    `台账里没有这个组，将新建为${groupKindNames[kind]}，成立日期记为 ${formed}。名称如有出入，请先改正再导入。`,
  appointedBy: (day: string) => `新增委员没有写任职时间的，记为 ${day}。`,
  monthOfTerm: (month: string, day: string) => `任职或离任时间只写到 ${month} 的，按届次起止之日记为 ${day}。`,
  changesFrom: (day: string) => `已有委员的联络组、职务变动，自${day}起算，以前的任职保持不变。`,
  hasLeft: (left: string) => `台账里已于 ${left} 离任，没有改动。如已重新担任委员，请写明重新任职的时间。`,
  whoWithId: (who: string, id: string) => `${who}，系统编号 ${id}`,
  manyOfName: (name: string, members: readonly string[]) =>
    `台账里有 ${members.length} 位“${shown(name)}”（${members.join('；')}），分不清是哪一位。请写明工作单位和界别，或在“系统编号”列写上编号。`,
  differs: (members: readonly string[]) =>
    `台账里有同名的委员（${members.join('；')}），但单位、界别、联络组与表中不符。是同一人，请在“系统编号”列写上编号；不是同一人，请在该列写“新增”。`,
  alikeRow: (name: string, sheet: string, row: number) =>
    `与“${shown(sheet)}”第 ${row} 行的“${shown(name)}”同名，分不清是不是同一人。是同一人，请合成一行；不是同一人，请分别写明工作单位或界别。`,
  alikeMember: (name: string, member: string) =>
    `台账里已有“${shown(name)}”（${member}），表中另一行已对应此人，分不清这一行是谁。请分别写明工作单位或界别，或在“系统编号”列写“新增”。`,
  sameId: (id: string, sheet: string, row: number) =>
    `系统编号“${shown(id)}”在“${shown(sheet)}”第 ${row} 行已经用过。请核对，每人只能有一行。`,
  tooManyOfName: (name: string) => `叫“${shown(name)}”的行太多，分不清。请核对“姓名”一列。`,
  unknownMember: (name: string) => `台账里没有委员“${shown(name)}”。请改正姓名，或先导入委员名册。`,
}

/** Sentences about rolls. */
const ofRoll = {
  noRoll: () => '没有写明“姓名”和出席情况的表头，没有读取。',
  noRolls: () =>
    '没有找到出席表。请用一行写明“姓名”和各次会议、活动的日期、名称；或一张工作表记一次，在表头写明“姓名”“出席情况”，在上方写明时间和名称。',
  noGatheringDay: () => '看不出是哪一天的会议或活动。请写明日期，例如 2012年3月5日。',
  noGatheringKind: (day: string) =>
    `看不出 ${day} 这一次是什么会议或活动。请在名称里写明，或加一行“类别”，例如：集中学习、视察、全体委员会议。`,
  manyGatheringKinds: (day: string, kinds: readonly string[]) =>
    `${day} 这一次的名称里有${quoted(kinds)}，分不清是哪一类。请加一行“类别”写明。`,
  unknownKind: (text: string) => `不认识类别“${shown(text)}”。请写成集中学习、视察、调研、座谈、全体委员会议等。`,
  manyGatherings: (day: string, titles: readonly string[]) =>
    `台账里 ${day} 有几次会议或活动（${quoted(titles)}），分不清是哪一次。请写出与台账相同的名称。`,
  gatheringTwice: (column: string) => `与 ${column} 列是同一次会议或活动。请合成一列。`,
  newGathering: (kind: string, group: string | undefined) =>
    `台账里没有这一次，将新建为${kind}（${group ?? '县政协'}）。类别、主办如有出入，请先改正再导入。`,
  knownGathering: () => '台账里已有这一次。',
  exampleColumn: () => '示例列。',
  mark: (text: string) => `不认识“${shown(text)}”。请写出席、请假、病假、事假、缺席，或用 √、×、○。`,
  specialBy: () => '特殊原因请假须写明由谁认定。请加一列“批准人”写上姓名。',
  symbol: (symbol: string, mark: keyof typeof markNames) =>
    `“${symbol}”按“${markNames[mark]}”读入。表中用法不同的，请在表下注明，例如“注：○请假　×缺席”，再重新导入。`,
  memberTwice: (name: string, row: number) =>
    `“${shown(name)}”在第 ${row} 行已经写过，两行的出席情况不同。请合成一行。`,
  noMarks: () => '没有填写出席情况。',
  keptSpecial: () => '台账里已认定为特殊原因请假，保持不变。',
  notExpected: (number: number) =>
    `有 ${number} 处登记的委员当次不在应到之列：会保存，不计入出席率。请核对日期和联络组。`,
}

/** Sentences about works. */
const ofWork = {
  kind: (text: string) =>
    `不认识成果类别“${shown(text)}”。请写成社情民意信息、意见建议、调研报告、提案、为民办实事、年度计划等。`,
  noKind: () => '没有写成果类别。请补上。',
  noDate: () => '没有写日期。请补上。',
  category: (text: string) => `不认识领域“${shown(text)}”。请从模板的选项里选写。`,
  channel: (text: string) => `不认识来源渠道“${shown(text)}”。请写调研、视察、走访、座谈或其他。`,
  recipient: (text: string) => `不认识提交对象“${shown(text)}”。请写县、乡镇或单位。`,
  yesOrNo: (text: string) => `“${shown(text)}”看不出是或否。请写“是”，不是就留空。`,
  period: (text: string) => `“${shown(text)}”不是期间。请写成 2012年、2012年上半年 或 2012年第一季度。`,
  periodByDay: () => '计划、小结、总结、季度汇报以外的成果按日期计入，“所属期间”没有读入。',
  workOfMember: (name: string) => `没有写联络组，“${shown(name)}”当天也不在任何联络组。请补上联络组。`,
  manyWorks: () => '台账里有几件类别、标题、日期都相同的，分不清是哪一件。请写明委员，或在“系统编号”列写上编号。',
  workTwice: (row: number) =>
    `与第 ${row} 行是同一件（类别、联络组、标题、日期、委员都相同），其他内容却不同。请合成一行。`,
}

export const words = { ...ofFile, ...ofSheet, ...ofCell, ...ofMember, ...ofRoll, ...ofWork }
const CHOICES: Record<string, string> = {
  group: '联络组',
  role: '职务',
  groupKind: '联络组类别',
  kind: '类别',
  mark: '出席情况',
  category: '领域',
  channel: '来源渠道',
  to: '提交对象',
  yes: '是否',
}

/** What files that are handed out say. A row or column that begins with 示例 is left out when it is read. */
export const outWords = {
  counter: '序号',
  roster: '委员名册',
  attendance: '出席登记',
  roll: '出席登记表',
  works: '工作成果',
  notes: '填写说明',
  county: '县政协',
  yes: '是',
  recipients: { county: '县', township: '乡镇', unit: '单位' },
  choices: (kind: string) => `可选的${CHOICES[kind] ?? kind}`,
  lines: {
    title: (title: string) => `名称：${title}`,
    day: (day: string) => `时间：${day}`,
    kind: (kind: string) => `类别：${kind}`,
    host: (host: string) => `主办：${host}`,
    place: (place: string) => `地点：${place}`,
  },
  rosterExample: (today: string) => [
    '示例',
    '示例姓名',
    '农业',
    '示例乡农技站站长',
    '示例乡委员联络组',
    '组长、常委',
    today,
    undefined,
  ],
  rosterNotes: [
    '一、每位委员一行。“示例”一行只供参考，读取时略过，删去与否均可。',
    '二、“姓名”必填，新增委员的“联络组”必填，其余可以留空；列的先后不限。留空的格子不会改动台账里已有的内容。',
    '三、“职务”写组长、副组长、常委、主席、副主席、秘书长，几项之间用顿号；一般委员留空。',
    '四、日期写成 2012-03-05、2012年3月5日 或 2012.3.5。没有写任职时间的新增委员，从本届开始之日算起。',
    '五、同名的委员请写明工作单位和界别；导出的名册另有“系统编号”，可以准确对应，请勿改动。',
    '六、台账里没有的联络组，导入时新建；请先核对名称，以免重复。',
    '七、身份证号、电话、民族、宗教、出生年月等个人信息不会读入，请不要填写。',
    '八、导入前可以预览每一行的结果；有一处错误，整个文件都不导入。名册里没有写到的委员不受影响。',
  ],
  attendanceExample: (today: string) => ({
    labels: ['日期', '类别', '名称'],
    example: [today, '集中学习', '示例：第一次集中学习'],
    row: ['示例', '示例姓名', '示例乡委员联络组', '示例乡农技站', '出席'],
  }),
  attendanceNotes: [
    '一、每位委员一行，每次会议或活动一列；在上方三行写明日期、类别和名称。“示例”一行和一列只供参考，读取时略过。',
    '二、格子里写出席、请假、病假、事假、缺席，或用 √、○、×；请假可以写明原因，例如：请假（出差）。没有登记的留空。',
    '三、特殊原因请假须写明由谁认定：请加一列“批准人”。',
    '四、台账里已有的会议、活动按日期和名称对应；没有的新建。全体委员会议、常务委员会议、联席会议、工作会议一律记在县政协名下。',
    '五、“姓名”要与台账一致；同名的请写明工作单位或联络组。这里不会新增委员。',
    '六、留空的格子不会删去台账里已有的登记。有一处错误，整个文件都不导入。',
  ],
  worksExample: (today: string) => [
    '示例',
    '社情民意信息',
    '示例乡委员联络组',
    today,
    '示例：关于某村灌溉用水的情况',
    '示例姓名',
  ],
  worksNotes: [
    '一、每件成果一行。“示例”一行只供参考，读取时略过，删去与否均可。',
    '二、“成果类别”“日期”“标题”必填；“联络组”留空时，按委员当天所在的联络组填写。',
    '三、“所属期间”只用于计划、小结、总结和季度汇报，写成 2012年 或 2012年第一季度。',
    '四、为民办实事办结以后，在“办结日期”写上日期；在办的留空。',
    '五、“高质量调研报告”“集体提案”“平时提案”是的写“是”，不是的留空。',
    '六、请不要写群众的姓名、身份证号、电话、民族、宗教等个人信息。',
    '七、已经导入的成果按类别、联络组、标题、日期和委员对应，再次导入同一文件不会重复。有一处错误，整个文件都不导入。',
  ],
}
