import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

const ZONES = ['Asia/Shanghai', 'America/St_Johns', 'Pacific/Kiritimati']

it('the answers are the same wherever the machine stands', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'liaison-zones-'))
  try {
    const outfile = join(dir, 'answers.mjs')
    await build({
      entryPoints: [fileURLToPath(new URL('zones.answers.ts', import.meta.url))],
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      outfile,
    })
    const printed = await Promise.all(
      ZONES.map((TZ) => promisify(execFile)(process.execPath, [outfile], { env: { ...process.env, TZ } })),
    )
    const found = printed.map(({ stdout }) => JSON.parse(stdout) as { local: string; answers: number; hash: string })
    // The three processes really told the time differently.
    expect(found.map(({ local }) => local.slice(0, 33))).toEqual([
      'Sat Dec 31 2011 20:00:00 GMT+0800',
      'Sat Dec 31 2011 08:30:00 GMT-0330',
      'Sun Jan 01 2012 02:00:00 GMT+1400',
    ])
    expect(found[0]!.answers).toBeGreaterThan(3_000)
    expect(found.map(({ hash }) => hash)).toEqual(ZONES.map(() => found[0]!.hash))
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
})
