import { applyingGatherings, applyingMarks, applyingWorks } from './applying.ts'
import { assessing } from './assessing.ts'
import { reading } from './reading.ts'
import type { MakeSuite } from './suite.ts'

/** Everything that is measured, in order. Another measurement is a file and a line here. */
export const SUITES: readonly MakeSuite[] = [assessing, reading, applyingMarks, applyingWorks, applyingGatherings]
