/** The languages of the command: what it answers is Chinese unless English is asked for. */
export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The same said in each language. */
export type Text = Readonly<Record<Language, string>>
