import { manifestOf } from '../../scripts/manifest.mjs'
import { cell, table } from '../.vitepress/markdown-text.ts'
import { componentWords, type PageLanguage } from './component-words.ts'

/** The widgets for everybody's pages. */
export const TAGS = ['liaison-quota-meter', 'liaison-attendance-tracker', 'liaison-info-report-form'] as const
export type Tag = (typeof TAGS)[number]

interface Described {
  name: string
  description?: string
  type?: { text?: string }
  default?: string
}
interface Manifest {
  modules: {
    declarations?: {
      tagName?: string
      description?: string
      attributes?: Described[]
      members?: (Described & { kind: string; privacy?: string; static?: boolean; attribute?: string })[]
      events?: Described[]
      cssParts?: Described[]
      cssProperties?: Described[]
    }[]
  }[]
}

/** The page of a widget: alive, then all that its manifest describes. */
export function componentPage(tag: Tag, language: PageLanguage): string {
  const words = componentWords[language]
  const name = tag.replace('liaison-', '')
  const { modules } = manifestOf(name) as Manifest
  const element = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === tag)
  if (!element) throw new Error(`The manifest of ${name} does not describe ${tag}.`)
  const { attributes = [], members = [], events = [], cssParts = [], cssProperties = [] } = element
  const properties = members.filter(
    ({ kind, privacy, static: isStatic, attribute }) =>
      kind === 'field' && !isStatic && (privacy ?? 'public') === 'public' && attribute === undefined,
  )
  return [
    `# ${words.names[tag]}`,
    `\`<${tag}>\``,
    words.purposes[tag],
    `## ${words.live}`,
    words.liveHint,
    `<LiveWidget tag="${tag}" language="${language}" />`,
    ...section(words.attributes, attributes, words.of, words.heads),
    ...section(words.properties, properties, words.of, words.heads),
    ...section(words.events, events, words.of, words.heads),
    ...section(words.parts, cssParts, words.of, words.heads),
    ...section(words.customProperties, cssProperties, words.of, words.heads),
    `## ${words.accessibility}`,
    words.statement(name),
  ].join('\n\n')
}

function section(
  title: string,
  all: readonly Described[],
  of: Record<string, string>,
  heads: readonly [string, string],
): string[] {
  if (all.length === 0) return []
  const rows = [...all]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, description = '' }) => [`\`${name}\``, cell(of[name] ?? description)])
  return [`## ${title}`, table(heads, rows)]
}
