import { readFileSync } from 'node:fs'
import { type DefaultTheme, defineConfig } from 'vitepress'
import { TAGS } from '../components/component-page.ts'
import { componentWords, type PageLanguage } from '../components/component-words.ts'
import { RULE_IDS, ruleName } from '../rules/rule-page.ts'
import { decisionNames } from './decisions.ts'
import { linkedByPlace, placeOf } from './places.ts'

const decisions = (base: string): DefaultTheme.SidebarItem[] =>
  decisionNames.map((name) => {
    const [number = '', ...words] = name.split('-')
    return { text: `${Number(number)}. ${words.join(' ')}`, link: `${base}decisions/${name}` }
  })

// In the page itself: an address would have to know the path the site is put under.
const ICON = `data:image/svg+xml,${encodeURIComponent(readFileSync(new URL('../../apps/county-desk/public/mark.svg', import.meta.url), 'utf8'))}`

const PLACES = {
  'zh-CN': {
    base: '/',
    start: '开始',
    webmasters: '网站管理员：嵌入组件',
    developers: '开发者：使用规则库',
    offices: '办公室：一个县从零开始',
    components: '组件',
    rules: '规则',
    playground: '台账试算',
    allRules: '全部规则和口径',
    more: '运行和设计',
    hub: '运行数据服务',
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
    rules: 'Rules',
    playground: 'Playground',
    allRules: 'All rules and readings',
    more: 'Running and design',
    hub: 'Running a hub',
    accessibility: 'Accessibility statements',
    decisions: 'Decisions',
  },
} as const

function sidebar(language: PageLanguage): DefaultTheme.SidebarItem[] {
  const { base, ...words } = PLACES[language]
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
      items: TAGS.map((tag) => ({ text: componentWords[language].names[tag], link: `${base}components/${tag}` })),
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
      text: words.more,
      items: [
        { text: words.hub, link: `${base}running-a-hub` },
        { text: words.accessibility, link: `${base}accessibility/` },
        { text: words.decisions, items: decisions(base) },
      ],
    },
  ]
}

function theme(language: PageLanguage): DefaultTheme.Config {
  const { base, ...words } = PLACES[language]
  return {
    nav: [
      { text: words.webmasters, link: `${base}embedding` },
      { text: words.components, link: `${base}components/${TAGS[0]}` },
      { text: words.rules, link: `${base}rules/` },
    ],
    sidebar: sidebar(language),
  }
}

export default defineConfig({
  outDir: 'dist',
  // Under whatever path it is put.
  base: process.env.DOCS_BASE ?? '/',
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: ICON }]],
  rewrites: placeOf,
  markdown: {
    config: linkedByPlace,
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  srcExclude: ['node_modules/**', 'dist/**'],
  // The page decides on light and dark; the widgets stay on paper.
  appearance: true,
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        locales: {
          root: {
            translations: {
              button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
              modal: {
                displayDetails: '显示详细内容',
                resetButtonTitle: '清除',
                backButtonTitle: '关闭',
                noResultsText: '没有找到：',
                footer: { selectText: '选择', navigateText: '移动', closeText: '关闭' },
              },
            },
          },
        },
      },
    },
  },
  vite: { build: { chunkSizeWarningLimit: 2000 } },
  locales: {
    root: {
      label: '中文',
      lang: 'zh-CN',
      title: '委员联络组履职工具包',
      description: '政协委员联络组的职责、考勤和档案：条条有出处的规则库，嵌入网页的组件，办公室的履职平台。',
      themeConfig: {
        ...theme('zh-CN'),
        outline: { label: '本页内容' },
        docFooter: { prev: '上一页', next: '下一页' },
        returnToTopLabel: '回到顶部',
        sidebarMenuLabel: '目录',
        darkModeSwitchLabel: '深色',
        lightModeSwitchTitle: '换成浅色',
        darkModeSwitchTitle: '换成深色',
        langMenuLabel: '文字',
        skipToContentLabel: '跳到正文',
        notFound: {
          title: '没有这一页',
          quote: '网址可能写错了，或者这一页已经搬走。',
          linkText: '回到首页',
          linkLabel: '回到首页',
        },
      },
    },
    en: {
      label: 'English',
      lang: 'en',
      title: 'liaison-kit',
      description:
        "The duties of CPPCC members' liaison groups: rules with their sources, widgets for web pages, a desk for the office.",
      themeConfig: theme('en'),
    },
  },
})
