import { isCivilDate } from '../model/civil-date.ts'
import { EVERY, isPeriodId } from '../model/period.ts'
import {
  CHANNELS,
  DECISION_STEPS,
  GATHERING_KINDS,
  GROUP_KINDS,
  HANDLING_STEPS,
  ISSUED_KINDS,
  MARKS,
  MEETING_KINDS,
  RECIPIENTS,
  ROLES,
  TEST_IDS,
  WORK_KINDS,
} from '../model/vocabulary.ts'
import { isId, type ListName } from './about.ts'
import { isRecord } from './flaw.ts'
import { isKindForAPeriod } from './form.ts'
import { isBody, isFile, isListOf, isSource, isText, isWhole, oneOf } from './leaf-check.ts'
import { overlapping } from './overlap.ts'

// The schemas and the form once more, as plain code that only says yes or no. It reads a long ledger many times faster than the
// schemas do, and runs in a page, where they would weigh too much. Tests hold the two to the same answers.

type Fields = Record<string, unknown>

interface Kind {
  /** Whether a value may stand in a field; `undefined` for a field that there is not. */
  field: (name: string, value: unknown) => boolean | undefined
  /** Whether, each field being right by itself, none is missing and all go together. */
  whole: (thing: Fields) => boolean
}

/**
 * Whether nothing is wrong with a thing of a list by itself: its shape and its form. What it refers to is not asked.
 * Takes raw data, and judges any of it as the schema of that list and `formFlaws` do.
 */
export function handCheck(list: ListName, thing: unknown): boolean {
  return isOf(KINDS[list], thing)
}

function isOf({ field, whole }: Kind, thing: unknown): boolean {
  if (!isRecord(thing)) return false
  let shown = 0
  for (const name in thing) {
    if (field(name, thing[name]) !== true) return false
    shown += 1
  }
  return (showsAll(thing, shown) || hiddenFieldsFit(field, thing)) && whole(thing)
}

/** Whether a loop over a thing's fields, that found so many, found all that there is to read. */
function showsAll(thing: object, shown: number): boolean {
  const above: unknown = Object.getPrototypeOf(thing)
  return (above === Object.prototype || above === null) && Object.getOwnPropertyNames(thing).length === shown
}

/** The schemas read a field wherever it comes from: also the getter of a class, which no loop shows. */
function hiddenFieldsFit(field: Kind['field'], thing: Fields): boolean {
  for (let holder: unknown = thing; holder !== null; holder = Object.getPrototypeOf(holder)) {
    for (const name of Object.getOwnPropertyNames(holder)) {
      const isField = field(name, undefined) !== undefined
      if (isField && !field(name, thing[name])) return false
    }
  }
  return true
}

const ROLE = oneOf(ROLES)
const GROUP_KIND = oneOf(GROUP_KINDS)
const MEETING_KIND = oneOf(MEETING_KINDS)
const GATHERING_KIND = oneOf(GATHERING_KINDS)
const MARK = oneOf(MARKS)
const WORK_KIND = oneOf(WORK_KINDS)
const RECIPIENT = oneOf(RECIPIENTS)
const CHANNEL = oneOf(CHANNELS)
const HANDLING_STEP = oneOf(HANDLING_STEPS)
const DECISION_STEP = oneOf(DECISION_STEPS)
const TEST_ID = oneOf(TEST_IDS)
const ISSUED_KIND = oneOf(ISSUED_KINDS)

const PLANNED: Kind = {
  field(name, value) {
    return name === 'plenary' || name === 'standing-committee' ? isWhole(value, 0) : undefined
  },
  whole: () => true,
}

const POST: Kind = {
  field(name, value) {
    switch (name) {
      case 'group':
        return isId(value)
      case 'roles':
        return isListOf(ROLE, value)
      case 'from':
      case 'to':
        return isCivilDate(value)
      default:
        return undefined
    }
  },
  whole: ({ group, from, to }) => group !== undefined && from !== undefined && runs(from, to),
}

const FINDING: Kind = {
  field(name, value) {
    switch (name) {
      case 'member':
      case 'term':
        return isId(value)
      case 'test':
        return TEST_ID(value)
      default:
        return undefined
    }
  },
  whole: ({ member, test, term }) => member !== undefined && test !== undefined && term !== undefined,
}

