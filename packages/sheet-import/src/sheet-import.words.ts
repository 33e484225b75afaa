import type { Problem } from '@liaison-kit/source'
import type { RowFate, SheetColumn, SheetKind } from '@liaison-kit/source/office'
import type { Words } from '@liaison-kit/ui'
import type { FaultListWords } from './fault-list.ts'
import type { Hindrance } from './importing.ts'
import { LIMIT_MB, sizeWords, type Unfit } from './kept-file.ts'
import type { RowFilter } from './row-view.ts'
import type { Fates, Tally } from './tally.ts'

const kinds: Record<SheetKind, string> = { roster: '委员名册', attendance: '出席记录', works: '工作台账' }

const understood: Record<SheetKind, string> = {
  roster:
    '一行一位委员。可以读入：姓名（必填）、界别、工作单位及职务、联络组（新增委员必填）、联络组类别、职务、任职时间、离任时间、系统编号。',
  attendance:
    '一行一位委员，一列一次会议或活动，上方写明日期、类别、名称；也可以一张工作表记一次。可以读入：姓名（必填）、联络组、工作单位及职务、出席情况、请假原因、批准人。',
  works:
    '一行一件成果。可以读入：标题、日期、成果类别（以上必填）、联络组、委员、所属期间、提交对象、领域、来源渠道、地点、情况、问题、建议、正文、办结日期。',
}

const unfit: Record<Unfit, string> = {
  many: '一次只能导入一个文件。请只选一个。',
  'too-large': `文件超过 ${LIMIT_MB} MB，没有读取。请删去表格里的图片，或拆成几个文件分别导入。`,
  unreadable: '读不到这个文件：可能已被移走，或正被其他程序占用，也可能是文件夹。请关闭其他程序后重新选择。',
}

const fates: Record<RowFate, string> = {
  added: '新增',
  changed: '更新',
  same: '没有变化',
  'left-out': '未读入',
  fault: '有问题',
}

const filters: Record<RowFilter, (count: number) => string> = {
  all: (count) => `全部（${count}）`,
  fault: (count) => `只看有问题的行（${count}）`,
  added: (count) => `只看新增的（${count}）`,
  changed: (count) => `只看更新的（${count}）`,
  same: (count) => `只看没有变化的（${count}）`,
  'left-out': (count) => `只看未读入的（${count}）`,
}

const summaries: Record<SheetKind, (rows: Fates) => string> = {
  roster: ({ added, changed, same, fault }) =>
    `新增 ${added} 人，更新 ${changed} 人，没有变化 ${same} 人，有问题 ${fault} 行。`,
  attendance: ({ added, changed, same, fault }) =>
    `新登记 ${added} 行，更正 ${changed} 行，没有变化 ${same} 行，有问题 ${fault} 行。`,
  works: ({ added, changed, same, fault }) =>
    `新增 ${added} 件，更新 ${changed} 件，没有变化 ${same} 件，有问题 ${fault} 行。`,
}

const besides: Record<SheetKind, (headings: Fates) => string> = {
  roster: ({ added }) => (added > 0 ? `新建联络组 ${added} 个。` : ''),
  attendance: ({ added, same }) => (added + same > 0 ? `会议、活动：新建 ${added} 次，已有 ${same} 次。` : ''),
  works: () => '',
}

const hindrances: Record<Hindrance, string> = {
  'no-kind': '还不能导入：请先在第一步选择表格的类别。',
  'no-file': '还不能导入：请先在第二步选择文件。',
  busy: '正在处理，请稍候。',
  'not-read': '还不能导入：文件还没有核对成功。请按上面的提示处理。',
  faults: '还不能导入：表格里有需要改正的地方。请改正、保存，再到第二步重新选择文件。',
  nothing: '没有需要导入的内容。',
}

const nextSteps: Record<SheetKind, string> = {
  roster: '接下来，可以为各联络组和委员发放登录码，或导入出席记录、工作台账。',
  attendance: '接下来，可以到出席登记核对各次会议和活动，或导入下一份表格。',
  works: '接下来，可以到履职进度查看各组完成情况，或导入下一份表格。',
}

