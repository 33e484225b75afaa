import { shache2012 } from '../charters/shache-2012.ts'
import type { DutyRule, Switches } from '../model/charter.ts'
import type { Attendance, CharterInForce, Gathering, Group, Ledger, Member, Term, Work } from '../model/ledger.ts'
import type { GatheringKind, Mark, WorkKind } from '../model/vocabulary.ts'
import type { DutyId } from './register.ts'

/** A small county to write cases on: one term, one group `g` and one member `m` in it, and what the case adds. Each step gives a new one. */
export class Situation {
  readonly ledger: Ledger

  constructor(ledger: Ledger) {
    this.ledger = ledger
  }

  private with(change: Partial<Ledger>): Situation {
    return new Situation({ ...this.ledger, ...change })
  }

  /** Several gatherings on the given days, each with the member's mark, if any. */
  gatherings(kind: GatheringKind, days: readonly string[], mark?: Mark, more: Partial<Gathering> = {}): Situation {
    const county = kind === 'plenary' || kind === 'standing-committee' || kind.endsWith('-meeting')
    const made = days.map((date, nth): Gathering => {
      const id = `${kind}-${this.ledger.gatherings.length + nth + 1}`
      return { id, kind, group: county ? null : 'g', date, title: '示例', ...more }
    })
    const marks = mark ? made.map(({ id }): Attendance => attendance(id, mark)) : []
    return this.with({
      gatherings: [...this.ledger.gatherings, ...made],
      attendance: [...this.ledger.attendance, ...marks],
    })
  }

  works(kind: WorkKind, days: readonly string[], more: Partial<Work> = {}): Situation {
    const made = days.map((date, nth): Work => {
      const id = `${kind}-${this.ledger.works.length + nth + 1}`
      return { id, kind, group: 'g', date, title: '示例', ...more }
    })
    return this.with({ works: [...this.ledger.works, ...made] })
  }

  term(change: Partial<Term>): Situation {
    return this.with({ terms: this.ledger.terms.map((term) => ({ ...term, ...change })) })
  }

  anotherTerm(term: Term): Situation {
    return this.with({ terms: [...this.ledger.terms, term] })
  }

  group(change: Partial<Group>): Situation {
    return this.with({ groups: this.ledger.groups.map((group) => ({ ...group, ...change })) })
  }

  anotherGroup(id: string): Situation {
    return this.with({ groups: [...this.ledger.groups, { ...this.ledger.groups[0]!, id }] })
  }

  member(change: Partial<Member>): Situation {
    return this.with({ members: this.ledger.members.map((member) => ({ ...member, ...change })) })
  }

  charters(charters: CharterInForce[]): Situation {
    return this.with({ committee: { ...this.ledger.committee, charters } })
  }

  /** Where the charter asks something else of one duty. */
  asking(duty: DutyId, change: Partial<DutyRule>): Situation {
    const rules = shache2012.duties[duty]!.map((rule) => ({ ...rule, ...change }))
    const charter = { ...shache2012, id: 'asking', duties: { ...shache2012.duties, [duty]: rules } }
    return this.charters([{ from: '2012-01-01', charter }])
  }

  /** Where the charter reads the source in another way. */
  reading(switches: Partial<Switches>): Situation {
    const charter = { ...shache2012, id: 'reading', switches: { ...shache2012.switches, ...switches } }
    return this.charters([{ from: '2012-01-01', charter }])
  }
}

function attendance(gathering: string, mark: Mark): Attendance {
  const given = { gathering, member: 'm', mark }
  return mark === 'leave-special' ? { ...given, decidedBy: '示例主席会议' } : given
}

/** The county cases start from: the 12th term, the charter in force from 2012, the group formed with the term. */
export const county = new Situation({
  format: 'liaison-ledger/1',
  committee: { id: 'sample', name: '示例县政协', charters: [{ from: '2012-01-01', charter: 'shache-2012' }] },
  terms: [{ id: 't12', number: 12, from: '2011-08-21', to: '2016-08-20' }],
  groups: [{ id: 'g', name: '示例联络组', kind: 'township', formed: '2011-09-01' }],
  members: [{ id: 'm', name: '示例委员', appointed: '2011-08-21', group: 'g' }],
  gatherings: [],
  attendance: [],
  works: [],
})
