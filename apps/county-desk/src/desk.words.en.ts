import type { DeskPageWords } from './desk.words.ts'

export const english: DeskPageWords = {
  product: 'Liaison groups: the desk',
  skip: 'Skip to the content',
  sections: 'Sections',
  languages: 'Language',
  committeeTitle: 'Which committee’s desk to open',
  committee: 'Committee id',
  committeeHint:
    'What was given after --committee when the county was set up, such as shache. The address from the office has it.',
  open: 'Open',
  anotherCommittee: 'Another committee',
  views: {
    home: 'Home',
    committee: 'Settings',
    roster: 'Members',
    import: 'Spreadsheets',
    access: 'Access codes',
    gatherings: 'Gatherings',
    inbox: 'Reports',
    group: 'Liaison group',
    report: 'File a report',
    works: 'Work book',
    own: 'My duties',
  },
  groupsTitle: 'The liaison groups and their duties',
  groupsHint: 'Numbers and days only, for people to decide by. A group’s name leads to its page.',
  group: 'Liaison group',
  short: 'Overdue',
  open_: 'Still open',
  met: 'Done this term',
  members: 'Members',
  noGroups: 'There is no liaison group yet. Please enter the term and the groups under Settings first.',
  chooseGroup: 'Choose a liaison group',
  noGroup:
    'There is no such liaison group; it may have been renamed or dissolved. Please choose another from the list.',
  reading: 'Reading the ledger…',
}
