import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { StaticSite } from '../../apps/examples/test/static-site.ts'

// The site as somebody may put it: built once for all tests, under a path of a host that has nothing but files.

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the site begins, with a slash at the end. */
    home: string
    /** The folder that holds its files. */
    folder: string
  }
}

const BASE = '/zx/docs/'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await StaticSite.begin(BASE, "default-src 'self' 'unsafe-inline' data: blob:")
  const built = spawnSync('npx', ['vitepress', 'build', '--base', BASE, '--outDir', site.folder], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (built.status !== 0) {
    await site.end()
    throw new Error(`The docs site was not built.\n${built.stdout}${built.stderr}`)
  }
  project.provide('home', site.url)
  project.provide('folder', site.folder)
  return () => site.end()
}
