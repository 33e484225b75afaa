import type { Ledger } from '@liaison-kit/core'
import type { MemoryOptions } from '@liaison-kit/source/memory'
import type { WidgetState } from '@liaison-kit/ui'
import type { Places } from './starting.ts'

/** A situation worth seeing: what the widget is given, and the state it then shows. */
export interface CommitteeExample {
  id: string
  name: string
  source: MemoryOptions
  readonly?: boolean
  checklist?: boolean
  places?: Places
  state: WidgetState
}

/** The day of all examples. */
export const exampleDay = '2026-03-20'

/** A county as it is after it was made: a committee and a charter, and nothing else. */
export const emptyLedger: Ledger = {
  format: 'liaison-ledger/1',
  committee: {
    id: 'sample',
    name: '示例县政协',
    since: '2026-01-01',
    charters: [{ from: '2022-01-01', charter: 'shache-2012' }],
  },
  terms: [],
  groups: [],
  members: [],
  gatherings: [],
  attendance: [],
  works: [],
}

/** An invented county that is set up: two terms, three groups of which one is dissolved, and contacts. */
export const fullLedger: Ledger = {
  ...emptyLedger,
  committee: {
    ...emptyLedger.committee,
    public: true,
    origins: ['https://town.example', 'http://10.0.0.8:8080'],
    charters: [
      { from: '2022-01-01', charter: 'shache-2012' },
      { from: '2027-01-01', charter: 'urumqi-2012' },
    ],
  },
  terms: [
    { id: 't9', number: 9, from: '2017-01-01', to: '2021-12-31', planned: { plenary: 5 } },
    { id: 't10', number: 10, from: '2022-01-01', to: '2026-12-31', planned: { plenary: 5, 'standing-committee': 20 } },
  ],
  groups: [
    { id: 'g-01', name: '示例镇联络组', kind: 'township', formed: '2022-01-01' },
    { id: 'g-02', name: '示例县直机关联络组', kind: 'county-department', formed: '2022-01-01' },
    { id: 'g-03', name: '示例乡联络组', kind: 'township', formed: '2022-01-01', dissolved: '2024-12-31' },
  ],
  members: [
    { id: 'm01', name: '示例甲', unit: '示例县政协', appointed: '2022-01-01', group: 'g-02', roles: ['vice-chair'] },
    { id: 'm02', name: '示例乙', appointed: '2022-01-01', group: 'g-01', roles: ['leader'] },
  ],
  contacts: [{ id: 'c1', member: 'm01', group: 'g-01', from: '2022-03-01' }],
}

/** The county's office, signed in. */
export const office = (ledger: Ledger): MemoryOptions => ({
  ledger,
  today: exampleDay,
  signedIn: true,
  session: { role: 'county', name: '示例县政协办公室' },
})

const places: Places = { roster: '#roster', codes: '#access', gatherings: '#gatherings' }

export const committeeExamples: readonly CommitteeExample[] = [
  {
    id: 'signed-out',
    name: 'signed out it says what signing in is for',
    source: { ...office(fullLedger), signedIn: false },
    state: 'ready',
  },
  {
    id: 'empty',
    name: 'an empty county is told what to do first',
    source: office(emptyLedger),
    places,
    state: 'empty',
  },
  { id: 'full', name: 'a county that is set up', source: office(fullLedger), places, state: 'ready' },
  {
    id: 'readonly',
    name: 'readonly shows and asks nothing',
    source: office(fullLedger),
    readonly: true,
    state: 'ready',
  },
  {
    id: 'checklist',
    name: 'only what to do first',
    source: office(emptyLedger),
    checklist: true,
    places: { ...places, terms: '#committee', groups: '#committee' },
    state: 'empty',
  },
  {
    id: 'clerk',
    name: 'a clerk is told whose page this is',
    source: { ...office(fullLedger), group: 'g-01', session: { role: 'clerk', name: '示例镇联络员' } },
    state: 'ready',
  },
]
