import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { root } from './bootstrap.mjs'
import { lighten } from './light-templates.mjs'

// What stands for an expression here, and what it stands for.
const SIGN = '§'
const EXPRESSION = `$\u007bx}`

/** What of the first template or style sheet in some code is left. */
const left = (code) => {
  let found = ''
  const visit = (node) => {
    if (!found && ts.isTaggedTemplateExpression(node)) {
      const { template } = node
      const texts = ts.isNoSubstitutionTemplateLiteral(template)
        ? [template.text]
        : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)]
      found = texts.join(SIGN)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('code.ts', lighten(code.replaceAll(SIGN, EXPRESSION)), ts.ScriptTarget.Latest, true))
  return found
}

describe('a template', () => {
  it.each([
    ['lines between blocks go', '<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['what parts words and controls stays, once', 'a\n  <b>c</b>   <a>d</a>', 'a <b>c</b> <a>d</a>'],
    ['also beside an expression', '<p>\n  §\n  §\n</p>', '<p>§ §</p>'],
    ['an expression beside a block', '§\n<p></p>\n§', '§<p></p>§'],
    [
      'attributes are parted by one space',
      '<p\n  class="a"\n  id=§\n  ?hidden=§\n>\n</p>',
      '<p class="a" id=§ ?hidden=§></p>',
    ],
    ['a value keeps its spaces, also behind an expression', '<a title="a  §  b">c</a>', '<a title="a  §  b">c</a>'],
    ['a value may hold what ends a tag', '<a title="  > <p>  ">c</a>', '<a title="  > <p>  ">c</a>'],
    ['an input needs no slash, a shape does', '<input  /> <rect width=§  />', '<input><rect width=§ />'],
    ['what is typed into a text field stays', '<textarea>\n a  b </textarea>', '<textarea>\n a  b </textarea>'],
    [
      'a tag whose name begins like a block’s is none',
      '<picture></picture> <pre-fix> </pre-fix>',
      '<picture></picture> <pre-fix> </pre-fix>',
    ],
    ['signs that open no tag are text', 'a  <  b', 'a < b'],
  ])('%s', (_, before, after) => {
    expect(left(`html\`${before}\``)).toBe(after)
  })

  it('inside another is lightened too', () => {
    const light = lighten(`html\`<p>${EXPRESSION.replace('x', 'html`<ul>\n</ul>`')}</p>\``)
    expect(light).toContain('html`<ul></ul>`')
  })
})

describe('a style sheet', () => {
  it('is minified for the floor', () => {
    expect(left('css`\n  .a > b {\n    color: #ff0000;\n    margin-inline-start: 0.5em;\n  }\n`')).toBe(
      '.a>b{color:red;margin-inline-start:.5em}',
    )
  })

  it('keeps its escapes', () => {
    expect(left("css`a::before { content: '\\\\2714' }`")).toMatch(/content:"(\\2714|✔)"/)
  })

  it('may hold no expression', () => {
    expect(() => left('css`a { color: § }`')).toThrow('put the value into a custom property')
  })
})

/** Every word and sign of a program that is no part of a template's text, with its line and column. */
function wordsOf(code) {
  const source = ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true)
  const words = []
  const visit = (node) => {
    if (ts.isTemplateLiteralToken(node)) return
    if (node.getChildCount(source) === 0) {
      const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source))
      words.push(`${line}:${character} ${node.getText(source)}`)
    }
    for (const child of node.getChildren(source)) visit(child)
  }
  visit(source)
  return words
}

describe('all code keeps its line and column', () => {
  const sources = readdirSync(join(root, 'packages'))
    .filter((name) => !['core', 'hub', 'cli'].includes(name))
    .flatMap((name) =>
      readdirSync(join(root, 'packages', name, 'src'), { recursive: true }).map((file) =>
        join('packages', name, 'src', file),
      ),
    )
    .filter((file) => file.endsWith('.ts') && /\b(css|html)`/.test(readFileSync(join(root, file), 'utf8')))

  it('in the widgets there are templates', () => expect(sources.length).toBeGreaterThan(20))

  it.each(sources)('%s', (file) => {
    const code = readFileSync(join(root, file), 'utf8')
    expect(wordsOf(lighten(code))).toEqual(wordsOf(code))
  })
})
