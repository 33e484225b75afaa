/** The widgets for everybody's pages. */
export const PUBLIC_TAGS = ['liaison-quota-meter', 'liaison-attendance-tracker', 'liaison-info-report-form'] as const
/** The widgets of the county's desk. */
export const DESK_TAGS = [
  'liaison-committee-desk',
  'liaison-roster-desk',
  'liaison-sheet-import',
  'liaison-access-desk',
  'liaison-report-inbox',
  'liaison-work-book',
] as const
export const TAGS = [...PUBLIC_TAGS, ...DESK_TAGS] as const
export type PublicTag = (typeof PUBLIC_TAGS)[number]
export type DeskTag = (typeof DESK_TAGS)[number]
export type Tag = PublicTag | DeskTag

export const isPublic = (tag: Tag): tag is PublicTag => PUBLIC_TAGS.some((one) => one === tag)
export const packageOf = (tag: Tag): string => `@liaison-kit/${tag.replace('liaison-', '')}`
