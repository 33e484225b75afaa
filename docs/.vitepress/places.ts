import { posix } from 'node:path'
import type { MarkdownOptions } from 'vitepress'

type Markdown = Parameters<NonNullable<MarkdownOptions['config']>>[0]

/** Chinese first: what stands in `X.zh-CN.md` is the site's `X.md`, and `X.md`, its English twin, is `en/X.md`. */
export function placeOf(page: string): string {
  const place = page.replace(/README(?=\.)/, 'index')
  return place.endsWith('.zh-CN.md') ? place.replace('.zh-CN.md', '.md') : `en/${place}`
}

/**
 * Links between pages are written as the files lie in the repository, and lead to where the pages stand in the site. What lies outside the
 * docs, such as a test that is named, is only named.
 */
export function linkedByPlace(md: Markdown): void {
  md.core.ruler.push('places', ({ tokens, env }) => {
    const from = posix.dirname((env as { relativePath: string }).relativePath.replace(/^en\//, ''))
    for (const { children } of tokens) {
      let isOutside = false
      for (const token of children ?? []) {
        if (token.type === 'link_open') {
          const [, path = '', rest = ''] = /^([^#?]*)(.*)$/.exec(token.attrGet('href') ?? '') ?? []
          const file = posix.normalize(posix.join(from, decodeURI(path)))
          isOutside = file.startsWith('../')
          if (!isOutside && /^[^:/]+\.md$/.test(path.replace(/^(\.{0,2}\/|[\w-]+\/)+/, ''))) {
            token.attrSet('href', `/${placeOf(file)}${rest}`)
          }
        }
        if (isOutside && (token.type === 'link_open' || token.type === 'link_close')) {
          token.tag = 'span'
          token.type = token.type.replace('link', 'span')
          token.attrs = null
        }
        if (token.type === 'span_close') isOutside = false
      }
    }
  })
}
