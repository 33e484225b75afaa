import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

/** What keeps a headless Chromium quiet on a machine without a network, and running as root in a container. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Where a Chromium is: CHROMIUM_PATH, else one on the PATH, else Playwright's own. Throws with what to install when there is none. */
export function chromiumPath() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, which is not there. Point it at a Chromium, or unset it.`)
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const file = join(folder, name)
      if (isRunnable(file)) return file
    }
  }
  const own = chromium.executablePath()
  if (own && existsSync(own)) return own
  throw new Error(
    'The widgets are tested in a real Chromium and none was found. Install one (Debian and Ubuntu: apt-get install -y chromium; ' +
      'elsewhere: npx playwright install chromium), or set CHROMIUM_PATH to its program, then run npm test again.',
  )
}

function isRunnable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
