import { PROBLEM_CODES } from '@liaison-kit/hub/description'
import type { PageLanguage } from '../components/component-words.ts'
import type { CodeText, CodeTexts, FaultText, Place } from './error-codes/code-text.ts'
import * as commandsEn from './error-codes/commands.en.ts'
import * as commands from './error-codes/commands.zh-CN.ts'
import * as faultsEn from './error-codes/faults.en.ts'
import * as faults from './error-codes/faults.zh-CN.ts'
import * as hubEn from './error-codes/hub.en.ts'
import * as hub from './error-codes/hub.zh-CN.ts'
import * as pagesEn from './error-codes/pages.en.ts'
import * as pages from './error-codes/pages.zh-CN.ts'
import { type PlaceWords, placeWords } from './error-codes/place-words.ts'
import * as sheetsEn from './error-codes/sheets.en.ts'
import * as sheets from './error-codes/sheets.zh-CN.ts'
import type { ReferencePage } from './reference-page.ts'

const TEXTS: Readonly<Record<PageLanguage, CodeTexts>> = {
  'zh-CN': { ...hub, ...faults, ...sheets, ...pages, ...commands },
  en: { ...hubEn, ...faultsEn, ...sheetsEn, ...pagesEn, ...commandsEn },
}

/** The places in their order, and the anchor of each; none is a code. */
const ANCHORS: Readonly<Record<Place, string>> = {
  hub: 'problems',
  fault: 'content',
  file: 'spreadsheets',
  cell: 'spreadsheet-cells',
  page: 'widgets',
  store: 'data-and-service',
  command: 'commands',
  erase: 'erasing',
  chain: 'verifying',
}
const PLACES = Object.keys(ANCHORS) as Place[]

/** Every code there is, where one meets it, and its anchor: the code itself in the first place that has it. */
export const CODES: readonly { place: Place; code: string; anchor: string }[] = PLACES.flatMap((place, at) =>
  Object.keys(TEXTS.en[place]).map((code) => {
    const isTaken = PLACES.slice(0, at).some((before) => code in TEXTS.en[before])
    return { place, code, anchor: isTaken ? `${place}-${code}` : code }
  }),
)

/** Every code somebody may meet, with its cause and its remedy. */
export const errorCodes: ReferencePage = {
  name: 'error-codes',
  title: { 'zh-CN': placeWords['zh-CN'].title, en: placeWords.en.title },
  page: errorCodesPage,
}

function errorCodesPage(language: PageLanguage): string {
  const words = placeWords[language]
  const exits = `[${words.exit}](./command-line${language === 'en' ? '' : '.zh-CN'}.md#exit-statuses)`
  const text = [
    `# ${words.title}`,
    ...words.about,
    ...PLACES.flatMap((place) => placeText(place, language, words)),
    `## ${words.exit} {#exit-statuses}`,
    words.exitAbout(exits),
  ].join('\n\n')
  return language === 'en' ? marked(text) : text
}

function placeText(place: Place, language: PageLanguage, words: PlaceWords): string[] {
  const [title, about] = words.places[place]
  const codes = CODES.filter((one) => one.place === place)
  const texts = TEXTS[language][place] as Readonly<Record<string, CodeText | FaultText>>
  return [
    `## ${title} {#${ANCHORS[place]}}`,
    about,
    `<span class="codes">${codes.map(({ code, anchor }) => `[\`${code}\`](#${anchor})`).join(' ')}</span>`,
    ...codes.flatMap(({ code, anchor }) => [
      `### \`${code}\` {#${anchor}}`,
      codeText(texts[code]!, place === 'hub' ? statusesOf(code) : [], words),
      ...elsewhere(code, place, words),
    ]),
  ]
}

function codeText(text: CodeText | FaultText, statuses: readonly number[], words: PlaceWords): string {
  const [means, ...rest] = text
  const remedy = rest.pop()!
  const lines = [...rest.map((cause) => [words.cause, cause]), [words.remedy, remedy]]
  const told = lines.map(([label, line]) => `- **${label}**${words.colon}${line}`).join('\n')
  return `${statuses.map((status) => `\`${status}\` `).join('')}${means}\n\n${told}`
}

const statusesOf = (code: string): readonly number[] => PROBLEM_CODES[code as keyof typeof PROBLEM_CODES].status

/** Where else the same code is met. */
function elsewhere(code: string, place: Place, words: PlaceWords): string[] {
  const others = CODES.filter((one) => one.code === code && one.place !== place)
  const links = others.map((one) => `[${words.places[one.place][0]}](#${one.anchor})`)
  return links.length > 0 ? [`${words.elsewhere}${words.colon}${links.join(words.comma)}`] : []
}

/** Chinese words among English ones, marked as such; what is code is left alone. */
const marked = (text: string): string =>
  text.replace(/`[^`]*`|\p{Script=Han}+/gu, (part) =>
    part.startsWith('`') ? part : `<span lang="zh-CN">${part}</span>`,
  )
