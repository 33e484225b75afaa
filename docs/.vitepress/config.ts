import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitepress'
import { writeDownloads } from './downloads.ts'
import { linkedByPlace, placeOf } from './places.ts'
import { writeSearchIndex } from './search/search-index.ts'
import { searchPlugin } from './search/search-plugin.ts'
import { nav, sidebar } from './sidebar.ts'

// In the page itself: an address would have to know the path the site is put under.
const ICON = `data:image/svg+xml,${encodeURIComponent(readFileSync(new URL('../../apps/county-desk/public/mark.svg', import.meta.url), 'utf8'))}`

export default defineConfig({
  outDir: 'dist',
  // Under whatever path it is put.
  base: process.env.DOCS_BASE ?? '/',
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: ICON }]],
  rewrites: placeOf,
  buildEnd(site) {
    writeDownloads(site.outDir)
    writeSearchIndex(site)
  },
  markdown: {
    config: linkedByPlace,
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  // A slow line has better things to carry than every page that is linked.
  router: { prefetchLinks: false },
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
  vite: { plugins: [searchPlugin], build: { chunkSizeWarningLimit: 2000 } },
  locales: {
    root: {
      label: '中文',
      lang: 'zh-CN',
      title: '委员联络组履职工具包',
      description: '政协委员联络组的职责、考勤和档案：条条有出处的规则库，嵌入网页的组件，办公室的履职平台。',
      themeConfig: {
        nav: nav('zh-CN'),
        sidebar: sidebar('zh-CN'),
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
      themeConfig: { nav: nav('en'), sidebar: sidebar('en') },
    },
  },
})
