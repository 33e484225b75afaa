import { isPublic, packageOf, type Tag } from '../../components/tags.ts'
import type { LiveExample } from './live-example.ts'

/** How a widget is to look, as the panel says. */
export interface Look {
  lang: string
  accent: string
  radius: string
  size: string
}

/** As the widgets look where a page says nothing. */
export const PLAIN: Look = { lang: 'zh-CN', accent: '#9b1c1c', radius: '4px', size: '100%' }

const COMMENTS = {
  'zh-CN': { program: '程序，由打包工具打包', page: '网页' },
  en: { program: 'the program, through a bundler', page: 'the page' },
}

/**
 * What somebody writes for a widget that looks so.
 * @param fallback what the page itself says in it
 * @param language of the comments
 */
export function snippet(
  tag: Tag,
  example: LiveExample,
  look: Look,
  fallback: string,
  language: keyof typeof COMMENTS,
): string {
  const { handedIn = {} } = example
  const scripts = Object.entries(handedIn).map(([name, value]) => `document.querySelector('${tag}').${name} = ${value}`)
  const html = `<${tag}${attributesOf(example, look)}>${fallback}</${tag}>`
  const css = cssOf(tag, look)
  if (isPublic(tag)) {
    const file = look.lang === PLAIN.lang ? 'liaison.js' : 'liaison-all.js'
    const script = scripts.map((one) => `<script>\n  ${one}\n</script>`)
    return [`<script src="https://HUB/embed/${file}" defer></script>`, html, ...script, ...css].join('\n')
  }
  const { program, page } = COMMENTS[language]
  const doors = ['define', ...(look.lang === PLAIN.lang ? [] : [look.lang])]
  const imports = doors.map((door) => `import '${packageOf(tag)}/${door}'`)
  return [`// ${program}`, ...imports, ...scripts, '', `<!-- ${page} -->`, html, ...css].join('\n')
}

function attributesOf({ attributes, group, data, handedIn }: LiveExample, { lang }: Look): string {
  const all = {
    // What a page hands in as plain data comes from no hub.
    ...(!(data && handedIn) && { hub: 'https://HUB', committee: 'shili', ...(group && { group }) }),
    ...attributes,
    ...(lang !== PLAIN.lang && { lang }),
  }
  return Object.entries(all)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${value}"`))
    .join('')
}

function cssOf(tag: Tag, look: Look): string[] {
  const theme = [
    look.accent !== PLAIN.accent && `--liaison-accent: ${look.accent}`,
    look.radius !== PLAIN.radius && `--liaison-radius: ${look.radius}`,
    look.size !== PLAIN.size && `font-size: ${look.size}`,
  ].filter(Boolean)
  return theme.length > 0 ? ['', '/* CSS */', `${tag} { ${theme.join('; ')} }`] : []
}
