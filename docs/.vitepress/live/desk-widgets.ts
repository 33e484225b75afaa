import type { DeskTag } from '../../components/tags.ts'
import { giveFile } from './acts.ts'
import { goneAfterReading, statesAt } from './hub-states.ts'
import type { LiveWidget } from './live-example.ts'

const readonlyOf = (readonly: boolean | undefined): Record<string, string> => (readonly ? { readonly: '' } : {})

/** Loads a widget of the desk with its languages, and its examples. In a browser only. */
export const deskWidgets: Record<DeskTag, () => Promise<LiveWidget>> = {
  async 'liaison-committee-desk'() {
    const [{ committeeExamples, emptyLedger, fullLedger, office }, { memorySource }] = await Promise.all([
      import('../../../packages/committee-desk/src/committee-desk.examples.ts'),
      import('@liaison-kit/source/memory'),
      import('@liaison-kit/committee-desk/define'),
      import('@liaison-kit/committee-desk/en'),
      import('@liaison-kit/committee-desk/ug'),
    ])
    return {
      first: 'full',
      examples: committeeExamples.map(({ id, source, readonly, checklist, places }) => ({
        name: id,
        attributes: { ...readonlyOf(readonly), ...(checklist && { checklist: '' }) },
        source: () => memorySource(source),
        ...(places && { properties: { places }, handedIn: { places: literal(places) } }),
      })),
      states: {
        ...statesAt(),
        empty: () => memorySource(office(emptyLedger)),
        stale: () => goneAfterReading(memorySource(office(fullLedger))),
      },
    }
  },
  async 'liaison-roster-desk'() {
    const [{ rosterExamples, county, exampleLedger }, { memorySource }] = await Promise.all([
      import('../../../packages/roster-desk/src/roster-desk.examples.ts'),
      import('@liaison-kit/source/memory'),
      import('@liaison-kit/roster-desk/define'),
      import('@liaison-kit/roster-desk/en'),
      import('@liaison-kit/roster-desk/ug'),
    ])
    return {
      first: 'county',
      examples: rosterExamples.map(({ id, source, readonly }) => ({
        name: id,
        attributes: readonlyOf(readonly),
        ...(source.group && { group: source.group }),
        source: () => memorySource(source),
      })),
      states: {
        ...statesAt(),
        empty: () => memorySource({ ...county, ledger: { ...exampleLedger, members: [], attendance: [] } }),
        stale: () => goneAfterReading(memorySource(county)),
      },
    }
  },
  async 'liaison-sheet-import'() {
    const [{ sheetImportExamples, exampleSource }] = await Promise.all([
      import('../../../packages/sheet-import/src/sheet-import.examples.ts'),
      import('@liaison-kit/sheet-import/define'),
      import('@liaison-kit/sheet-import/en'),
      import('@liaison-kit/sheet-import/ug'),
    ])
    return {
      first: 'clean',
      examples: sheetImportExamples.map(({ id, source, readonly, kind, file, isImported }) => ({
        name: id,
        attributes: readonlyOf(readonly),
        source,
        ...(kind && file && { act: giveFile(kind, file, isImported) }),
      })),
      states: { ...statesAt(), stale: () => goneAfterReading(exampleSource()) },
    }
  },
  async 'liaison-access-desk'() {
    const [{ accessExamples, office }, { memorySource }] = await Promise.all([
      import('../../../packages/access-desk/src/access-desk.examples.ts'),
      import('@liaison-kit/source/memory'),
      import('@liaison-kit/access-desk/define'),
      import('@liaison-kit/access-desk/en'),
      import('@liaison-kit/access-desk/ug'),
    ])
    return {
      first: 'list',
      examples: accessExamples.map(({ id, source, readonly }) => ({
        name: id,
        attributes: readonlyOf(readonly),
        source: () => memorySource(source),
      })),
      states: { ...statesAt(), stale: () => goneAfterReading(memorySource(office)) },
    }
  },
  async 'liaison-report-inbox'() {
    const [{ reportInboxExamples, sampleSource }, { sampleLedger }] = await Promise.all([
      import('../../../packages/report-inbox/src/report-inbox.examples.ts'),
      import('../../../packages/report-inbox/src/sample-ledger.examples.ts'),
      import('@liaison-kit/report-inbox/define'),
      import('@liaison-kit/report-inbox/en'),
      import('@liaison-kit/report-inbox/ug'),
    ])
    return {
      first: 'queue',
      examples: reportInboxExamples.map(({ name, source, kind, report, readonly }) => ({
        name,
        attributes: { ...(kind && { kind }), ...(report && { report }), ...readonlyOf(readonly) },
        source,
      })),
      states: {
        ...statesAt(),
        empty: () => sampleSource({ ledger: { ...sampleLedger, works: [], handling: [] } }),
        stale: () => goneAfterReading(sampleSource()),
      },
    }
  },
  async 'liaison-work-book'() {
    const [{ workBookExamples, clerkSource, exampleLedger }] = await Promise.all([
      import('../../../packages/work-book/src/work-book.examples.ts'),
      import('@liaison-kit/work-book/define'),
      import('@liaison-kit/work-book/en'),
      import('@liaison-kit/work-book/ug'),
    ])
    return {
      first: 'clerk',
      examples: workBookExamples.map(({ id, source, readonly }) => ({
        name: id,
        attributes: readonlyOf(readonly),
        // The county chooses the group in it, and a member's is known.
        ...(id !== 'county' && id !== 'member' && { group: 'g-01' }),
        source,
      })),
      states: {
        ...statesAt(),
        empty: () => clerkSource({ ledger: { ...exampleLedger, gatherings: [], works: [], handling: [] } }),
        stale: () => goneAfterReading(clerkSource()),
      },
    }
  },
}

/** Texts by name, as somebody writes them in a program. */
const literal = (texts: object): string =>
  `{ ${Object.entries(texts)
    .map(([name, text]) => `${name}: '${text}'`)
    .join(', ')} }`
