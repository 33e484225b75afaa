import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { root } from '../bootstrap.mjs'
import { chineseFiles, reached, read, readTables, sister, sources, TableTypes } from './tables.mjs'

const LANGUAGES = ['en', 'ug']
const CHINESE = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/
// What stays as it is in every language: names of keys, of formats and of units, and the letters of a code (result A, B, C).
const KEPT = /\b(Ctrl|Enter|Z|JPE?G|PNG|WebP|PDF|[KM]B|xlsx|csv|https?|www\.example\.gov\.cn|[jk]|[ABC] تۈر)(?![a-z])/gi
// The headings a spreadsheet must have, which are Chinese for whoever fills it in.
const HEADINGS = ['importWords understood', 'importWords decidedByHint']
// Uyghur endings that follow the sounds of the word before them.
const ENDINGS = 'غا|قا|گە|كە|دا|دە|تا|تە|دىن|دېن|تىن|غىچە|قىچە|گىچە|كىچە|دىكى|تىكى|لار|لەر|لىق|لىك|لۇق|لۈك|سى|ى|دەك|تەك'
const ENDING_AFTER = new RegExp(`(§|\\d|-(?:مارت|نويابىر))[\\u2069»)]* ?-?(?:${ENDINGS})(?![\\u0600-\\u06ff])`)

let tables
let said
beforeAll(async () => {
  tables = await readTables()
  const types = new TableTypes()
  // A total and what it is a total of (`basis`) come together or not at all, which the types do not say.
  const isReal = ({ args: [first] }) => first?.basis === undefined || first.total !== undefined
  said = tables.flatMap((table) =>
    ['zh-CN', 'en', 'ug'].flatMap((language) =>
      [...types.sentences(table, language)]
        .filter(isReal)
        .map((one) => ({ language, name: `${table.name} ${one.path}`, ...one })),
    ),
  )
}, 120_000)

/** The sentences of a language that something is wrong with, one of each place. */
const wrong = (language, isWrong) =>
  Object.entries(
    Object.fromEntries(
      said.filter((one) => one.language === language && isWrong(one)).map(({ name, said }) => [name, said]),
    ),
  )

describe('the tables', () => {
  const holders = sources.filter((file) => /: Words<\w+> = /.test(read(file)))

  it('are all found, and none has a language missing', () => {
    expect(holders.length).toBeGreaterThan(10)
    expect([...new Set(tables.map(({ file }) => file))].sort()).toEqual(holders)
    for (const { name, words } of tables) expect(Object.keys(words).sort(), name).toEqual(['en', 'ug', 'zh-CN'])
  })

  it.each(chineseFiles)('%s: another language that lacks a word does not compile', (file) => {
    for (const language of LANGUAGES) {
      const source = ts.createSourceFile('words.ts', read(sister(file, language)), ts.ScriptTarget.Latest, true)
      const exported = source.statements
        .filter(
          (one) =>
            ts.isVariableStatement(one) && one.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
        )
        .flatMap(({ declarationList }) => declarationList.declarations)
        .filter(({ initializer }) => ts.isObjectLiteralExpression(initializer))
      expect(exported.length).toBeGreaterThan(0)
      for (const one of exported) {
        expect(one.type?.getText(), `${language} ${one.name.getText()}`).toMatch(
          /^(\w+Words|Names\['\w+'\]|Names|Record<\w+, string>)$/,
        )
      }
    }
  })

  it('have the same shape in every language', () => {
    const shape = (words) =>
      typeof words === 'object' && words !== null
        ? Object.fromEntries(
            Object.keys(words)
              .sort()
              .map((key) => [key, shape(words[key])]),
          )
        : typeof words === 'function' || typeof words === 'string'
    for (const { name, words } of tables) {
      for (const language of LANGUAGES)
        expect(shape(words[language]), `${name} ${language}`).toEqual(shape(words['zh-CN']))
    }
  })
})

describe.each(readdirSync(join(root, 'packages')).filter((name) => sources.includes(`packages/${name}/src/define.ts`)))(
  '%s',
  (name) => {
    it.each(LANGUAGES)('has everything it says in %s behind that door', (language) => {
      const shown = reached(`packages/${name}/src/define.ts`)
      const words = chineseFiles.filter((file) => shown.has(file) && !/core\/src\/names/.test(file))
      expect(words.length).toBeGreaterThan(0)
      const door = reached(`packages/${name}/src/${language}.ts`)
      expect(words.filter((file) => !door.has(sister(file, language)))).toEqual([])
    })
  },
)

test.each(LANGUAGES)('no Chinese is left in %s', (language) => {
  expect(wrong(language, ({ said }) => CHINESE.test(said)).map(([name]) => name)).toEqual(HEADINGS)
})

// Chinese that is no sentence: the name of the language itself, titles of Chinese documents, signs that texts are parted or searched by,
// what a pasted Chinese list begins with, surnames and their sounds, samples, and headings of a Chinese sheet.
const NO_SENTENCES = [
  'apps/county-desk/src/language.ts',
  'packages/committee-desk/src/groups/group-lines.ts',
  'packages/committee-desk/src/shipped-charters.ts',
  'packages/quota-meter/src/phrases.ts',
  'packages/quota-meter/src/sample-ledger.ts',
  'packages/report-inbox/src/text-search.ts',
  'packages/sheet-import/src/fault-list.ts',
  'packages/sheet-import/src/sheet-import.words.en.ts',
  'packages/sheet-import/src/sheet-import.words.ug.ts',
  'packages/ui/src/member-names.ts',
]

