import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, ts } from '@custom-elements-manifest/analyzer'
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js'
import { root } from './bootstrap.mjs'

const UI = 'ui/src'
// Where the widgets' classes come from.
const BASES = ['liaison-element.ts', 'recording-element.ts', 'door-element.ts'].map((name) => `${UI}/${name}`)
const EVENTS = `${UI}/events.ts`
const TOKENS = `${UI}/tokens.styles.ts`

/**
 * What a page can use of a widget, as a custom elements manifest: read from the class, from those it extends, and from the comments
 * beside what they share. A part or an event that a class only names is described once, in ui: parts at the templates that show them,
 * events in `LiaisonEvents`, theming properties beside their values.
 * @param widget folder below packages/
 * @param read a source by its path below packages/
 */
export function manifestOf(widget, read = readSource) {
  const own = [`${widget}/src/${widget}.ts`, `${widget}/src/define.ts`]
  const modules = [...BASES, ...own].map((path) =>
    ts.createSourceFile(path, read(path), ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS),
  )
  const { schemaVersion, modules: analyzed } = create({ modules, plugins: litPlugin() })
  const shared = sharedWords(read)
  const choices = choicesIn(modules)
  const names = fieldsIn(modules)
  return {
    schemaVersion,
    readme: '',
    modules: analyzed
      .filter(({ path }) => own.includes(path))
      .map(({ kind, path, declarations, exports }) => ({
        kind,
        path: built(path),
        declarations: declarations.filter((one) => one.tagName).map((one) => described(one, names, shared, choices)),
        exports: exports.map((one) => ({
          ...one,
          declaration: { ...one.declaration, module: built(own[0]) },
        })),
      })),
  }
}

/** The widget of a manifest. */
export const widgetIn = ({ modules }) => modules.flatMap(({ declarations }) => declarations)[0]

const readSource = (path) => readFileSync(join(root, 'packages', path), 'utf8')

/** The file that is installed, below its package. */
const built = (path) => path.replace(/^[^/]+\/src\//, 'dist/').replace(/\.ts$/, '.js')

const INNER = ['private', 'protected']

/** What is only the class's own business left out, and what it only names described. */
function described({ members, attributes, events, cssParts, slots, ...declaration }, names, shared, choices) {
  const of = (item, words) => from({ ...item, ...(item.description ? {} : words) })
  // The analyzer takes `this.link.onChange = …` for a field, too.
  const isField = ({ kind, name }) => kind === 'field' && names.has(name)
  const fields = members.filter((one) => isField(one) && !INNER.includes(one.privacy) && !one.static)
  // Lit's inner states are no attributes, but the analyzer takes them for some.
  const isSet = ({ fieldName }) => fieldName === undefined || fields.some(({ name }) => name === fieldName)
  return {
    kind: declaration.kind,
    name: declaration.name,
    tagName: declaration.tagName,
    customElement: true,
    description: declaration.description.replace(/(?<!\n)\n(?!\n)/g, ' '),
    superclass: { name: declaration.superclass.name, package: '@liaison-kit/ui' },
    attributes: attributes
      .filter(isSet)
      .map((one) => from({ fieldName: one.name, ...one, type: asText(one.type, choices) })),
    members: fields.map((one) => from({ ...one, type: spelled(one.type, choices) })),
    // What `announce` dispatches has the name it is given.
    events: events.filter(({ name }) => name?.includes('-')).map((one) => of(one, shared.events.get(one.name))),
    slots: slots.map(from),
    cssParts: cssParts.map((one) => of(one, shared.parts.get(one.name))),
    cssProperties: shared.properties.map((one) => from({ ...one, inheritedFrom: { name: 'LiaisonElement' } })),
  }
}

/** The base classes are another package's. */
const from = ({ inheritedFrom, ...item }) =>
  inheritedFrom ? { ...item, inheritedFrom: { name: inheritedFrom.name, package: '@liaison-kit/ui' } } : item

const NAMED = /\b[A-Z]\w*/g
/** A type whose few values have a name, with the values: an editor offers them. */
const spelled = (type, choices) => type && { text: type.text.replace(NAMED, (name) => choices.get(name) ?? name) }
/** The same for an attribute, which is a text or not there. */
const asText = (type, choices) =>
  type && { text: spelled(type, choices).text.replace(' | undefined', '').replace(NAMED, 'string') }

/** The names of the classes' fields. */
function fieldsIn(modules) {
  const classes = modules.flatMap(({ statements }) => statements.filter(ts.isClassDeclaration))
  const isField = (member) => ts.isPropertyDeclaration(member) || ts.isAccessor(member)
  return new Set(classes.flatMap(({ members }) => members.filter(isField).map(({ name }) => name.getText())))
}

/** Named choices of texts: `type Layout = 'full' | 'badge'`. */
function choicesIn(modules) {
  const aliases = modules.flatMap(({ statements }) => statements.filter(ts.isTypeAliasDeclaration))
  const isChoice = ({ type }) => ts.isUnionTypeNode(type) && type.types.every(ts.isLiteralTypeNode)
  return new Map(aliases.filter(isChoice).map(({ name, type }) => [name.text, type.getText()]))
}

/** What ui says of parts, events and theming properties. */
function sharedWords(read) {
  const parts = new Map()
  for (const path of readdirSync(join(root, 'packages', UI), { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts') || path.endsWith('.test.ts')) continue
    for (const { name, description } of tagged(read(`${UI}/${path.replaceAll('\\', '/')}`), 'csspart')) {
      if (!description) continue
      if (parts.has(name)) throw new Error(`The part ${name} is described twice in ui.`)
      parts.set(name, { description })
    }
  }
  const tokens = read(TOKENS)
  const values = new Map([...tokens.matchAll(/var\((--[\w-]+), (.+)\);/g)].map(([, name, value]) => [name, value]))
  const properties = tagged(tokens, 'cssprop').map((one) => ({ ...one, default: values.get(one.name) }))
  return { parts, properties, events: eventsIn(read(EVENTS)) }
}

/** Every `@tag name - words` of a source's comments. */
function tagged(source, tag) {
  const comments = source.match(/\/\*\*[\s\S]*?\*\//g) ?? []
  return comments.flatMap((comment) => {
    const text = comment.slice(3, -2).replace(/\n\s*\* ?/g, '\n')
    const pattern = new RegExp(`@${tag} ([\\w-]+)(?: - ([^@]*))?`, 'g')
    return [...text.matchAll(pattern)].map(([, name, words = '']) => ({
      name,
      description: words.trim().replace(/\s+/g, ' '),
    }))
  })
}

/** What each event of `LiaisonEvents` carries and says. */
function eventsIn(source) {
  const file = ts.createSourceFile('events.ts', source, ts.ScriptTarget.ES2022, true)
  const { members } = file.statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === 'LiaisonEvents')
  return new Map(
    members.map((member) => [
      member.name.text,
      {
        type: { text: `CustomEvent<${member.type.getText()}>` },
        description: ts.getTextOfJSDocComment(member.jsDoc?.[0]?.comment) ?? '',
      },
    ]),
  )
}
