// Settled when the package is built: what is built holds these tables and no register (tsup.config.ts).
import { DUTIES, type DutyId, TESTS } from '../duties/register.ts'
import { type MeasureWords, measureOf } from './measures.zh-CN.ts'
import { namesIn } from './named.ts'
import type { Names } from './names.ts'

/** The duties of the register (职责). */
export const dutyNames: Names['duties'] = namesIn('zh-CN', DUTIES)

/** The attendance tests of S 2.2 item 8. */
export const testNames: Names['tests'] = namesIn('zh-CN', TESTS)

/** The measure words of each duty of the register. */
export const dutyMeasures: Readonly<Record<DutyId, MeasureWords>> = Object.fromEntries(
  Object.values(DUTIES).map((duty) => [duty.id, measureOf(duty)]),
) as Record<DutyId, MeasureWords>
