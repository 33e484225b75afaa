import ts from 'typescript'

/** How a declaration is written for who uses it, and the nodes in which the types it names are found. */
export interface Signature {
  code: string
  nodes: readonly ts.Node[]
}

/** Longer lines have to be scrolled in a page. */
const WIDTH = 68
/** A list that is longer tells no more than its type. */
const SHORT = 600

/** A declaration as the sources have it, without what is inside: bodies, private members, what a class only takes over. */
export function signatureOf(node: ts.Declaration, name: string, checker: ts.TypeChecker): Signature {
  const { code, nodes } = written(node, name, checker)
  return { code: code.replace(COMMENT, broken), nodes }
}

const COMMENT = /^( *)\/\*\*\s+(.*?)\s*\*\/$/gms

/** A comment in lines of the page's width, one paragraph for each of its tags. */
function broken(whole: string, indent: string, text: string): string {
  if (whole.split('\n').every((line) => line.length <= WIDTH)) return whole
  const paragraphs = text
    .replace(/^\* /, '')
    .replace(/\s*\n\s*\* ?(?=@)/g, '\f')
    .replace(/\s*\n\s*\* ?/g, ' ')
    .split('\f')
  const lines: string[] = []
  for (const paragraph of paragraphs) {
    let line = ' *'
    for (const word of paragraph.split(' ')) {
      if (indent.length + line.length + word.length >= WIDTH) {
        lines.push(indent + line)
        line = ' *'
      }
      line += ` ${word}`
    }
    lines.push(indent + line)
  }
  return [`${indent}/**`, ...lines, `${indent} */`].join('\n')
}

function written(node: ts.Declaration, name: string, checker: ts.TypeChecker): Signature {
  if (ts.isFunctionDeclaration(node)) return called(`function ${name}`, node, checker)
  if (ts.isClassDeclaration(node)) return classOf(node, name, checker)
  if (ts.isVariableDeclaration(node)) return variable(node, name, checker)
  if (ts.isTypeAliasDeclaration(node) && ts.isTypeQueryNode(node.type)) {
    return { code: `type ${name} = ${properties(node, checker)}`, nodes: [] }
  }
  const choices = ts.isTypeAliasDeclaration(node) && choicesOf(node, checker)
  if (choices) return { code: `type ${name} =${choices}`, nodes: [node.type] }
  return { code: node.getText().replace(/^export (declare )?/, ''), nodes: [node] }
}

/** The texts that a type made from a list allows. */
function choicesOf({ type }: ts.TypeAliasDeclaration, checker: ts.TypeChecker): string | undefined {
  const made = checker.getTypeAtLocation(type)
  if (!/\btypeof\b/.test(type.getText()) || !made.isUnion() || !made.types.every((one) => one.isStringLiteral())) return
  const texts = made.types.map((one) => `'${(one as ts.StringLiteralType).value}'`)
  const line = ` ${texts.join(' | ')}`
  return line.length > WIDTH ? texts.map((text) => `\n  | ${text}`).join('') : line
}

function variable(node: ts.VariableDeclaration, name: string, checker: ts.TypeChecker): Signature {
  const { type, initializer } = node
  if (type) return { code: `const ${name}: ${type.getText()}`, nodes: [type] }
  if (initializer && ts.isArrowFunction(initializer)) return called(`function ${name}`, initializer, checker)
  if (initializer && ts.isAsExpression(initializer) && !ts.isConstTypeReference(initializer.type)) {
    return { code: `const ${name}: ${initializer.type.getText()}`, nodes: [initializer.type] }
  }
  const value = initializer?.getText() ?? ''
  const isPlain = initializer && (ts.isAsExpression(initializer) || ts.isLiteralExpression(initializer))
  if (isPlain && value.length <= SHORT) return { code: `const ${name} = ${value}`, nodes: [initializer] }
  return { code: `const ${name}: ${inferred(node, checker)}`, nodes: [] }
}

/** A type that nobody wrote. Of an object its properties; what a schema library makes of each field is not to be read. */
function inferred(node: ts.VariableDeclaration, checker: ts.TypeChecker): string {
  const type = checker.typeToString(checker.getTypeAtLocation(node), node)
  if (type.startsWith('{')) return properties(node, checker)
  return type.length > WIDTH ? type.replace(/<.*$/s, '<…>') : type
}

function properties(node: ts.Declaration, checker: ts.TypeChecker): string {
  const lines = checker.getPropertiesOfType(checker.getTypeAtLocation(node)).map((property) => {
    const about = ts.displayPartsToString(property.getDocumentationComment(checker))
    const type = checker.typeToString(checker.getTypeOfSymbol(property), node)
    return `${about && `  /** ${about} */\n`}  ${/^\w+$/.test(property.name) ? property.name : `'${property.name}'`}: ${type}`
  })
  return `{\n${lines.join('\n')}\n}`
}

