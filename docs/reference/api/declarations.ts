import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { type Door, type Folder, PACKAGES } from './published-packages.ts'
import { signatureOf } from './signature.ts'

export const KINDS = ['function', 'class', 'constant', 'type'] as const
export type Kind = (typeof KINDS)[number]

/** Where something is described. */
export interface Place {
  name: string
  folder: Folder
  anchor: string
}

/** What a door lets others use, as its source has it. */
export interface Declared extends Place {
  kind: Kind
  code: string
  /** Its docstring; markdown. */
  about: string
  parameters: readonly { name: string; about: string }[]
  returns: readonly string[]
  throws: readonly string[]
  /** What its signature names. */
  uses: readonly Place[]
}

export interface OpenDoor {
  /** By kind, then by name. */
  own: readonly Declared[]
  /** What another door has, too, and is described there. */
  again: readonly Place[]
}

type Doors = ReadonlyMap<string, OpenDoor>

// VitePress bundles the paths of each page on their own: what one read, another would read again, were it kept in the module.
const kept = globalThis as { liaisonDeclarations?: Doors }

/** What a door exports; nothing where it has no source, or only does something. */
export function declaredAt({ specifier }: Door): OpenDoor {
  kept.liaisonDeclarations ??= readAll()
  return kept.liaisonDeclarations.get(specifier) ?? { own: [], again: [] }
}

function readAll(): Doors {
  const doors = PACKAGES.flatMap(({ folder, doors }) => doors.map((door) => ({ folder, door })))
  const program = programOf(doors.flatMap(({ door }) => door.source ?? []))
  const checker = program.getTypeChecker()
  const original = (symbol: ts.Symbol): ts.Symbol =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  // Each is described at the first door that has it.
  const homes = new Map<ts.Symbol, Place & { specifier: string }>()
  const exported = doors.map(({ folder, door }) => {
    const module = door.source && checker.getSymbolAtLocation(program.getSourceFile(door.source)!)
    const symbols = (module ? checker.getExportsOfModule(module) : []).map((one) => ({
      name: one.name,
      symbol: original(one),
    }))
    for (const { name, symbol } of symbols) {
      const anchor = door.name === '' ? name : `${door.name.replace(/\W/g, '-')}-${name}`
      if (!homes.has(symbol)) homes.set(symbol, { name, folder, anchor, specifier: door.specifier })
    }
    return { door, symbols }
  })
  const namedIn = (nodes: readonly ts.Node[], self: ts.Symbol): Place[] => {
    const found = new Set<Place>()
    const look = (node: ts.Node): void => {
      const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined
      const home = symbol && original(symbol) !== self ? homes.get(original(symbol)) : undefined
      if (home) found.add(home)
      ts.forEachChild(node, look)
    }
    for (const node of nodes) look(node)
    return [...found]
  }
  return new Map(
    exported.map(({ door: { specifier }, symbols }) => {
      const isHome = (symbol: ts.Symbol): boolean => homes.get(symbol)?.specifier === specifier
      const own = symbols
        .filter(({ symbol }) => isHome(symbol))
        .map(({ name, symbol }): Declared => {
          const declarations = symbol.declarations ?? []
          const signatures = declarations.filter(isSeen).map((node) => signatureOf(node, name, checker))
          const { about, ...tagged } = docsOf(symbol, checker)
          const place = homes.get(symbol)!
          const nodes = signatures.flatMap(({ nodes }) => nodes)
          const code = signatures.map(({ code }) => code).join('\n')
          return { ...place, kind: kindOf(symbol), code, about, ...tagged, uses: namedIn(nodes, symbol) }
        })
      const again = symbols.flatMap(({ name, symbol }) => (isHome(symbol) ? [] : [{ ...homes.get(symbol)!, name }]))
      return [specifier, { own: own.sort(byKind), again: again.sort(byName) }]
    }),
  )
}

function programOf(sources: readonly string[]): ts.Program {
  const base = fileURLToPath(new URL('../../../tsconfig.base.json', import.meta.url))
  const { config } = ts.readConfigFile(base, ts.sys.readFile)
  const compilerOptions = { ...config.compilerOptions, lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: ['node'] }
  // Node's types are found from the docs.
  const from = fileURLToPath(new URL('../../', import.meta.url))
  const { options } = ts.parseJsonConfigFileContent({ compilerOptions, files: [] }, ts.sys, from)
  return ts.createProgram(sources, options)
}

/** Of a function with overloads, these: what stands behind them is nobody's to call. */
function isSeen(node: ts.Declaration, _: number, all: readonly ts.Declaration[]): boolean {
  const isBodied = ts.isFunctionDeclaration(node) && node.body !== undefined
  return !isBodied || all.filter(ts.isFunctionDeclaration).length === 1
}

function kindOf(symbol: ts.Symbol): Kind {
  if (symbol.flags & ts.SymbolFlags.Class) return 'class'
  if (symbol.flags & ts.SymbolFlags.Function) return 'function'
  const node = symbol.valueDeclaration
  if (!node) return 'type'
  const isArrow =
    ts.isVariableDeclaration(node) && !node.type && node.initializer && ts.isArrowFunction(node.initializer)
  return isArrow ? 'function' : 'constant'
}

function docsOf(
  symbol: ts.Symbol,
  checker: ts.TypeChecker,
): Pick<Declared, 'about' | 'parameters' | 'returns' | 'throws'> {
  const tags = symbol.getJsDocTags(checker).map(({ name, text }) => ({ name, text: ts.displayPartsToString(text) }))
  const said = (...names: string[]): string[] => tags.flatMap(({ name, text }) => (names.includes(name) ? [text] : []))
  return {
    about: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
    parameters: said('param').map((text) => {
      const [name = '', ...about] = text.split(/\s+(?:-\s+)?/)
      return { name, about: about.join(' ') }
    }),
    returns: said('return', 'returns'),
    throws: said('throws'),
  }
}

const byName = (one: Place, other: Place): number => (one.name < other.name ? -1 : Number(one.name > other.name))
const byKind = (one: Declared, other: Declared): number =>
  KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || byName(one, other)
