import { manifestOf, widgetIn } from '../../scripts/manifest.mjs'
import { cell, table } from '../.vitepress/markdown-text.ts'
import { chineseDescriptions } from './component-descriptions.ts'
import { componentProgram } from './component-program.ts'
import { componentWords, type PageLanguage } from './component-words.ts'
import { isPublic, TAGS, type Tag } from './tags.ts'

export { TAGS }

/** Something a page may use of a widget, as its manifest describes it. */
export interface Described {
  name: string
  description: string
  type?: string
  default?: string
}
type Written = Omit<Partial<Described>, 'type'> & { name: string; type?: { text: string } }

const SECTIONS = ['attributes', 'properties', 'events', 'parts', 'customProperties'] as const
export type Section = (typeof SECTIONS)[number]

/** All that a page may use of a widget, in English, by name. What has an attribute is not listed as a property again. */
export function describedOf(tag: Tag): Record<Section, Described[]> {
  const { attributes, members, events, cssParts, cssProperties } = widgetIn(manifestOf(nameOf(tag)))
  return {
    attributes: inOrder(attributes),
    properties: inOrder(members.filter(({ attribute }: { attribute?: string }) => attribute === undefined)),
    events: inOrder(events),
    parts: inOrder(cssParts),
    customProperties: inOrder(cssProperties),
  }
}

function inOrder(all: readonly Written[]): Described[] {
  return all
    .map(({ name, description = '', type, default: initial }) => ({
      name,
      description: description.replace(/\s+/g, ' ').trim(),
      ...(type && { type: type.text }),
      ...(initial && { default: initial }),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

const nameOf = (tag: Tag): string => tag.replace('liaison-', '')

/** The page of a widget: alive, in a program, then all that its manifest describes. */
export function componentPage(tag: Tag, language: PageLanguage): string {
  const words = componentWords[language]
  const described = describedOf(tag)
  return [
    `# ${words.names[tag]}`,
    `\`<${tag}>\``,
    words.purposes[tag],
    `## ${words.live}`,
    isPublic(tag) ? words.liveHint : `${words.liveHint}${words.deskHint}`,
    `<LiveWidget tag="${tag}" language="${language}" />`,
    ...componentProgram(tag, language),
    ...SECTIONS.flatMap((section) => sectionOf(section, described[section], language)),
    `## ${words.accessibility}`,
    words.statement(isPublic(tag) ? nameOf(tag) : 'office-desk'),
  ].join('\n\n')
}

/** A table with the columns that something of it has. */
function sectionOf(section: Section, all: readonly Described[], language: PageLanguage): string[] {
  if (all.length === 0) return []
  const words = componentWords[language]
  const columns = (['type', 'default'] as const).filter((column) => all.some((one) => one[column]))
  const rows = all.map((one) => [
    code(one.name),
    ...columns.map((column) => code(one[column])),
    cell(language === 'en' ? one.description : (chineseDescriptions[one.description] ?? one.description)),
  ])
  return [
    `## ${words.sections[section]}`,
    table([words.heads.name, ...columns.map((one) => words.heads[one]), words.heads.description], rows),
  ]
}

/** A piece of code in a cell, also one with angle brackets. */
const code = (text: string | undefined): string => (text ? `<code>${cell(text)}</code>` : '')
