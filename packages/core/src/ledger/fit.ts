import { shippedCharters } from '../charters/shipped.ts'
import { EVERY, type Every, isPeriodId } from '../model/period.ts'
import { isId, type ListName } from './about.ts'
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

/** What a work grew out of: `gatherings/ID` or `works/ID`, taken apart; `undefined` when it is neither. */
export function parseSource(source: unknown): { list: 'gatherings' | 'works'; id: string } | undefined {
  if (typeof source !== 'string') return undefined
  const slash = source.indexOf('/')
  const list = source.slice(0, slash)
  const id = source.slice(slash + 1)
  return (list === 'gatherings' || list === 'works') && isId(id) ? { list, id } : undefined
}

function categoryFlaws(category: unknown, rules: FrameRules | undefined): Flaw[] {
  if (!rules || typeof category !== 'string' || category === '' || rules.categories.has(category)) return []
  return [{ path: ['category'], code: 'category', message: words.category(category) }]
}

function periodFlaws({ kind, for: period }: Record<string, unknown>, rules: FrameRules | undefined): Flaw[] {
  if (!rules || typeof period !== 'string' || period === '' || !isKindForAPeriod(kind)) return []
  const often = [...rules.every[kind]]
  // A duty no charter asks has no period of its own: any will do, and the form has looked at it.
  if (often.length === 0 || often.some((every) => isPeriodId(every, period))) return []
  const examples = often.map((every) => PERIOD_EXAMPLES[every])
  return [{ path: ['for'], code: 'period', message: words.period(period, examples) }]
}
