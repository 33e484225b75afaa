import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// A package's declarations, beside what its build made of the sources: what `types` runs, in the package's folder.
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const doors = Object.values(manifest.exports).filter((door) => door['liaison-src'])
const inBoth = doors.some((door) => door.require)

const config = 'dist/tsconfig.json'
writeFileSync(
  config,
  JSON.stringify({
    extends: '../tsconfig.json',
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: '../src',
      outDir: '.',
      // Of other packages the declarations, not the sources.
      customConditions: [],
    },
    include: [],
    files: doors.map((door) => `../${door['liaison-src']}`),
  }),
)
const tsc = fileURLToPath(new URL('tsc.mjs', import.meta.url))
const { status } = spawnSync(process.execPath, [tsc, '-p', config], { stdio: 'inherit' })
rmSync(config)
if (status !== 0) process.exit(status ?? 1)

// The compiler leaves the sources' own endings; who installs the package has the files of the build.
for (const path of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.d.ts')) continue
  const text = readFileSync(`dist/${path}`, 'utf8')
  const asIn = (ending) => text.replace(/((?:from|import) ?\(?['"]\.[^'"]*)\.ts(?=['"])/g, `$1.${ending}`)
  writeFileSync(`dist/${path}`, asIn('js'))
  if (inBoth) writeFileSync(`dist/${path.replace(/ts$/, 'cts')}`, asIn('cjs'))
}
