import type { PageLanguage } from '../components/component-words.ts'

/** A page of the reference, made from what it describes. */
export interface ReferencePage {
  /** Its place: `reference/NAME`. */
  name: string
  title: Readonly<Record<PageLanguage, string>>
  /** Its markdown, title included. */
  page(language: PageLanguage): string | Promise<string>
}

/** The reference, in the order of the sidebar. */
export const REFERENCES: readonly ReferencePage[] = []

/** The paths of the pages in one language, as VitePress asks for them. */
export async function referencePaths(language: PageLanguage): Promise<{ params: { page: string }; content: string }[]> {
  return Promise.all(
    REFERENCES.map(async ({ name, page }) => ({ params: { page: name }, content: await page(language) })),
  )
}
