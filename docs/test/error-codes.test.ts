import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { callsOf, hubDescription } from '@liaison-kit/hub/description'
import { expect, it } from 'vitest'
import { CODES, errorCodes } from '../reference/error-codes-page.ts'
import { TEXTS } from '../reference/hub-api/description.en.ts'
import { hubApi } from '../reference/hub-api-page.ts'

const PACKAGES = join(import.meta.dirname, '../../packages')
/** How a code is written where it is given: as a field, to what makes a problem or a fault of it, or beside its sentence. */
const GIVEN = [
  /\bcode: '([a-z-]+)'/g,
  /new (?:Problem|StoreError|ListenError|EraseError|Refused)\(\s*(?:\d{3},\s*)?'([a-z-]+)'/g,
  /\b(?:fault|problem|coded|unauthorized)\(\s*'([a-z-]+)',/g,
  /\[string, string\] => \['([a-z-]+)'/g,
]
/** Of what is typed into a form and said beside its field, which no program meets; and core's ledger, whose codes are held by their type. */
const ELSEWHERE =
  /^(attendance-tracker|info-report-form|roster-desk|committee-desk|work-book|report-inbox|core[\\/]src[\\/]ledger)\b/

/** The sources of all packages, by their paths there. */
const sources = (): string[] =>
  readdirSync(PACKAGES).flatMap((name) =>
    readdirSync(join(PACKAGES, name, 'src'), { recursive: true, encoding: 'utf8' })
      .map((file) => join(name, 'src', file))
      .filter((file) => /(?<!\.(test|cases|examples))\.ts$/.test(file) && !ELSEWHERE.test(file)),
  )

it('every code that the sources give is told, in both languages', async () => {
  const told = new Set(CODES.map(({ code }) => code))
  const given = new Map<string, string>()
  for (const file of sources()) {
    const text = readFileSync(join(PACKAGES, file), 'utf8')
    for (const pattern of GIVEN) for (const [, code = ''] of text.matchAll(pattern)) given.set(code, file)
  }
  // That of a check of zod's; its own stands beside it.
  given.delete('custom')
  expect(given.size).toBeGreaterThan(80)
  expect([...given].filter(([code]) => !told.has(code))).toEqual([])
  for (const language of ['zh-CN', 'en'] as const) {
    const page = await errorCodes.page(language)
    for (const { anchor } of CODES) expect(page).toContain(`{#${anchor}}`)
  }
  expect(new Set(CODES.map(({ anchor }) => anchor)).size).toBe(CODES.length)
})

it('everything the hub says of itself has its English, and nothing else has', async () => {
  const page = await hubApi.page('en')
  expect(page).not.toMatch(/\p{Script=Han}/u)
  for (const { operation } of callsOf(hubDescription())) expect(page).toContain(`{#${operation.operationId}}`)
  const said = JSON.stringify(hubDescription())
  expect(Object.keys(TEXTS).filter((text) => !said.includes(JSON.stringify(text).slice(1, -1)))).toEqual([])
})
