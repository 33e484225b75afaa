import { type MemorySource, memorySource } from '@liaison-kit/source/memory'
import type { QuotaMeterExample } from '../src/quota-meter.examples.ts'
import { quotaMeterExamples } from '../src/quota-meter.examples.ts'
import type { Measured, QuotaMeter } from '../src/quota-meter.ts'
import { sampleLedger } from '../src/sample-ledger.ts'
import '../src/define.ts'

/** Puts a meter into the page. */
export async function show(given: Partial<QuotaMeter>, fallback = ''): Promise<QuotaMeter> {
  const meter = document.createElement('liaison-quota-meter')
  meter.textContent = fallback
  Object.assign(meter, given)
  document.body.append(meter)
  await meter.updateComplete
  return meter
}

/** Shows an example as its docs do: from its source where it has one, with its period open. */
export async function showExample(example: QuotaMeterExample): Promise<QuotaMeter> {
  const { layout, lang, open } = example
  const more = { layout, ...(lang && { lang }) }
  if ('assessment' in example) {
    const meter = await show({ assessment: example.assessment, ...more })
    return opened(meter, open)
  }
  const { ledger, today, signedIn } = example
  const source = memorySource({ ledger, group: 'g-01', today, session: signedIn, signedIn: true })
  const meter = await show({ source, group: 'g-01', ...more })
  await settled(source, meter)
  return opened(meter, open)
}

async function opened(meter: QuotaMeter, period: string | undefined): Promise<QuotaMeter> {
  if (period) periodOf(meter, period).click()
  await meter.updateComplete
  return meter
}

/** A meter beside a source somebody is signed in at: the sample's clerk in November, unless said otherwise. */
export async function signedIn(
  more: Partial<Parameters<typeof memorySource>[0]> = {},
  given: Partial<QuotaMeter> = {},
): Promise<[MemorySource, QuotaMeter]> {
  const source = memorySource({ ledger: sampleLedger, group: 'g-01', today: '2012-11-18', signedIn: true, ...more })
  const meter = await show({ source, group: 'g-01', ...given })
  await settled(source, meter)
  return [source, meter]
}

/** Waits for the source and for what the meter asks of it after that. */
export async function settled(source: MemorySource, meter: QuotaMeter): Promise<void> {
  await source.settled()
  await meter.updateComplete
  await source.settled()
  await meter.updateComplete
}

export function example(id: string): QuotaMeterExample {
  const found = quotaMeterExamples.find((one) => one.id === id)
  if (!found) throw new Error(`no example ${id}`)
  return found
}

/** What an example hands in. */
export function measuredIn(id: string): Measured {
  const one = example(id)
  if (!('assessment' in one)) throw new Error(`${id} has a source`)
  return one.assessment
}

/** What there is to read, as one line: what is hidden is left out. */
export const read = (element: HTMLElement | null | undefined): string =>
  // biome-ignore lint/performance/useDomNodeTextContent: the text as it is laid out is what is asked for
  (element?.innerText ?? '').replace(/\s+/g, ' ').trim()

export const within = <T extends HTMLElement>(meter: QuotaMeter, selector: string): T => {
  const found = meter.shadowRoot?.querySelector<T>(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}
export const all = (meter: QuotaMeter, selector: string): HTMLElement[] => [
  ...(meter.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
]

export const textOf = (meter: QuotaMeter): string => read(within(meter, '.base'))
/** Each duty’s name and what is said of its periods now, without its strip. */
export const rowsOf = (meter: QuotaMeter): string[] =>
  all(meter, 'tbody tr:not(.opened)').map((row) =>
    [...row.querySelectorAll<HTMLElement>('th, .line')].map(read).join(' '),
  )
/** A button of a strip, by `DUTY PERIOD`. */
export const periodOf = (meter: QuotaMeter, period: string): HTMLButtonElement => within(meter, `[value="${period}"]`)
/** The names of a duty’s buttons. */
export const stripOf = (meter: QuotaMeter, duty: string): (string | null)[] =>
  [...within(meter, `[value^="${duty} "]`).parentElement!.children].map((button) => button.getAttribute('aria-label'))
/** What stands behind the open period: each heading with what is said under it. */
export const sheetOf = (meter: QuotaMeter): Record<string, string> =>
  Object.fromEntries(
    all(meter, '.opened dl > div').map((part) => [...part.children].map((child) => read(child as HTMLElement))),
  )
/** Which of the meter’s elements has the focus. */
export const focused = (meter: QuotaMeter): Element | null => meter.shadowRoot?.activeElement ?? null