const problems: Record<string, string | undefined> = {
  unreachable: '连不上服务器。请检查网络，稍后再试。',
  timeout: '服务器很久没有回应。请稍后再试；表格很大的，可以拆成几个文件。',
  'server-error': '服务器出了问题。请稍后再试；一直不好，请联系网站管理员。',
}

const faultColumns: FaultListWords['columns'] = ['工作表', '行', '列', '内容', '问题']

const chinese = {
  title: '表格导入',
  readonly: '这里只供查看。导入表格，请到县政协的工作页面。',
  signInFirst: '导入表格由县政协办公室办理。请用县政协的登录码登录。',
  notCounty: '当前的登录码不是县政协的，不能导入表格。请退出，换用县政协的登录码；联络组的表格，请交县政协办公室导入。',
  noOffice: '本页没有连接可以导入表格的服务。请联系网站管理员。',
  wholeGroup: (group: string) => `没有写明联络组的行，都算作${group}的。`,

  kindTitle: '一、选择表格的类别',
  kindHint: '列的先后不限，标题行、空行不影响读取；读不懂的列会列出来，不会导入。',
  kind: (kind: SheetKind) => kinds[kind],
  understood: (kind: SheetKind) => understood[kind],
  template: (kind: SheetKind) => `下载${kinds[kind]}模板`,
  templateFile: (kind: SheetKind) => `${kinds[kind]}模板.xlsx`,
  templateSaved: (kind: SheetKind) => `${kinds[kind]}模板已下载。填好后，到第二步选择。`,
  noSince: '还没有填写“台账启用日”：以前年度的记录会算作迟录。请先到“基本设置”填写，再导入；启用日以前的记录不算迟录。',
  noTemplate: '选定类别后，可以下载空白模板。已有表格的，不必另填模板。',

  fileTitle: '二、选择文件',
  file: '表格文件',
  fileHint: `.xlsx 或 .csv 文件，不超过 ${LIMIT_MB} MB。也可以把文件拖到这里。`,
  chosen: (name: string, size: number) => `已选择：${name}（${sizeWords(size)}）`,
  unfit: (why: Unfit) => unfit[why],
  from: '任职和变动从哪一天算起',
  fromHint: '表里没有写任职时间的，按这一天算。不填：新增委员从本届开始之日算起，已有委员的变动从今天算起。',
  unfinishedDay: '日期没有填完整，请填好年、月、日，或清空。',
  decidedBy: '特殊原因请假由谁认定',
  decidedByHint: '表里没有“批准人”一列时填写。',

  reviewTitle: '三、核对',
  kindFirst: '请先在第一步选择表格的类别，选定后马上核对。',
  fileFirst: '选择文件后，先在这里核对，核对时不会写入台账。',
  opening: '正在打开文件…',
  previewing: (name: string) => `正在核对 ${name}，表格较大时要等几十秒…`,
  /** What would become of the rows, of what headings name, and how many rows are left out. */
  summary: (kind: SheetKind, { rows, headings }: Tally) => {
    const leftOut = rows['left-out'] + headings['left-out']
    const others = leftOut > 0 ? `另有 ${leftOut} 行没有读入。` : ''
    return summaries[kind](rows) + besides[kind](headings) + others
  },
  sameAgain: '表格里的内容，台账里都已经有了，不用再导入。',
  nothingThere: '表格里没有可以导入的内容。请核对类别是否选对、表头是否完整，再重新选择文件。',
  clean: '没有发现问题。请看一看下面各行的结果，无误后到第四步导入。',
  faultsTitle: (count: number) => `有 ${count} 处需要改正，改正前什么都不会导入`,
  faultsNext: '请在表格里逐处改正并保存，再到第二步重新选择这个文件。',
  moreFaults: (count: number) => `另有 ${count} 处没有逐一列出。改正上面这些以后再核对一次，就会列出来。`,
  saveFaults: '把问题清单存为文件',
  saveFaultsHint: '存为 .csv 文件，可以交给填表的人照着改。',
  faultsFile: (name: string) => `${name}-需要改正.csv`,
  faultsSaved: '问题清单已存为文件。',
  faultColumns,
  faultsUnlisted: (count: number) => `另有 ${count} 处没有逐一列出。`,
  notesTitle: '请留意',
  notInFile: (count: number) => `名册里没有写到的在任委员 ${count} 人（不受影响）`,

  headingsTitle: '表头对照',
  sheetRead: (sheet: string, heading: number, taken: number) =>
    `“${sheet}”表：表头在第 ${heading} 行，读入 ${taken} 列。`,
  sheetPassed: (sheet: string) => `“${sheet}”表：没有读取。`,
  columnsLeftOut: '没有读入的列：',
  leftOutColumn: ({ column, heading, leftOut }: SheetColumn) =>
    `${column} 列“${heading}”（${leftOut === 'personal' ? '个人信息，不得存入台账' : leftOut === 'counter' ? '序号、备注' : '不认识的列名'}）`,
  unknownHint: '不认识的列如果需要，请把列名改成第一步所列的名称，再重新选择文件。',
  columnsOf: (sheet: string) => `“${sheet}”表各列`,
  column: '列',
  heading: '表头',
  takenAs: '读作',
  notTaken: '没有读入',

  rowsTitle: '每一行的结果',
  filter: '显示',
  filterChoice: (filter: RowFilter, count: number) => filters[filter](count),
  place: (row: number, column?: string) => (column === undefined ? `${row}` : `${row}（${column} 列）`),
  placeInSheet: (sheet: string, row: number, column?: string) =>
    column === undefined ? `${sheet} ${row}` : `${sheet} ${row}（${column} 列）`,
  row: '行',
  label: '姓名、名称',
  fate: '结果',
  detail: '说明',
  fateOf: (fate: RowFate) => fates[fate],
  change: (field: string, from: string | undefined, to: string | undefined) =>
    from === undefined ? `${field}：${to ?? '空'}` : `${field}：${from} → ${to ?? '空'}`,
  changes: (count: number) => `${count} 项`,
  faultElsewhere: '问题较多，这一行的没有逐一列出。',
  noRows: '没有这样的行。',
  pages: '翻页',
  pageAt: (page: number, pages: number, from: number, to: number, count: number) =>
    `第 ${page}／${pages} 页：第 ${from}—${to} 条，共 ${count} 条`,
  previous: '上一页',
  next: '下一页',

  importTitle: '四、导入',
  ready: (records: number) => `将向台账写入 ${records} 条记录：全部写入，或一条也不写入。`,
  import: '导入',
  importing: '正在导入，请不要关闭本页…',
  hindrance: (why: Hindrance) => hindrances[why],
  changedTitle: '核对之后台账有了变动，刚才没有导入',
  changed: (count: number) =>
    count > 0 ? `已经重新核对，有 ${count} 行的结果与刚才不同：` : '已经重新核对，结果与刚才相同。请再按一次“导入”。',
  changedNext: '请看过以后，再按“导入”。',
  changedSince: (count: number) => `核对之后台账有了变动，有 ${count} 行的结果与核对时不同：`,
  difference: (place: string, label: string, was: RowFate | undefined, is: RowFate | undefined) =>
    was === is
      ? `第 ${place} 行 ${label}：改动的内容与刚才不同。`
      : `第 ${place} 行 ${label}：原为${was ? fates[was] : '没有这一行'}，现为${is ? fates[is] : '没有这一行'}。`,
  moreDifferences: (count: number) => `另有 ${count} 行，见上面每一行的结果。`,
  unsure: '没有收到服务器的答复，导入是否成功还不知道。请重新核对：已经导入的，会显示没有变化，不会重复。',
  /** What went wrong on the way; `undefined`: it is said elsewhere. */
  problem: ({ code }: Pick<Problem, 'code'>) => problems[code],
  previewAgain: '重新核对',
  doneTitle: '导入完成',
  nothingDone: '台账没有变化：表格里的内容已经都有了。',
  recorded: (records: number) => `已向台账写入 ${records} 条记录。`,
  unresolved: (count: number) => `其中 ${count} 条已保存，但与台账对不上，请核对：`,
  doneNext: (kind: SheetKind) => nextSteps[kind],
  another: '再导入一个文件',
}

/** The words of the import of spreadsheets. */
export type ImportWords = typeof chinese
export const importWords: Words<ImportWords> = { 'zh-CN': chinese }
