import {
  type Contact,
  type Decision,
  type Entry,
  type Gathering,
  type Handling,
  isExpected,
  type Member,
  parseAbout,
  postOn,
  type Work,
} from '@liaison-kit/core'
import { everIn, gatheringIn, memberIn, type Standing, workIn } from '../book/standing.ts'
import { Problem } from '../problem.ts'
import type { Access } from './access-book.ts'

/**
 * `yes`; `not-allowed`: the writer may know of it, but not write it; `unknown`: not of the writer's group, so that even whether it is
 * there is not told.
 */
export type Right = 'yes' | 'not-allowed' | 'unknown'

/**
 * Whether somebody may write an entry: asked of the thing as it stands, then as it would be. What stands decides first, so that nobody
 * learns of a foreign thing by trying to make it their own.
 */
export function rightTo(access: Access, { about, value }: Pick<Entry, 'about' | 'value'>, standing: Standing): Right {
  if (access.role === 'county') return 'yes'
  const group = access.group
  if (group === null) return 'unknown'
  const { kind, ids } = parseAbout(about)!
  const [first, second] = ids
  const versions = [standing.lastValue(about), value ?? undefined].filter((version) => version !== undefined)
  switch (kind) {
    case 'committee':
    case 'terms':
    case 'issued':
      return 'not-allowed'
    case 'groups':
      return first === group ? 'not-allowed' : 'unknown'
    case 'members':
      return theirs(versions, (member: Member) => everIn(member, group))
    case 'contacts':
      return theirs(versions, (contact: Contact) => contact.group === group)
    case 'decisions':
      return theirs(versions, (decision: Decision) => everIn(memberIn(standing, decision.about.member), group))
    case 'handling':
      return theirs(versions, (step: Handling) => workIn(standing, step.work)?.group === group)
    case 'gatherings':
      return strictest(versions.map((version) => gatheringRight(version as Gathering, group)))
    case 'works':
      return workRight(versions as Work[], value as Work | null, standing.lastValue(about) as Work | undefined, group)
    case 'attendance':
      return markRight(gatheringIn(standing, first!), memberIn(standing, second!), group)
  }
}

/** The refusal of an entry; what is not told apart is said in the same words. */
export function refusalOf(right: Exclude<Right, 'yes'>, path: string): Problem {
  return right === 'unknown'
    ? new Problem(404, 'not-found', '没有找到这项内容，或不属于您的联络组。请核对编号；如应由您填写，请联系县政协。', {
        faults: [{ path, code: 'not-found', message: '没有找到，或不属于您的联络组。' }],
      })
    : new Problem(403, 'not-allowed', '这项内容由县政协填写，您的身份不能修改。如需更正，请联系县政协。', {
        faults: [{ path, code: 'not-allowed', message: '您的身份不能修改这项内容。' }],
      })
}

/** For what the county alone writes: whether a clerk may know of it, by the first version there is. */
function theirs<T>(versions: readonly unknown[], own: (version: T) => boolean): Right {
  const [version] = versions
  return version !== undefined && own(version as T) ? 'not-allowed' : 'unknown'
}

/** The first version that refuses decides; with no version at all there is nothing to know of. */
function strictest(rights: readonly Right[]): Right {
  if (rights.length === 0) return 'unknown'
  return rights.find((right) => right !== 'yes') ?? 'yes'
}

function gatheringRight(gathering: Pick<Gathering, 'group' | 'with'>, group: string): Right {
  if (gathering.group === group) return 'yes'
  return gathering.group === null || gathering.with?.includes(group) ? 'not-allowed' : 'unknown'
}

function workRight(versions: readonly Work[], value: Work | null, stands: Work | undefined, group: string): Right {
  const right = strictest(versions.map((work) => (work.group === group ? 'yes' : 'unknown')))
  if (right !== 'yes' || value === null) return right
  // Whether a report is of high quality is for the county to say.
  return (value.distinguished === true) === (stands?.distinguished === true) ? 'yes' : 'not-allowed'
}

function markRight(gathering: Gathering | undefined, member: Member | undefined, group: string): Right {
  // The day in question is not known with the gathering.
  if (!gathering) return everIn(member, group) ? 'yes' : 'unknown'
  if (!member) return 'unknown'
  if (gathering.group === group) return isExpected(gathering, member) || everIn(member, group) ? 'yes' : 'unknown'
  const ownThen = postOn(member, gathering.date)?.group === group
  if (!ownThen) return 'unknown'
  if (gathering.group === null) return 'not-allowed'
  return gathering.with?.includes(group) ? 'yes' : 'unknown'
}
