import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pnpm } from '../../../scripts/bootstrap.mjs'

/** Where this package lies. */
export const packageDir = fileURLToPath(new URL('..', import.meta.url))

interface Manifest {
  exports: Record<string, unknown>
  dependencies: Record<string, string>
}
const manifestIn = (dir: string): Manifest => JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'))

/** The doors as package.json names them: `.`, `./schema`, and so on. */
export const doors = Object.keys(manifestIn(packageDir).exports)

/** How a program outside asks for a door: `@liaison-kit/core/schema` for `./schema`. */
export const specifierOf = (door: string): string => `@liaison-kit/core${door.slice(1)}`

/** The package as somebody outside gets it: packed, unpacked into a folder of its own, its dependencies beside it. */
export interface Installed {
  /** The folder of a program that uses the package. */
  dir: string
  /** The unpacked package. */
  unpacked: string
  tarball: Uint8Array
  remove(): void
}

/** Packs what is built and installs it without the network. Throws when it is not built, with what to run. */
export function install(): Installed {
  for (const file of ['dist/index.js', 'dist/index.d.cts']) {
    if (!existsSync(join(packageDir, file))) {
      throw new Error(
        `packages/core/${file} is not there. Run npm test, or in packages/core: npm run build && npm run types`,
      )
    }
  }
  const dir = mkdtempSync(join(tmpdir(), 'liaison-core-'))
  run('npx', [...pnpm, 'pack', '--pack-destination', dir], packageDir)
  const tarball = join(dir, readdirSync(dir).find((name) => name.endsWith('.tgz'))!)
  const unpacked = join(dir, 'node_modules/@liaison-kit/core')
  mkdirSync(unpacked, { recursive: true })
  run('tar', ['-xzf', tarball, '-C', unpacked, '--strip-components=1'], dir)
  for (const name of Object.keys(manifestIn(unpacked).dependencies)) {
    const link = join(dir, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(realpathSync(join(packageDir, 'node_modules', name)), link, 'junction')
  }
  return { dir, unpacked, tarball: readFileSync(tarball), remove: () => rmSync(dir, { recursive: true, force: true }) }
}

function run(command: string, args: string[], cwd: string): void {
  const done = spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' })
  if (done.error) throw done.error
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${done.stdout}${done.stderr}`)
}
