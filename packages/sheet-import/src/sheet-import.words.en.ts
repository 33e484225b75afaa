import type { RowFate, SheetKind } from '@liaison-kit/source/office'
import type { Hindrance } from './importing.ts'
import { LIMIT_MB, sizeWords, type Unfit } from './kept-file.ts'
import type { RowFilter } from './row-view.ts'
import type { ImportWords } from './sheet-import.words.ts'
import type { Fates } from './tally.ts'

const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`

const kinds: Record<SheetKind, string> = {
  roster: 'Roster of members',
  attendance: 'Attendance',
  works: 'List of works',
}

const understood: Record<SheetKind, string> = {
  roster:
    'One member a row. Columns taken in, by their Chinese headings or in English: 姓名 name (needed), 界别 sector, 工作单位及职务 unit, 联络组 group (needed for new members), 联络组类别 kind of group, 职务 role, 任职时间 appointed, 离任时间 left, 系统编号 ID.',
  attendance:
    'One member a row, one gathering a column with day, kind and title above it; or one sheet for each gathering. Columns taken in: 姓名 name (needed), 联络组 group, 工作单位及职务 unit, 出席情况 attendance, 请假原因 reason, 批准人 approved by.',
  works:
    'One work a row. Columns taken in: 标题 title, 日期 date, 成果类别 kind (all three needed), 联络组 group, 委员 member, 所属期间 period, 提交对象 recipient, 领域 category, 来源渠道 channel, 地点 place, 情况 situation, 问题 problem, 建议 advice, 正文 body, 办结日期 delivered.',
}

const unfit: Record<Unfit, string> = {
  many: 'Only one file at a time. Please choose one.',
  'too-large': `The file is larger than ${LIMIT_MB} MB and was not read. Please take the pictures out of it, or split it and import the parts.`,
  unreadable:
    'The file cannot be read: it may have been moved, another program may hold it, or it is a folder. Please close other programs and choose it again.',
}

const fates: Record<RowFate, string> = {
  added: 'New',
  changed: 'Changed',
  same: 'As it was',
  'left-out': 'Left out',
  fault: 'At fault',
}

const filters: Record<RowFilter, string> = {
  all: 'All',
  fault: 'Only rows at fault',
  added: 'Only what is new',
  changed: 'Only what is changed',
  same: 'Only what is as it was',
  'left-out': 'Only what is left out',
}

const things: Record<SheetKind, [one: string, more: string]> = {
  roster: ['member', 'members'],
  attendance: ['row of marks', 'rows of marks'],
  works: ['work', 'works'],
}

const besides: Record<SheetKind, (headings: Fates) => string> = {
  roster: ({ added }) => (added > 0 ? `${many(added, 'new group')}.` : ''),
  attendance: ({ added, same }) => (added + same > 0 ? `Gatherings: ${added} new, ${same} known.` : ''),
  works: () => '',
}

const hindrances: Record<Hindrance, string> = {
  'no-kind': 'Not yet: please choose in step 1 what the sheet is.',
  'no-file': 'Not yet: please choose a file in step 2.',
  busy: 'Please wait…',
  'not-read': 'Not yet: the file could not be checked. Please do as said above.',
  faults:
    'Not yet: there are things to put right in the sheet. Please mend and save it, then choose it again in step 2.',
  nothing: 'There is nothing to import.',
}

const nextSteps: Record<SheetKind, string> = {
  roster: 'Next, issue access codes to groups and members, or import attendance and lists of works.',
  attendance: 'Next, look the gatherings over in the attendance tracker, or import another sheet.',
  works: 'Next, see in the quota meter how far each group is, or import another sheet.',
}

const problems: Record<string, string | undefined> = {
  unreachable: 'The server cannot be reached. Please check the network and try again later.',
  timeout: 'The server did not answer for a long time. Please try again later; a very large sheet can be split.',
  'server-error': 'Something went wrong at the server. Please try again later; if it stays so, tell who runs the site.',
}

export const english: ImportWords = {
  title: 'Import a spreadsheet',
  readonly: 'This page only shows. To import a spreadsheet, please use the county’s own page.',
  signInFirst: 'Spreadsheets are imported by the county’s office. Please sign in with the county’s access code.',
  notCounty:
    'This access code is not the county’s, so nothing can be imported with it. Please sign out and use the county’s; a group hands its sheets to the county’s office.',
  noOffice: 'This page is not connected to anything that imports spreadsheets. Please tell who runs the site.',
  wholeGroup: (group) => `Rows that name no group are taken as of ${group}.`,

  kindTitle: '1. What the sheet is',
  kindHint:
    'The order of the columns does not matter, nor do titles and blank rows. Columns that are not understood are listed and left out.',
  kind: (kind) => kinds[kind],
  understood: (kind) => understood[kind],
  template: (kind) => `Download an empty sheet: ${kinds[kind]}`,
  templateFile: (kind) => `${kinds[kind]}.xlsx`,
  templateSaved: (kind) => `The empty sheet (${kinds[kind]}) is downloaded. Once it is filled in, choose it in step 2.`,
  noSince:
    'The day from which the ledger is used is not set: records of earlier years would count as late. Please set it under Settings first; what is dated before it is never late.',
  noTemplate: 'Once you have chosen, an empty sheet can be downloaded. A sheet you already have will do as well.',

  fileTitle: '2. The file',
  file: 'Spreadsheet',
  fileHint: `.xlsx or .csv, at most ${LIMIT_MB} MB. You can also drop the file here.`,
  chosen: (name, size) => `Chosen: ${name} (${sizeWords(size)})`,
  unfit: (why) => unfit[why],
  from: 'Posts and changes hold from',
  fromHint:
    'For rows without a day of appointment. Left empty: new members from the first day of the term, changes of others from today.',
  unfinishedDay: 'The day is not complete. Please give year, month and day, or clear it.',
  decidedBy: 'Who recognised special circumstances',
  decidedByHint: 'For sheets without a column 批准人 (approved by).',

  reviewTitle: '3. Check',
  kindFirst: 'Please choose in step 1 what the sheet is; it is checked at once.',
  fileFirst: 'Once a file is chosen it is checked here. Nothing is recorded by checking.',
  opening: 'Opening the file…',
  previewing: (name) => `Checking ${name}; a large sheet takes half a minute…`,
  summary: (kind, { rows, headings }) => {
    const [one, more] = things[kind]
    const leftOut = rows['left-out'] + headings['left-out']
    return [
      `${many(rows.added, `new ${one}`, `new ${more}`)}, ${rows.changed} changed, ${rows.same} unchanged, ${many(rows.fault, 'row')} at fault.`,
      besides[kind](headings),
      leftOut > 0 ? `${many(leftOut, 'row')} left out.` : '',
    ]
      .filter(Boolean)
      .join(' ')
  },
  sameAgain: 'The ledger says all of this already; there is nothing to import.',
  nothingThere:
    'There is nothing in the sheet to import. Please check what you chose in step 1 and the headings, then choose the file again.',
  clean: 'No faults found. Please look through the rows below, then import in step 4.',
  faultsTitle: (count) => `${many(count, 'thing')} to put right; until then nothing is imported`,
  faultsNext: 'Please put each right in the sheet, save it, and choose the file again in step 2.',
  moreFaults: (count) => `${count} more are not listed. Mend these and check again, then they are.`,
  saveFaults: 'Save the list as a file',
  saveFaultsHint: 'A .csv file to hand to whoever keeps the sheet.',
  faultsFile: (name) => `${name}-faults.csv`,
  faultsSaved: 'The list is saved as a file.',
  faultColumns: ['Sheet', 'Row', 'Column', 'What', 'Fault'],
  faultsUnlisted: (count) => `${count} more are not listed.`,
  notesTitle: 'Please note',
  notInFile: (count) => `${many(count, 'member')} in office not in this roster (nothing becomes of them)`,

  headingsTitle: 'How the headings were read',
  sheetRead: (sheet, heading, taken) =>
    `Sheet “${sheet}”: headings in row ${heading}, ${many(taken, 'column')} taken in.`,
  sheetPassed: (sheet) => `Sheet “${sheet}”: not read.`,
  columnsLeftOut: 'Columns left out:',
  leftOutColumn: ({ column, heading, leftOut }) =>
    `${column} “${heading}” (${leftOut === 'personal' ? 'personal data, which no ledger may hold' : leftOut === 'counter' ? 'numbers or remarks' : 'heading not known'})`,
  unknownHint: 'If a column that is not known is needed, give it a heading listed in step 1 and choose the file again.',
  columnsOf: (sheet) => `All columns of “${sheet}”`,
  column: 'Column',
  heading: 'Heading',
  takenAs: 'Taken as',
  notTaken: 'left out',

  rowsTitle: 'What becomes of each row',
  filter: 'Show',
  filterChoice: (filter, count) => `${filters[filter]} (${count})`,
  place: (row, column) => (column === undefined ? `${row}` : `${row} (column ${column})`),
  placeInSheet: (sheet, row, column) =>
    column === undefined ? `${sheet} ${row}` : `${sheet} ${row} (column ${column})`,
  row: 'Row',
  label: 'Name or title',
  fate: 'Result',
  detail: 'Details',
  fateOf: (fate) => fates[fate],
  change: (field, from, to) =>
    from === undefined ? `${field}: ${to ?? 'nothing'}` : `${field}: ${from} → ${to ?? 'nothing'}`,
  changes: (count) => many(count, 'item'),
  faultElsewhere: 'There are many faults; those of this row are not listed.',
  noRows: 'There are no such rows.',
  pages: 'Pages',
  pageAt: (page, pages, from, to, count) => `Page ${page} of ${pages}: ${from} to ${to} of ${count}`,
  previous: 'Previous page',
  next: 'Next page',

  importTitle: '4. Import',
  ready: (records) => `${many(records, 'record')} will be written to the ledger: all, or none.`,
  import: 'Import',
  importing: 'Importing; please do not close this page…',
  hindrance: (why) => hindrances[why],
  changedTitle: 'The ledger changed after the check, so nothing was imported',
  changed: (count) =>
    count > 0
      ? `The file was checked again. ${many(count, 'row')} came out differently:`
      : 'The file was checked again with the same result. Please press “Import” once more.',
  changedNext: 'Please look at them, then press “Import”.',
  changedSince: (count) => `The ledger changed after the check. ${many(count, 'row')} came out differently:`,
  difference: (place, label, was, is) =>
    was === is
      ? `Row ${place} ${label}: other values than before.`
      : `Row ${place} ${label}: was “${was ? fates[was] : 'not there'}”, is “${is ? fates[is] : 'not there'}”.`,
  moreDifferences: (count) => `${count} more; see the rows above.`,
  unsure:
    'No answer came from the server, so whether it was imported is not known yet. Please check again: what is imported already shows as it was, and is never taken twice.',
  problem: ({ code }) => problems[code],
  previewAgain: 'Check again',
  doneTitle: 'Imported',
  nothingDone: 'Nothing changed: the ledger said all of it already.',
  recorded: (records) => `${many(records, 'record')} written to the ledger.`,
  unresolved: (count) =>
    `${count} of them ${count === 1 ? 'is' : 'are'} kept but ${count === 1 ? 'does' : 'do'} not fit the ledger; please look:`,
  doneNext: (kind) => nextSteps[kind],
  another: 'Import another file',
}
