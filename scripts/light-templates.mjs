// A step of the build: style sheets (css`…`) and templates (html`…`) without the white space that only their authors need.
import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'
import ts from 'typescript'

/** The floor of the widgets' style sheets, as of their scripts. */
const CSS_TARGET = 'chrome69'
// White space beside these is never seen: they are laid out as blocks, as parts of a table, or by a control of their own.
const BLOCK =
  /^<\/?(?:caption|details|div|d[dlt]|fieldset|form|h[1-6]|hr|legend|li|[ou]l|optgroup|option|p|rect|section|summary|table|tbody|t[dhr]|tfoot|thead)(?![\w-])/
const VOID = /^<(?:br|col|hr|img|input|wbr)(?![\w-])/
const VERBATIM = /^<(?:pre|textarea)(?![\w-])/

/** The esbuild plugin. */
export const lightTemplates = {
  name: 'light-templates',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8')
      return /\b(css|html)`/.test(code) ? { contents: lighten(code), loader: 'ts' } : undefined
    })
  },
}

/**
 * The same program with light templates. What is taken out of a text comes back as white space in the code behind it, so that all code
 * keeps its line and column: source maps stay right.
 */
export function lighten(code) {
  const edits = []
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.kind === ts.SyntaxKind.Identifier) {
      const { tag, template } = node
      if (tag.text === 'html') edits.push(...lightHtml(template, code))
      // What stands in a style sheet is never computed here.
      else if (tag.text === 'css') edits.push({ ...spanOf(template), text: escaped(lightCss(template.text)) })
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true))
  return applied(
    code,
    edits.sort((one, other) => one.from - other.from),
  )
}

function lightCss(css) {
  if (css === undefined)
    throw new Error('A css`…` with an expression in it: put the value into a custom property instead.')
  return transformSync(css, { loader: 'css', minify: true, target: CSS_TARGET }).code.trim()
}

const escaped = (text) => text.replace(/[\\`]|\$\{/g, '\\$&')

/** Where the text of a part of a template stands, without its quotes. */
function spanOf(literal) {
  const opensExpression = ts.isTemplateHead(literal) || ts.isTemplateMiddle(literal)
  return {
    from: literal.getStart() + 1,
    to: literal.end - (opensExpression ? 2 : 1),
    delimiter: opensExpression ? 2 : 1,
  }
}

/** The edits of one template, text by text; a tag or a quoted value may go on behind an expression. */
function lightHtml(template, code) {
  const literals = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map(({ literal }) => literal)]
  let place = 'text'
  let tag = ''
  return literals.map((literal) => {
    const span = spanOf(literal)
    let rest = code.slice(span.from, span.to)
    let light = ''
    let besideBlock = false
    while (rest) {
      const part = NEXT[place].exec(rest)[0]
      rest = rest.slice(part.length)
      if (place === 'text') {
        if (/^<\/?[a-z]/.test(part)) {
          place = 'tag'
          tag = part
          light += part
        } else if (VERBATIM.test(tag)) light += part
        else {
          const text = part.replace(/\s+/g, ' ')
          light += text.slice(
            besideBlock && text[0] === ' ' ? 1 : 0,
            BLOCK.test(rest) && text.endsWith(' ') ? -1 : undefined,
          )
        }
        besideBlock = false
      } else if (place === 'value') {
        light += part
        if (part.endsWith('"')) place = 'tag'
      } else if (part === '"') {
        place = 'value'
        light += part
      } else if (part.endsWith('>')) {
        place = 'text'
        besideBlock = BLOCK.test(tag)
        light += part.trim() === '/>' && !VOID.test(tag) ? ' />' : '>'
      } else light += part.replace(/\s+/g, ' ')
    }
    return { ...span, text: light }
  })
}

// What comes next, by where one is: in the text between tags, in a tag, in a quoted value.
const NEXT = { text: /^(?:<\/?[a-z][\w-]*|<?[^<]+|<)/, tag: /^(?:\s*\/?>|"|\s+|[^\s">]+)/, value: /^[^"]*"?/ }

function applied(code, edits) {
  let light = ''
  let at = 0
  for (const { from, to, delimiter, text } of edits) {
    const next = to + delimiter
    light += code.slice(at, from) + text + code.slice(to, next)
    const [line, column] = placeOf(code.slice(0, next))
    const [lightLine, lightColumn] = placeOf(light)
    light += '\n'.repeat(line - lightLine) + ' '.repeat(line > lightLine ? column : Math.max(column - lightColumn, 0))
    at = next
  }
  return light + code.slice(at)
}

function placeOf(code) {
  const lines = code.split('\n')
  return [lines.length, lines.at(-1).length]
}
