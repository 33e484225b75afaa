import type { CivilDate, Group } from '@liaison-kit/core'
import { QUARTERS_OF_TOWN, SYSTEMS, TOWNSHIPS, VILLAGES } from './names.ts'
import { day, type Setting } from './setting.ts'

/** How a group goes about its duties. */
export type Profile =
  /** The group on the sample site: good, not perfect. */
  | 'demo'
  /** Everything done in time, everything documented. */
  | 'exemplary'
  /** Most things done, some missed, some papers late. */
  | 'ordinary'
  /** Lets a month pass and then sends two info reports at once. */
  | 'late-reports'
  /** Met in its first months and then no more. */
  | 'dormant'
  /** Does its work, but makes the records in bulk before an appraisal. */
  | 'back-filled'

/** A group with what the sample needs to know to write its records. */
export interface SampleGroup extends Group {
  profile: Profile
  /** `青禾乡`, `教育系统`: as it stands in a title. */
  body: string
  /** Villages, or parts of the town. */
  places: string[]
}

export const DEMO_GROUP = 'g-01'
/** Formed when the ledger was already kept. */
export const NEW_GROUP = 'g-29'
/** Merged into others before today. */
export const DISSOLVED_GROUP = 'g-38'

const PROFILES: Record<Exclude<Profile, 'ordinary'>, readonly string[]> = {
  demo: [DEMO_GROUP],
  exemplary: ['g-04', 'g-09', 'g-17', 'g-22', 'g-31', 'g-32'],
  'late-reports': ['g-06', 'g-13', 'g-20', 'g-35'],
  dormant: ['g-11', 'g-19', 'g-26'],
  'back-filled': ['g-08', 'g-24'],
}

export function profileOf(id: string): Profile {
  for (const [profile, ids] of Object.entries(PROFILES)) if (ids.includes(id)) return profile as Profile
  return 'ordinary'
}

/** The day the new group was formed: in mid-quarter, so that its first quarter is exempt. */
export const newGroupFrom = ({ year }: Setting): CivilDate => day(year, 8, 16)
/** The last day of the group that was dissolved. */
export const dissolvedGroupTo = ({ year }: Setting): CivilDate => day(year, 11, 30)

/** 29 townships and 9 county departments. */
export function sampleGroups(setting: Setting): SampleGroup[] {
  const bodies = [
    ...TOWNSHIPS.map((body) => ({ body, kind: 'township' as const })),
    ...SYSTEMS.map((body) => ({ body, kind: 'county-department' as const })),
  ]
  return bodies.map(({ body, kind }, index) => {
    const id = `g-${String(index + 1).padStart(2, '0')}`
    const places =
      kind === 'township' ? setting.draw('places', id).shuffle(VILLAGES).slice(0, 7) : [...QUARTERS_OF_TOWN]
    const group: SampleGroup = {
      id,
      name: `${body}委员联络组`,
      kind,
      formed: id === NEW_GROUP ? newGroupFrom(setting) : day(setting.year - 2, 9, 1),
      profile: profileOf(id),
      body,
      places,
    }
    if (id === DISSOLVED_GROUP) group.dissolved = dissolvedGroupTo(setting)
    return group
  })
}

export function exists(group: Group, date: CivilDate): boolean {
  return group.formed <= date && (group.dissolved === undefined || date <= group.dissolved)
}

/** The group as the ledger writes it. */
export function ledgerGroup({ id, name, kind, formed, dissolved }: SampleGroup): Group {
  return dissolved === undefined ? { id, name, kind, formed } : { id, name, kind, formed, dissolved }
}
