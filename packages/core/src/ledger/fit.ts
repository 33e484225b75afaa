import { shippedCharters } from '../charters/shipped.ts'
import type { Attendance, Contact, Decision, Gathering, Handling, Member, Work } from '../model/ledger.ts'
import { EVERY, type Every, isPeriodId } from '../model/period.ts'
import { isId, type ListName, type ThingIn } from './about.ts'
import { type ReferredList, words } from './faults.zh-CN.ts'
import { type Flaw, isRecord, listOf, type Segment } from './flaw.ts'
import { isKindForAPeriod, KINDS_FOR_A_PERIOD, type KindForAPeriod, PERIOD_EXAMPLES } from './form.ts'

// What must hold between things. Reading a ledger and folding entries both ask here, so that both say the same.

/** What is there to refer to. What is `undefined` could not be read, and nothing is held against it. */
export type Frame = { readonly [L in ReferredList]: ReadonlySet<string> | undefined } & {
  readonly rules: FrameRules | undefined
}

/** What the charters of a ledger, all of them, know. */
export interface FrameRules {
  readonly categories: ReadonlySet<string>
  /** How often the duties come round that a work may name a period of. */
  readonly every: Readonly<Record<KindForAPeriod, ReadonlySet<Every>>>
}

/** What the charters of a committee know, from raw data; `undefined` where one of them cannot be read. */
export function frameRules(committee: unknown): FrameRules | undefined {
  const charters = isRecord(committee) ? listOf(committee.charters) : []
  if (charters.length === 0) return undefined
  const categories = new Set<string>()
  const every: Record<KindForAPeriod, Set<Every>> = {
    plan: new Set(),
    'half-year-summary': new Set(),
    'annual-summary': new Set(),
    'quarterly-report': new Set(),
  }
  for (const inForce of charters) {
    const charter = charterIn(inForce)
    if (!isRecord(charter) || !isRecord(charter.categories) || !isRecord(charter.duties)) return undefined
    for (const category of Object.keys(charter.categories)) categories.add(category)
    for (const duty of KINDS_FOR_A_PERIOD) {
      for (const rule of listOf(charter.duties[duty])) {
        const often = EVERY.find((one) => isRecord(rule) && rule.every === one)
        if (!often) return undefined
        every[duty].add(often)
      }
    }
  }
  return { categories, every }
}

function charterIn(inForce: unknown): unknown {
  const charter = isRecord(inForce) ? inForce.charter : undefined
  if (typeof charter !== 'string') return charter
  return Object.hasOwn(shippedCharters, charter) ? shippedCharters[charter] : undefined
}

/** What is wrong between one thing and what is there. Takes raw data: a malformed reference is the shape's to report. */
export function fitFlaws(list: ListName, thing: unknown, frame: Frame): Flaw[] {
  if (!isRecord(thing)) return []
  const flaws: Flaw[] = []
  const refer = (to: ReferredList, id: unknown, ...path: Segment[]): void => {
    const there = frame[to]
    if (there && isId(id) && !there.has(id)) {
      flaws.push({ path, code: 'reference', message: words.reference(to, id) })
    }
  }
  switch (list) {
    case 'members':
      refer('groups', thing.group, 'group')
      for (const [index, post] of listOf(thing.posts).entries()) {
        if (isRecord(post)) refer('groups', post.group, 'posts', index, 'group')
      }
      break
    case 'gatherings':
      refer('groups', thing.group, 'group')
      for (const [index, group] of listOf(thing.with).entries()) refer('groups', group, 'with', index)
      for (const [index, member] of listOf(thing.invited).entries()) refer('members', member, 'invited', index)
      flaws.push(...categoryFlaws(thing.category, frame.rules))
      break
    case 'attendance':
      refer('gatherings', thing.gathering, 'gathering')
      refer('members', thing.member, 'member')
      break
    case 'works':
      refer('groups', thing.group, 'group')
      refer('members', thing.member, 'member')
      flaws.push(...periodFlaws(thing, frame.rules), ...categoryFlaws(thing.category, frame.rules))
      for (const [index, source] of listOf(thing.derivedFrom).entries()) {
        const origin = parseSource(source)
        if (origin) refer(origin.list, origin.id, 'derivedFrom', index)
      }
      break
    case 'handling':
      refer('works', thing.work, 'work')
      break
    case 'decisions':
      if (isRecord(thing.about)) {
        refer('members', thing.about.member, 'about', 'member')
        refer('terms', thing.about.term, 'about', 'term')
      }
      break
    case 'contacts':
      refer('members', thing.member, 'member')
      refer('groups', thing.group, 'group')
      break
  }
  return flaws
}

