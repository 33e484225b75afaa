import { spawnSync } from 'node:child_process'
import { closeSync, fstatSync, ftruncateSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A file system of its own, of so many KiB, in memory. */
export interface SmallDisk {
  path: string
  /** Leaves so many KiB free, or nothing. */
  fill(left?: number): void
  /** Gives the space back. */
  free(): void
  remount(mode: 'ro' | 'rw'): void
}

/**
 * Mounts a small disk; gone after the test, once what was started on it is.
 * @param owner the number of the user whose it is; whoever runs the test unless given
 * @returns `undefined` where mounting is not permitted
 */
export function smallDisk(kibibytes: number, owner = process.getuid?.() ?? 0): SmallDisk | undefined {
  const path = mkdtempSync(join(tmpdir(), 'liaison-disk-'))
  const mounted = mount('-t', 'tmpfs', '-o', `size=${kibibytes}k,mode=700,uid=${owner}`, 'liaison-test', path)
  if (!mounted) {
    rmdirSync(path)
    return undefined
  }
  onTestFinished(() => {
    const unmounted = spawnSync('umount', [path])
    // Somebody still has a file open there: gone once that is closed.
    if (unmounted.status !== 0) spawnSync('umount', ['-l', path])
    rmdirSync(path)
  })
  const filler = join(path, 'filler')
  return {
    path,
    fill(left = 0) {
      const file = openSync(filler, 'a')
      for (let size = 65_536; size >= 1; ) {
        try {
          writeSync(file, Buffer.alloc(size))
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
          size = Math.floor(size / 2)
        }
      }
      ftruncateSync(file, fstatSync(file).size - left * 1024)
      closeSync(file)
    },
    free: () => rmSync(filler),
    remount(mode) {
      if (!mount('-o', `remount,${mode}`, path)) throw new Error(`it could not be mounted ${mode}`)
    },
  }
}

const mount = (...args: string[]): boolean => spawnSync('mount', args, { stdio: 'ignore' }).status === 0
