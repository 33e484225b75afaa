import { plainText } from '../../.vitepress/markdown-text.ts'
import type { PageLanguage } from '../../components/component-words.ts'
import { TAGS } from '../../components/tags.ts'
import { type ApiWords, apiWords, doorText } from './api-words.ts'
import { type Declared, declaredAt, KINDS, type OpenDoor, type Place } from './declarations.ts'
import { type Door, PACKAGES, type PublishedPackage } from './published-packages.ts'

/** The pages of one language, as VitePress asks for them. */
export const packagePaths = (language: PageLanguage): { params: { package: string }; content: string }[] =>
  PACKAGES.map((one) => ({ params: { package: one.folder }, content: packagePage(one, language) }))

/** The page of a package: door by door, all that can be imported. */
export function packagePage(one: (typeof PACKAGES)[number], language: PageLanguage): string {
  const words = apiWords[language]
  return [
    `# ${one.name}`,
    words.purposes[one.folder],
    ...(one.doors.some(({ source }) => source) ? [words.notation] : []),
    ...one.doors.flatMap((door) => [
      `## ${door.specifier} {#${doorAnchor(door)}}`,
      doorText(one, door, words),
      ...(door.source ? moduleText(one, door, language) : typesText(one, door, words)),
    ]),
  ].join('\n\n')
}

/** Where a door stands on the page of its package. */
export const doorAnchor = ({ name }: Door): string => ['door', ...name.split(/\W+/)].filter(Boolean).join('-')

function moduleText(one: PublishedPackage, door: Door, language: PageLanguage): string[] {
  const words = apiWords[language]
  const { own, again } = declaredAt(door)
  const link = ({ name, folder, anchor }: Place): string => {
    const page = folder === one.folder ? '' : `./${folder}${language === 'en' ? '' : '.zh-CN'}.md`
    return `[\`${name}\`](${page}#${anchor})`
  }
  const links = (places: readonly Place[]): string => places.map(link).join(words.comma)
  const lists = KINDS.map((kind) => [words.kinds[kind], own.filter((it) => it.kind === kind)] as const)
  const contents = [...lists, [words.again, again] as const].filter(([, places]) => places.length > 0)
  return [
    code([importLine(door, { own, again })]),
    contents.map(([title, places]) => `- **${title}**${words.colon}${links(places)}`).join('\n'),
    ...own.flatMap((declared) => [
      `### ${declared.name} {#${declared.anchor}}`,
      code([declared.code]),
      ...docsText(declared, language),
      ...(declared.uses.length > 0 ? [`**${words.uses}**${words.colon}${links(declared.uses)}`] : []),
      ...componentLink(one, declared, language),
    ]),
  ].filter(Boolean)
}

const code = (lines: readonly string[]): string => ['```ts', ...lines, '```'].join('\n')

/** How one imports from a door, shown with what comes first in it. */
function importLine({ specifier }: Door, { own, again }: OpenDoor): string {
  const values = own.filter(({ kind }) => kind !== 'type')
  const names = (values.length > 0 ? values : again).slice(0, 2).map(({ name }) => name)
  return names.length > 0 ? `import { ${names.join(', ')} } from '${specifier}'` : `import '${specifier}'`
}

/** What the docstring says; English, also among the Chinese pages. */
function docsText({ about, parameters, returns, throws }: Declared, language: PageLanguage): string[] {
  const words = apiWords[language]
  const isEnglish = language === 'en'
  const line = (text: string): string => {
    const said = docText(text).replace(/\s*\n\s*/g, ' ')
    return isEnglish ? said : `<span lang="en">${said}</span>`
  }
  const items = [
    ...parameters.map((one) => `- \`${one.name}\`${words.colon}${line(one.about)}`),
    ...returns.map((text) => `- **${words.returns}**${words.colon}${line(text)}`),
    ...throws.map((text) => `- **${words.throws}**${words.colon}${line(text)}`),
  ]
  return [
    ...(about === '' ? [] : isEnglish ? [docText(about)] : ['<div lang="en">', docText(about), '</div>']),
    ...(items.length > 0 ? [items.join('\n')] : []),
  ]
}

/** A docstring is markdown, but holds no tag; code stays as it is. */
const docText = (text: string): string =>
  text
    .split(/(`[^`]+`)/)
    .map((part, nth) => (nth % 2 === 1 ? part : plainText(part)))
    .join('')

function componentLink({ folder }: PublishedPackage, { kind }: Declared, language: PageLanguage): string[] {
  const tag = `liaison-${folder}`
  if (kind !== 'class' || !(TAGS as readonly string[]).includes(tag)) return []
  const page = `../../components/${tag}${language === 'en' ? '' : '.zh-CN'}.md`
  return [apiWords[language].widget(`[\`<${tag}>\`](${page})`)]
}

/** The types that are made for frameworks, of the widget's class. */
function typesText({ folder }: PublishedPackage, { name, specifier }: Door, words: ApiWords): string[] {
  const props = `${folder.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Props`
  const types: Record<string, readonly string[]> = { jsx: ['CustomElements', props, 'ScopedElements'], vue: [props] }
  const names = types[name]
  if (!names) return []
  const line = name === 'vue' ? `import '${specifier}'` : `import type { CustomElements } from '${specifier}'`
  return [code([line]), `- **${words.kinds.type}**${words.colon}${names.map((one) => `\`${one}\``).join(words.comma)}`]
}
