/** A piece of HTML: what was text in it is escaped already. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** What may stand in a template. Text is escaped, lists are joined, what is not there leaves nothing. */
export type Part = Html | string | number | undefined | readonly Part[]

/** Puts HTML together from a template; whatever is put in as text is escaped. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.map((text, at) => (at === 0 ? text : rendered(parts[at - 1]) + text)).join(''))
}

function rendered(part: Part): string {
  if (part instanceof Html) return part.text
  if (part === undefined) return ''
  if (typeof part === 'object') return part.map(rendered).join('')
  return escaped(String(part))
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter]!)
