import { spawnSync } from 'node:child_process'
import { realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { build } from 'esbuild'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assess } from '../src/assess.ts'
import { smallLedger } from '../src/ledger/small-ledger.ts'
import { doors, type Installed, install, specifierOf } from './installed.ts'
import { publicNames } from './public-names.ts'

// What a stranger installs is tested here, not the sources: packed, unpacked and run outside of the repository.

const QUESTION = { asOf: '2012-06-30' }

/** What a program in bare Node finds behind the doors; the same text runs as a module, as CommonJS and in a worker. */
interface Probed {
  names: Record<string, string[]>
  changedGlobals: Record<string, string[]>
  assessment: unknown
  faultsAreOfTheMainDoor: boolean
}
const probe = (load: string): string => `
  // Names with what stands there, without waking what a getter makes only when it is first asked for.
  const properties = (of, place, found) => {
    if (Object(of) !== of) return
    for (const key of Reflect.ownKeys(of)) {
      const { value } = Object.getOwnPropertyDescriptor(of, key)
      found.set(place + String(key), value)
    }
  }
  const globals = () => {
    const found = new Map()
    properties(globalThis, '', found)
    for (const [name, value] of [...found]) {
      if (value === globalThis || name.startsWith('__zod_')) continue
      properties(value, name + '.', found)
      if (typeof value === 'function') properties(value.prototype, name + '.prototype.', found)
    }
    return found
  }
  async function probe() {
    const names = {}
    const changedGlobals = {}
    for (const [door, specifier] of ${JSON.stringify(doors.map((door) => [door, specifierOf(door)]))}) {
      const before = globals()
      names[door] = Object.keys(${load}(specifier)).sort()
      const after = [...globals()]
      const changed = after.filter(([name, value]) => !before.has(name) || !Object.is(before.get(name), value))
      if (changed.length > 0) changedGlobals[door] = changed.map(([name]) => name)
    }
    const core = ${load}('@liaison-kit/core')
    const { parseLedger } = ${load}('@liaison-kit/core/schema')
    let faultsAreOfTheMainDoor = false
    try {
      parseLedger({})
    } catch (error) {
      faultsAreOfTheMainDoor = error instanceof core.LedgerFaults && error.faults.length > 0
    }
    const assessment = core.assess(parseLedger(${JSON.stringify(smallLedger())}), ${JSON.stringify(QUESTION)})
    return { names, changedGlobals, assessment, faultsAreOfTheMainDoor }
  }
`
const MODULE = `import { isMainThread, parentPort } from 'node:worker_threads'
${probe('await import')}
const found = JSON.stringify(await probe())
if (isMainThread) console.log(found)
else parentPort.postMessage(found)
`
const COMMONJS = `const { isMainThread, parentPort } = require('node:worker_threads')
${probe('require')}
probe().then(JSON.stringify).then((found) => (isMainThread ? console.log(found) : parentPort.postMessage(found)))
`

let installed: Installed
beforeAll(() => {
  installed = install()
  writeFileSync(join(installed.dir, 'probe.mjs'), MODULE)
  writeFileSync(join(installed.dir, 'probe.cjs'), COMMONJS)
}, 120_000)
afterAll(() => installed?.remove())

function inNode(file: string): Probed {
  const { NODE_OPTIONS: _, ...env } = process.env
  const done = spawnSync(process.execPath, [file], { cwd: installed.dir, env, encoding: 'utf8' })
  expect(done.stderr).toBe('')
  return JSON.parse(done.stdout)
}

function inWorker(file: string): Promise<Probed> {
  return new Promise((found, failed) => {
    const worker = new Worker(join(installed.dir, file), { execArgv: [] })
    worker.once('message', (message: string) => found(JSON.parse(message)))
    worker.once('error', failed)
  })
}

