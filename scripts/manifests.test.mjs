import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './bootstrap.mjs'
import { manifestOf, widgetIn } from './manifest.mjs'
import { rendered } from './rendered.mjs'

const source = (path) => readFileSync(join(root, 'packages', path), 'utf8')
const widgets = readdirSync(join(root, 'packages')).filter(
  (name) => JSON.parse(source(`${name}/package.json`)).customElements,
)

/** The widget's class. */
async function classOf(widget) {
  const module = await import(join(root, 'packages', widget, 'src', `${widget}.ts`))
  return Object.values(module).find((one) => typeof one === 'function')
}

/** What is there to be described: what the class listens to, and what its code can show and say. */
async function truthOf(widget, { element = undefined, planted = {} } = {}) {
  const { observedAttributes, elementProperties } = element ?? (await classOf(widget))
  const { parts, slots, events, tokens } = await rendered(widget, planted)
  return {
    attributes: observedAttributes,
    members: [...elementProperties].flatMap(([name, { state }]) => (state ? [] : [name])),
    cssParts: parts,
    slots,
    // The code to tell of what the hub took comes with the base class; where nothing is recorded, nothing is taken.
    events: events.filter((type) => type !== 'liaison-sent' || events.includes('liaison-change')),
    cssProperties: [...new Set(tokens.map(({ name }) => name))],
    tokens,
  }
}

/** What the manifest does not say, or says wrongly. */
function faultsOf(declaration, { tokens, ...truth }) {
  const compared = Object.entries(truth).flatMap(([kind, there]) => {
    const told = declaration[kind].map(({ name }) => name)
    return [
      ...there.filter((name) => !told.includes(name)).map((name) => `${kind}: ${name} is not described`),
      ...told.filter((name) => !there.includes(name)).map((name) => `${kind}: ${name} is not there`),
      ...told.filter((name, at) => told.indexOf(name) !== at).map((name) => `${kind}: ${name} is there twice`),
      ...declaration[kind]
        .filter(({ description = '' }) => !/^\S+ \S.*\.$/s.test(description))
        .map(({ name }) => `${kind}: ${name} has no words`),
    ]
  })
  const untyped = [...declaration.attributes, ...declaration.members, ...declaration.events].filter(({ type }) => !type)
  const wrong = declaration.cssProperties.filter(
    (one) => !tokens.some(({ name, value }) => name === one.name && value === one.default),
  )
  return [
    ...compared,
    ...untyped.map(({ name }) => `${name} has no type`),
    ...wrong.map(({ name }) => `cssProperties: ${name} has another value`),
  ]
}

describe('what a widget tells editors of itself', () => {
  it('is told by every widget', () => {
    expect(widgets).toHaveLength(9)
  })

  it.each(widgets)('is all there is, and nothing else: %s', async (widget) => {
    const declaration = widgetIn(manifestOf(widget))
    expect(declaration.tagName).toBe(`liaison-${widget}`)
    expect(declaration.description).toContain(`<liaison-${widget}>`)
    expect(faultsOf(declaration, await truthOf(widget))).toEqual([])
  })

  const meter = 'quota-meter/src/quota-meter.ts'
  const tokens = 'ui/src/tokens.styles.ts'
  const inClass = ' * @csspart badge -'
  const tagIn = (tag) => [meter, inClass, ` * ${tag}\n${inClass}`]
  const described = [
    [[meter, ' - What falls due next.', ''], 'cssParts: due has no words'],
    [[meter, ' * @csspart due - What falls due next.\n', ''], 'cssParts: due is not described'],
    [tagIn('@csspart nowhere - Words of it.'), 'cssParts: nowhere is not there'],
    [tagIn('@attr {string} nowhere - Words of it.'), 'attributes: nowhere is not there'],
    [tagIn('@fires {Event} nothing-said - Words of it.'), 'events: nothing-said is not there'],
    [tagIn('@slot nowhere - Words of it.'), 'slots: nowhere is not there'],
    [[meter, '  /** How much', '  /** Words of it. */\n  more = 0\n  /** How much'], 'members: more is not there'],
    [[tokens, ' */', ' * @cssprop --liaison-none - Words of it.\n */'], 'cssProperties: --liaison-none is not there'],
    [[tokens, '-accent, #9b1c1c', '-accent, #000'], 'cssProperties: --liaison-accent has another value'],
  ]
  it.each(described)('a fault of the words is found: %j', async ([path, before, after], fault) => {
    const changed = source(path).replace(before, after)
    expect(changed).not.toBe(source(path))
    const manifest = manifestOf('quota-meter', (one) => (one === path ? changed : source(one)))
    const faults = faultsOf(widgetIn(manifest), await truthOf('quota-meter'))
    expect(faults.join('\n')).toContain(fault)
  })

  const coded = [
    [['quota-meter/src/badge.ts', 'part="badge"', 'part="badge more"'], 'cssParts: more is not described'],
    [
      ['ui/src/notice.ts', 'part="notice"', 'part="notice"><slot name="more"></slot><i'],
      'slots: more is not described',
    ],
    [['ui/src/liaison-element.ts', "announce('liaison-error'", "announce('liaison-more'"], 'events: liaison-more'],
    [[tokens, '--_accent:', '--_more: var(--liaison-more, 0);\n--_accent:'], 'cssProperties: --liaison-more'],
  ]
  it.each(coded)('what the code has and the words have not is found: %j', async ([path, before, after], fault) => {
    const planted = { [path]: source(path).replace(before, after) }
    expect(planted[path]).not.toBe(source(path))
    const faults = faultsOf(widgetIn(manifestOf('quota-meter')), await truthOf('quota-meter', { planted }))
    expect(faults.join('\n')).toContain(fault)
  })

  it('a property that nobody described is found, and its attribute', async () => {
    const element = class extends (await classOf('quota-meter')) {
      static properties = { more: {} }
    }
    expect(faultsOf(widgetIn(manifestOf('quota-meter')), await truthOf('quota-meter', { element }))).toEqual([
      'attributes: more is not described',
      'members: more is not described',
    ])
  })

  it('a part whose name is not in its template cannot be read, and says so', async () => {
    const path = 'quota-meter/src/badge.ts'
    const planted = { [path]: source(path).replace('part="badge"', 'part=$' + '{words}') }
    await expect(rendered('quota-meter', planted)).rejects.toThrow('outside of its template')
  })
})
