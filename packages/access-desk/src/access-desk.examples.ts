import type { Ledger } from '@liaison-kit/core'
import type { MemoryOptions } from '@liaison-kit/source/memory'
import type { AccessCode } from '@liaison-kit/source/office'
import type { WidgetState } from '@liaison-kit/ui'

/** A situation worth seeing: what the widget is given, and the state it then shows. */
export interface AccessExample {
  id: string
  name: string
  source: MemoryOptions
  readonly?: boolean
  state: WidgetState
}

/** The day of all examples. */
export const exampleDay = '2026-03-20'

/** An invented county of three groups and four members. */
export const exampleLedger: Ledger = {
  format: 'liaison-ledger/1',
  committee: { id: 'sample', name: '示例县政协', charters: [{ from: '2022-01-01', charter: 'shache-2012' }] },
  terms: [{ id: 't10', number: 10, from: '2022-01-01', to: '2026-12-31' }],
  groups: [
    { id: 'g-01', name: '示例镇联络组', kind: 'township', formed: '2022-01-01' },
    { id: 'g-02', name: '示例乡联络组', kind: 'township', formed: '2022-01-01' },
    { id: 'g-03', name: '示例县直机关联络组', kind: 'county-department', formed: '2022-01-01' },
  ],
  members: [
    { id: 'm01', name: '示例甲', unit: '示例中学', appointed: '2022-01-01', group: 'g-01' },
    { id: 'm02', name: '示例乙', appointed: '2022-01-01', group: 'g-01' },
    { id: 'm03', name: '示例丙', appointed: '2022-01-01', group: 'g-02' },
    { id: 'm04', name: '示例丁', appointed: '2022-01-01', left: '2024-12-31', group: 'g-02' },
  ],
  gatherings: [],
  attendance: [],
  works: [],
}

const code = (id: string, change: Partial<AccessCode>): AccessCode => ({
  id,
  role: 'clerk',
  group: null,
  member: null,
  name: '示例县政协办公室',
  issued: '2026-01-05T02:30:00.000Z',
  expires: null,
  revoked: null,
  ...change,
})

/** The office's own, a clerk's with an end, a member's that has expired, and one that was revoked. */
export const exampleCodes: readonly AccessCode[] = [
  code('abc234', { role: 'county' }),
  code('def567', {
    group: 'g-01',
    name: '示例镇联络组联络员',
    issued: '2026-01-06T03:00:00.000Z',
    expires: '2026-12-31',
  }),
  code('ghi789', {
    role: 'member',
    member: 'm01',
    name: '示例甲',
    issued: '2026-01-07T03:00:00.000Z',
    expires: '2026-02-28',
  }),
  code('jkm234', {
    group: 'g-02',
    name: '示例乡旧联络员',
    issued: '2026-01-04T03:00:00.000Z',
    revoked: '2026-02-01T01:15:00.000Z',
  }),
]

/** The county's office, signed in. */
export const office: MemoryOptions = {
  ledger: exampleLedger,
  codes: exampleCodes,
  today: exampleDay,
  signedIn: true,
  session: { role: 'county', name: '示例县政协办公室' },
}

export const accessExamples: readonly AccessExample[] = [
  {
    id: 'signed-out',
    name: 'signed out it says what signing in is for',
    source: { ...office, signedIn: false },
    state: 'ready',
  },
  { id: 'list', name: 'codes in use are listed, and who holds them', source: office, state: 'ready' },
  { id: 'none', name: 'no code is issued yet', source: { ...office, codes: [] }, state: 'ready' },
  { id: 'readonly', name: 'readonly shows and asks nothing', source: office, readonly: true, state: 'ready' },
  {
    id: 'clerk',
    name: 'a clerk is told whose page this is',
    source: { ...office, group: 'g-01', session: { role: 'clerk', name: '示例镇联络员' } },
    state: 'ready',
  },
]
