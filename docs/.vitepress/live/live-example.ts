import type { Source } from '@liaison-kit/source'
import type { MemorySource } from '@liaison-kit/source/memory'
import type { WidgetState } from '@liaison-kit/ui'
import type { Tag } from '../../components/tags.ts'

/** One example, as the widget's own tests show it. */
export interface LiveExample {
  /** As its tests call it. */
  name: string
  /** Set at the element, and written in a page. */
  attributes?: Readonly<Record<string, string>>
  /** Id of the group that a page names, where it names one. */
  group?: string
  /** Properties it has wherever its data comes from. */
  properties?: Readonly<Record<string, unknown>>
  /** Where its data comes from. */
  source?(): MemorySource
  /** Plain data instead, by the property that takes it. */
  data?: Readonly<Record<string, unknown>>
  /** Properties as a page's script hands them in: their names, and what is written for the like of them. */
  handedIn?: Readonly<Record<string, string>>
  /** What somebody does to see it, once it stands in the page. */
  act?(element: HTMLElement): Promise<void>
}

/** A state other than that of an example. */
export type BadState = Exclude<WidgetState, 'ready'>

export interface LiveWidget {
  examples: readonly LiveExample[]
  /** Name of the example that is seen first. */
  first: string
  /** The states it has, each with the source that leads to it; `undefined`: there is none. */
  states: Readonly<Partial<Record<BadState, () => Source | undefined>>>
}

/**
 * An element that shows an example, not yet in a page.
 * @param fallback what the page itself says in it
 * @param state another state it is to come to by itself, with the example's attributes
 */
export function elementOf(
  tag: Tag,
  { attributes = {}, properties, source, data }: LiveExample,
  fallback: string,
  state?: () => Source | undefined,
): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = fallback
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return Object.assign(element, properties, state ? { source: state() } : { source: source?.(), ...data })
}
