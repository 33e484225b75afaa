import { markedText } from '../.vitepress/markdown-text.ts'
import type { PageLanguage } from '../components/component-words.ts'
import { type Change, released, unreleased } from './changes.ts'
import type { ReferencePage } from './reference-page.ts'

/** What was released, and what the next release will hold. */
export const changelog: ReferencePage = {
  name: 'changelog',
  title: { 'zh-CN': '更新记录', en: 'Changelog' },
  page: (language) => changelogPage(language, released(), unreleased()),
}

/** Which packages make up what somebody knows as one thing. */
const AREAS = {
  rules: ['core'],
  widgets: ['quota-meter', 'attendance-tracker', 'info-report-form', 'embed', 'ui', 'source', 'sample-county'],
  desk: ['access-desk', 'committee-desk', 'report-inbox', 'roster-desk', 'sheet-import', 'work-book'],
  hub: ['hub', 'cli', 'documents'],
} as const
type Area = keyof typeof AREAS

interface ChangelogWords {
  title: string
  about: string
  otherLanguage: string
  unreleased: string
  first: string
  next: string
  nothing: string
  areas: Readonly<Record<Area, string>>
  packages: (names: readonly string[]) => string
}

const chinese: ChangelogWords = {
  title: '更新记录',
  about: '所有软件包同时发布，版本号相同。',
  otherLanguage: '有的条目只有英文。',
  unreleased: '尚未发布',
  first: '还没有发布过版本，各软件包的版本号都是 0.0.0。第一版将包括：',
  next: '下一版将包括：',
  nothing: '上一版以后没有改动。',
  areas: { rules: '规则库', widgets: '网页组件', desk: '履职平台', hub: '数据服务和命令行' },
  packages: (names) => `软件包：${names.join('、')}`,
}

const english: ChangelogWords = {
  title: 'Changelog',
  about: 'All packages are released together and have the same version.',
  otherLanguage: 'The entries are written for the offices that use it, in Chinese.',
  unreleased: 'Not released yet',
  first: 'Nothing is released yet, and every package has version 0.0.0. The first release will hold:',
  next: 'The next release will hold:',
  nothing: 'Nothing has changed since.',
  areas: { rules: 'Rules', widgets: 'Widgets', desk: 'The county’s desk', hub: 'Hub and command line' },
  packages: (names) => `Packages: ${names.join(', ')}`,
}

const WORDS: Readonly<Record<PageLanguage, ChangelogWords>> = { 'zh-CN': chinese, en: english }

/** The page of what is released, by version with the newest first, and of what is not. */
export function changelogPage(
  language: PageLanguage,
  versions: ReadonlyMap<string, readonly Change[]>,
  coming: readonly Change[],
): string {
  const words = WORDS[language]
  const isInOther = ({ text }: Change): boolean => languageOf(text) !== language
  return [
    `# ${words.title}`,
    words.about,
    ...([...coming, ...[...versions.values()].flat()].some(isInOther) ? [`*${words.otherLanguage}*`] : []),
    `## ${words.unreleased} {#unreleased}`,
    versions.size === 0 ? words.first : coming.length === 0 ? words.nothing : words.next,
    ...byArea(coming).flatMap(([area, changes]) => [
      `### ${words.areas[area]} {#unreleased-${area}}`,
      ...changes.map((change) => changeText(change, language)),
    ]),
    ...[...versions].flatMap(([version, changes]) => [
      `## ${version} {#v${version.replaceAll('.', '-')}}`,
      ...changes.map((change) => changeText(change, language)),
    ]),
  ].join('\n\n')
}

function byArea(changes: readonly Change[]): [Area, Change[]][] {
  return (Object.keys(AREAS) as Area[])
    .map((area): [Area, Change[]] => [area, changes.filter((change) => areaOf(change) === area)])
    .filter(([, found]) => found.length > 0)
}

function areaOf({ packages: [name = ''] }: Change): Area {
  const found = (Object.keys(AREAS) as Area[]).find((area) => (AREAS[area] as readonly string[]).includes(name))
  if (found) return found
  throw new Error(`The changelog does not know where ${name} belongs: add it to AREAS.`)
}

/** One change as an item of a list, with its packages below. */
function changeText({ text, packages }: Change, language: PageLanguage): string {
  const lang = languageOf(text)
  const paragraphs = text
    .split(/\n{2,}/)
    .map(markedText)
    .map((paragraph) => (lang === language ? paragraph : `<span lang="${lang}">${paragraph}</span>`))
  const names = packages.map((name) => `\`${name}\``)
  return [...paragraphs, WORDS[language].packages(names)]
    .map((paragraph, nth) => (nth === 0 ? '- ' : '  ') + paragraph.replaceAll('\n', '\n  '))
    .join('\n\n')
}

const languageOf = (text: string): PageLanguage => (/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en')
