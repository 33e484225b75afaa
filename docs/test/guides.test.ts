import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { basename, posix } from 'node:path'
import type { Command } from '@liaison-kit/cli/commands'
import { describe, expect, it } from 'vitest'
import { codeBlocks } from './code-blocks.ts'

const DOCS = new URL('..', import.meta.url)
/** Those that are written by hand, by folder. */
const pages = ['.', 'guides', 'rules', 'accessibility'].flatMap((folder) =>
  readdirSync(new URL(folder, DOCS))
    .filter((file) => /^[^[]+\.md$/.test(file))
    .map((file) => posix.join(folder, file)),
)

/** Shells, units and tables of jobs: where commands are typed. */
const TYPED = new Set(['', 'sh', 'bat', 'powershell', 'ini'])

/** The arguments of each `liaison` command in a line, however it is called there. */
function callsIn(line: string): string[][] {
  return line
    .replace(/(^|\s)#.*$/, '')
    .replace(/\$\([^)]*\)/g, 'NOW')
    .split(/&&|[|>]/)
    .map((part) => (part.match(/'[^']*'|"[^"]*"|\S+/g) ?? []).flatMap(opened))
    .flatMap((words) => {
      const calls = words.flatMap((word, nth) => (isLiaison(word) ? [following(words, nth)] : []))
      return calls.filter(([name = '']) => /^[a-z]/.test(name)).slice(-1)
    })
}

/** What is quoted for another shell is a line of its own. */
const opened = (word: string): string[] =>
  /^['"].*(main\.js|liaison) /.test(word) ? word.slice(1, -1).split(/\s+/) : [word]
const isLiaison = (word: string): boolean => /^(liaison|main\.js)$/.test(basename(word.replaceAll('\\', '/')))
const following = (words: readonly string[], at: number): string[] =>
  words.slice(words[at + 1] === '--' ? at + 2 : at + 1)

const calls = pages.flatMap((page) =>
  codeBlocks(page)
    .filter(({ kind }) => TYPED.has(kind))
    .flatMap(({ text }) => text.split('\n').flatMap((line) => callsIn(line).map((words) => ({ page, line, words })))),
)

/** As it is built: its sources, with the whole hub behind them, would first have to be compiled for the test. */
const commands: Omit<Command, 'run'>[] = JSON.parse(
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      "import { allCommands } from '@liaison-kit/cli/commands'; console.log(JSON.stringify(await allCommands()))",
    ],
    { cwd: DOCS, encoding: 'utf8' },
  ),
)

/** What is wrong with a call; `undefined` where it can be typed so. */
function wrongWith([name, ...rest]: readonly string[]): string | undefined {
  const command = commands.find((one) => one.name === name)
  if (!command) return `there is no command ${name}`
  let words = 0
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at]!
    if (!word.startsWith('--')) {
      words += 1
      continue
    }
    const option = command.options[word.slice(2)]
    if (!option) return `${name} has no ${word}`
    if (option.value === undefined) continue
    at += 1
    if ((rest[at] ?? '--').startsWith('--')) return `${word} of ${name} has no value`
  }
  return words > Object.keys(command.word).length ? `${name} takes no such words` : undefined
}

describe('a command in the docs', () => {
  it('is found however it is called', () => {
    const lines = [
      'liaison init --data DIR   # or: liaison import LEDGER.json',
      'runuser -u liaison -- liaison verify --data /var/lib/liaison',
      'cd /opt/liaison-kit && npm run --silent liaison -- help',
      "ExecStart=/bin/sh -c 'exec /usr/local/bin/liaison backup --data D /b/$(date +%%F).backup'",
      'install -d -o liaison -g liaison -m 700 /var/lib/liaison && systemctl start liaison',
    ]
    expect(lines.flatMap(callsIn)).toEqual([
      ['init', '--data', 'DIR'],
      ['verify', '--data', '/var/lib/liaison'],
      ['help'],
      ['backup', '--data', 'D', '/b/NOW.backup'],
    ])
    expect(calls.length).toBeGreaterThan(60)
  })

  it('is one that the program knows, with options that it knows', () => {
    const wrong = calls.flatMap(({ page, line, words }) => {
      const what = wrongWith(words)
      return what ? [`${page}: ${what}: ${line.trim()}`] : []
    })
    expect(wrong).toEqual([])
  })

  it('that is wrong is seen', () => {
    expect(wrongWith(['sreve', '--data', 'DIR'])).toMatch(/no command/)
    expect(wrongWith(['serve', '--date', 'DIR'])).toMatch(/--date/)
    expect(wrongWith(['serve', '--data'])).toMatch(/no value/)
    expect(wrongWith(['serve', 'DIR'])).toMatch(/no such words/)
  })
})

describe('what is copied out of a guide', () => {
  const settings = (page: string): string[] =>
    codeBlocks(page)
      .filter(({ kind }) => ['nginx', 'ini', 'sql', 'bat', 'powershell'].includes(kind))
      .map(({ text }) => text.replace(/\s+#.*$/gm, ''))

  it.each(pages.filter((page) => page.startsWith('guides/') && !page.endsWith('.zh-CN.md')))(
    '%s is the same in both languages',
    (page) => {
      expect(settings(page.replace('.md', '.zh-CN.md'))).toEqual(settings(page))
    },
  )
})
