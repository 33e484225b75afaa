import type { MemoryOptions } from '@liaison-kit/source/memory'
import type { PublicTag } from '../../components/tags.ts'
import { press } from './acts.ts'
import { goneAfterReading, rememberedCounts, statesAt } from './hub-states.ts'
import type { LiveWidget } from './live-example.ts'

const GROUP = 'g-01'

/** Loads a widget for everybody's pages with its languages, and its examples. In a browser only. */
export const publicWidgets: Record<PublicTag, () => Promise<LiveWidget>> = {
  async 'liaison-quota-meter'() {
    const [{ quotaMeterExamples }, { sampleLedger }, { memorySource }] = await Promise.all([
      import('../../../packages/quota-meter/src/quota-meter.examples.ts'),
      import('../../../packages/quota-meter/src/sample-ledger.ts'),
      import('@liaison-kit/source/memory'),
      import('@liaison-kit/quota-meter/define'),
      import('@liaison-kit/quota-meter/en'),
      import('@liaison-kit/quota-meter/ug'),
    ])
    const { committee } = sampleLedger
    const today = '2012-11-18'
    return {
      first: 'ordinary',
      examples: quotaMeterExamples.map((example) => ({
        name: example.id,
        group: GROUP,
        ...(example.layout && { attributes: { layout: example.layout } }),
        ...(example.open && { act: press(`[value="${example.open}"]`) }),
        ...('assessment' in example
          ? {
              data: { assessment: example.assessment },
              // The others are of a shape that a hub gives, too.
              ...(example.id === 'assessed' && { handedIn: { assessment: 'assess(ledger, { asOf }).groups[0]' } }),
            }
          : {
              properties: { group: GROUP },
              source: () =>
                memorySource({
                  ledger: example.ledger,
                  group: GROUP,
                  today: example.today,
                  session: example.signedIn,
                  signedIn: true,
                }),
            }),
      })),
      states: {
        ...statesAt(GROUP),
        // What is not public has nothing to show.
        empty: () =>
          memorySource({
            ledger: { ...sampleLedger, committee: { ...committee, public: false } },
            group: GROUP,
            today,
          }),
        stale: () => rememberedCounts(sampleLedger, GROUP, today),
      },
    }
  },
  async 'liaison-attendance-tracker'() {
    const [{ trackerExamples, exampleLedger, exampleDay }, { memorySource }] = await Promise.all([
      import('../../../packages/attendance-tracker/src/attendance-tracker.examples.ts'),
      import('@liaison-kit/source/memory'),
      import('@liaison-kit/attendance-tracker/define'),
      import('@liaison-kit/attendance-tracker/en'),
      import('@liaison-kit/attendance-tracker/ug'),
    ])
    const clerk: MemoryOptions = { ledger: exampleLedger, group: GROUP, today: exampleDay, signedIn: true }
    return {
      first: 'the list has open rolls first, then those to come, then the complete ones',
      examples: trackerExamples.map(({ name, source, roll, gathering, readonly }) => ({
        name,
        attributes: { ...(gathering && { gathering }), ...(readonly && { readonly: '' }) },
        ...(source && { group: GROUP, source: () => memorySource(source) }),
        ...(roll && { data: { roll }, handedIn: { roll: '{ gathering, members, attendance }' } }),
      })),
      states: {
        ...statesAt(GROUP),
        empty: () => memorySource({ ...clerk, ledger: { ...exampleLedger, gatherings: [], attendance: [] } }),
        stale: () => goneAfterReading(memorySource(clerk)),
      },
    }
  },
  async 'liaison-info-report-form'() {
    const [{ infoReportFormExamples, exampleSource }] = await Promise.all([
      import('../../../packages/info-report-form/src/info-report-form.examples.ts'),
      import('@liaison-kit/info-report-form/define'),
      import('@liaison-kit/info-report-form/en'),
      import('@liaison-kit/info-report-form/ug'),
    ])
    return {
      first: 'blank',
      examples: infoReportFormExamples.map(({ name, source, readonly }) => ({
        name,
        group: GROUP,
        source,
        ...(readonly && { attributes: { readonly: '' } }),
      })),
      states: { ...statesAt(GROUP), stale: () => goneAfterReading(exampleSource({ signedIn: true })) },
    }
  },
}
