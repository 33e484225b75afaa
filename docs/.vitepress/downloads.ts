import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hubDescription } from '@liaison-kit/hub/description'
import type { PageLanguage } from '../components/component-words.ts'
import {
  CHARTER_SCHEMA_FILE,
  charterSchema,
  LEDGER_SCHEMA_FILE,
  ledgerSchema,
} from '../reference/formats/json-schemas.ts'

/** A file that the site offers beside its pages. */
export interface Download {
  /** Its name; it lies at the site's base. */
  file: string
  content(): string
}

const asFile = (json: object): string => `${JSON.stringify(json, null, 2)}\n`

/** All of them. */
const DOWNLOADS: readonly Download[] = [
  { file: 'openapi.json', content: () => asFile(hubDescription()) },
  { file: LEDGER_SCHEMA_FILE, content: () => asFile(ledgerSchema()) },
  { file: CHARTER_SCHEMA_FILE, content: () => asFile(charterSchema()) },
]

/** Puts the files beside the pages that were built. */
export function writeDownloads(outDir: string): void {
  for (const { file, content } of DOWNLOADS) writeFileSync(join(outDir, file), content())
}

/** A link to one of them, from a page that lies in a folder such as `reference/`; the router leaves it to the browser. */
export const downloadLink = (file: string, text: string, language: PageLanguage): string =>
  `<a href="${language === 'en' ? '../../' : '../'}${file}" download target="_self">${text}</a>`
