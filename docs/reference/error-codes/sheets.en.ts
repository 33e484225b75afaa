import type { CodeTexts } from './code-text.ts'

export const file: CodeTexts['file'] = {
  empty: ['The file is empty.', 'Choose it again; if it was just saved, see that it was saved as a whole.'],
  large: ['The file is larger than 20 MB.', 'Drop its pictures, or split it.'],
  xls: ['It is an .xls of old Excel (or .et), which is not read.', 'Open it in Excel or WPS and save it as .xlsx.'],
  password: ['It opens with a password only.', 'Take the password off and save it as .xlsx.'],
  macro: ['It holds macros, and is not read for safety.', 'Save it as .xlsx without macros.'],
  format: [
    'It is neither .xlsx nor .csv, but a PDF, a text document, another program’s format, or a web page named .xls.',
    'Open it in Excel or WPS and save it as .xlsx.',
  ],
  unreadable: [
    'It is damaged, or no real .xlsx.',
    'Open it in Excel or WPS and save it as .xlsx; if it does not open, ask for another copy.',
  ],
  encoding: [
    'It cannot be told how the .csv is encoded; UTF-8 and GBK are read.',
    'Open it in Excel or WPS and save it as .xlsx.',
  ],
  csv: ['A quote is missing in the .csv.', 'Mend it near the line that `message` names, or save the file as .xlsx.'],
  bomb: [
    'Unpacked, it is out of proportion: more than 150 MB, or 200 times its size.',
    'Copy the table into a new workbook and save that as .xlsx.',
  ],
  doctype: ['It holds a document type, which no spreadsheet should.', 'Open it in Excel or WPS and save it as .xlsx.'],
  parts: ['It holds more than 5000 pictures or attachments.', 'Drop them.'],
  sheets: ['It has more than 50 sheets.', 'Split it.'],
  rows: [
    'It has more than 20000 rows with something in them, or 200000 with a format.',
    'Split it, and delete rows that hold only a format.',
  ],
  columns: ['It has more than 200 columns.', 'Delete those that do not matter.'],
  cells: [
    'It has more than 600000 cells, those with only a border or colour among them.',
    'Delete empty rows and columns, or split it.',
  ],
  merges: ['It has more than 5000 merged cells.', 'Undo those that are not needed.'],
  heading: [
    'No heading was found, or two columns mean the same.',
    'Name the columns in one row above the table, each once; there are templates to fill in.',
  ],
  'too-many': ['The file would record more than 50000 things.', 'Split it.'],
}

export const cell: CodeTexts['cell'] = {
  name: [
    'The name is missing, or does not look like one.',
    'Fill it in or mend it; move remarks out of the table, and delete rows that are not needed.',
  ],
  who: [
    'It cannot be told which member it is: there are several of the name, unit or sector differ from the ledger, or the ledger has none.',
    'Write unit and sector, or the id in the column 系统编号; of somebody new, write 新增 there.',
  ],
  group: [
    'The liaison group is missing, or not in the ledger.',
    'Fill it in or mend its name; make a new group in the ledger first.',
  ],
  day: [
    'Not a day, one that does not exist or has not come yet, or its year or day is missing.',
    'Write `2012-03-05` or `2012年3月5日`, and check the year.',
  ],
  choice: [
    'The word in this cell is not known: a role, a kind, a mark, a category, a channel.',
    'Use one that `message` or the template lists, or leave it empty.',
  ],
  kind: [
    'It cannot be told what kind of gathering it is, or its name has several.',
    'Say it in the name, or add a row 类别.',
  ],
  which: [
    'Several things of the ledger fit, or none has this id.',
    'Write the name as in the ledger, or the id in the column 系统编号.',
  ],
  period: ['What stands under 所属期间 is no period.', 'Write `2012年`, `2012年上半年` or `2012年第一季度`.'],
  required: [
    'Something is missing that must be there: kind, title or day of a work, or who decided on a special leave.',
    'Fill it in; who decided goes into the column 批准人.',
  ],
  duplicate: [
    'The same member, gathering or work stands there twice, with different content.',
    'Make one row or column of the two.',
  ],
  formula: [
    'A formula failed, or the text begins with `=` `+` `-` `@` and looks like one.',
    'Mend the formula, or write text.',
  ],
  long: ['The text is too long.', 'Keep to the length that `message` names.'],
  personal: [
    'It looks like an identity number, a phone number, a bank card or the like, which no ledger holds.',
    'Delete it and import again. Where a report has to name it, write why in the column 含个人信息的原因.',
  ],
}
