import type { Group, Ledger, Member } from '@liaison-kit/core'
import { rosterBook } from '@liaison-kit/documents'

const GROUPS = 38
const MEMBERS = 203
/** Names that nobody has. */
const SIGNS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'

/** A roster as an office keeps it (.xlsx): 203 sample members in 38 sample groups, each with its leader. */
export async function sampleRoster(day: string): Promise<Buffer> {
  const groups = Array.from({ length: GROUPS }, (_, at): Group => {
    return { id: `g${at}`, name: `示例${at + 1}乡联络组`, kind: 'township', formed: day }
  })
  const members = Array.from({ length: MEMBERS }, (_, at): Member => {
    const group = groups[at % GROUPS]!.id
    const one: Member = {
      id: `m${at}`,
      name: `示例${SIGNS[Math.floor(at / SIGNS.length)]}${SIGNS[at % SIGNS.length]}`,
      sector: '农业',
      unit: `示例单位${at + 1}`,
      appointed: day,
      group,
    }
    return at < GROUPS ? { ...one, roles: ['leader'] } : one
  })
  const ledger: Ledger = {
    format: 'liaison-ledger/1',
    committee: { id: 'shili', name: '示例县政协', charters: [] },
    terms: [],
    groups,
    members,
    gatherings: [],
    attendance: [],
    works: [],
  }
  return Buffer.from(await rosterBook(ledger, { asOf: day, ids: false }))
}