describe('the packed package', () => {
  const roads: [string, () => Probed | Promise<Probed>][] = [
    ['import in bare Node', () => inNode('probe.mjs')],
    ['require in bare Node', () => inNode('probe.cjs')],
    ['import in a worker', () => inWorker('probe.mjs')],
    ['require in a worker', () => inWorker('probe.cjs')],
  ]
  it.each(roads)('opens every door and answers as the sources do: %s', async (_, road) => {
    const probed = await road()
    const expected = publicNames().map(({ door, names }) => [
      door,
      names.filter(({ isValue }) => isValue).map(({ name }) => name),
    ])
    expect(probed.names).toEqual(Object.fromEntries(expected))
    expect(probed.assessment).toEqual(JSON.parse(JSON.stringify(assess(smallLedger(), QUESTION))))
    expect(probed.faultsAreOfTheMainDoor).toBe(true)
    // zod keeps its settings in two globals of its own; nothing else here leaves a trace.
    expect(probed.changedGlobals).toEqual({ './schema': ['__zod_globalConfig', '__zod_globalRegistry'] })
  })

  it.each(doors)('costs nothing when it is imported and not used: %s', async (door) => {
    const { outputFiles } = await build({
      stdin: { contents: `import '${specifierOf(door)}'`, resolveDir: installed.dir },
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      // It warns that it leaves the import out, which is what is asked for here.
      logLevel: 'error',
    })
    expect(outputFiles.map(({ text }) => text.trim())).toEqual([''])
  })

  it('passes publint without a remark', async () => {
    const { messages, pkg } = await publint({ pkgDir: installed.unpacked, pack: false, strict: true })
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
  })

  it('has types for every way of asking: import, require, bundler', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(installed.tarball))
    if (!analysis.types) throw new Error('The package holds no types.')
    // "node10" knows no doors at all; TypeScript itself is about to drop it.
    const { problems, entrypoints } = analysis
    expect(problems.filter((problem) => !('resolutionKind' in problem && problem.resolutionKind === 'node10'))).toEqual(
      [],
    )
    for (const door of doors) {
      const { resolutions } = entrypoints[door]!
      for (const kind of ['node16-cjs', 'node16-esm', 'bundler'] as const) {
        expect(resolutions[kind].resolution?.isTypeScript, `${door} ${kind}`).toBe(true)
      }
      expect(resolutions['node16-cjs'].resolution?.fileName, door).toMatch(/\.d\.cts$/)
      expect(resolutions['node16-esm'].resolution?.fileName, door).toMatch(/\.d\.ts$/)
    }
  })

  it('typechecks in a strict program, as a module and as CommonJS', () => {
    const lines = doors.map((door, n) => `import * as door${n} from '${specifierOf(door)}'\nexport { door${n} }`)
    const program = `${lines.join('\n')}
import { assess, type Assessment, type Ledger } from '@liaison-kit/core'
import { parseLedger } from '@liaison-kit/core/schema'
const ledger: Ledger = parseLedger({})
export const assessment: Assessment = assess(ledger, { asOf: '2012-06-30' })
// @ts-expect-error A day is a text.
assess(ledger, { asOf: 20120630 })
`
    const isInstalled = (file: string): boolean => realpathSync(file).startsWith(realpathSync(installed.dir))
    const files = ['program.mts', 'program.cts'].map((name) => join(installed.dir, name))
    for (const file of files) writeFileSync(file, program)
    const checked = ts.createProgram(files, {
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts'],
      module: ts.ModuleKind.NodeNext,
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
      types: [],
    })
    // The dependencies' own files are left out: they take seconds, and are theirs.
    const ours = checked.getSourceFiles().filter(({ fileName }) => isInstalled(fileName))
    expect(ours.length).toBeGreaterThan(2 * doors.length)
    const faults = [
      ...checked.getOptionsDiagnostics(),
      ...ours.flatMap((file) => [...checked.getSyntacticDiagnostics(file), ...checked.getSemanticDiagnostics(file)]),
    ]
    expect(ts.formatDiagnostics(faults, ts.createCompilerHost({}))).toBe('')
  })
})
