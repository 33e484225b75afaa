// Uyghur, a draft translation until natively reviewed.
import { groupKindNames, roleNames } from '@liaison-kit/core/names.ug'
import { apart, dayWords } from '@liaison-kit/ui/ug'
import type { RosterWords } from './roster-desk.words.ts'

const day = (of: string): string => dayWords(of)
const listed = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join('، ')
const allApart = (names: readonly string[]): string => names.map(apart).join('، ')
const office = (appointed: string, left: string | undefined): string =>
  `ۋەزىپىگە تەيىنلەنگەن: ${day(appointed)}${left ? `، ۋەزىپىدىن ئايرىلغان: ${day(left)}` : ''}`

export const uyghur: RosterWords = {
  title: 'ھەيئەتلەر تىزىملىكى',
  purpose: 'كىرگەندىن كېيىن ھەيئەتلەر تىزىملىكىنى كۆرەلەيسىز. تىزىملىك توردا ئاشكارىلانمايدۇ.',
  shownSignedIn: 'تىزىملىك توردا ئاشكارىلانمايدۇ، كىرگەندىن كېيىن كۆرۈڭ.',
  kept: 'ساقلانمىغان بىر مەزمۇن بار، بۇ بەتتە ساقلىنىپ تۇرىدۇ، كىرگەندىن كېيىن داۋاملاشتۇرالايسىز.',
  notYours: 'بۇ تىزىملىكتە سىزنىڭ خاتىرىڭىز يوق، ناھىيىلىك سىياسىي كېڭەش ئىشخانىسى بىلەن ئالاقىلىشىڭ.',

  add: 'يېڭى ھەيئەت قوشۇش',
  print: 'تىزىملىكنى بېسىش',
  back: 'تىزىملىككە قايتىش',
  find: 'ھەيئەت ئىزدەش',
  findHint: 'ئىسىم ياكى باش ھەرپلەرنى كىرگۈزۈڭ؛ پەقەت بىرى تېپىلسا، Enter كۇنۇپكىسى ئاچىدۇ.',
  group: 'ئالاقە گۇرۇپپىسى',
  allGroups: 'بارلىق گۇرۇپپىلار',
  noGroup: 'گۇرۇپپىغا كىرمىگەن',
  groupKinds: groupKindNames,
  dissolved: (group) => `${apart(group)} (ئەمەلدىن قالدۇرۇلغان)`,
  standing: 'ۋەزىپە ئەھۋالى',
  standings: { now: 'ۋەزىپىدە', left: 'ۋەزىپىدىن ئايرىلغان', all: 'ھەممىسى' },
  count: (found, all) => (found === all ? `جەمئىي ${all} كىشى` : `جەمئىي ${all} كىشىدىن ${found} كىشى تېپىلدى`),
  nobody: 'شەرتكە چۈشىدىغان ھەيئەت يوق، باشقا شەرت بىلەن ئىزدەڭ.',
  empty: 'تىزىملىكتە تېخى ھەيئەت يوق.',
  emptyForCounty: 'تىزىملىكتە تېخى ھەيئەت يوق، «يېڭى ھەيئەت قوشۇش» نى بېسىڭ.',

  number: 'نومۇر',
  name: 'ئىسمى',
  initials: 'باش ھەرپلىرى',
  roles: 'ۋەزىپىسى',
  sector: 'ساھەسى',
  unit: 'خىزمەت ئورنى',
  appointed: 'تەيىنلەنگەن كۈنى',
  left: 'ئايرىلغان كۈنى',
  role: (role) => roleNames[role],
  roleList: (roles) => roles.map((role) => roleNames[role]).join('، '),
  day,
  isLeft: 'ۋەزىپىدىن ئايرىلغان',
  isComing: 'تېخى ۋەزىپىگە ئولتۇرمىدى',
  waits: 'تېخى يوللانمىدى',
  apart: ({ unit, sector, group, appointed }) =>
    listed(...[unit, sector, group].map((part) => part && apart(part)), appointed && `${day(appointed)} تەيىنلەنگەن`) ||
    'ئورنى ۋە ساھەسى تولدۇرۇلمىغان',
  named: (name, said) => `${apart(name)} (${said})`,

  posts: 'ۋەزىپە كەچۈرمىشى',
  noPosts: 'گۇرۇپپىغا كىرىپ باقمىغان.',
  span: (from, to) => (to ? `${day(from)} – ${day(to)}` : `${day(from)} كۈنىدىن باشلاپ`),
  now: 'ھازىرقى',
  isToCome: 'تېخى باشلانمىدى',
  namesakes: 'ئىسىمداش خاتىرىلەر',
  namesakesHint:
    'ئىسىمداش باشقا ھەيئەت ياكى شۇ ھەيئەتنىڭ باشقا بىر قېتىملىق ۋەزىپىسى بولۇشى مۇمكىن، خىزمەت ئورنى، ساھەسى ۋە كۈنىگە قاراپ پەرقلەندۈرۈڭ.',
  inOffice: (name, appointed, left) => `${apart(name)}: ${office(appointed, left)}`,
  officeOf: office,
  fact: (label, value) => `${label}: ${apart(value)}`,
  parts: (parts) => parts.map(apart).join('، '),
  overtaken:
    'سىز ساقلاشتىن بۇرۇن باشقا بىرى بۇ ھەيئەتنى ئۆزگەرتكەن. ھەر ئىككىسى ساقلاندى، «ئۆزگەرتىش خاتىرىسى» دىن سېلىشتۇرۇڭ.',
  held: 'بۇ بەت تىزىملاشقا يول قويمىدى، تولدۇرغانلىرىڭىز ساقلىنىپ تۇرىدۇ، سەل تۇرۇپ قايتا سىناڭ.',

  actions: {
    add: 'يېڭى ھەيئەت قوشۇش',
    move: 'يۆتكەش',
    roles: 'ۋەزىپە ئۆزگەرتىش',
    leave: 'ۋەزىپىدىن ئايرىلىش',
    return: 'قايتا تەيىنلەش',
    correct: 'تۈزىتىش',
    withdraw: 'قايتۇرۇۋېلىش',
  },
  actionOf: (action, name) => `${action}: ${apart(name)}`,

  addHint: 'تەيىنلەش ھۆججىتى بويىچە تولدۇرۇڭ.',
  moveHint: 'شۇ كۈندىن باشلاپ يېڭى گۇرۇپپىغا كىرىدۇ، ئۇنىڭدىن ئىلگىرىكىسى ئۆزگەرمەيدۇ.',
  rolesHint: 'شۇ كۈندىن باشلاپ يېڭى ۋەزىپە بويىچە، ئۇنىڭدىن ئىلگىرىكىسى ئۆزگەرمەيدۇ.',
  leaveHint: 'ۋەزىپىسى ئەڭ ئاخىرقى كۈنگىچە (شۇ كۈننى ئۆز ئىچىگە ئالىدۇ)، ئۇنىڭدىن ئىلگىرىكىسى ئۆزگەرمەيدۇ.',
  returnHint: (left) =>
    `بۇ ھەيئەتنىڭ ۋەزىپىسى ${day(left)} ئاخىرلاشقان. ئايرىلغان مەزگىل ۋەزىپە مەزگىلىگە كىرمەيدۇ: ئەتىسىلا قايتقان بولسا بۇ خاتىرە داۋاملىشىدۇ؛ ئۇنىڭدىن كېيىن بولسا ئايرىم خاتىرە تۇرغۇزۇلىدۇ، ئىلگىرىكى ۋەزىپە ۋە قاتنىشىش ئەھۋالى بۇ خاتىرىدە قالىدۇ، ئىككى قېتىملىق ۋەزىپە ئايرىم ھېسابلىنىدۇ. ئايرىلىش خاتا تىزىملانغان بولسا «تۈزىتىش» نى ئىشلىتىڭ.`,
  correctHint:
    'تۈزىتىش خاتا تىزىملانغاننى ئوڭشاشقا ئىشلىتىلىدۇ، ئىلگىرىكى ستاتىستىكىغىمۇ تەسىر كۆرسىتىدۇ. يۆتكەش، ۋەزىپە ئۆزگەرتىش، ئايرىلىشنى ئەمەلىي كۈنى بويىچە ئايرىم تىزىملاڭ.',
  withdrawHint:
    'پەقەت خاتا كىرگۈزۈلگەن ھەيئەتكە ئىشلىتىلىدۇ. قايتۇرۇۋالغاندىن كېيىن تىزىملىك ۋە ستاتىستىكىدا بۇ ھەيئەت بولمايدۇ؛ ھەقىقەتەن ۋەزىپە ئۆتىگەن بولسا «ۋەزىپىدىن ئايرىلىش» نى تىزىملاڭ.',
  withdrawLeaves: (marks, works) =>
    `بۇ ھەيئەتنىڭ نامىدا ${listed(
      marks > 0 ? `${marks} قېتىملىق قاتنىشىش خاتىرىسى` : undefined,
      works > 0 ? `${works} خىزمەت نەتىجىسى` : undefined,
    )} بار، قايتۇرۇۋالغاندىن كېيىن تىزىملىككە ماس كەلمەيدۇ.`,
  marksLost: (count) =>
    `بۇنداق تىزىملانسا، بۇ ھەيئەتنىڭ ${count} قېتىملىق قاتنىشىش خاتىرىسى ستاتىستىكىغا كىرمەيدۇ، كۈنىنى تەكشۈرۈڭ.`,
  withdrawNow: 'قايتۇرۇۋېلىشنى جەزملەش',

  fields: {
    from: 'كۈچكە ئىگە بولغان كۈنى',
    lastDay: 'ۋەزىپىدىكى ئەڭ ئاخىرقى كۈنى',
    returnDay: 'قايتا تەيىنلەنگەن كۈنى',
    toGroup: 'يۆتكەلگەن گۇرۇپپا',
    newRoles: 'يېڭى ۋەزىپىسى',
    joined: 'گۇرۇپپىغا كىرگەن كۈنى',
  },
  joinedHint: 'بوش قالسا، تەيىنلەنگەن كۈندىن باشلىنىدۇ.',
  initialsHint: (suggested) =>
    suggested
      ? `ئىزدەشكە ئىشلىتىلىدۇ؛ بوش قالسا «${apart(suggested)}» بويىچە ئىزدىلىدۇ.`
      : 'ئىزدەشكە ئىشلىتىلىدۇ؛ بوش قالسا ئىسىم بويىچە ھېسابلىنىدۇ.',
  endLeader: (names) => `شۇ كۈندىن باشلاپ گۇرۇپپا باشلىقى ئەمەس: ${allApart(names)}`,
  endLeaderHint: 'شۇ كۈنى گۇرۇپپىنىڭ باشلىقى بار. تاللانمىسا ھەر ئىككىسى باشلىق بولىدۇ.',
  sameName: (count) =>
    `ئىسىمداش ${count} ھەيئەت بار، تەكرار كىرگۈزۈلگەن-كىرگۈزۈلمىگەنلىكىنى تەكشۈرۈڭ؛ باشقا كىشى بولسا، پەرقلەندۈرۈش ئۈچۈن خىزمەت ئورنى ۋە ساھەسىنى تولدۇرۇڭ.`,
  postGroup: (number) => `${number}-ۋەزىپە: ئالاقە گۇرۇپپىسى`,
  postRoles: (number) => `${number}-ۋەزىپە: ۋەزىپىسى`,
  postFrom: (number) => `${number}-ۋەزىپە: باشلانغان كۈنى`,
  postTo: (number) => `${number}-ۋەزىپە: ئەڭ ئاخىرقى كۈنى`,
  extraGroup: 'تولۇقلانغان ۋەزىپە: ئالاقە گۇرۇپپىسى',
  extraRoles: 'تولۇقلانغان ۋەزىپە: ۋەزىپىسى',
  extraFrom: 'تولۇقلانغان ۋەزىپە: باشلانغان كۈنى',
  extraTo: 'تولۇقلانغان ۋەزىپە: ئەڭ ئاخىرقى كۈنى',
  noPost: 'بۇ ۋەزىپە يوق',
  noExtra: 'تولۇقلانمايدۇ',
  fromHint: 'بوش قالسا، تەيىنلەنگەن كۈندىن باشلىنىدۇ.',
  toHint: 'بوش قالسا، ۋەزىپىدىن ئايرىلغۇچە.',

  fault(fault, group) {
    switch (fault.code) {
      case 'before-appointed':
        return `بۇ ھەيئەت ${day(fault.appointed)} تەيىنلەنگەن، بۇنىڭدىن بالدۇر بولسا بولمايدۇ.`
      case 'after-left':
        return `بۇ ھەيئەتنىڭ ۋەزىپىسى ${day(fault.left)} ئاخىرلاشقان، بۇنىڭدىن كېيىن بولسا بولمايدۇ.`
      case 'not-after-post':
        return `ھازىرقى ۋەزىپىسى ${day(fault.from)} باشلانغان (${apart(group(fault.group))})، كۈنى بۇنىڭدىن كېيىن بولۇشى كېرەك؛ خاتا تىزىملانغان بولسا «تۈزىتىش» نى ئىشلىتىڭ.`
      case 'before-post':
        return `بىر ۋەزىپىسى ${day(fault.from)} باشلانغان (${apart(group(fault.group))})، ئەڭ ئاخىرقى كۈن بۇنىڭدىن بالدۇر بولسا بولمايدۇ؛ خاتا تىزىملانغان بولسا «تۈزىتىش» نى ئىشلىتىڭ.`
      case 'not-after-left':
        return `بۇ ھەيئەتنىڭ ۋەزىپىسى ${day(fault.left)} ئاخىرلاشقان، قايتا تەيىنلەنگەن كۈن بۇنىڭدىن كېيىن بولۇشى كېرەك.`
      case 'group-not-yet':
        return `${apart(group(fault.group))} ${day(fault.formed)} قۇرۇلغان، باشقا گۇرۇپپا ياكى باشقا كۈن تاللاڭ.`
      case 'group-no-more':
        return `${apart(group(fault.group))} ${day(fault.dissolved)} ئەمەلدىن قالدۇرۇلغان، باشقا گۇرۇپپا ياكى باشقا كۈن تاللاڭ.`
      case 'same-group':
        return `بۇ ھەيئەت شۇ كۈنى ${apart(group(fault.group))} تەركىبىدە؛ پەقەت ۋەزىپىسى ئۆزگەرسە «ۋەزىپە ئۆزگەرتىش» نى ئىشلىتىڭ.`
      case 'same-roles':
        return 'ۋەزىپىسى ئۆزگەرمىدى، باشقا ۋەزىپە تاللاڭ.'
      case 'no-group-held':
        return 'بۇ ھەيئەت شۇ كۈنى گۇرۇپپىدا ئەمەس، «يۆتكەش» نى ئىشلىتىڭ.'
      case 'backwards':
        return `${day(fault.from)} كۈنىدىن بالدۇر بولسا بولمايدۇ.`
      case 'overlap':
        return `${day(fault.from)} باشلانغان ۋەزىپە (${apart(group(fault.group))}) بىلەن ئۈستى-ئۈستىگە چۈشۈپ قالدى، بىرىنى تۈزىتىڭ.`
      case 'post-without-day':
        return 'بۇ ۋەزىپىنىڭ باشلانغان كۈنىنى تولدۇرۇڭ.'
      case 'post-without-group':
        return 'بۇ ۋەزىپىنىڭ ئالاقە گۇرۇپپىسىنى تاللاڭ.'
    }
  },

  did: {
    add: (name) => `يېڭى ھەيئەت قوشۇلدى: ${apart(name)}`,
    move: (name, from, group) => `${apart(name)}: ${day(from)} كۈنىدىن باشلاپ ${apart(group)}`,
    roles: (name, from, roles) => `${apart(name)}: ${day(from)} كۈنىدىن باشلاپ ${roles || 'ۋەزىپىسى يوق'}`,
    leave: (name, last) => `${apart(name)}: ۋەزىپىسى ${day(last)} ئاخىرلىشىدۇ`,
    return: (name, from) => `${apart(name)}: ${day(from)} كۈنىدىن باشلاپ قايتا تەيىنلەندى`,
    correct: (name) => `تۈزىتىلدى: ${apart(name)}`,
    withdraw: (name) => `قايتۇرۇۋېلىندى: ${apart(name)}`,
    restore: (name) => `ئىلگىرىكى نۇسخىغا قايتۇرۇلدى: ${apart(name)}`,
    andEnded: (what, names) => `${what}؛ شۇ كۈندىن باشلاپ گۇرۇپپا باشلىقى ئەمەس: ${allApart(names)}`,
  },
  entry: (name, isWithdrawn) => `ھەيئەت ${apart(name)}${isWithdrawn ? ': قايتۇرۇۋېلىش' : ''}`,
  someone: 'بىر ھەيئەت',
  otherEntry: 'باشقا خاتىرە',

  paperTitle: (holder) => `${apart(holder)} ھەيئەتلەر تىزىملىكى`,
  paperAsOf: (of, count) => `${day(of)} كۈنىگىچە، جەمئىي ${count} كىشى`,
}
