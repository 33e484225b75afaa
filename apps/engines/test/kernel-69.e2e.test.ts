import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver } from '../src/driver.ts'
import { ENGINES } from '../src/engines.ts'
import { RUNS_HERE } from '../src/fetch-kernel.ts'
import { doTasks } from '../src/tasks.ts'
import { Town } from '../src/town.ts'

// The floor of the browsers, every day; `npm run test:browsers` has the others.

describe.runIf(RUNS_HERE)('Chromium 69', () => {
  let town: Town
  let browser: Driver
  beforeAll(async () => {
    browser = await ENGINES.find(({ id }) => id === '69')!.launch()
    town = await Town.begin()
  })
  afterAll(async () => {
    await browser?.close()
    await town?.end()
  })

  it('reads the meter, takes a roll and files a report, under a strict policy and without an error', async () => {
    expect(browser.version).toMatch(/^69\./)
    expect(await doTasks(browser, town)).toEqual({
      tasks: { meter: '', roll: '', report: '' },
      errors: [],
      violations: [],
    })
  })

  it('tells of what its policy forbids, and of an error', async () => {
    await browser.evaluate(
      `document.body.setAttribute('style', 'color: red'), setTimeout(() => { throw new Error('planted') }), 0`,
    )
    // What is evaluated is of no page, so that the page hears of an error but not which.
    await expect
      .poll(() => browser.evaluate('probe.told()'))
      .toEqual({ errors: ['Script error.'], violations: [expect.stringContaining('style-src')] })
    expect(browser.errors()).toContainEqual(expect.stringContaining('planted'))
  })
})
