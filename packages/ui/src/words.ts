/** The languages a widget can have words in. */
export type Language = 'zh-CN' | 'ug' | 'en'

/**
 * A widget's words by language: Chinese always, others where a bundle puts them in. `T` is the type of the Chinese table, so that a
 * table with a missing key does not compile.
 */
export type Words<T> = { 'zh-CN': T } & { [L in Language]?: T }

/** The language in which a language tag (`zh-Hans-CN`, `ug`, `en-GB`) can be served: Chinese where there is no other table. */
export function served<T>(words: Words<T>, tag: string): Language {
  const language = tag.split('-')[0]
  return (language === 'ug' || language === 'en') && words[language] ? language : 'zh-CN'
}

/** The table for a language tag, else the Chinese one. */
export function wordsFor<T>(words: Words<T>, tag: string): T {
  return words[served(words, tag)] ?? words['zh-CN']
}

/** The language that holds at an element: its own `lang`, else the nearest ancestor's, also outside a shadow root; Chinese when none says. */
export function languageAt(element: Element): string {
  return inherited(element, 'lang') || 'zh-CN'
}

/** The direction that the nearest `dir` says at an element, else that of the language shown. */
export function directionAt(element: Element, shown: Language): 'ltr' | 'rtl' {
  const dir = inherited(element, 'dir')
  if (dir === 'rtl' || dir === 'ltr') return dir
  return shown === 'ug' ? 'rtl' : 'ltr'
}

function inherited(element: Element, name: string): string | null {
  for (let at: Element | null = element; at; ) {
    const holder: Element | null = at.closest(`[${name}]`)
    if (holder) return holder.getAttribute(name)
    const root: Node = at.getRootNode()
    at = root instanceof ShadowRoot ? root.host : null
  }
  return null
}
