import { build } from 'esbuild'
import { chromium } from 'playwright'
import { expect, it } from 'vitest'
import { chromiumArgs, chromiumPath } from '../../../scripts/chromium.mjs'
import { assess } from '../src/assess.ts'
import { smallLedger } from '../src/ledger/small-ledger.ts'
import { packageDir } from './installed.ts'

const QUESTION = { asOf: '2012-06-30' }

/** The built package with all it needs, as a page would carry it. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: packageDir },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0]!.text
}

it('the built package assesses in a page and in a web worker as the sources do, and leaves no global behind', async () => {
  const asModule = await bundle(`
    export { assess } from '@liaison-kit/core'
    export { parseLedger } from '@liaison-kit/core/schema'`)
  const asWorker = await bundle(`
    import { assess } from '@liaison-kit/core'
    import { parseLedger } from '@liaison-kit/core/schema'
    self.onmessage = ({ data: { ledger, question } }) => postMessage(assess(parseLedger(ledger), question))`)
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
  try {
    const page = await browser.newPage()
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(String(error)))
    page.on('console', (message) => problems.push(message.text()))
    // An ordinary page on plain http, as a township's often is: no secure context.
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
    await page.goto('http://township.example/')
    // As text: a test runner rewrites the imports of a function.
    const found = (await page.evaluate(`(async (asModule, asWorker, ledger, question) => {
      const address = (code) => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
      const before = new Set(Object.getOwnPropertyNames(globalThis))
      const core = await import(address(asModule))
      const inPage = core.assess(core.parseLedger(ledger), question)
      const newGlobals = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name))
      const worker = new Worker(address(asWorker), { type: 'module' })
      const inWorker = await new Promise((answered, failed) => {
        worker.onmessage = ({ data }) => answered(data)
        worker.onerror = ({ message }) => failed(new Error(message))
        worker.postMessage({ ledger, question })
      })
      worker.terminate()
      return { inPage, inWorker, newGlobals }
    })(${[asModule, asWorker, smallLedger(), QUESTION].map((value) => JSON.stringify(value)).join()})`)) as {
      inPage: unknown
      inWorker: unknown
      newGlobals: string[]
    }
    const expected = JSON.parse(JSON.stringify(assess(smallLedger(), QUESTION)))
    expect(found.inPage).toEqual(expected)
    expect(found.inWorker).toEqual(expected)
    expect(found.newGlobals).toEqual(['__zod_globalConfig', '__zod_globalRegistry'])
    expect(problems).toEqual([])
  } finally {
    await browser.close()
  }
})
