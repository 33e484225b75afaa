import type { HandlingStep } from '@liaison-kit/core'
import type { Standing } from '@liaison-kit/core/handling'

/** The kinds of work the office handles one by one. */
export const INBOX_KINDS = ['info-report', 'suggestion', 'proposal'] as const
export type InboxKind = (typeof INBOX_KINDS)[number]

/** What to look through: all that stand alike, those whose answer is overdue, those with an instruction beside, or all. */
export type QueueId = Standing | 'overdue' | 'instructed' | 'all'

/** How the life of one kind of work goes. Suggestions go the way of info reports (our reading: the source is silent). */
export interface Variant {
  /** In the order they are offered to be looked through. */
  queues: readonly QueueId[]
  /** In the order of the field's custom. */
  steps: readonly HandlingStep[]
  /** What the custom does next with a work that stands so. */
  next: Readonly<Partial<Record<Standing, readonly HandlingStep[]>>>
}

const REPORT: Variant = {
  queues: ['new', 'received', 'overdue', 'forwarded', 'adopted', 'kept', 'returned', 'answered', 'instructed', 'all'],
  steps: ['received', 'adopted', 'kept', 'returned', 'forwarded', 'answered', 'instructed'],
  next: {
    new: ['received', 'adopted', 'kept', 'returned', 'instructed'],
    received: ['adopted', 'kept', 'returned', 'instructed'],
    adopted: ['forwarded', 'instructed'],
    kept: ['adopted', 'instructed'],
    returned: ['received', 'adopted', 'kept'],
    forwarded: ['answered', 'instructed'],
    answered: ['instructed', 'forwarded'],
  },
}

const PROPOSAL: Variant = {
  queues: ['new', 'filed', 'assigned', 'answered', 'rated', 'not-filed', 'all'],
  steps: ['filed', 'not-filed', 'assigned', 'answered', 'rated', 'instructed'],
  next: {
    new: ['filed', 'not-filed'],
    filed: ['assigned'],
    'not-filed': ['filed'],
    assigned: ['answered'],
    answered: ['rated'],
  },
}

export const VARIANTS: Readonly<Record<InboxKind, Variant>> = {
  'info-report': REPORT,
  suggestion: REPORT,
  proposal: PROPOSAL,
}

/** What an attribute says; info reports where it says nothing that is known. */
export const kindOf = (said: string | undefined): InboxKind =>
  INBOX_KINDS.find((kind) => kind === said) ?? 'info-report'
