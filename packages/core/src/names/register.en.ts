// Settled when the package is built: what is built holds these tables and no register (tsup.config.ts).
import { DUTIES, TESTS } from '../duties/register.ts'
import { namesIn } from './named.ts'
import type { Names } from './names.ts'

/** The duties of the register, in English. */
export const dutyNames: Names['duties'] = namesIn('en', DUTIES)

/** The attendance tests of S 2.2 item 8, in English. */
export const testNames: Names['tests'] = namesIn('en', TESTS)
