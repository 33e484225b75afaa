import { readFileSync } from 'node:fs'
import type { DefaultTheme } from 'vitepress'
import { componentWords, type PageLanguage } from '../components/component-words.ts'
import { DESK_TAGS, PUBLIC_TAGS, type Tag } from '../components/tags.ts'
import { REFERENCES } from '../reference/reference-page.ts'
import { RULE_IDS, ruleName } from '../rules/rule-page.ts'
import { decisionNames } from './decisions.ts'

type Item = DefaultTheme.SidebarItem

const WORDS = {
  'zh-CN': {
    base: '/',
    start: '开始',
    webmasters: '网站管理员：嵌入组件',
    developers: '开发者：使用规则库',
    offices: '办公室：一个县从零开始',
    components: '组件',
    deskComponents: '履职平台的组件',
    rules: '规则',
    playground: '台账试算',
    allRules: '全部规则和口径',
    guides: '操作指南',
    reference: '参考资料',
    design: '设计',
    accessibility: '无障碍说明',
    decisions: '设计记录（英文）',
  },
  en: {
    base: '/en/',
    start: 'Start',
    webmasters: 'Webmasters: embed a widget',
    developers: 'Developers: use the rules',
    offices: 'Offices: a county from nothing',
    components: 'Components',
    deskComponents: 'Widgets of the desk',
    rules: 'Rules',
    playground: 'Playground',
    allRules: 'All rules and readings',
    guides: 'Guides',
    reference: 'Reference',
    design: 'Design',
    accessibility: 'Accessibility statements',
    decisions: 'Decisions',
  },
} as const

/** The guides, in the order somebody needs them. */
const GUIDES = [
  'running-a-hub',
  'https',
  'backup',
  'several-hubs',
  'security',
  'old-browsers',
  'writing-a-charter',
  'adding-a-duty',
] as const

/** What stands at the head of a page that is written by hand. */
function titleOf(page: string, language: PageLanguage): string {
  const file = fileOf(page, language)
  const title = /^# (.+)$/m.exec(readFileSync(file, 'utf8'))?.[1]
  if (!title) throw new Error(`${file.pathname} has no title.`)
  return title
}

const fileOf = (page: string, language: PageLanguage): URL =>
  new URL(`../${page}${language === 'en' ? '' : '.zh-CN'}.md`, import.meta.url)

const decisions = (base: string): Item[] =>
  decisionNames.map((name) => {
    const [number = '', ...words] = name.split('-')
    return { text: `${Number(number)}. ${words.join(' ')}`, link: `${base}decisions/${name}` }
  })

/** All pages, in the order in which they are read. */
export function sidebar(language: PageLanguage): Item[] {
  const { base, ...words } = WORDS[language]
  const component = (tag: Tag): Item => ({
    text: componentWords[language].names[tag],
    link: `${base}components/${tag}`,
  })
  return [
    {
      text: words.start,
      items: [
        { text: words.webmasters, link: `${base}embedding` },
        { text: words.developers, link: `${base}developers` },
        { text: words.offices, link: `${base}starting-a-county` },
      ],
    },
    {
      text: words.components,
      items: [
        ...PUBLIC_TAGS.map(component),
        { text: words.deskComponents, collapsed: true, items: DESK_TAGS.map(component) },
      ],
    },
    {
      text: words.rules,
      items: [
        { text: words.allRules, link: `${base}rules/` },
        { text: words.playground, link: `${base}playground` },
        ...RULE_IDS.map((id) => ({ text: ruleName(id, language), link: `${base}rules/${id}` })),
      ],
    },
    {
      text: words.guides,
      items: GUIDES.map((guide) => ({
        text: titleOf(`guides/${guide}`, language),
        link: `${base}guides/${guide}`,
      })),
    },
    {
      text: words.reference,
      items: REFERENCES.map(({ name, title }) => ({ text: title[language], link: `${base}reference/${name}` })),
    },
    {
      text: words.design,
      items: [
        { text: words.accessibility, link: `${base}accessibility/` },
        { text: words.decisions, collapsed: true, items: decisions(base) },
      ],
    },
  ]
}

/** What stands at the top of every page. */
export function nav(language: PageLanguage): DefaultTheme.NavItem[] {
  const { base, ...words } = WORDS[language]
  return [
    { text: words.webmasters, link: `${base}embedding` },
    { text: words.components, link: `${base}components/${PUBLIC_TAGS[0]}` },
    { text: words.rules, link: `${base}rules/` },
    { text: words.guides, link: `${base}guides/${GUIDES[0]}` },
    { text: words.reference, link: `${base}reference/${REFERENCES[0]?.name}` },
  ]
}
