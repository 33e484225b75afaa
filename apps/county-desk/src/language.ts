import type { Language } from '@liaison-kit/ui'

/** The languages the desk speaks, each called by its own name. */
export const LANGUAGES: readonly { language: Language; name: string }[] = [
  { language: 'zh-CN', name: '中文' },
  { language: 'ug', name: 'ئۇيغۇرچە' },
  { language: 'en', name: 'English' },
]

const KEY = 'liaison-desk-language'

/** The one chosen last in this browser; Chinese at first. */
export function languageHere(): Language {
  try {
    const kept = localStorage.getItem(KEY)
    return LANGUAGES.find(({ language }) => language === kept)?.language ?? 'zh-CN'
  } catch {
    return 'zh-CN'
  }
}

/** Turns the page to a language. A browser that keeps nothing is asked again on the next page. */
export function speak(language: Language): void {
  document.documentElement.lang = language
  document.documentElement.dir = language === 'ug' ? 'rtl' : 'ltr'
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // Nothing is lost but a convenience.
  }
}
