import type { Tag } from '../../components/tags.ts'
import { deskWidgets } from './desk-widgets.ts'
import { elementOf, type LiveExample, type LiveWidget } from './live-example.ts'
import { publicWidgets } from './public-widgets.ts'

/** Loads a widget with its languages, and its examples. In a browser only. */
export const liveWidgets: Record<Tag, () => Promise<LiveWidget>> = { ...publicWidgets, ...deskWidgets }

/**
 * Shows every example once where nobody sees it: what a widget fetches for whoever signs in is then there, also when the network goes.
 */
export async function warmed(tag: Tag, examples: readonly LiveExample[]): Promise<void> {
  const hidden = document.createElement('div')
  hidden.hidden = true
  document.body.append(hidden)
  const elements = examples.map(
    (example) => elementOf(tag, example, '') as HTMLElement & { updateComplete: Promise<unknown> },
  )
  hidden.append(...elements)
  // Signing in takes a turn, reading another, and then it is fetched.
  for (let turn = 0; turn < TURNS; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, TURN_MS))
    await Promise.all(elements.map(({ updateComplete }) => updateComplete))
  }
  hidden.remove()
}

const TURNS = 4
const TURN_MS = 50
