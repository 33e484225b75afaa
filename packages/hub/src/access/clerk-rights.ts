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
import type { Right } from './right.ts'

/** What the clerk of a group may write: the group's gatherings, marks and works. */
export function clerkRight(group: string, { about, value }: Pick<Entry, 'about' | 'value'>, standing: Standing): Right {
  const { kind, ids } = parseAbout(about)!
  const [first, second] = ids
  const stands = standing.lastValue(about)
  const versions = [stands, value ?? undefined].filter((version) => version !== undefined)
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
      return workRight(versions as Work[], value as Work | null, stands as Work | undefined, group)
    case 'attendance':
      return markRight(gatheringIn(standing, first!), memberIn(standing, second!), group)
  }
}

/** Whether a report is of high quality is for the county to say: it stays as it stands. */
export function keepsDistinction(value: Work, stands: Work | undefined): boolean {
  return (value.distinguished === true) === (stands?.distinguished === true)
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
  return right !== 'yes' || value === null || keepsDistinction(value, stands) ? right : 'not-allowed'
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
