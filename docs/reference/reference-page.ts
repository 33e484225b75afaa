import type { PageLanguage } from '../components/component-words.ts'
import { api } from './api-page.ts'
import { changelog } from './changelog-page.ts'
import { charterFormat } from './charter-format-page.ts'
import { commandLine } from './command-line-page.ts'
import { errorCodes } from './error-codes-page.ts'
import { hubApi } from './hub-api-page.ts'
import { ledgerFormat } from './ledger-format-page.ts'

/** A page of the reference, made from what it describes. */
export interface ReferencePage {
  /** Its place: `reference/NAME`. */
  name: string
  title: Readonly<Record<PageLanguage, string>>
  /** Its markdown, title included. */
  page(language: PageLanguage): string | Promise<string>
}

/** The reference, in the order of the sidebar. */
export const REFERENCES: readonly ReferencePage[] = [
  commandLine,
  hubApi,
  ledgerFormat,
  charterFormat,
  errorCodes,
  api,
  changelog,
]

/** The paths of the pages in one language, as VitePress asks for them. */
export async function referencePaths(language: PageLanguage): Promise<{ params: { page: string }; content: string }[]> {
  return Promise.all(
    REFERENCES.map(async ({ name, page }) => ({ params: { page: name }, content: await page(language) })),
  )
}
