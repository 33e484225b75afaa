// `npm run gates`: holds the built files to what embedding anywhere asks for, and prints a table; ends with 1 when a gate is not passed.
// With --write the table goes into the docs, with the day.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt, fail, root, runPnpm } from './bootstrap.mjs'

const GATES = [
  {
    zh: '两种安全策略，各组件的各种状态',
    en: 'both security policies, every state of every widget',
    files: [
      'packages/embed/test/policies.e2e.test.ts',
      'packages/embed/test/policies-recording.e2e.test.ts',
      'packages/embed/test/later-files.e2e.test.ts',
      'packages/embed/test/style-sheet.e2e.test.ts',
    ],
  },
  {
    zh: '与页面上的其他内容互不影响',
    en: 'beside whatever else is on the page',
    files: [
      'packages/embed/test/beside-others.e2e.test.ts',
      'packages/embed/test/in-page.e2e.test.ts',
      'packages/embed/test/drop-in.e2e.test.ts',
    ],
  },
  {
    zh: '任何时候都不空白，页面不跳动',
    en: 'never blank, and nothing moves',
    files: ['packages/embed/test/nothing-blank.e2e.test.ts'],
  },
  {
    zh: '语法和接口不超出最旧的内核',
    en: 'syntax and interfaces of the oldest engine',
    files: ['apps/engines/test/floor.test.ts'],
  },
  { zh: '体积', en: 'weights', files: ['scripts/weights.test.mjs'] },
  { zh: '三种文字齐全', en: 'three languages, complete', files: ['scripts/words/words.test.mjs'] },
  {
    zh: '组件清单和编辑器数据齐全',
    en: 'manifests and editor data, complete',
    files: ['scripts/manifests.test.mjs', 'scripts/packed.test.mjs'],
  },
  {
    zh: '纯 HTML、React、Vue 和内容管理系统的页面',
    en: 'pages in plain HTML, React, Vue and a CMS',
    files: ['apps/examples/test'],
  },
  {
    zh: '无障碍说明与检验一致',
    en: 'accessibility statements as tested',
    files: ['scripts/accessibility.test.mjs'],
  },
]
const PLACES = { 'docs/embedding.md': 'en', 'docs/embedding.zh-CN.md': 'zh' }
const HEADS = { zh: ['检验', '结果', '项数'], en: ['gate', 'result', 'cases'] }
const ENGINES_IN_CHINESE = {
  engine: '内核',
  version: '版本',
  meter: '履职进度',
  roll: '出席登记',
  report: '报送信息',
  violations: '违规',
  errors: '报错',
  seconds: '用时（秒）',
  ok: '通过',
}
const BEGIN = '<!-- gates: npm run gates -- --write -->'
const END = '<!-- /gates -->'

const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false }, 'no-browsers': { type: 'boolean', default: false } },
})
ensureBuilt()
runPnpm(['exec', 'turbo', 'run', 'build', 'types', '--output-logs=errors-only'], { quiet: true })
const gates = tested()
const browsers = values['no-browsers'] ? undefined : inBrowsers()
const isPassed = gates.every(({ failed, passed }) => passed > 0 && failed === 0) && browsers?.status !== 1

process.stdout.write(`${tableOf('zh')}\n\n${browsers?.table ?? ''}\n`)
if (values.write) {
  if (!browsers) fail('没有在各浏览器中检验，不能写入文档。请去掉 --no-browsers。', 2)
  for (const [file, language] of Object.entries(PLACES)) write(file, language)
}
process.exit(isPassed ? 0 : 1)

/** Each gate with the number of its cases that passed and failed. */
function tested() {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-gates-'))
  const file = join(folder, 'results.json')
  process.stderr.write('正在检验…\n')
  spawnSync(
    'npx',
    [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...GATES.flatMap((gate) => gate.files),
    ],
    { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' },
  )
  if (!existsSync(file)) fail('检验没有运行完，原因见上面的输出。', 1)
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'))
  rmSync(folder, { recursive: true })
  return GATES.map((gate) => {
    const cases = testResults
      .filter(({ name }) => gate.files.some((path) => name.includes(`/${path}`)))
      .flatMap(({ status, assertionResults }) => (assertionResults.length > 0 ? assertionResults : [{ status }]))
    const count = (status) => cases.filter((one) => one.status === status).length
    return { ...gate, passed: count('passed'), failed: count('failed') }
  })
}

function inBrowsers() {
  process.stderr.write('正在各浏览器中检验…\n')
  const { status, stdout } = spawnSync(process.execPath, ['scripts/test-browsers.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 2],
    encoding: 'utf8',
  })
  return { status, table: stdout.trimEnd() }
}

function tableOf(language) {
  const result = { zh: ['通过', '未通过'], en: ['passed', 'failed'] }[language]
  const rows = gates.map((gate) => [
    gate[language],
    gate.passed > 0 && gate.failed === 0 ? result[0] : result[1],
    gate.failed > 0 ? `${gate.passed} / ${gate.passed + gate.failed}` : gate.passed,
  ])
  return [HEADS[language], ['---', '---', '---:'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function write(file, language) {
  const path = join(root, file)
  const text = readFileSync(path, 'utf8')
  const [from, to] = [text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)]
  const day = new Date().toISOString().slice(0, 10)
  const when = language === 'zh' ? `${day} 的结果：` : `As of ${day}:`
  const inChinese = (table) => table.replace(/\b[a-z]+\b/g, (word) => ENGINES_IN_CHINESE[word] ?? word)
  const engines = language === 'zh' ? inChinese(browsers.table) : browsers.table
  const shown = [when, '', tableOf(language), '', engines].join('\n')
  writeFileSync(path, `${text.slice(0, from)}\n${shown}\n${text.slice(to)}`)
}
