import type { MemoryOptions } from '@liaison-kit/source/memory'

/** One example, as the widget's own tests show it. */
export interface LiveExample {
  /** As its tests call it. */
  name: string
  /** An element that shows it, not yet in a page. */
  make(): HTMLElement
  /** What a webmaster writes for the like of it. */
  attributes: Readonly<Record<string, string>>
}

export type LiveTag = 'liaison-quota-meter' | 'liaison-attendance-tracker' | 'liaison-info-report-form'

/** Loads a widget with its languages, and its examples. In a browser only. */
export const liveWidgets: Record<LiveTag, () => Promise<LiveExample[]>> = {
  async 'liaison-quota-meter'() {
    const [{ quotaMeterExamples }, { memorySource }] = await Promise.all([
      import('../../../packages/quota-meter/src/quota-meter.examples.ts'),
      import('@liaison-kit/source/memory'),
      import('@liaison-kit/quota-meter/define'),
      import('@liaison-kit/quota-meter/en'),
      import('@liaison-kit/quota-meter/ug'),
    ])
    return quotaMeterExamples.map((example) => ({
      name: example.id,
      attributes: example.layout ? { layout: example.layout } : {},
      make() {
        const meter = document.createElement('liaison-quota-meter')
        if (example.layout) meter.layout = example.layout
        if ('assessment' in example) meter.assessment = example.assessment
        else {
          const { ledger, today, signedIn } = example
          meter.group = 'g-01'
          meter.source = memorySource({ ledger, group: 'g-01', today, session: signedIn, signedIn: true })
        }
        return meter
      },
    }))
  },
  async 'liaison-attendance-tracker'() {
    const [{ trackerExamples }, { memorySource }] = await Promise.all([
      import('../../../packages/attendance-tracker/src/attendance-tracker.examples.ts'),
      import('@liaison-kit/source/memory'),
      import('@liaison-kit/attendance-tracker/define'),
      import('@liaison-kit/attendance-tracker/en'),
      import('@liaison-kit/attendance-tracker/ug'),
    ])
    return trackerExamples.map((example) => ({
      name: example.name,
      attributes: {
        ...(example.gathering && { gathering: example.gathering }),
        ...(example.readonly && { readonly: '' }),
      },
      make() {
        const tracker = document.createElement('liaison-attendance-tracker')
        const { source, roll, gathering, readonly } = example
        if (source) tracker.source = memorySource(source as MemoryOptions)
        if (roll) tracker.roll = roll
        if (gathering) tracker.gathering = gathering
        if (readonly) tracker.readonly = true
        return tracker
      },
    }))
  },
  async 'liaison-info-report-form'() {
    const [{ infoReportFormExamples }] = await Promise.all([
      import('../../../packages/info-report-form/src/info-report-form.examples.ts'),
      import('@liaison-kit/info-report-form/define'),
      import('@liaison-kit/info-report-form/en'),
      import('@liaison-kit/info-report-form/ug'),
    ])
    return infoReportFormExamples.map((example) => ({
      name: example.name,
      attributes: example.readonly ? { readonly: '' } : {},
      make() {
        const form = document.createElement('liaison-info-report-form')
        form.source = example.source()
        if (example.readonly) form.readonly = true
        return form
      },
    }))
  },
}

/**
 * Shows every example once where nobody sees it: what a widget fetches for whoever signs in is then there, also when the network goes.
 */
export async function warmed(examples: readonly LiveExample[]): Promise<void> {
  const hidden = document.createElement('div')
  hidden.hidden = true
  document.body.append(hidden)
  const elements = examples.map(({ make }) => make() as HTMLElement & { updateComplete: Promise<unknown> })
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
