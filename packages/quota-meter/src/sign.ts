import type { DutyStatus } from '@liaison-kit/core'
import { html, type TemplateResult } from 'lit'

/** In a box of 16: a tick, a clock's face, a warning triangle, a dash. */
const SHAPES: Record<DutyStatus, string> = {
  met: 'M2.5 8.5l3.5 3.5 7.5-8',
  open: 'M8 2a6 6 0 1 0 .01 0M8 5v3.5l2.5 1.5',
  short: 'M8 2l6.5 12h-13zM8 6.5v3.5M8 11.5v1',
  exempt: 'M3 8h10',
}

/** A status as a shape, so that it is never told by colour alone; the word stands beside it. */
export function sign(status: DutyStatus): TemplateResult {
  return html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><path d=${SHAPES[status]} /></svg>`
}
