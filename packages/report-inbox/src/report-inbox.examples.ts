import { type MemoryOptions, type MemorySource, memorySource } from '@liaison-kit/source/memory'
import { SAMPLE_TODAY, sampleLedger } from './sample-ledger.examples.ts'

/** One way the inbox can look: feeds the tests and the docs. */
export interface ReportInboxExample {
  name: string
  /** What it shows, in a sentence for the docs. */
  sentence: string
  source(): MemorySource
  kind?: 'suggestion' | 'proposal'
  report?: string
  readonly?: true
}

export function sampleSource(options: Partial<MemoryOptions> = {}): MemorySource {
  return memorySource({
    ledger: sampleLedger,
    today: SAMPLE_TODAY,
    signedIn: true,
    session: { role: 'county', name: '县政协办公室' },
    ...options,
  })
}

export const reportInboxExamples: readonly ReportInboxExample[] = [
  { name: 'signed-out', sentence: '登录之前，只请人登录。', source: () => sampleSource({ signedIn: false }) },
  { name: 'queue', sentence: '办公室的信息处理台：各组报送的件，等得最久的在前。', source: () => sampleSource() },
  { name: 'new', sentence: '新报送的一件：原文、出处和可以办理的步骤。', source: () => sampleSource(), report: 'w01' },
  {
    name: 'overdue',
    sentence: '已转办、超期未答复的一件，编辑稿与原文并列。',
    source: () => sampleSource(),
    report: 'w05',
  },
  {
    name: 'limited',
    sentence: '已答复而没有解决的一件，写明因条件所限。',
    source: () => sampleSource(),
    report: 'w08',
  },
  {
    name: 'clerk',
    sentence: '联络组看得到自己报送的件办到了哪一步，不能办理。',
    source: () => sampleSource({ group: 'g-01', session: { role: 'clerk', group: 'g-01', name: '东河乡联络组' } }),
    report: 'w05',
  },
  {
    name: 'member',
    sentence: '委员看得到自己反映的件。',
    source: () => sampleSource({ session: { role: 'member', group: 'g-01', member: 'm001', name: '委员甲' } }),
  },
  { name: 'suggestion', sentence: '意见建议也这样办理。', source: () => sampleSource(), kind: 'suggestion' },
  { name: 'proposals', sentence: '提案的办理台。', source: () => sampleSource(), kind: 'proposal' },
  {
    name: 'rated',
    sentence: '办理过、评价过的一件提案。',
    source: () => sampleSource(),
    kind: 'proposal',
    report: 'p1',
  },
  {
    name: 'empty',
    sentence: '还没有人报送。',
    source: () => sampleSource({ ledger: { ...sampleLedger, works: [], handling: [] } }),
  },
  { name: 'readonly', sentence: '只供查看的网页上，不出示办理的按钮。', source: () => sampleSource(), readonly: true },
]
