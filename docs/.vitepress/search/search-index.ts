import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import MiniSearch from 'minisearch'
import type { SiteConfig } from 'vitepress'
import { wordsIn } from './words.ts'

/** A part of a page: what stands below one heading. */
interface Section {
  /** The address that leads to it. */
  id: string
  title: string
  /** The headings above it. */
  titles: string[]
  text: string
}

/** The pages of one language, by the name VitePress has for it; the file with what can be found in them. */
export const INDEX_FILES = { root: 'search-zh-CN.json', en: 'search-en.json' } as const

/**
 * Writes what can be found, language by language, out of the pages that were built. VitePress's own index leaves out every page that is
 * made from something, and has both languages in one.
 */
export function writeSearchIndex({ pages, rewrites, outDir, site }: SiteConfig): void {
  for (const [locale, file] of Object.entries(INDEX_FILES)) {
    const index = new MiniSearch<Section>({
      fields: ['title', 'titles', 'text'],
      storeFields: ['title', 'titles'],
      tokenize: wordsIn,
    })
    for (const page of pages) {
      const place = (rewrites.map[page] ?? page).replace(/\.md$/, '.html')
      if (place.startsWith('en/') !== (locale === 'en')) continue
      const address = site.base + place.replace(/(^|\/)index\.html$/, '$1')
      const sections = sectionsIn(readFileSync(join(outDir, place), 'utf8'), address)
      // Every name that can be imported, but not every word that is said of it.
      const isLong = /reference\/api\//.test(place)
      index.addAll(isLong ? sections.map((section) => ({ ...section, text: '' })) : sections)
    }
    writeFileSync(join(outDir, file), JSON.stringify(index))
  }
}

const HEADING = /<h([1-6])[^>]* id="([^"]+)"[^>]*>([\s\S]*?)<\/h\1>/g

function sectionsIn(html: string, address: string): Section[] {
  const article = /class="[^"]*vp-doc[^"]*"[^>]*>([\s\S]*?)<\/main>/.exec(html)?.[1] ?? ''
  const headings = [...article.matchAll(HEADING)]
  const above: string[] = []
  return headings.map((heading, nth) => {
    const [whole, level, anchor, inner = ''] = heading
    const title = textOf(inner.replace(/<a class="header-anchor"[\s\S]*?<\/a>/, ''))
    above.length = Number(level) - 1
    const titles = above.filter(Boolean)
    above.push(title)
    const text = textOf(article.slice(heading.index + whole.length, headings[nth + 1]?.index))
    return { id: nth === 0 ? address : `${address}#${anchor}`, title, titles, text }
  })
}

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" }

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|amp|quot|#39);/g, (_, name) => SIGNS[name]!)
    .replace(/\s+/g, ' ')
    .trim()
