import postcss, { type AtRule, type Declaration, type Rule } from 'postcss'
import parseSelector from 'postcss-selector-parser'

// A kernel drops a whole rule of whose selectors it does not know one, and a declaration it does not know; an earlier declaration of the
// same property then holds. What stands within @supports is asked for first.

const SELECTORS = /:(?:is|where|has|any-link|user-invalid|user-valid|modal|popover-open|state)\b|:not\([^()]*,|&/
const PROPERTIES =
  /^(?:inset(?:-.*)?|(?:margin|padding)-(?:inline|block)|border-(?:inline|block)(?:-(?:width|style|color))?|border-(?:start|end)-(?:start|end)-radius|color-scheme|container(?:-.*)?|aspect-ratio|translate|rotate|scale|place-(?:items|self|content)-.*)$/
const VALUES =
  /(?:^|[\s,(])(?:clamp|min|max|color-mix|light-dark|oklch|oklab|lab|lch)\(|\d(?:[dsl]v[hwib]|vi|vb|cq\w+|lh|rlh)\b|^(?:revert|revert-layer)$/
const AT_RULES = ['container', 'layer', 'scope', 'starting-style']
const GAPS = ['gap', 'row-gap', 'column-gap']

/** What a style sheet uses that the floor does not have and has no fallback beside it. Throws where it is none. */
export function offencesOfStyles(css: string): string[] {
  const root = postcss.parse(css)
  const grids = new Set<string>()
  root.walkDecls('display', ({ value, parent }) => {
    if (/grid$/.test(value)) grids.add((parent as Rule).selector)
  })
  const found: string[] = []
  root.walk((node) => {
    if (node.type === 'comment' || isAsked(node)) return
    if (node.type === 'atrule') found.push(...ofAtRule(node))
    else if (node.type === 'rule') found.push(...ofRule(node))
    else found.push(...ofDeclaration(node, grids))
  })
  return found
}

function ofAtRule({ name, params }: AtRule): string[] {
  if (AT_RULES.includes(name)) return [`@${name}`]
  return name === 'media' && /[<>]/.test(params) ? [`@media ${params}`] : []
}

function ofRule(rule: Rule): string[] {
  const { selector, parent } = rule
  const isNested = parent?.type === 'rule'
  const [unknown] = SELECTORS.exec(selector) ?? []
  return [
    ...(isNested ? [`nesting: ${selector}`] : []),
    ...(unknown ? [`${unknown} in ${selector}`] : []),
    ...(lacksRing(selector) ? [`:focus-visible in ${selector}`] : []),
  ]
}

/** Whether a kernel that does not know `:focus-visible` loses more by the rule than that a ring is not taken away. */
function lacksRing(selector: string): boolean {
  if (!selector.includes(':focus-visible')) return false
  let isLacking = false
  parseSelector((selectors) => {
    isLacking = !selectors.nodes.every((one) => String(one).includes(':focus:not(:focus-visible)'))
  }).processSync(selector)
  return isLacking
}

function ofDeclaration({ prop, value, parent }: Declaration, grids: ReadonlySet<string>): string[] {
  const earlier = parent!.nodes!.filter((node) => node.type === 'decl' && node.prop === prop)
  const hasFallback = (earlier[0] as Declaration).value !== value
  if (PROPERTIES.test(prop)) return [`${prop}: ${value}`]
  if (GAPS.includes(prop) && !grids.has((parent as Rule).selector)) return [`${prop}: ${value} without a grid`]
  return VALUES.test(value) && !hasFallback ? [`${prop}: ${value}`] : []
}

function isAsked(node: postcss.ChildNode): boolean {
  for (let outer = node.parent; outer; outer = outer.parent as typeof outer) {
    if (outer.type === 'atrule' && (outer as AtRule).name === 'supports') return true
  }
  return false
}
