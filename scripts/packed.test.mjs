import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from './bootstrap.mjs'
import { about, install } from './packed.mjs'

// A program, and scripts for pages: what they are when they run is tested where they lie.
const NO_MODULES = ['cli', 'embed']
const everything = readdirSync(join(root, 'packages'))
const packages = everything.filter((name) => !NO_MODULES.includes(name) && !about(join(root, 'packages', name)).private)
const widgets = packages.filter((name) => about(join(root, 'packages', name)).customElements)
const EDITORS = ['dist/vscode.html-custom-data.json', 'dist/vscode.css-custom-data.json']

let installed
beforeAll(() => {
  const examples = 'apps/examples'
  installed = install(packages, { vue: examples, '@types/react': examples })
}, 120_000)
afterAll(() => installed?.remove())

/** The files that a package names and does not hold. */
function missing(name) {
  const dir = installed.unpacked(name)
  const { exports, customElements, 'web-types': webTypes } = about(dir)
  const filesIn = (door) => (typeof door === 'string' ? [door] : Object.values(door).flatMap(filesIn))
  const files = [...filesIn(exports), ...(widgets.includes(name) ? [customElements, webTypes, ...EDITORS] : [])]
  return files.filter((file) => !existsSync(join(dir, file)))
}

describe('the packed packages', () => {
  it.each(packages)('hold each file that package.json names: %s', (name) => {
    expect(missing(name)).toEqual([])
  })

  it('open every door in bare Node, and only `define` registers a tag', () => {
    const doors = packages.flatMap((name) =>
      Object.entries(about(installed.unpacked(name)).exports)
        // Types alone are for the compiler.
        .filter(([, door]) => Object.keys(door).join() !== 'types')
        .map(([door]) => `@liaison-kit/${name}${door.slice(1)}`),
    )
    const file = join(installed.dir, 'probe.mjs')
    writeFileSync(
      file,
      `const dom = ['window', 'document', 'HTMLElement', 'customElements'].filter((name) => name in globalThis)
const opened = {}
const defined = []
for (const door of ${JSON.stringify(doors)}) {
  const isThere = () => ${JSON.stringify(widgets)}.filter((name) => globalThis.customElements?.get('liaison-' + name))
  const before = isThere()
  const found = door.endsWith('.json') ? await import(door, { with: { type: 'json' } }) : await import(door)
  opened[door] = Object.keys(found).length
  for (const name of isThere()) if (!before.includes(name)) defined.push([door, name])
}
console.log(JSON.stringify({ dom, opened, defined }))
`,
    )
    const { NODE_OPTIONS: _, ...env } = process.env
    const done = spawnSync(process.execPath, ['--no-warnings', file], { cwd: installed.dir, env, encoding: 'utf8' })
    expect(done.stderr).toBe('')
    const { dom, opened, defined } = JSON.parse(done.stdout)
    expect(dom).toEqual([])
    expect(Object.keys(opened)).toEqual(doors)
    expect(defined).toEqual(widgets.map((name) => [`@liaison-kit/${name}/define`, name]))
  })

  it('have types for JSX and for Vue that know each property and event, and no other', () => {
    const names = widgets.map((_, n) => `Elements${n}`)
    const tags = widgets.map(
      (name) => `<liaison-${name} hub="/liaison" committee="shache" group="g-01" as-of="2012-06-30" lang="ug" readonly
    onliaison-error={(event) => event.detail.message.trim()}>x</liaison-${name}>,`,
    )
    writeFileSync(
      join(installed.dir, 'react.tsx'),
      `${widgets.map((name, n) => `import type { CustomElements as ${names[n]} } from '@liaison-kit/${name}/jsx'`).join('\n')}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ${names.join(', ')} {}
  }
}
export const page = [
${tags.join('\n')}
<liaison-attendance-tracker gathering="g-1" onliaison-change={(event) => event.detail.entry.id.trim()} />,
<liaison-work-book onliaison-open={(event) => 'report' in event.detail && event.detail.report.trim()} />,
// @ts-expect-error There is no such layout.
<liaison-quota-meter layout="wide" />,
// @ts-expect-error There is no such property.
<liaison-quota-meter gathering="g-1" />,
// @ts-expect-error What is shown is the widget's own business.
<liaison-quota-meter state="ready" />,
// @ts-expect-error An error carries no entry.
<liaison-quota-meter onliaison-error={(event) => event.detail.entry} />,
]
`,
    )
    const props = widgets.map(
      (
        name,
        n,
      ) => `export const props${n}: Props<'liaison-${name}'> = { hub: '/liaison', committee: 'shache', group: 'g-01', asOf: '2012-06-30',
  lang: 'ug', readonly: true, class: 'wide', onLiaisonError: (event) => event.detail.message.trim() }`,
    )
    writeFileSync(
      join(installed.dir, 'vue.ts'),
      `import type { GlobalComponents } from 'vue'
${widgets.map((name) => `import type {} from '@liaison-kit/${name}/vue'`).join('\n')}
type Props<T extends keyof GlobalComponents> = InstanceType<GlobalComponents[T]>['$props']
${props.join('\n')}
export const tracker: Props<'liaison-attendance-tracker'> = { gathering: 'g-1', onLiaisonChange: (event) => event.detail.entry.id.trim() }
export const book: Props<'liaison-work-book'> = { onLiaisonOpen: (event) => 'report' in event.detail && event.detail.report.trim() }
// @ts-expect-error There is no such layout.
export const wide: Props<'liaison-quota-meter'> = { layout: 'wide' }
// @ts-expect-error There is no such property.
export const other: Props<'liaison-quota-meter'> = { gathering: 'g-1' }
// @ts-expect-error What is shown is the widget's own business.
export const shown: Props<'liaison-quota-meter'> = { state: 'ready' }
// @ts-expect-error An error carries no entry.
export const wrong: Props<'liaison-quota-meter'> = { onLiaisonError: (event) => event.detail.entry }
`,
    )
    writeFileSync(
      join(installed.dir, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          target: 'ES2022',
          lib: ['ES2022', 'DOM', 'DOM.Iterable'],
          module: 'ESNext',
          moduleResolution: 'Bundler',
          jsx: 'react-jsx',
          strict: true,
          exactOptionalPropertyTypes: true,
          noEmit: true,
          types: [],
        },
        files: ['react.tsx', 'vue.ts'],
      }),
    )
    const done = spawnSync(process.execPath, [join(root, 'scripts/tsc.mjs'), '-p', installed.dir], { encoding: 'utf8' })
    expect(done.stdout + done.stderr).toBe('')
    expect(done.status).toBe(0)
  })

  it('are found out when they do not hold one', () => {
    rmSync(join(installed.unpacked('quota-meter'), 'dist/vue.d.ts'))
    expect(missing('quota-meter')).toEqual(['./dist/vue.d.ts'])
  })
})
