import type { PageLanguage } from './component-words.ts'
import { isPublic, packageOf, type Tag } from './tags.ts'

/** What a source handed in must be equipped with for a widget to do its work; a widget that only shows needs nothing. */
const DESKS: Record<Tag, 'hubDesk' | 'filingDesk' | 'officeDesk' | undefined> = {
  'liaison-quota-meter': undefined,
  'liaison-attendance-tracker': 'filingDesk',
  'liaison-info-report-form': 'filingDesk',
  'liaison-committee-desk': 'officeDesk',
  'liaison-roster-desk': 'hubDesk',
  'liaison-sheet-import': 'officeDesk',
  'liaison-access-desk': 'officeDesk',
  'liaison-report-inbox': 'filingDesk',
  'liaison-work-book': 'filingDesk',
}

const WORDS = {
  'zh-CN': {
    title: '在程序里',
    begin: '用打包工具的程序，先导入组件，再把数据源作为 JavaScript 属性交给它：',
    shared:
      '同一网页上，`sharedSource` 对同一数据服务、委员会和联络组只给一个数据源：几个组件共用它，在一处登记，各处都更新。',
    reading: '履职进度只供查看，数据源不必另带什么；网页上已有登记用的数据源，也可以直接交给它。',
    desks: {
      hubDesk: '`hubDesk` 管登录和登记。',
      filingDesk: '`filingDesk` 管登录、登记和上传照片、扫描件。',
      officeDesk: '`officeDesk` 管登录、登记，以及登录码和电子表格。',
    },
    equipped:
      '只写 HTML 属性时，组件自己会给数据源带上它；自己交来的数据源须由您带上，否则登录一律被拒绝。同一个数据源可以先后带上几种，例如履职平台的三种。`hub` 和 `committee` 也要写：登录之前，组件据此核对县里是否允许在这个网页上填报。',
    types:
      '类型声明随包提供：导入 `/define` 以后，TypeScript 就认得这个标签的元素。JSX 和 Vue 模板里的标签，各再导入一份：',
    jsx: 'React：放进一个 .d.ts 文件；其他 JSX 框架，换掉模块名',
    vue: 'Vue：写在 main.ts 里',
    tags: '数据源在 JSX 里写 `source={source}`（React 19 起），在 Vue 模板里写 `:source.prop="source"`，并让 Vue 的编译选项 `isCustomElement` 认得以 `liaison-` 开头的标签。',
  },
  en: {
    title: 'In a program',
    begin: 'A program that a bundler builds imports the widget, and hands the source in as a property:',
    shared:
      'For one hub, committee and group `sharedSource` gives a page one source: its widgets share it, and what is recorded in one shows in the others.',
    reading:
      'The meter only shows: its source needs nothing else. A source that others record with may be handed to it, too.',
    desks: {
      hubDesk: '`hubDesk` signs in and records.',
      filingDesk: '`filingDesk` signs in, records, and takes pictures and scans.',
      officeDesk: '`officeDesk` signs in, records, and has the access codes and spreadsheets.',
    },
    equipped:
      'With attributes alone the widget equips its source itself; a source that is handed in must come with it, or every sign-in is refused. One source may be equipped with several in turn. Give `hub` and `committee`, too: before signing in, the widget asks there whether the county lets this page record.',
    types:
      'Types come with the package: after `/define`, TypeScript knows the element of this tag. Tags in JSX and in Vue’s templates take one import more:',
    jsx: 'React, in a .d.ts file; for other JSX, its module’s name',
    vue: 'Vue: in main.ts',
    tags: 'The source is `source={source}` in JSX (React 19 or newer), and `:source.prop="source"` in a template of Vue, whose compiler option `isCustomElement` must know the tags that begin with `liaison-`.',
  },
} as const

/** How a program uses a widget: its source as a property, and the types of its tag. */
export function componentProgram(tag: Tag, language: PageLanguage): string[] {
  const words = WORDS[language]
  const desk = DESKS[tag]
  return [
    `## ${words.title}`,
    words.begin,
    fenced('js', programOf(tag)),
    `${words.shared}${language === 'en' ? ' ' : ''}${desk ? `${words.desks[desk]}${language === 'en' ? ' ' : ''}${words.equipped}` : words.reading}`,
    words.types,
    fenced('ts', jsxTypesOf(tag, words.jsx)),
    fenced('ts', `// ${words.vue}\nimport '${packageOf(tag)}/vue'`),
    words.tags,
  ]
}

const fenced = (language: string, code: string): string => `\`\`\`${language}\n${code}\n\`\`\``

function programOf(tag: Tag): string {
  const desk = DESKS[tag]
  const group = isPublic(tag) ? ", group: 'g-01'" : ''
  return [
    `import '${packageOf(tag)}/define'`,
    ...importsOf(desk),
    '',
    `const place = { hub: 'https://HUB', committee: 'shili'${group} }`,
    `const source = sharedSource(place${desk ? `, ${desk}` : ''})`,
    `const widget = document.createElement('${tag}')`,
    'Object.assign(widget, place, { source })',
    'document.body.append(widget)',
  ].join('\n')
}

function importsOf(desk: (typeof DESKS)[Tag]): string[] {
  switch (desk) {
    // What only shows need not carry what records.
    case undefined:
      return ["import { sharedSource } from '@liaison-kit/source/reading'"]
    case 'officeDesk':
      return [
        "import { sharedSource } from '@liaison-kit/source'",
        "import { officeDesk } from '@liaison-kit/source/office'",
      ]
    default:
      return [`import { ${desk}, sharedSource } from '@liaison-kit/source'`]
  }
}

const jsxTypesOf = (tag: Tag, comment: string): string => `// ${comment}
import type { CustomElements } from '${packageOf(tag)}/jsx'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
}`
