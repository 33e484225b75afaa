import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assess } from '@liaison-kit/core'
import { charterFaults, parseLedger } from '@liaison-kit/core/schema'
import { afterAll, describe, expect, test } from 'vitest'
import { liaison } from '../../packages/cli/test/liaison.ts'
import { answers, ledgerIn } from '../.vitepress/live/playground.ts'
import { codeBlocks } from './code-blocks.ts'

const home = mkdtempSync(join(tmpdir(), 'charter-guide-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe.each([
  { page: 'guides/writing-a-charter.zh-CN.md', language: 'zh-CN' },
  { page: 'guides/writing-a-charter.md', language: 'en' },
] as const)('$page', ({ page, language }) => {
  const blocks = codeBlocks(page)
  const [charterText, ledgerText] = blocks.filter(({ kind }) => kind === 'json').map(({ text }) => text)
  const [check, putIn] = blocks.filter(({ kind }) => kind === 'js').map(({ text }) => text)
  const [fault, verdict] = blocks.filter(({ kind }) => kind === 'text').map(({ text }) => text)
  const folder = join(home, language)

  /** A program of the guide, in the guide's folder, with the packages a reader has installed. */
  function node(file: string, program: string): string {
    writeFileSync(join(folder, file), program)
    return execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' })
  }

  function write(charter: string): void {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'charter.json'), charter)
    writeFileSync(join(folder, 'ledger.json'), ledgerText!)
  }

  test('the charter is one, and the check says so; of a misspelt duty it says what the guide says', () => {
    write(charterText!)
    symlinkSync(fileURLToPath(new URL('../node_modules', import.meta.url)), join(folder, 'node_modules'))
    expect(charterFaults(JSON.parse(charterText!))).toEqual([])
    expect(node('check.mjs', check!)).toBe('')
    write(charterText!.replace('"study": [', '"studdy": ['))
    expect(node('check.mjs', check!)).toBe(fault)
  })

  test('put into the ledger, it judges as the guide says', async () => {
    write(charterText!)
    node('put-in.mjs', putIn!)
    const file = join(folder, 'ledger.json')
    const { status, out } = await liaison('assess', file, '--as-of', '2025-02-20', '--lang', language)
    expect(status).toBe(0)
    expect(out).toContain(verdict)

    const [group] = assess(parseLedger(JSON.parse(readFileSync(file, 'utf8'))), { asOf: '2025-02-20' }).groups
    const of = (duty: string, period: string) => group!.duties.find((one) => one.duty === duty && one.period === period)
    expect(of('info-report', '2024-11')).toMatchObject({ required: 1, done: 1, status: 'met' })
    expect(of('info-report', '2024-12')).toMatchObject({ required: 1, done: 1, status: 'met' })
    expect(of('info-report', '2025-01')).toMatchObject({ required: 2, done: 1, status: 'short' })
    expect(of('household-visit', '2025-Q1')).toMatchObject({ required: 2, done: 2, status: 'met' })
    expect(of('household-visit', '2024-Q4')?.status).toBe('exempt')
    expect(of('plan', '2024')?.status).toBe('exempt')
    expect(of('plan', '2025')).toMatchObject({ due: '2025-03-31', status: 'open' })

    const read = ledgerIn(readFileSync(file, 'utf8'), language)
    if ('faults' in read) throw new Error(read.faults.join('\n'))
    const { duties } = answers(read.ledger, 'g-01', '2025-02-20', language)
    expect(duties.find(({ id }) => id === 'household-visit 2025-Q1')?.done).toBe('2/2')
  })

  test('with a fault in it, the ledger is not judged', async () => {
    write(charterText!.replace('"study": [', '"studdy": ['))
    node('put-in.mjs', putIn!)
    const { status, err } = await liaison('assess', join(folder, 'ledger.json'), '--as-of', '2025-02-20')
    expect(status).toBe(2)
    expect(err).toContain('committee.charters[0].charter.duties.studdy')
  })

  test('a hub takes it as one entry more', async () => {
    const data = join(folder, 'hub')
    const file = join(folder, 'ledger.json')
    write(charterText!)
    expect((await liaison('init', '--data', data, '--committee', 'shili', '--name', '示例县政协')).status).toBe(0)
    writeFileSync(file, (await liaison('export', '--data', data, '--committee', 'shili')).out)
    node('put-in.mjs', putIn!)
    expect(await liaison('import', file, '--data', data)).toMatchObject({
      status: 0,
      out: expect.stringContaining('新增 1 条'),
    })
    const { out } = await liaison('export', '--data', data, '--committee', 'shili')
    expect(JSON.parse(out).committee.charters).toEqual([{ from: '2024-01-01', charter: JSON.parse(charterText!) }])
  })
})

test('both guides are of one charter, one ledger and the same programs', () => {
  const same = (page: string) => codeBlocks(page).filter(({ kind }) => kind === 'json' || kind === 'js')
  expect(same('guides/writing-a-charter.md')).toEqual(same('guides/writing-a-charter.zh-CN.md'))
})
