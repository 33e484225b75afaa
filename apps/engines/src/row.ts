import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Driver } from './driver.ts'
import type { Engine } from './engines.ts'
import { doTasks, type Outcome } from './tasks.ts'
import { Town } from './town.ts'

/** What came of one browser. */
export interface Row {
  engine: string
  version: string
  /** Missing where the tasks did not come to an end. */
  outcome?: Outcome
  /** Why they were not, or not ended. */
  reason?: string
  /** From the start of the browser until the tasks were done. */
  seconds: number
}

/**
 * Starts the browser and a town of its own, and does the three tasks.
 * @param pictures folder that keeps what the window showed in the end
 */
export async function rowOf({ id, name, launch }: Engine, pictures?: string): Promise<Row> {
  const row: Row = { engine: name, version: /^\d+$/.test(id) ? id : '', seconds: 0 }
  const began = Date.now()
  let driver: Driver | undefined
  let town: Town | undefined
  try {
    driver = await launch()
    town = await Town.begin()
    const outcome = await doTasks(driver, town)
    if (pictures !== undefined) {
      mkdirSync(pictures, { recursive: true })
      writeFileSync(join(pictures, `${id}.png`), await driver.picture())
    }
    return { ...row, version: driver.version, outcome, seconds: (Date.now() - began) / 1000 }
  } catch (error) {
    return { ...row, reason: (error as Error).message }
  } finally {
    await driver?.close()
    await town?.end()
  }
}

/** Every task done, and nothing complained of. */
export function isGood({ outcome }: Row): boolean {
  if (!outcome) return false
  const { tasks, errors, violations } = outcome
  return [...Object.values(tasks).filter(Boolean), ...errors, ...violations].length === 0
}
