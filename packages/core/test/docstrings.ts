import ts from 'typescript'
import { checker, isOurs, type PublicName } from './public-names.ts'

// The rule. A function, class, constant, interface and type alias has a docstring of its own, and so has every member of a class.
// A member of an interface or of an object type, also of one written inside a parameter, has one too, unless the docstring of what
// it stands in names it in backticks (or, in a function, by @param). What throws says so.

/** What of a public name is without a docstring: the name itself, or `Name.member`. Empty when all is said. */
export function undocumented({ name, symbol }: PublicName): string[] {
  const missing: string[] = []
  const text = docOf(symbol)
  if (text === '') missing.push(name)
  for (const declaration of symbol.declarations?.filter(isOurs) ?? []) {
    if (ts.isClassDeclaration(declaration)) classMembers(declaration, name, text, missing)
    else if (ts.isInterfaceDeclaration(declaration)) {
      ts.forEachChild(declaration, (child) => members(child, name, [text], missing))
    } else if (ts.isTypeAliasDeclaration(declaration)) members(declaration.type, name, [text], missing)
    else if (ts.isVariableDeclaration(declaration)) {
      if (declaration.type) members(declaration.type, name, [text], missing)
      if (declaration.initializer && ts.isFunctionLike(declaration.initializer)) {
        signature(declaration.initializer, name, text, missing)
      }
    } else if (ts.isFunctionDeclaration(declaration)) signature(declaration, name, text, missing)
  }
  // The arms of a union may share a member.
  return [...new Set(missing)]
}

/** The docstring with its tags, as one text. */
function docOf(symbol: ts.Symbol | undefined): string {
  if (!symbol) return ''
  const tags = symbol.getJsDocTags(checker()).map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text)}`)
  return [ts.displayPartsToString(symbol.getDocumentationComment(checker())), ...tags].join('\n').trim()
}

const symbolOf = (node: ts.Node): ts.Symbol | undefined => (node as { symbol?: ts.Symbol }).symbol
const has = (node: ts.Node, kind: ts.SyntaxKind): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false)

/** Whether a docstring speaks of a member: `from`, `from` .. `to`, `span.from`, or @param options. */
function names(text: string, member: string): boolean {
  const word = new RegExp(`(^|[^\\w-])${member.replace(/[^\w]/g, '\\$&')}($|[^\\w-])`)
  const quoted = [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1]!)
  const params = [...text.matchAll(/@param ([\w.]+)/g)].map((match) => match[1]!)
  return [...quoted, ...params].some((part) => word.test(part))
}

/** Members of object types, at any depth; `texts` are the docstrings of all that stands around them. */
function members(node: ts.Node, place: string, texts: string[], missing: string[]): void {
  if (ts.isPropertySignature(node) || ts.isMethodSignature(node)) {
    const name = node.name.getText().replace(/^['"]|['"]$/g, '')
    const text = docOf(symbolOf(node))
    if (text === '' && !texts.some((outer) => names(outer, name))) missing.push(`${place}.${name}`)
    ts.forEachChild(node, (child) => members(child, `${place}.${name}`, [text, ...texts], missing))
  } else ts.forEachChild(node, (child) => members(child, place, texts, missing))
}

function signature(node: ts.SignatureDeclaration, place: string, text: string, missing: string[]): void {
  for (const parameter of node.parameters) if (parameter.type) members(parameter.type, place, [text], missing)
  if (node.type) members(node.type, place, [text], missing)
  if (throws(node) && !/throw/i.test(text)) missing.push(`${place} (throws)`)
}

function classMembers(node: ts.ClassDeclaration, place: string, text: string, missing: string[]): void {
  for (const member of node.members) {
    const hidden =
      has(member, ts.SyntaxKind.PrivateKeyword) ||
      has(member, ts.SyntaxKind.ProtectedKeyword) ||
      has(member, ts.SyntaxKind.OverrideKeyword) ||
      (member.name !== undefined && ts.isPrivateIdentifier(member.name))
    if (hidden || ts.isSemicolonClassElement(member)) continue
    const isConstructor = ts.isConstructorDeclaration(member)
    const name = isConstructor ? 'constructor' : (member.name?.getText() ?? '')
    const own = isConstructor ? constructorDoc(member) : docOf(symbolOf(member))
    // A constructor without parameters is what the class's own docstring is about.
    if (own === '' && !(isConstructor && member.parameters.length === 0) && !names(text, name)) {
      missing.push(`${place}.${name}`)
    }
    if (ts.isFunctionLike(member)) signature(member, `${place}.${name}`, `${own}\n${text}`, missing)
    else if (ts.isPropertyDeclaration(member) && member.type)
      members(member.type, `${place}.${name}`, [own, text], missing)
  }
}

const constructorDoc = (node: ts.ConstructorDeclaration): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .map((comment) => comment.getText())
    .join('\n')

/** Whether a body throws by itself; what it calls has docstrings of its own. */
function throws(node: ts.Node): boolean {
  let found = false
  const look = (inner: ts.Node): void => {
    if (ts.isThrowStatement(inner)) found = true
    else if (!ts.isFunctionLike(inner)) ts.forEachChild(inner, look)
  }
  ts.forEachChild(node, look)
  return found
}

/** The types of this package that a public declaration speaks of, by name: what a caller must be able to name. */
export function mentioned({ symbol }: PublicName): ts.Symbol[] {
  const found = new Set<ts.Symbol>()
  const look = (node: ts.Node): void => {
    if (ts.isBlock(node) || has(node, ts.SyntaxKind.PrivateKeyword)) return
    if (ts.isPropertyDeclaration(node) && ts.isPrivateIdentifier(node.name)) return
    // The values of constants and of parameters are nobody's concern, their types are.
    if (ts.isExpression(node) && !ts.isExpressionWithTypeArguments(node) && !ts.isFunctionLike(node)) return
    const name = ts.isTypeReferenceNode(node) ? node.typeName : undefined
    if (name) {
      const direct = checker().getSymbolAtLocation(name)
      const target = direct && direct.flags & ts.SymbolFlags.Alias ? checker().getAliasedSymbol(direct) : direct
      if (target && !(target.flags & ts.SymbolFlags.TypeParameter) && target.declarations?.some(isOurs))
        found.add(target)
    }
    ts.forEachChild(node, look)
  }
  for (const declaration of symbol.declarations?.filter(isOurs) ?? []) ts.forEachChild(declaration, look)
  return [...found]
}
