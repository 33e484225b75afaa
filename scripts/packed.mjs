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
import { pnpm, root } from './bootstrap.mjs'

/** What package.json says of a package. */
export const about = (dir) => JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'))

/**
 * Packages as somebody outside gets them: packed, unpacked beside each other in a folder of their own, with what they depend on.
 * Throws when one is not built, with what to run.
 * @param names folders below packages/
 * @param besides packages of others that the program itself has, by the folder they are taken from
 * @returns `dir`, the folder of a program that uses them, `unpacked` for where one lies, and `remove`
 */
export function install(names, besides = {}) {
  for (const name of names) {
    const { types } = about(packageDir(name)).exports['.']
    const file = typeof types === 'string' && join('packages', name, types)
    if (file && !existsSync(join(root, file)))
      throw new Error(`${file} is not there. Run npm test, or pnpm turbo run types`)
  }
  const dir = mkdtempSync(join(tmpdir(), 'liaison-packed-'))
  const filters = names.flatMap((name) => ['--filter', `@liaison-kit/${name}`])
  run('npx', [...pnpm, '-r', ...filters, 'pack', '--pack-destination', dir], root)
  const unpacked = (name) => join(dir, 'node_modules/@liaison-kit', name)
  for (const tarball of readdirSync(dir).filter((name) => name.endsWith('.tgz'))) {
    const name = names.find((one) => tarball.startsWith(`liaison-kit-${one}-`))
    mkdirSync(unpacked(name), { recursive: true })
    run('tar', ['-xzf', tarball, '-C', unpacked(name), '--strip-components=1'], dir)
  }
  const link = (name, from) => {
    const path = join(dir, 'node_modules', name)
    if (existsSync(path)) return
    mkdirSync(dirname(path), { recursive: true })
    symlinkSync(realpathSync(join(from, 'node_modules', name)), path, 'junction')
  }
  for (const name of names) {
    const outside = Object.keys(about(unpacked(name)).dependencies ?? {}).filter(
      (one) => !one.startsWith('@liaison-kit/'),
    )
    for (const one of outside) link(one, packageDir(name))
  }
  for (const [name, from] of Object.entries(besides)) link(name, join(root, from))
  return { dir, unpacked, remove: () => rmSync(dir, { recursive: true, force: true }) }
}

const packageDir = (name) => join(root, 'packages', name)

function run(command, args, cwd) {
  const done = spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' })
  if (done.error) throw done.error
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${done.stdout}${done.stderr}`)
}
