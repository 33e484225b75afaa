import { table } from '../.vitepress/markdown-text.ts'
import type { PageLanguage } from '../components/component-words.ts'
import { apiWords, doorText } from './api/api-words.ts'
import { doorAnchor } from './api/package-page.ts'
import { PACKAGES } from './api/published-packages.ts'
import type { ReferencePage } from './reference-page.ts'

/** Every package that can be installed, with its doors. */
export const api: ReferencePage = {
  name: 'api',
  title: { 'zh-CN': apiWords['zh-CN'].title, en: apiWords.en.title },
  page: apiPage,
}

function apiPage(language: PageLanguage): string {
  const words = apiWords[language]
  return [
    `# ${words.title}`,
    words.intro,
    ...PACKAGES.flatMap((one) => {
      const page = `./api/${one.folder}${language === 'en' ? '' : '.zh-CN'}.md`
      return [
        `## [${one.name}](${page}) {#${one.folder}}`,
        words.purposes[one.folder],
        table(
          words.heads,
          one.doors.map((door) => [`[\`${door.path}\`](${page}#${doorAnchor(door)})`, doorText(one, door, words)]),
        ),
      ]
    }),
  ].join('\n\n')
}
