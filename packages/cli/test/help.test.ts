import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LOG_LEVELS } from '@liaison-kit/hub'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { argumentsOf } from '../src/arguments.ts'
import {
  allCommands,
  type Command,
  ENVIRONMENT,
  EXIT_STATUSES,
  optionText,
  type Text,
  usageOf,
} from '../src/commands.ts'
import { LANGUAGES } from '../src/language.ts'
import { liaison } from './liaison.ts'
import { smallCounty } from './small-county.ts'

const all = await allCommands()
const withName = (command: Command): [string, Command] => [command.name, command]

/** Whether a text is there in each language, and none stands for the other. */
function isSaid(text: Text): void {
  expect(text['zh-CN']).toMatch(/\p{Script=Han}/u)
  expect(text.en).toMatch(/\w/)
  expect(text.en).not.toMatch(/\p{Script=Han}/u)
}

describe.each(all.map(withName))('the help of %s', (name, command) => {
  const { summary, forms, word, options, examples } = command

  it('says everything in both languages', () => {
    isSaid(summary)
    for (const about of Object.values(word)) isSaid(about)
    for (const { about, otherwise } of Object.values(options)) {
      isSaid(about)
      if (otherwise) expect(Object.values(otherwise)).toHaveLength(LANGUAGES.length)
    }
    for (const { about } of examples) isSaid(about)
  })

  it('calls it with each word and option that it reads', () => {
    const named = new Set(forms.flatMap((form) => [...form.matchAll(/--([\w-]+)/g)].map(([, option]) => option)))
    expect(named).toEqual(new Set(Object.keys(options)))
    for (const stands of Object.keys(word)) expect(forms.join('\n')).toContain(stands)
  })

  it('is printed by either call, in the language that is asked for', async () => {
    for (const language of LANGUAGES) {
      const { status, out, err } = await liaison('help', name, '--lang', language)
      expect([status, err]).toEqual([0, ''])
      const said = [summary, ...Object.values(word), ...Object.values(options).map(({ about }) => about)]
      for (const text of said) expect(out).toContain(text[language])
      const given = Object.entries(options).map(([option, of]) => optionText(option, of))
      for (const text of [...usageOf(command), ...given]) expect(out).toContain(text)
      expect(await liaison(name, '--help', `--lang=${language}`)).toEqual({ status, out, err })
    }
    const chinese = await liaison('help', name)
    expect(await liaison(name, '-h')).toEqual(chinese)
    expect(await liaison(name, '--data', 'nowhere', 'a', 'word', '--help')).toEqual(chinese)
  })

  it('has examples that it can read', () => {
    expect(examples.length).toBeGreaterThan(0)
    for (const { line } of examples) {
      const [program, called, ...args] = line.replace(/ > \S+$/, '').split(' ')
      expect([program, called]).toEqual(['liaison', name === 'help' ? expect.any(String) : name])
      if (called === name) argumentsOf(args, command)
    }
  })
})

describe('the help of all', () => {
  it('lists every command, with the environment and the exit statuses', async () => {
    for (const language of LANGUAGES) {
      const { status, out } = await liaison('help', '--lang', language)
      expect(status).toBe(0)
      for (const { name, summary } of all)
        expect(out).toMatch(new RegExp(`^  ${name} +${summary[language].slice(0, 9)}`, 'm'))
      for (const text of Object.values({ ...ENVIRONMENT, ...EXIT_STATUSES })) expect(out).toContain(text[language])
      expect(await liaison('--help', '--lang', language)).toMatchObject({ status, out })
    }
    expect(await liaison()).toEqual(await liaison('-h'))
    for (const text of Object.values(ENVIRONMENT.LIAISON_LOG))
      for (const level of LOG_LEVELS) expect(text).toContain(level)
  })

  it('does not know of every command and language', async () => {
    for (const asked of [
      ['help', 'nowhere'],
      ['nowhere', '--help'],
      ['help', '--lang', 'fr'],
      ['assess', '-h', '--lang', 'fr'],
      ['assess', '-h', '--lang'],
      ['help', 'assess', 'serve'],
    ]) {
      const { status, out, err } = await liaison(...asked)
      expect({ asked, status, out, err }).toEqual({ asked, status: 2, out: '', err: expect.stringMatching(/\S/) })
    }
  })
})

describe('the examples', () => {
  // One serves until it is told to stop; others need a spreadsheet, or an entry's own id.
  const NOT_HERE = /^liaison (serve|erase|import \S+\.xlsx|init)/
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'liaison-help-'))
    const county = smallCounty('2012-11-23')
    writeFileSync(
      join(folder, 'ledger.json'),
      JSON.stringify({ ...county, committee: { ...county.committee, id: 'shili' } }),
    )
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('do what they say, one after another', async () => {
    const place = (word: string): string =>
      /^(data|restored|site|[\w.]+\.(json|backup))$/.test(word) ? join(folder, word) : word
    for (const { line } of all.flatMap(({ examples }) => examples)) {
      if (NOT_HERE.test(line)) continue
      const args = line
        .replace(/ > \S+$/, '')
        .split(' ')
        .slice(1)
        .map(place)
      const { status, err } = await liaison(...args)
      expect({ line, status, err }).toEqual({ line, status: 0, err: '' })
    }
    expect(existsSync(join(folder, 'site'))).toBe(true)
  })
})