/** What is called: its name, what it takes, what it gives. */
function called(start: string, node: ts.SignatureDeclaration, checker: ts.TypeChecker, indent = ''): Signature {
  const types = node.typeParameters ? `<${node.typeParameters.map((one) => one.getText()).join(', ')}>` : ''
  const signature = checker.getSignatureFromDeclaration(node)
  const given = node.type?.getText() ?? (signature ? checker.typeToString(signature.getReturnType(), node) : 'void')
  const end = ts.isConstructorDeclaration(node) ? '' : `: ${given}`
  const all = node.parameters.map((one) => parameter(one, checker))
  const line = `${indent}${start}${types}(${all.join(', ')})${end}`
  const isLong = all.length > 0 && (line.length > WIDTH || line.includes('\n'))
  const lines = all.map((one) => `\n${indent}  ${one.replaceAll('\n', '\n  ')},`).join('')
  return {
    code: isLong ? `${indent}${start}${types}(${lines}\n${indent})${end}` : line,
    nodes: [...(node.typeParameters ?? []), ...node.parameters, ...(node.type ? [node.type] : [])],
  }
}

/** One that is taken apart at once is shown with what is taken of it; a default only where it is a plain value. */
function parameter(node: ts.ParameterDeclaration, checker: ts.TypeChecker): string {
  const { name, type, initializer, dotDotDotToken, questionToken } = node
  const taken = ts.isObjectBindingPattern(name)
    ? `{ ${name.elements.map((one) => (one.propertyName ?? one.name).getText()).join(', ')} }`
    : name.getText()
  if (initializer && !type && ts.isLiteralExpression(initializer)) return `${taken} = ${initializer.getText()}`
  const given = type?.getText() ?? checker.typeToString(checker.getTypeAtLocation(node), node)
  return `${dotDotDotToken ? '...' : ''}${taken}${questionToken || initializer ? '?' : ''}: ${given}`
}

function classOf(node: ts.ClassDeclaration, name: string, checker: ts.TypeChecker): Signature {
  const types = node.typeParameters ? `<${node.typeParameters.map((one) => one.getText()).join(', ')}>` : ''
  const heritage = (node.heritageClauses ?? []).map((clause) => ` ${clause.getText()}`).join('')
  const isAbstract = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword)
  const members = node.members.filter(isForOthers).map((one) => member(one, checker))
  const head = `${isAbstract ? 'abstract ' : ''}class ${name}${types}${heritage}`
  return {
    code: members.length > 0 ? `${head} {\n${members.map(({ code }) => code).join('\n')}\n}` : `${head} {}`,
    nodes: [...(node.heritageClauses ?? []), ...members.flatMap(({ nodes }) => nodes)],
  }
}

/** What Lit calls. */
const LIFE = ['hostConnected', 'hostUpdate', 'hostUpdated', 'hostDisconnected']

/** What is overridden, or called by Lit, is told where it comes from, unless the class has to say something about it. */
function isForOthers(node: ts.ClassElement): boolean {
  const flags = ts.getCombinedModifierFlags(node)
  if (flags & ts.ModifierFlags.Private || (node.name && ts.isPrivateIdentifier(node.name))) return false
  const isTaken = flags & ts.ModifierFlags.Override || LIFE.includes(node.name?.getText() ?? '')
  return !isTaken || commentOf(node) !== ''
}

const commentOf = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map((one) => `  ${one.getText()}\n`)
    .join('')

const SHOWN = ['static', 'abstract', 'protected', 'readonly']

function member(node: ts.ClassElement, checker: ts.TypeChecker): Signature {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : []
  const shown = modifiers.map((one) => one.getText()).filter((one) => SHOWN.includes(one))
  const start = (name: string): string => [...shown, name].join(' ')
  const of = ({ code, nodes }: Signature): Signature => ({ code: commentOf(node) + code, nodes })
  const name = node.name?.getText() ?? ''
  if (ts.isConstructorDeclaration(node)) return of(called(start('constructor'), node, checker, '  '))
  if (ts.isMethodDeclaration(node)) return of(called(start(name), node, checker, '  '))
  if (ts.isGetAccessor(node)) return of(called(start(`get ${name}`), node, checker, '  '))
  if (ts.isPropertyDeclaration(node)) {
    const isCalled = node.initializer && ts.isArrowFunction(node.initializer) && !node.type
    if (isCalled) return of(called(start(name), node.initializer as ts.ArrowFunction, checker, '  '))
    const type = node.type?.getText() ?? checker.typeToString(checker.getTypeAtLocation(node), node)
    const code = `  ${start(name)}${node.questionToken ? '?' : ''}: ${type}`
    return of({ code, nodes: node.type ? [node.type] : [] })
  }
  return of({ code: `  ${node.getText()}`, nodes: [node] })
}
