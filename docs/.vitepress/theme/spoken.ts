/** What VitePress says to those who cannot see the page, and has in English only. */
const CHINESE: Readonly<Record<string, string>> = {
  'Main Navigation': '主导航',
  'Sidebar Navigation': '目录',
  'Table of Contents for current page': '本页内容',
  Pager: '上一页、下一页',
  'mobile navigation': '打开导航',
  'toggle section': '展开或收起',
  'extra navigation': '更多',
  'Copy Code': '复制代码',
}

/** A heading with an id of its own has that in the name of its link. */
const OWN_ID = / \{#[^}]*\}(?="$)/

function inChinese(text: string): string {
  const heading = /^Permalink to "(.*)"$/.exec(text)?.[1]
  return heading === undefined ? (CHINESE[text] ?? text) : `“${heading}”的链接`
}

/** Says it as it should be said, and on a Chinese page in Chinese. */
export function speak(): void {
  const said = (text: string): string => {
    const plain = text.replace(OWN_ID, '')
    return document.documentElement.lang === 'zh-CN' ? inChinese(plain) : plain
  }
  for (const name of ['aria-label', 'title']) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      element.setAttribute(name, said(element.getAttribute(name) ?? ''))
    }
  }
  for (const element of document.querySelectorAll('.visually-hidden')) {
    const text = element.textContent?.trim() ?? ''
    if (said(text) !== text) element.textContent = said(text)
  }
}
