import type { CivilDate } from '@liaison-kit/core'
import type { AccessCode } from '@liaison-kit/source/office'

/** Whether a code lets somebody in on a day: `active`, or not any more. */
export type CodeStanding = 'active' | 'expired' | 'revoked'

export function standingOf({ revoked, expires }: AccessCode, today: CivilDate | undefined): CodeStanding {
  if (revoked !== null) return 'revoked'
  return expires !== null && today !== undefined && expires < today ? 'expired' : 'active'
}
