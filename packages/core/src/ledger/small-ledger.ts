import type { SealedEntry } from './entry.ts'

// For tests.

const FILE = `sha256-${'0123456789abcdef'.repeat(4)}`

/** A small valid ledger, new each time, with every field of the format. Loosely typed, so that tests can break it. */
// biome-ignore lint/suspicious/noExplicitAny: the point is to make it wrong.
export function smallLedger(): any {
  return {
    format: 'liaison-ledger/1',
    committee: {
      id: 'sample',
      name: '示例县政协',
      zone: 'Asia/Shanghai',
      since: '2012-01-01',
      origins: ['https://township.example'],
      public: true,
      charters: [{ from: '2012-01-01', charter: 'shache-2012' }],
    },
    terms: [
      { id: 't12', number: 12, from: '2011-08-21', to: '2016-08-20', planned: { plenary: 5, 'standing-committee': 0 } },
      { id: 't13', number: 13, from: '2016-08-21', to: '2021-08-20' },
    ],
    groups: [
      { id: 'g-01', name: '第一联络组', kind: 'township', formed: '2011-09-01' },
      { id: 'g-02', name: '第二联络组', kind: 'county-department', formed: '2011-09-01', dissolved: '2015-01-31' },
    ],
    members: [
      {
        id: 'm001',
        name: '甲',
        initials: 'j',
        sector: '农业',
        unit: '农技站',
        appointed: '2011-08-21',
        left: '2014-05-01',
        group: 'g-01',
        roles: ['leader'],
      },
      {
        id: 'm002',
        name: '乙',
        appointed: '2011-08-21',
        posts: [
          { group: 'g-02', from: '2013-04-01' },
          { group: 'g-01', roles: ['standing-committee'], from: '2011-08-21', to: '2013-03-31' },
        ],
      },
    ],
    gatherings: [
      {
        id: 'a1',
        kind: 'study',
        group: 'g-01',
        with: ['g-02'],
        date: '2012-03-15',
        title: '集中学习',
        place: '会议室',
        invited: ['m001'],
        optional: false,
        announced: '2012-03-01',
        minutes: '记录',
        reported: '2012-03-16',
        certificate: '持证 1 号',
        category: 'health',
        files: [FILE],
        recorded: '2012-03-16',
      },
      { id: 'a2', kind: 'plenary', group: null, date: '2012-01-10', title: '全体会议', invited: [] },
    ],
    attendance: [
      { gathering: 'a1', member: 'm001', mark: 'present', recorded: '2012-03-15' },
      {
        gathering: 'a2',
        member: 'm001',
        mark: 'leave-special',
        reason: '住院',
        asked: '2012-01-08',
        decided: '2012-01-09',
        decidedBy: '主席',
      },
    ],
    works: [
      {
        id: 'w1',
        kind: 'info-report',
        group: 'g-01',
        date: '2012-01-20',
        title: '饮水',
        member: 'm001',
        to: 'county',
        category: 'health',
        channel: 'visit',
        place: '一村',
        personalDataReason: '经本人同意',
        situation: '情况',
        problem: '问题',
        advice: '建议',
        body: '正文',
        derivedFrom: ['gatherings/a1', 'works/w2'],
        files: [FILE],
        recorded: '2012-01-20',
      },
      {
        id: 'w2',
        kind: 'proposal',
        group: 'g-02',
        date: '2012-01-02',
        title: '提案',
        distinguished: true,
        collective: true,
        betweenSessions: true,
        delivered: '2012-10-10',
        derivedFrom: ['works/w1'],
      },
      { id: 'w3', kind: 'plan', group: 'g-01', date: '2012-02-01', title: '计划', for: '2012' },
      { id: 'w4', kind: 'quarterly-report', group: 'g-01', date: '2012-04-01', title: '汇报', for: '2012-Q1' },
    ],
    handling: [
      {
        id: 'h1',
        work: 'w1',
        date: '2012-01-25',
        step: 'answered',
        result: 'solved',
        to: '水利局',
        by: '办公室',
        note: '注',
        text: '全文',
      },
    ],
    decisions: [
      {
        id: 'd1',
        about: { member: 'm001', test: 'plenary-absence', term: 't12' },
        date: '2013-03-01',
        step: 'waived',
        decision: '不作处理',
        by: '主席会议',
        document: '1 号',
        reason: '病',
      },
    ],
    contacts: [{ id: 'c1', member: 'm002', group: 'g-01', from: '2012-01-01', to: '2012-12-31' }],
    issued: [
      { id: 'b1', kind: 'bulletin', period: '2012-Q1', date: '2012-04-10', body: { rows: [1, null, { a: '甲' }] } },
    ],
  }
}

/** An entry as the hub keeps it, its hashes left blank: folding does not look at them. */
export function entry(seq: number, about: string, value: unknown, rest: Partial<SealedEntry> = {}): SealedEntry {
  return {
    id: `e${seq}`,
    about,
    at: '2012-03-01T00:00:00.000Z',
    value,
    seq,
    recordedAt: '2012-03-01T00:00:00.000Z',
    recordedBy: 'import',
    valueHash: '',
    previous: '',
    hash: '',
    ...rest,
  }
}
