import { type Node, parse } from 'acorn'

/** What came after the floor: a call of a member of this name, whatever it is a member of, and the version that brought it. */
const METHODS: Readonly<Record<string, number>> = {
  allSettled: 76,
  at: 92,
  attachInternals: 77,
  canParse: 120,
  checkVisibility: 105,
  findLast: 97,
  findLastIndex: 97,
  formatRange: 76,
  fromAsync: 121,
  fromEntries: 73,
  groupBy: 117,
  hasOwn: 93,
  matchAll: 73,
  moveBefore: 133,
  replaceAll: 85,
  replaceChildren: 86,
  requestSubmit: 76,
  showPicker: 99,
  toReversed: 110,
  toSorted: 110,
  toSpliced: 110,
  // In the course of 69: not every build of it has it.
  toggleAttribute: 69,
  with: 110,
}
/** Names that stand for themselves. */
const GLOBALS: Readonly<Record<string, number>> = {
  FinalizationRegistry: 84,
  WeakRef: 84,
  globalThis: 71,
  queueMicrotask: 71,
  structuredClone: 98,
}
/** Members of certain things; without a number, what only pages by https have. */
const MEMBERS: Readonly<Record<string, Readonly<Record<string, number | undefined>>>> = {
  AbortSignal: { any: 116, timeout: 103 },
  Intl: { DisplayNames: 81, DurationFormat: 129, ListFormat: 72, Locale: 74, RelativeTimeFormat: 71, Segmenter: 87 },
  Promise: { any: 85, try: 128, withResolvers: 119 },
  Response: { json: 105 },
  crypto: { randomUUID: undefined, subtle: undefined },
  navigator: {
    clipboard: undefined,
    locks: undefined,
    serviceWorker: undefined,
    storage: undefined,
    userAgentData: 90,
  },
}
/** Changing it where it stands is of 99; before, it is replaced as a whole. */
const FROZEN = 'adoptedStyleSheets'
const CHANGES = new Set(['pop', 'push', 'shift', 'splice', 'unshift'])

type Any = Node & Record<string, unknown>

/**
 * What a classic script of ES2017 uses that the floor does not have, each use without a check around it: a condition that names the same
 * thing. Throws where it is no such script.
 */
export function offencesOfScript(code: string): string[] {
  const found: string[] = []
  walk(treeOf(code), [], (node, around) => {
    const name = forbidden(node, around)
    if (name && !isChecked(node, around, name.replace(/^.*\./, ''))) found.push(name)
  })
  return found
}

/** The texts of all templates of a script, an `x` standing for what is put into them. */
export function templatesOf(code: string): string[] {
  const found: string[] = []
  walk(treeOf(code), [], (node) => {
    if (node.type !== 'TemplateLiteral') return
    found.push((node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('x'))
  })
  return found
}

function treeOf(code: string): Any {
  return parse(code, { ecmaVersion: 2017, sourceType: 'script' }) as Node as Any
}

function forbidden(node: Any, around: readonly Any[]): string | undefined {
  const parent = around[around.length - 1]
  if (node.type === 'Identifier') {
    const isName = parent?.type === 'MemberExpression' ? parent.object === node : parent?.type !== 'Property'
    return isName && own(GLOBALS, node.name as string) ? (node.name as string) : undefined
  }
  if (node.type !== 'MemberExpression') return undefined
  const name = nameOf(node)
  if (name === undefined) return undefined
  const object = nameOf(node.object as Any) ?? ''
  if (own(MEMBERS, object) && name in MEMBERS[object]!) return `${object}.${name}`
  const isCalled = parent?.type === 'CallExpression' && parent.callee === node
  if (isCalled && object === FROZEN && CHANGES.has(name)) return `${FROZEN}.${name}`
  return isCalled && own(METHODS, name) ? `.${name}` : undefined
}

/** What an identifier is called, or the last part of a member. */
function nameOf({ type, name, computed, property }: Any): string | undefined {
  if (type === 'Identifier') return name as string
  if (type !== 'MemberExpression') return undefined
  const last = property as Any
  if (!computed) return last.name as string
  return last.type === 'Literal' ? String(last.value) : undefined
}

/** Whether a condition around it asks for it first, or it is itself what the condition asks for. */
function isChecked(node: Any, around: readonly Any[], name: string): boolean {
  return around.some((outer, place) => {
    const test = (outer.test ?? (outer.type === 'LogicalExpression' ? outer.left : undefined)) as Any | undefined
    if (!test || !['IfStatement', 'ConditionalExpression', 'LogicalExpression'].includes(outer.type)) return false
    const branch = around[place + 1] ?? node
    return branch === test ? !isUsed(node, around) : mentions(test, name)
  })
}

/** Whether more is done with a thing than to look whether it is there. */
function isUsed(node: Any, around: readonly Any[]): boolean {
  const parent = around[around.length - 1]!
  return ['CallExpression', 'NewExpression', 'MemberExpression'].includes(parent.type) && parent.property !== node
}

function mentions(test: Any, name: string): boolean {
  let isThere = false
  walk(test, [], (node) => {
    if (nameOf(node) === name || (node.type === 'Literal' && node.value === name)) isThere = true
  })
  return isThere
}

function own(table: object, name: string): boolean {
  return Object.hasOwn(table, name)
}

function walk(node: Any, around: readonly Any[], visit: (node: Any, around: readonly Any[]) => void): void {
  visit(node, around)
  const inside = [...around, node]
  for (const part of Object.values(node)) {
    for (const one of Array.isArray(part) ? part : [part]) {
      if (typeof (one as Any | null)?.type === 'string') walk(one as Any, inside, visit)
    }
  }
}
