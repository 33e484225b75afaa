import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { root } from '../bootstrap.mjs'
import { Samples } from './samples.mjs'

/** The source files of the packages and of the county's desk, seen from the root. */
export const sources = ['packages', 'apps/county-desk']
  .flatMap((place) =>
    readdirSync(join(root, place), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  )
  .filter((file) => /\/src\//.test(file) && !/node_modules|\/dist\/|\.(test|examples|cases)\.ts$/.test(file))
  .sort()

export const read = (file) => readFileSync(join(root, file), 'utf8')

/** Where the words of a Chinese file are said in another language, by the way such files are named. */
export function sister(file, language) {
  if (/core\/src\/names\/zh-CN\.ts$/.test(file)) return file.replace('zh-CN', language)
  return /words(\.zh-CN)?\.ts$/.test(file) ? file.replace(/(\.zh-CN)?\.ts$/, `.${language}.ts`) : ''
}

/**
 * The files that say in Chinese what a page shows. The explanations of core are the hub's, in Chinese and English alone; `words.ts` of
 * packages/ui is the type of all tables.
 */
export const chineseFiles = sources.filter(
  (file) =>
    !/core\/src\/explaining\/|ui\/src\/words\.ts$/.test(file) &&
    ['en', 'ug'].some((language) => sources.includes(sister(file, language))),
)

/** Every table, with what each package's doors put into it: `{ file, name, words }`, `words` by language. */
export async function readTables() {
  for (const door of sources.filter((file) => /\/(en|ug|languages)\.ts$/.test(file))) await import(join(root, door))
  for (const later of sources.filter((file) => /-desk-languages\.ts$/.test(file))) {
    const { deskLanguages } = await import(join(root, later))
    for (const bring of deskLanguages) await bring()
  }
  const modules = await Promise.all(chineseFiles.map(async (file) => [file, await import(join(root, file))]))
  return modules.flatMap(([file, module]) =>
    Object.entries(module)
      .filter(([, value]) => value !== null && typeof value === 'object' && 'zh-CN' in value)
      .map(([name, words]) => ({ file, name, words })),
  )
}

/** What the compiler knows of the tables. */
export class TableTypes {
  constructor() {
    this.program = ts.createProgram(
      chineseFiles.map((file) => join(root, file)),
      {
        target: ts.ScriptTarget.ESNext,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        customConditions: ['liaison-src'],
        allowImportingTsExtensions: true,
        noEmit: true,
        strict: true,
        skipLibCheck: true,
        types: [],
      },
    )
    this.checker = this.program.getTypeChecker()
    this.samples = new Samples(this.checker)
  }

  /** The type of a table's Chinese words. */
  #typeOf({ file, name }) {
    const module = this.checker.getSymbolAtLocation(this.program.getSourceFile(join(root, file)))
    const table = this.checker.getExportsOfModule(module).find((symbol) => symbol.name === name)
    return this.#member(this.checker.getTypeOfSymbol(table), 'zh-CN')
  }

  #member(type, name) {
    const member = this.checker.getPropertyOfType(type, name)
    return member ? this.checker.getTypeOfSymbol(member) : type.getStringIndexType()
  }

  /** Everything a table says in a language, its functions called with samples of their arguments: `{ path, args, said }`. */
  *sentences(table, language) {
    yield* this.#said(table.words[language], this.#typeOf(table), '')
  }

  *#said(words, type, path) {
    if (typeof words === 'string') yield { path, args: [], said: words }
    else if (typeof words === 'function') {
      for (const args of this.samples.ofSignature(type.getCallSignatures()[0])) {
        for (const said of [words(...args)].flat(Number.POSITIVE_INFINITY)) {
          if (said !== undefined) yield { path, args, said: String(said) }
        }
      }
    } else {
      for (const [key, value] of Object.entries(words)) {
        yield* this.#said(value, this.#member(type, key), path ? `${path}.${key}` : key)
      }
    }
  }
}

/** The files an entry brings in, types aside, at once or later; of other packages by what their `exports` say. */
export function reached(entry, found = new Set()) {
  if (found.has(entry) || !sources.includes(entry)) return found
  found.add(entry)
  for (const file of importsOf(entry)) reached(file, found)
  return found
}

const imports = new Map()

function importsOf(file) {
  if (!imports.has(file)) imports.set(file, readImports(file))
  return imports.get(file)
}

function readImports(file) {
  const found = []
  const visit = (node) => {
    const declared = (ts.isImportDeclaration(node) && !node.importClause?.isTypeOnly) || ts.isExportDeclaration(node)
    const later = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
    const from = declared && !node.isTypeOnly ? node.moduleSpecifier : later ? node.arguments[0] : undefined
    if (from) found.push(fileOf(file, from.text))
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest))
  return found
}

function fileOf(importer, from) {
  if (from.startsWith('.')) return relative(root, resolve(root, dirname(importer), from))
  const [, name, door] = /^@liaison-kit\/([^/]+)(\/.+)?$/.exec(from) ?? []
  if (!name) return from
  const { exports } = JSON.parse(read(`packages/${name}/package.json`))
  return join('packages', name, exports[door ? `.${door}` : '.']?.['liaison-src'] ?? '')
}