const KINDS: { readonly [L in ListName]: Kind } = {
  terms: {
    field(name, value) {
      switch (name) {
        case 'id':
          return isId(value)
        case 'number':
          return isWhole(value, 1)
        case 'from':
        case 'to':
          return isCivilDate(value)
        case 'planned':
          return isOf(PLANNED, value)
        default:
          return undefined
      }
    },
    whole: ({ id, number, from, to }) =>
      id !== undefined && number !== undefined && from !== undefined && to !== undefined && runs(from, to),
  },

  groups: {
    field(name, value) {
      switch (name) {
        case 'id':
          return isId(value)
        case 'name':
          return isText(value)
        case 'kind':
          return GROUP_KIND(value)
        case 'formed':
        case 'dissolved':
          return isCivilDate(value)
        default:
          return undefined
      }
    },
    whole: ({ id, name, kind, formed, dissolved }) =>
      id !== undefined && name !== undefined && kind !== undefined && formed !== undefined && runs(formed, dissolved),
  },

  members: {
    field(name, value) {
      switch (name) {
        case 'id':
        case 'group':
          return isId(value)
        case 'name':
        case 'initials':
        case 'sector':
        case 'unit':
          return isText(value)
        case 'appointed':
        case 'left':
          return isCivilDate(value)
        case 'roles':
          return isListOf(ROLE, value)
        case 'posts':
          return isListOf(isPost, value)
        default:
          return undefined
      }
    },
    whole: ({ id, name, appointed, left, group, roles, posts }) =>
      id !== undefined &&
      name !== undefined &&
      appointed !== undefined &&
      runs(appointed, left) &&
      (posts === undefined
        ? group !== undefined
        : group === undefined && roles === undefined && postsFit(posts as Post[], appointed as string, left as string)),
  },

  gatherings: {
    field(name, value) {
      switch (name) {
        case 'id':
          return isId(value)
        case 'kind':
          return GATHERING_KIND(value)
        case 'group':
          return value === null || isId(value)
        case 'date':
        case 'announced':
        case 'reported':
        case 'recorded':
          return isCivilDate(value)
        case 'title':
        case 'place':
        case 'minutes':
        case 'certificate':
        case 'category':
          return isText(value)
        case 'with':
        case 'invited':
          return isListOf(isId, value)
        case 'optional':
          return typeof value === 'boolean'
        case 'files':
          return isListOf(isFile, value)
        default:
          return undefined
      }
    },
    whole: ({ id, kind, group, date, title, with: others }) =>
      id !== undefined &&
      kind !== undefined &&
      date !== undefined &&
      title !== undefined &&
      (group === null ? others === undefined : group !== undefined && !MEETING_KIND(kind)),
  },

  attendance: {
    field(name, value) {
      switch (name) {
        case 'gathering':
        case 'member':
          return isId(value)
        case 'mark':
          return MARK(value)
        case 'reason':
        case 'decidedBy':
          return isText(value)
        case 'asked':
        case 'decided':
        case 'recorded':
          return isCivilDate(value)
        default:
          return undefined
      }
    },
    whole: ({ gathering, member, mark, decidedBy }) =>
      gathering !== undefined &&
      member !== undefined &&
      mark !== undefined &&
      (mark !== 'leave-special' || decidedBy !== undefined),
  },

  works: {
    field(name, value) {
      switch (name) {
        case 'id':
        case 'group':
        case 'member':
          return isId(value)
        case 'kind':
          return WORK_KIND(value)
        case 'date':
        case 'delivered':
        case 'recorded':
          return isCivilDate(value)
        case 'title':
        case 'for':
        case 'category':
        case 'place':
        case 'personalDataReason':
        case 'situation':
        case 'problem':
        case 'advice':
        case 'body':
          return isText(value)
        case 'to':
          return RECIPIENT(value)
        case 'channel':
          return CHANNEL(value)
        case 'distinguished':
        case 'collective':
        case 'betweenSessions':
          return typeof value === 'boolean'
        case 'derivedFrom':
          return isListOf(isSource, value)
        case 'files':
          return isListOf(isFile, value)
        default:
          return undefined
      }
    },
    whole: ({ id, kind, group, date, title, for: period }) =>
      id !== undefined &&
      kind !== undefined &&
      group !== undefined &&
      date !== undefined &&
      title !== undefined &&
      (period === undefined || (isKindForAPeriod(kind) && EVERY.some((every) => isPeriodId(every, period as string)))),
  },

  handling: {
    field(name, value) {
      switch (name) {
        case 'id':
        case 'work':
          return isId(value)
        case 'date':
          return isCivilDate(value)
        case 'step':
          return HANDLING_STEP(value)
        case 'result':
        case 'to':
        case 'by':
        case 'note':
        case 'text':
          return isText(value)
        default:
          return undefined
      }
    },
    whole: ({ id, work, date, step }) =>
      id !== undefined && work !== undefined && date !== undefined && step !== undefined,
  },

  decisions: {
    field(name, value) {
      switch (name) {
        case 'id':
          return isId(value)
        case 'about':
          return isOf(FINDING, value)
        case 'date':
          return isCivilDate(value)
        case 'step':
          return DECISION_STEP(value)
        case 'decision':
        case 'by':
        case 'document':
        case 'reason':
          return isText(value)
        default:
          return undefined
      }
    },
    whole: ({ id, about, date, step }) =>
      id !== undefined && about !== undefined && date !== undefined && step !== undefined,
  },

  contacts: {
    field(name, value) {
      switch (name) {
        case 'id':
        case 'member':
        case 'group':
          return isId(value)
        case 'from':
        case 'to':
          return isCivilDate(value)
        default:
          return undefined
      }
    },
    whole: ({ id, member, group, from, to }) =>
      id !== undefined && member !== undefined && group !== undefined && from !== undefined && runs(from, to),
  },

  issued: {
    field(name, value) {
      switch (name) {
        case 'id':
          return isId(value)
        case 'kind':
          return ISSUED_KIND(value)
        case 'period':
          return isText(value)
        case 'date':
          return isCivilDate(value)
        case 'body':
          return isBody(value)
        default:
          return undefined
      }
    },
    whole: ({ id, kind, period, date, body }) =>
      id !== undefined && kind !== undefined && period !== undefined && date !== undefined && body !== undefined,
  },
}

type Post = { from: string; to?: string }

const isPost = (value: unknown): boolean => isOf(POST, value)

/** Whether posts, each right in itself, lie in the office and share no day. One without an end lasts as long as the office. */
function postsFit(posts: readonly Post[], appointed: string, left: string | undefined): boolean {
  const last = left ?? '~'
  return posts.every(({ from, to }) => appointed <= from && (to ?? from) <= last) && overlapping(posts).length === 0
}

/** Whether a span whose ends are days, the last of them perhaps open, does not run backwards. */
function runs(from: unknown, to: unknown): boolean {
  return to === undefined || (from as string) <= (to as string)
}
