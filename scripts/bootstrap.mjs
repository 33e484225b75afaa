import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's root. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.env.TURBO_TELEMETRY_DISABLED = '1'
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
/** How pnpm is called: through npx, at the version the project names, so that only Node and npm need to be there. */
export const pnpm = ['--yes', manifest.packageManager]

/** Runs pnpm, wherever it comes from; its words go to standard error, so that standard output stays a command's own. */
export function runPnpm(args, { quiet = false } = {}) {
  const done = spawnSync('npx', [...pnpm, ...args], {
    cwd: root,
    stdio: ['ignore', quiet ? 'pipe' : 2, quiet ? 'pipe' : 2],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (done.error) fail(`无法运行 npx：${done.error.message}。请先安装 Node.js 20 或更高版本（含 npm）。`)
  if (done.status !== 0) {
    if (quiet) process.stderr.write(`${done.stdout}${done.stderr}`)
    process.exit(done.status ?? 1)
  }
}

/** Installs what the lockfile says, when that has not been done since it last changed. */
export function ensureInstalled() {
  const [major] = process.versions.node.split('.')
  if (Number(major) < 20) fail(`需要 Node.js 20 或更高版本，现在是 ${process.versions.node}。`)
  const marker = join(root, 'node_modules', '.installed-for')
  const lock = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) return
  process.stderr.write('正在安装依赖（首次约需一分钟）…\n')
  runPnpm(['install', '--frozen-lockfile'], { quiet: true })
  writeFileSync(marker, lock)
}

/** Builds the packages, when a source file is newer than the last build. */
export function ensureBuilt() {
  ensureInstalled()
  const stamp = join(root, 'node_modules', '.built')
  const builtAt = existsSync(stamp) ? statSync(stamp).mtimeMs : 0
  const built =
    existsSync(join(root, 'packages/cli/dist/main.js')) && existsSync(join(root, 'packages/embed/dist/liaison.js'))
  if (built && newestSource() < builtAt) return
  process.stderr.write('正在构建…\n')
  const startedAt = new Date()
  runPnpm(['run', 'build'], { quiet: true })
  // Of the moment the build began: what was changed while it ran is built the next time.
  writeFileSync(stamp, startedAt.toISOString())
  utimesSync(stamp, startedAt, startedAt)
}

/** When a file that goes into the build was last changed. */
function newestSource() {
  let newest = 0
  const look = (path) => {
    const stat = statSync(path)
    if (!stat.isDirectory()) newest = Math.max(newest, stat.mtimeMs)
    // Tests keep pictures and trees beside the sources, in folders no build looks into.
    else for (const name of readdirSync(path)) if (!name.startsWith('__')) look(join(path, name))
  }
  for (const step of ['light-templates', 'lit-without-toggling', 'style-sheet']) look(join(root, `scripts/${step}.mjs`))
  look(join(root, 'tsup.config.ts'))
  look(join(root, 'pnpm-lock.yaml'))
  const built = readdirSync(join(root, 'packages')).map((name) => join('packages', name))
  for (const folder of [...built, 'apps/county-desk']) {
    for (const part of ['src', 'build', 'public', 'package.json', 'tsup.config.ts']) {
      const path = join(root, folder, part)
      if (existsSync(path)) look(path)
    }
  }
  return newest
}

/** A port out of the environment; one that is none ends it, with what to do. */
export function portOf(name, usual) {
  const given = process.env[name]
  if (given === undefined || given === '') return usual
  const port = Number(given)
  if (!/^\d{1,5}$/.test(given) || port < 1 || port > 65_535)
    fail(`${name}=${given} 不是端口号，请用 1 到 65535 之间的数。`, 2)
  return port
}

/** Ends with one clear sentence. */
export function fail(message, status = 3) {
  process.stderr.write(`${message}\n`)
  process.exit(status)
}
