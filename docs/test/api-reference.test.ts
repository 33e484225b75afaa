import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { packagePage } from '../reference/api/package-page.ts'
import { PACKAGES } from '../reference/api/published-packages.ts'

// The pages are read off the sources. What they hold is asked once more of what is installed: the manifests, the modules as Node loads
// them, the declarations as text.

interface Target {
  types?: string
  default?: string
}

const packages = PACKAGES.map((one) => {
  const folder = new URL(`../../packages/${one.folder}/`, import.meta.url)
  const { name, exports } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as {
    name: string
    exports: Record<string, string | (Target & { import?: Target })>
  }
  const doors = Object.entries(exports).map(([path, to]) => {
    const { types, default: module } = typeof to === 'string' ? {} : (to.import ?? to)
    const at = (file: string): string => fileURLToPath(new URL(file, folder))
    return { specifier: name + path.slice(1), types: types && at(types), module: module && at(module) }
  })
  return { one, doors }
})

// Who imports it runs it.
const RUNS = '@liaison-kit/cli'

/** What each module exports when it is run. */
function valuesOf(modules: readonly string[]): Record<string, string[]> {
  const script = `import { pathToFileURL } from 'node:url'
    const names = {}
    for (const path of ${JSON.stringify(modules)}) names[path] = Object.keys(await import(pathToFileURL(path)))
    process.stdout.write(JSON.stringify(names), () => process.exit())`
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }))
}

/** What a file of declarations exports. */
function namesIn(declarations: string): string[] {
  const named = /^export (?:declare )?(?:abstract )?(?:class|function|const|type|interface) (\w+)/gm
  const listed = [...declarations.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list = '']) =>
    list.split(','),
  )
  return [
    ...[...declarations.matchAll(named)].map(([, name = '']) => name),
    ...listed
      .map((one) =>
        one
          .trim()
          .replace(/^type /, '')
          .replace(/^.* as /, ''),
      )
      .filter(Boolean),
  ]
}

it('every door has its section, with every name that it exports, in both languages', () => {
  const doors = packages.flatMap(({ doors }) => doors)
  const values = valuesOf(doors.flatMap(({ specifier, module }) => (module && specifier !== RUNS ? [module] : [])))
  const missing: string[] = []
  for (const language of ['zh-CN', 'en'] as const) {
    for (const { one, doors } of packages) {
      const sections = packagePage(one, language).split('\n## ')
      for (const { specifier, types, module = '' } of doors) {
        const section = sections.find((text) => text.startsWith(`${specifier} {`))
        const names = [...(values[module] ?? []), ...(types ? namesIn(readFileSync(types, 'utf8')) : [])]
        if (section === undefined) missing.push(`${specifier} (${language})`)
        else
          missing.push(
            ...names.filter((name) => !section.includes(`\`${name}\``)).map((name) => `${specifier} ${name}`),
          )
      }
    }
  }
  expect(missing).toEqual([])
  // The second way sees what there is to see.
  expect(Object.values(values).flat().length).toBeGreaterThan(200)
})

it('has every package that is published', () => {
  const published = execFileSync('git', ['ls-files', 'packages/*/package.json'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
    .filter((file) => !JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')).private)
  expect(PACKAGES.map(({ folder }) => `packages/${folder}/package.json`).sort()).toEqual(published.sort())
})
