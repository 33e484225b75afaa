import { chromiumPath } from '../../../scripts/chromium.mjs'
import { debianPrograms } from './debian.ts'
import type { Driver } from './driver.ts'
import { ChromiumDriver } from './drivers/chromium.ts'
import { FirefoxDriver } from './drivers/firefox.ts'
import { WebKitDriver } from './drivers/webkit.ts'
import { programOf } from './fetch-kernel.ts'
import { KERNELS } from './kernels.ts'
import { NAMES } from './town.ts'

/** A browser the drop-in must run in. */
export interface Engine {
  /** To choose it by: `69`, `chromium`, `firefox`, `webkit`. */
  id: string
  name: string
  launch(): Promise<Driver>
}

const names = Object.values(NAMES)

/** Old kernels from the floor on, then the browsers of the day. */
export const ENGINES: readonly Engine[] = [
  ...KERNELS.map((kernel) => ({
    id: String(kernel.major),
    name: 'Chromium',
    launch: async () => ChromiumDriver.launch(await programOf(kernel), names),
  })),
  { id: 'chromium', name: 'Chromium', launch: () => ChromiumDriver.launch(chromiumPath(), names) },
  {
    id: 'firefox',
    name: 'Firefox ESR',
    launch: async () => {
      const [program] = await debianPrograms(['firefox-esr'], ['firefox-esr'])
      return FirefoxDriver.launch(program!, names)
    },
  },
  { id: 'webkit', name: 'WebKitGTK', launch: launchWebKit },
]

async function launchWebKit(): Promise<Driver> {
  const [screen, driver, browser] = await debianPrograms(
    [
      'Xvfb',
      'WebKitWebDriver',
      `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-4.1/MiniBrowser`,
    ],
    ['webkit2gtk-driver', 'xvfb'],
  )
  return WebKitDriver.launch({ screen: screen!, driver: driver!, browser: browser! })
}
