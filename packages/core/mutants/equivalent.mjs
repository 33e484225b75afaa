/**
 * Changes of the rules that are no change: what is asked and what is answered stay the same, whatever the ledger. Each as `check.mjs`
 * prints it: the file, the line with what is replaced in it between « », and what it is replaced by.
 * @type {{ reason: string, mutants: string[] }[]}
 */
export const equivalent = [
  {
    reason: 'Only spares looking the same thing up again, or work that comes to nothing.',
    mutants: [
      'assessing/account.ts | if («gathering !== last») { > true',
      'assessing/account.ts | const counted = «date === work.date» ? work : { id: work.id, date } > false',
      'assessing/account.ts | if («!slots.ofKind.has(gathering.kind)») continue > false',
      'assessing/account.ts | if («slots.ofMembers») enterMarks(account) > true',
      'assessing/account.ts | committee: «new Array(slots.all.length)», > new Array()',
      'assessing/sheet.ts | cells: «new Array(slots)», > new Array()',
      'assessing/frame.ts | if («at === list.length») list.push(thing) > false',
      'assessing/late-entry.ts | if («ledger.committee.since !== undefined» && date < ledger.committee.since) return undefined > true',
    ],
  },
  {
    reason:
      'A shorter way to an answer that the longer way gives as well: two lists that are one, or have the same keys in the same order.',
    mutants: [
      'assessing/change.ts | if («same(before, after)») return > false',
      'assessing/change.ts | if («before === after») return > false',
      'assessing/change.ts | if («before.length === after.length && before.every((thing, at) => key(thing) === key(after[at]!))») { > false',
      'assessing/change.ts | if (before.length === after.length && before.every(«(thing, at) => key(thing) === key(after[at]!)»)) { > () => undefined',
      'assessing/change.ts | if (before.length === after.length && before.every((thing, at) => «key(thing) === key(after[at]!)»)) { > false',
      'assessing/change.ts | if (before.length === after.length && before.every((thing, at) => key(thing) === key(after[at]!))) «{» > {}',
      'assessing/change.ts | if («thing !== after[at]») each(thing, after[at], key(thing)) > true',
    ],
  },
  {
    reason: 'Null stands in no statement beside anything but a number, and null and undefined are told apart before.',
    mutants: [
      "assessing/change.ts | if (typeof one !== 'object' || typeof other !== 'object' || «one === null» || other === null) return false > false",
      "assessing/change.ts | if (typeof one !== 'object' || typeof other !== 'object' || one === null || «other === null») return false > false",
    ],
  },
  {
    reason: 'What is then written lies outside a typed array, or in the cells of a bearer that are never read.',
    mutants: [
      'assessing/account.ts | if («owner === undefined») continue > false',
      "assessing/account.ts | if («slot.duty.bearer === 'committee'») act(committee, slot, gathering) > true",
      "assessing/account.ts | if («slot.duty.bearer !== 'group'») continue > false",
      "assessing/account.ts | if («slot.duty.bearer === 'member'») act(cells, slot, gathering) > true",
      'assessing/sheet.ts | if («code !== PRESENT») insert(sheet.marked[code]!, seen, byDayThenId) > true',
      'assessing/sheet.ts | if («code !== PRESENT») remove(sheet.marked[code]!, seen.id) > true',
    ],
  },
  {
    reason:
      'No group has the id `null`, the empty one, or that word: ids have at least one of the letters allowed, and none a blank.',
    mutants: [
      'assessing/account.ts | return «group === null» ? undefined : groups.get(group) > false',
      'assessing/moving.ts | const sheet = account.groups.get(after.group ?? «\'\'») > "Stryker was here!"',
      'assessing/moving.ts | const lost = before && groups.get(before.group ?? «\'\'») > "Stryker was here!"',
      'assessing/moving.ts | const gained = after && groups.get(after.group ?? «\'\'») > "Stryker was here!"',
    ],
  },
  {
    reason: 'Reads again more than was touched, and finds it as it was.',
    mutants: [
      "assessing/moving.ts | if («host») touched[isComplete === wasComplete ? 'rolls' : 'groups'].add(host) > true",
      "assessing/moving.ts | if (host) touched[«isComplete === wasComplete» ? 'rolls' : 'groups'].add(host) > false",
      'assessing/moving.ts | if («sheet») touched.groups.add(sheet) > true',
      'assessing/moving.ts | if («seen.gathering.group === null») for (const sheet of members) touched.members.add(sheet) > true',
    ],
  },
  {
    reason: 'The two never meet: ids are unique, terms do not overlap, and of two equal days either is the same day.',
    mutants: [
      'assessing/frame.ts | while (at > 0 && «order(list[at - 1]!, thing) > 0») at -= 1 > order(list[at - 1]!, thing) >= 0',
      'assessing/frame.ts | return «one > other» ? one : other > one >= other',
      'assessing/frame.ts | return «one < other» ? one : other > one <= other',
      'assessing/question.ts | for (const term of terms) if (term.from <= asOf && (!last || «term.from > last.from»)) last = term > term.from >= last.from',
      'assessing/slot.ts | const during = { from: term.from, to: «asOf < term.from» ? term.from : until } > asOf <= term.from',
    ],
  },
  {
    reason:
      'A charter allows at least one day, so a record of the day itself or the next is never late; the line spares the question.',
    mutants: [
      'assessing/late-entry.ts | if («lag <= 1» || date < term.from || date > until) return undefined > lag < 1',
      'assessing/late-entry.ts | if («lag <= 1» || date < term.from || date > until) return undefined > false',
    ],
  },
  {
    reason: 'A word in a list of stints, gatherings or ids stands for nobody: it has no days, no kind, and is no id.',
    mutants: [
      'assessing/roster.ts | const { group, with: joined = [], invited = «[]» } = gathering > ["Stryker was here"]',
      'assessing/roster.ts | const { group, with: joined = «[]», invited = [] } = gathering > ["Stryker was here"]',
      'assessing/roster.ts | const add = (stints: readonly Stint[] = «[]»): void => { > ["Stryker was here"]',
      'assessing/roster.ts | const standing: Stint[] = «[]» > ["Stryker was here"]',
      'assessing/roster.ts | const leaders: Stint[] = «[]» > ["Stryker was here"]',
      'assessing/sheet.ts | marked: [«[]», [], [], [], [], []], > ["Stryker was here"]',
      'assessing/sheet.ts | marked: [[], «[]», [], [], [], []], > ["Stryker was here"]',
      'assessing/sheet.ts | marked: [[], [], «[]», [], [], []], > ["Stryker was here"]',
    ],
  },
  {
    reason: 'A slot is numbered before it is used.',
    mutants: ['assessing/slot.ts | at: «-1», > +1'],
  },
  {
    reason:
      'Runs once, while the modules load and before the run switches this change on; were it on, no duty would be there at all.',
    mutants: [
      'duties/duty.ts | export function defineDuty<const Id extends string>(duty: Duty<Id>): Duty<Id> «{» > {}',
    ],
  },
]
