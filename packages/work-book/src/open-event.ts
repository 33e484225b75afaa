/**
 * What `liaison-open` carries: a gathering that the attendance tracker shows (its attribute `gathering` takes the id), or an info report,
 * which has a form of its own. Bubbles and crosses shadow roots; the page decides what is shown.
 */
export type LiaisonOpen = { gathering: string } | { report: string }

declare global {
  interface GlobalEventHandlersEventMap {
    'liaison-open': CustomEvent<LiaisonOpen>
  }
}
