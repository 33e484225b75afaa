import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'esbuild'
import ts from 'typescript'
import { root } from './bootstrap.mjs'

const packages = join(root, 'packages')
/** What the browser itself calls of an element; all else is called by name. */
const CALLED_FROM_OUTSIDE = ['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback']

/**
 * What a widget can show and say, taken from the code that can run in it: of its own and of what it imports, a function or a method runs
 * when its name stands in something that runs. So a part that ui has and this widget never shows is left out.
 * @param widget folder below packages/
 * @param planted other texts of sources, by their path below packages/
 * @returns `parts` (`part="…"`), `slots`, `events`, and `tokens`: each `--liaison-*`, once for each value it has where a page sets none
 */
export async function rendered(widget, planted = {}) {
  const { texts, events } = running(await bundled(widget, planted))
  const all = (pattern) => texts.flatMap((text) => [...text.matchAll(pattern)])
  const unread = all(/\s(?:export)?parts?=(?!")[^\s>]*/g)
  if (unread.length > 0) throw new Error(`The name of a part stands outside of its template: ${unread.join(', ')}`)
  const names = (pattern) => [...new Set(all(pattern).flatMap(([, name = '']) => name.split(' ')))]
  return {
    parts: names(/\spart="([^"]*)"/g),
    slots: names(/<slot(?: name="([^"]*)")?/g),
    events: [...new Set(events)],
    tokens: all(/var\((--liaison-[\w-]+), ([^;]+)\);/g).map(([, name, value]) => ({ name, value })),
  }
}

async function bundled(widget, planted) {
  const { outputFiles } = await build({
    entryPoints: [join(packages, widget, 'src', `${widget}.ts`)],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    conditions: ['liaison-src'],
    external: ['@liaison-kit/core', '@liaison-kit/source'],
    plugins: [
      {
        name: 'planted',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path }) => ({
            contents: planted[relative(packages, path).replaceAll('\\', '/')] ?? readFileSync(path, 'utf8'),
            loader: 'ts',
          })),
      },
    ],
    write: false,
  })
  return ts.createSourceFile('widget.js', outputFiles[0].text, ts.ScriptTarget.ES2022, true)
}

/** The texts of all templates that run, and the events that are told. */
function running(file) {
  const texts = []
  const events = []
  const named = new Set()
  /** What begins to run when its name is called. */
  const asleep = new Map()
  const sleep = (name, node) => {
    if (named.has(name)) ts.forEachChild(node, visit)
    else asleep.set(name, [...(asleep.get(name) ?? []), node])
  }
  const wake = (name) => {
    if (named.has(name)) return
    named.add(name)
    for (const node of asleep.get(name) ?? []) ts.forEachChild(node, visit)
  }
  const visit = (node) => {
    if ((ts.isMethodDeclaration(node) || ts.isAccessor(node)) && ts.isClassLike(node.parent)) {
      return sleep(node.name.getText(), node)
    }
    if (ts.isIdentifier(node)) return wake(node.text)
    if (ts.isTemplateLiteralToken(node)) texts.push(node.text)
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const [type] = node.arguments ?? []
      const tells = /(?:\bannounce|^CustomEvent)$/.test(node.expression.getText())
      if (tells && type && ts.isStringLiteral(type)) events.push(type.text)
    }
    ts.forEachChild(node, visit)
  }
  for (const name of CALLED_FROM_OUTSIDE) wake(name)
  const isDeclared = (node) => ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)
  const begins = []
  for (const statement of file.statements) {
    if (isDeclared(statement)) sleep(statement.name.text, statement)
    else if (ts.isVariableStatement(statement)) {
      for (const one of statement.declarationList.declarations) sleep(one.name.getText(), one)
    } else if (!ts.isImportDeclaration(statement)) begins.push(statement)
  }
  for (const statement of begins) visit(statement)
  return { texts, events }
}
