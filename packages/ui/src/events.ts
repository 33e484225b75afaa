import type { Entry } from '@liaison-kit/core'
import type { Session } from '@liaison-kit/source'

/** What each event of a widget carries. All bubble and cross shadow roots. */
export interface LiaisonEvents {
  /** The person recorded something. Cancelable: unless cancelled, the entry is then in the outbox. */
  'liaison-change': { entry: Entry }
  /** The hub acknowledged entries recorded in this widget. */
  'liaison-sent': { ids: readonly string[] }
  /** Something went wrong; the widget shows the same words. */
  'liaison-error': { code: string; message: string }
  /** The person signed in in this widget, or (role `null`) is signed out again. */
  'liaison-sign-in': { role: Session['role'] | null }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'liaison-change': CustomEvent<LiaisonEvents['liaison-change']>
    'liaison-sent': CustomEvent<LiaisonEvents['liaison-sent']>
    'liaison-error': CustomEvent<LiaisonEvents['liaison-error']>
    'liaison-sign-in': CustomEvent<LiaisonEvents['liaison-sign-in']>
  }
}
