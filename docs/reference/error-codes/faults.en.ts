import type { CodeTexts } from './code-text.ts'

export const fault: CodeTexts['fault'] = {
  type: [
    'Not the kind of value that belongs there, such as text for a number; an address that does not begin with http:// or https://.',
    'Write what `message` asks for.',
  ],
  missing: [
    'A field that must be there is not; of a ledger that is asked about, there is no record of the committee yet.',
    'Add the field that `message` names.',
  ],
  'unknown-field': ['A field that is not known: mistyped, or of something else.', 'Mend its name or drop it.'],
  empty: ['A text is empty, or a list has nothing in it.', 'Fill it in, or drop the field.'],
  text: [
    'The text holds half a character (broken Unicode), or a name is too long or of more than one line.',
    'Type the text anew.',
  ],
  number: [
    'Not a whole number, or out of range; in rules of points, base, cap and floor contradict each other.',
    'Keep to the range that `message` names.',
  ],
  day: ['Not a day, or one that does not exist.', 'Write `YYYY-MM-DD`, such as `2012-06-30`.'],
  choice: ['Not one of the words there are.', 'Choose one that `message` lists.'],
  category: ['No charter of the ledger knows the category.', 'Use one the charter lists, or add it to the charter.'],
  id: [
    'The id is malformed, or differs from what the entry is `about`.',
    'Use 1 to 64 letters, digits and `.` `_` `-`; the ids in `value` are those of `about`.',
  ],
  duplicate: [
    'The second of what there may be one of: an id, or a member’s mark at one gathering.',
    'Drop one of them, or use another id.',
  ],
  reference: [
    'It refers to what is not there, such as a group, member or document.',
    'Mend the id, or add what it refers to. An entry may come before what it refers to: it is kept, and enters the ledger once that is there.',
  ],
  span: ['It ends before it begins, or lies outside what holds it (a post, a term).', 'Mend one of the days.'],
  overlap: [
    'It shares days with another: two terms, or two posts of a member.',
    'Mend the days, so that one ends before the next begins.',
  ],
  order: ['Not in order: days from early to late, bands from high to low.', 'Put them as `message` says.'],
  'not-allowed': [
    'A field that does not go with the rest, such as a group of a meeting of the committee, or the committee withdrawn.',
    'Drop or change it as `message` says.',
  ],
  required: [
    'Something the rest asks for, such as who decided on a special leave; of an imported spreadsheet, its `kind`.',
    'Add it as `message` says.',
  ],
  period: ['Not a period of its duty.', 'Write `2012`, `2012-H1`, `2012-Q1` or `2012-01`, whichever the duty goes by.'],
  charter: [
    'No charter of that name comes with the kit.',
    'Use one that `message` lists, or put a charter in full into `charters`.',
  ],
  zone: ['No IANA time zone.', 'Write a name such as `Asia/Shanghai`.'],
  json: [
    'It lies too deep, or holds what JSON cannot say; on the command line: the file is no whole JSON.',
    'Make it simpler; of a file, see whether it was saved as a whole.',
  ],
  'no-term': [
    'No term had begun on the day asked about, so that there is nothing to judge.',
    'Ask about another day, or name the `term`; for a new committee, record a term first.',
  ],
  about: [
    'The `about` of an entry is malformed: it is not clear what it records.',
    'Write `committee`, `works/ID`, `attendance/GATHERING/MEMBER` or the like.',
  ],
  'unknown-parameter': [
    'The address has a parameter that is not known.',
    'Mend or drop it; `message` lists those there are.',
  ],
  'not-for-kind': [
    'An import has a parameter that is not for its `kind`, such as `decidedBy` of a roster.',
    'Drop the parameter.',
  ],
  withdrawn: ['The committee itself is to be withdrawn.', 'It cannot be: write what it is to be instead.'],
  'file-id': ['The id of a file is malformed.', 'Write `sha256-` and 64 hex digits in lower case.'],
  'event-id': [
    '`Last-Event-ID` is no id of an event.',
    'Send the `id` of the last event as it came, `EPOCH:SEQ`, or leave it out.',
  ],
  group: [
    'Of an access code: the group is missing, is not to be there, or is not in the ledger.',
    'For a `clerk`, name a group of the ledger; for others, none.',
  ],
  member: [
    'Of an access code: the member is missing, is not to be there, or is not in the ledger.',
    'For a `member`, name a member of the ledger; for others, none.',
  ],
  encoding: ['A file read by a command is not in UTF-8.', 'Open it in an editor and save it as UTF-8.'],
}