test('no Chinese stands outside the tables of what a page shows', () => {
  const pages = [...new Set(chineseFiles.map((file) => file.split('/src/')[0]))].filter((name) => !/core$/.test(name))
  const code = (file) => read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
  const found = sources.filter(
    (file) => pages.includes(file.split('/src/')[0]) && !chineseFiles.includes(file) && CHINESE.test(code(file)),
  )
  expect(found).toEqual(NO_SENTENCES)
})

test('Uyghur is in Uyghur letters', () => {
  const latin = (text) => /[a-z]/i.test(text.replace(/\d{4}-\d\d-\d\dT[\d:]+Z/g, '').replace(KEPT, ''))
  expect(wrong('ug', ({ said }) => latin(said))).toEqual([])
  // Letters that look the same and are other ones: Persian and Arabic forms of Uyghur letters.
  expect(
    wrong('ug', ({ said }) => /[\u0647\u06a9\u06cc\u0629\u06c1\u0640\u0660-\u0669\u06f0-\u06f9]/.test(said)),
  ).toEqual([])
})

test('each language has its own signs', () => {
  expect(wrong('zh-CN', ({ said }) => /[\u3400-\u9fff§] ?[,;:?!()]|[,;:?!(][\u3400-\u9fff]|\.\.\./.test(said))).toEqual(
    [],
  )
  expect(wrong('ug', ({ said }) => /[,;?"']|\.\.\./.test(said))).toEqual([])
  expect(wrong('en', ({ said }) => /\.\.\.|"/.test(said))).toEqual([])
})

test('no Uyghur ending hangs on what is put in, because it would have to follow its sounds', () => {
  expect(wrong('ug', ({ args, said }) => args.length > 0 && ENDING_AFTER.test(said))).toEqual([])
})

test('what people wrote stands apart in Uyghur, and arrows point along the line', () => {
  // Parts of a sum, a name that is put together already, and the name of a file on the disk.
  const asTheyAre = ['part', 'kindCount', 'queueOf', 'andEnded', 'faultsFile']
  const written = /\b(name|group|title|reason|what|text|who|whom|origin|sheet)\b/g
  const raw = chineseFiles
    .flatMap((file) => read(sister(file, 'ug')).split(/\n(?= {2,4}\w+: )/))
    .map((entry) => [...(/^ +(\w+): \(([^)]*)\) =>([\s\S]*)/.exec(entry) ?? [])].slice(1))
    .filter(([, params = '', body]) => (params.match(written) ?? []).some((name) => body.includes(`\${${name}}`)))
    .map(([key]) => key)
  expect(raw.filter((key) => !asTheyAre.includes(key))).toEqual([])
  expect(wrong('ug', ({ said }) => /[^←]→/.test(said))).toEqual([])
})

test('every Uyghur table says that it is a draft', () => {
  const drafts = chineseFiles.map((file) => sister(file, 'ug'))
  expect(
    drafts.filter((file) => !read(file).startsWith('// Uyghur, a draft translation until natively reviewed.')),
  ).toEqual([])
})

test('the twelve months are said in every language, each with its own name', () => {
  const months = Array.from({ length: 12 }, (_, month) => `2012-${String(month + 1).padStart(2, '0')}-07`)
  for (const { name, words } of tables.filter(({ words }) => 'day' in words['zh-CN'])) {
    for (const language of ['zh-CN', ...LANGUAGES]) {
      const days = months.map((day) => words[language].day(day))
      expect(new Set(days).size, `${name} ${language}`).toBe(12)
      expect(days.filter((day) => /undefined|NaN/.test(day) || !/2012/.test(day))).toEqual([])
    }
  }
})

describe('numbers in English', () => {
  // Nouns that are counted somewhere: those of which one and several are both said.
  const counted = () => {
    const words = new Set(
      said.filter(({ language }) => language === 'en').flatMap(({ said }) => said.match(/[a-z]{3,}/g) ?? []),
    )
    return [...words].filter((word) => words.has(`${word}s`))
  }
  const numbered = (isWrong) => wrong('en', ({ args, said }) => args.length > 0 && isWrong(said))

  it('have one of a thing and several things', () => {
    const nouns = counted()
    expect(nouns).toEqual(expect.arrayContaining(['member', 'day', 'record', 'report', 'character']))
    const several = new RegExp(`(^|[^\\d.,-])1 ((more|new|other|similar) )?(${nouns.join('|')})s\\b`)
    const one = new RegExp(`(^|[^\\d.,-])(0|2|21) ((more|new|other|similar) )?(${nouns.join('|')})\\b`)
    expect(numbered((text) => several.test(text))).toEqual([])
    expect(numbered((text) => one.test(text))).toEqual([])
    expect(numbered((text) => /\bis (0|2|21) [a-z]+s\b|\bare (1|one) /.test(text))).toEqual([])
  })

  it('are ordered as they are said', () => {
    expect(numbered((text) => /\d(?<!1)1th|\d(?<!1)2th|\d(?<!1)3th|1[123](st|nd|rd)\b/.test(text))).toEqual([])
  })
})

test('nothing is said that is not there', () => {
  for (const language of ['zh-CN', ...LANGUAGES]) {
    expect(wrong(language, ({ said }) => /undefined|\[object|\$\{/.test(said))).toEqual([])
  }
})