/** Everything there is to refer to, and what the charters know. */
export type There = { readonly [L in ReferredList]: { has(id: string): boolean } } & {
  readonly rules: FrameRules | undefined
}

/** Whether `fitFlaws` finds nothing, for a thing that is right by itself. Many times faster on a long list. */
export function fits(list: ListName, thing: ThingIn[ListName], there: There): boolean {
  const { terms, groups, members, gatherings, works, rules } = there
  switch (list) {
    case 'members': {
      const { group, posts } = thing as Member
      return (!group || groups.has(group)) && (!posts || posts.every((post) => groups.has(post.group)))
    }
    case 'gatherings': {
      const { group, with: others, invited, category } = thing as Gathering
      return (
        (!group || groups.has(group)) &&
        (!category || isKnown(category, rules)) &&
        (!others || others.every((other) => groups.has(other))) &&
        (!invited || invited.every((member) => members.has(member)))
      )
    }
    case 'attendance': {
      const { gathering, member } = thing as Attendance
      return gatherings.has(gathering) && members.has(member)
    }
    case 'works': {
      const { kind, group, member, for: period, category, derivedFrom } = thing as Work
      return (
        groups.has(group) &&
        (!member || members.has(member)) &&
        (!category || isKnown(category, rules)) &&
        (!period || !rules || isPeriodOf(kind as KindForAPeriod, period, rules)) &&
        (!derivedFrom || derivedFrom.every((source) => isSourceThere(source, there)))
      )
    }
    case 'handling':
      return works.has((thing as Handling).work)
    case 'decisions': {
      const { member, term } = (thing as Decision).about
      return members.has(member) && terms.has(term)
    }
    case 'contacts': {
      const { member, group } = thing as Contact
      return members.has(member) && groups.has(group)
    }
    default:
      return true
  }
}

function isSourceThere(source: string, there: There): boolean {
  const origin = parseSource(source)
  return origin !== undefined && there[origin.list].has(origin.id)
}

/** What a work grew out of: `gatherings/ID` or `works/ID`, taken apart; `undefined` when it is neither. */
export function parseSource(source: unknown): { list: 'gatherings' | 'works'; id: string } | undefined {
  if (typeof source !== 'string') return undefined
  const slash = source.indexOf('/')
  if (slash < 0) return undefined
  const list = source.slice(0, slash)
  const id = source.slice(slash + 1)
  return (list === 'gatherings' || list === 'works') && isId(id) ? { list, id } : undefined
}

function categoryFlaws(category: unknown, rules: FrameRules | undefined): Flaw[] {
  if (typeof category !== 'string' || category === '' || isKnown(category, rules)) return []
  return [{ path: ['category'], code: 'category', message: words.category(category) }]
}

function isKnown(category: string, rules: FrameRules | undefined): boolean {
  return !rules || rules.categories.has(category)
}

function periodFlaws({ kind, for: period }: Record<string, unknown>, rules: FrameRules | undefined): Flaw[] {
  if (!rules || typeof period !== 'string' || period === '' || !isKindForAPeriod(kind)) return []
  if (isPeriodOf(kind, period, rules)) return []
  const examples = [...rules.every[kind]].map((every) => PERIOD_EXAMPLES[every])
  return [{ path: ['for'], code: 'period', message: words.period(period, examples) }]
}

/** Whether a period is one of such a work's duty. A duty no charter asks has none of its own: any will do, and the form has looked at it. */
function isPeriodOf(kind: KindForAPeriod, period: string, { every: ofKind }: FrameRules): boolean {
  const often = ofKind[kind]
  for (const every of often) if (isPeriodId(every, period)) return true
  return often.size === 0
}
