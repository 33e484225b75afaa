import {
  type AgendaItem,
  addDays,
  agenda,
  type CivilDate,
  type Explanation,
  type Explanations,
  type Finding,
  findings,
  postsOf,
} from '@liaison-kit/core'
import type { Access } from '../access/access-book.ts'
import { readerIn, type Scope, scopeOf } from '../access/scope.ts'
import { READS_ALL, type Reader } from '../access/view.ts'
import type { CommitteeBook } from '../book/committee-book.ts'
import type { ExplanationShelf } from './explanation-shelf.ts'
import { judged, partOf } from './reading.ts'

/** How far ahead due days are listed: a quarter's are always all there. */
export const HORIZON_DAYS = 92
const LAST_DAY = '9999-12-31'

/** The structured accounts of core, as far as they are about whoever asks. */
export interface ExplanationsAnswer extends Explanations {
  /** Due days from the day asked about on, `HORIZON_DAYS` ahead, the last one inside. */
  agenda: AgendaItem[]
  findings: Finding[]
}

/**
 * What stands behind the assessment, for the same part of it and with the same verdicts; what it names are only records that the reader
 * may read.
 */
export function readExplanations(
  book: CommitteeBook,
  access: Access,
  shelf: ExplanationShelf,
  today: CivilDate,
  { asOf = today, group }: { asOf?: CivilDate | undefined; group?: string | undefined },
): Promise<ExplanationsAnswer> {
  return book.inTurn(() => {
    const { ledger, standing } = book
    const scope = scopeOf(access, ledger, group)
    // The county reads everything of a group, too.
    const reader = access.role === 'county' ? READS_ALL : readerIn(scope, book)
    const mayRead = (about: string): boolean => reader.mayRead(about, standing.lastValue(about))
    const assessment = partOf(
      judged(() => book.assessment({ asOf }, today)),
      ledger,
      scope,
    )
    const { duties, tests } = accountsFor(book, shelf, scope, asOf)
    return {
      duties: duties.map((one) => shown(one, reader, mayRead)),
      tests: tests.map((one) => shown(one, reader, mayRead)),
      agenda: agendaFor(book, scope, asOf, mayRead),
      findings: findings(ledger, assessment).map((finding) => ({
        ...finding,
        decisions: finding.decisions.filter(({ id }) => mayRead(`decisions/${id}`)),
      })),
    }
  })
}

/** An account without the records that are not for the reader. The verdict stays as the assessment gives it. */
function shown<E extends Explanation>(explanation: E, reader: Reader, mayRead: (about: string) => boolean): E {
  if (reader === READS_ALL) return explanation
  const { counted, notCounted } = explanation
  return {
    ...explanation,
    counted: counted.filter(({ about }) => mayRead(about)),
    notCounted: notCounted.filter(({ about }) => mayRead(about)),
  }
}

function accountsFor(book: CommitteeBook, shelf: ExplanationShelf, scope: Scope, asOf: CivilDate): Explanations {
  if (scope.of === 'all') return shelf.get(book, { asOf })
  if (scope.of === 'group') return shelf.get(book, { asOf, group: scope.group })
  const own = `members/${scope.member}`
  const member = book.ledger.members.find(({ id }) => id === scope.member)
  const groups = new Set(member ? postsOf(member).map((post) => post.group) : [])
  // Those of a whole county, where the member stands in no group's.
  for (const group of [...groups, undefined]) {
    const { duties, tests } = shelf.get(book, { asOf, group })
    const isOwn = ({ whose }: Explanation): boolean => whose === own
    if (group !== undefined && ![...duties, ...tests].some(isOwn)) continue
    return { duties: duties.filter((one) => one.whose === 'committee' || isOwn(one)), tests: tests.filter(isOwn) }
  }
  return { duties: [], tests: [] }
}

function agendaFor(
  { ledger }: CommitteeBook,
  scope: Scope,
  asOf: CivilDate,
  mayRead: (about: string) => boolean,
): AgendaItem[] {
  const horizon = asOf > addDays(LAST_DAY, -HORIZON_DAYS) ? LAST_DAY : addDays(asOf, HORIZON_DAYS)
  const group = scope.of === 'group' ? scope.group : undefined
  const items = judged(() => agenda(ledger, { asOf, horizon, group }))
  if (scope.of !== 'member') return items
  return items.filter((item) =>
    item.of === 'answer'
      ? mayRead(`works/${item.work}`)
      : item.whose === 'committee' || item.whose === `members/${scope.member}`,
  )
}
