import { readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import ts from 'typescript'
import { packageDir } from './installed.ts'

/** One name somebody outside can import. */
export interface PublicName {
  name: string
  /** `function`, `class`, `constant`, `interface`, `type`; two of them where one name is a value and a type. */
  kind: string
  isValue: boolean
  symbol: ts.Symbol
}

export interface Door {
  door: string
  names: PublicName[]
}

const KINDS: [ts.SymbolFlags, string, boolean][] = [
  [ts.SymbolFlags.Function, 'function', true],
  [ts.SymbolFlags.Class, 'class', true],
  [ts.SymbolFlags.Variable, 'constant', true],
  [ts.SymbolFlags.Interface, 'interface', false],
  [ts.SymbolFlags.TypeAlias, 'type', false],
]
const src = join(packageDir, 'src')
let known: { program: ts.Program; doors: Door[] } | undefined

/** Every door of package.json with every name it exports, values and types, as the compiler sees the sources. */
export function publicNames(): Door[] {
  return read().doors
}

/** The compiler's view of the sources behind the doors. */
export const checker = (): ts.TypeChecker => read().program.getTypeChecker()

function read(): { program: ts.Program; doors: Door[] } {
  if (known) return known
  const { exports } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as {
    exports: Record<string, { 'liaison-src': string }>
  }
  const files = Object.entries(exports).map(([door, { 'liaison-src': file }]) => ({
    door,
    file: join(packageDir, file),
  }))
  const config = ts.getParsedCommandLineOfConfigFile(join(packageDir, 'tsconfig.json'), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'))
    },
  })!
  const program = ts.createProgram(
    files.map(({ file }) => file),
    config.options,
  )
  known = { program, doors: files.map(({ door, file }) => ({ door, names: namesOf(program, file) })) }
  return known
}

function namesOf(program: ts.Program, file: string): PublicName[] {
  const types = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const module = source && types.getSymbolAtLocation(source)
  if (!module) throw new Error(`${file} exports nothing, or is not there.`)
  return types
    .getExportsOfModule(module)
    .map((exported) => {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? types.getAliasedSymbol(exported) : exported
      const typeOnly = exported.declarations?.some(ts.isTypeOnlyExportDeclaration) ?? false
      const kinds = KINDS.filter(([flag, , isValue]) => symbol.flags & flag && !(typeOnly && isValue))
      return {
        name: exported.name,
        kind: kinds.map(([, kind]) => kind).join(' and '),
        isValue: kinds.some(([, , isValue]) => isValue),
        symbol,
      }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Whether something is declared in this package's own sources. */
export const isOurs = (node: ts.Node): boolean => node.getSourceFile().fileName.replaceAll('/', sep).startsWith(src)
