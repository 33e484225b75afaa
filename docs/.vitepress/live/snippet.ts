/** How a widget is to look, as the panel says. */
export interface Look {
  lang: string
  accent: string
  radius: string
  size: string
}

/** As the widgets look where a page says nothing. */
export const PLAIN: Look = { lang: 'zh-CN', accent: '#9b1c1c', radius: '4px', size: '100%' }

/** What a webmaster writes for a widget that looks so. */
export function snippet(tag: string, given: Readonly<Record<string, string>>, look: Look): string {
  const attributes = {
    hub: 'https://HUB',
    committee: 'shili',
    group: 'g-01',
    ...given,
    ...(look.lang !== PLAIN.lang && { lang: look.lang }),
  }
  const written = Object.entries(attributes).map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${value}"`))
  const file = look.lang === PLAIN.lang ? 'liaison.js' : 'liaison-all.js'
  const theme = [
    look.accent !== PLAIN.accent && `--liaison-accent: ${look.accent}`,
    look.radius !== PLAIN.radius && `--liaison-radius: ${look.radius}`,
    look.size !== PLAIN.size && `font-size: ${look.size}`,
  ].filter(Boolean)
  const css = theme.length > 0 ? `\n\n/* CSS */\n${tag} { ${theme.join('; ')} }` : ''
  return `<script src="https://HUB/embed/${file}" defer></script>\n<${tag}${written.join('')}>…</${tag}>${css}`
}
