import type { Handling, Ledger, Work } from '@liaison-kit/core'

export const SAMPLE_TODAY = '2012-06-20'

const report = (id: string, date: string, group: string, title: string, more: Partial<Work> = {}): Work => ({
  id,
  kind: 'info-report',
  group,
  date,
  title,
  recorded: date,
  ...more,
})

const works: Work[] = [
  report('w01', '2012-06-11', 'g-01', '东河乡三支渠渗漏，下游灌溉用水不足', {
    member: 'm001',
    category: 'water-infrastructure',
    channel: 'visit',
    place: '东河乡上水村',
    situation: '三支渠全长约四公里，建成已二十多年，衬砌多处脱落。入夏以来，渠尾水量不到渠首的一半。',
    problem: '下游三个村约两千亩麦田轮不上水，群众连夜守水，村与村之间已有争执。',
    advice: '建议水利部门先对渗漏最重的八百米作应急衬砌，并把全渠改造列入明年计划。',
    derivedFrom: ['gatherings/a1'],
  }),
  report('w02', '2012-06-15', 'g-02', '乡卫生院夜间无人值班，急诊须到县城', {
    member: 'm003',
    category: 'health',
    channel: 'symposium',
    place: '西桥乡',
    situation: '西桥乡卫生院只有四名医生，夜间不设值班。',
    problem: '夜间急病须到四十公里外的县城。',
    advice: '建议由县医院轮派医生支援，恢复夜间值班。',
  }),
  report('w03', '2012-06-18', 'g-02', '西桥乡小学门前道路无减速设施，并反映教师宿舍漏雨', {
    category: 'science-education',
  }),
  report('w04', '2012-06-05', 'g-03', '农机补贴审批周期长', { category: 'agriculture', channel: 'research' }),
  report('w05', '2012-01-20', 'g-01', '东河乡冬季供暖煤炭价格偏高', {
    category: 'livelihood',
    situation: '入冬后煤价上涨三成。',
    problem: '困难户取暖支出增加。',
    advice: '建议发放取暖补贴。',
  }),
  report('w06', '2012-05-02', 'g-03', '县城老城区排水不畅', { category: 'water-infrastructure' }),
  report('w07', '2012-02-14', 'g-02', '牲畜防疫站点少', { category: 'livestock' }),
  report('w08', '2012-03-01', 'g-01', '乡村公路客运班次少', { category: 'livelihood' }),
  report('w09', '2012-03-08', 'g-02', '村级文化室图书更新慢', { category: 'culture-sports' }),
  report('w10', '2012-04-06', 'g-03', '机关干部培训内容与业务脱节', { category: 'cadre-team' }),
  report('w11', '2012-04-20', 'g-01', '东河乡两件事一并反映：路灯与自来水'),
  {
    ...report('s1', '2012-06-01', 'g-01', '关于在东河乡增设便民服务点的建议', { to: 'county', member: 'm002' }),
    kind: 'suggestion',
    body: '建议在东河乡集市日设流动便民服务点，方便群众办理证件。',
  },
  {
    ...report('p1', '2012-02-20', 'g-01', '关于加快农村安全饮水工程建设的提案', { member: 'm001', collective: true }),
    kind: 'proposal',
    body: '我县仍有六个村饮水不达标，建议列入年度计划，分批实施。',
  },
  {
    ...report('p2', '2012-02-21', 'g-02', '关于扶持设施农业发展的提案', { member: 'm003' }),
    kind: 'proposal',
    body: '建议安排贴息贷款，扶持农户建设温室。',
  },
  {
    ...report('p3', '2012-06-02', 'g-02', '关于规范集贸市场管理的提案', { betweenSessions: true }),
    kind: 'proposal',
    body: '建议规范摊位设置，改善卫生条件。',
  },
]

let made = 0
const step = (work: string, date: string, step: Handling['step'], more: Partial<Handling> = {}): Handling => {
  made += 1
  return { id: `h${`${made}`.padStart(2, '0')}`, work, date, step, ...more }
}

const handling: Handling[] = [
  step('w04', '2012-06-06', 'received', { by: '办公室' }),
  // Forwarded on 15 February, the answer was due on 15 May.
  step('w05', '2012-01-21', 'received'),
  step('w05', '2012-02-10', 'adopted', {
    text: '东河乡冬季煤价上涨，困难户取暖支出增加。建议民政部门及时发放取暖补贴。',
  }),
  step('w05', '2012-02-12', 'instructed', { by: '县领导（示例）', text: '请民政局尽快研究，提出意见。' }),
  step('w05', '2012-02-15', 'forwarded', { to: '县民政局' }),
  // Due on 31 July.
  step('w06', '2012-05-02', 'received'),
  step('w06', '2012-05-02', 'adopted'),
  step('w06', '2012-05-02', 'forwarded', { to: '县住建局' }),
  step('w07', '2012-02-15', 'adopted'),
  step('w07', '2012-02-16', 'forwarded', { to: '县畜牧局' }),
  step('w07', '2012-04-10', 'answered', {
    result: 'planned',
    by: '县畜牧局',
    text: '已列入明年计划，增设两个防疫站点。',
  }),
  step('w08', '2012-03-02', 'adopted'),
  step('w08', '2012-03-03', 'forwarded', { to: '县交通局' }),
  step('w08', '2012-05-03', 'answered', { result: 'limited', by: '县交通局', text: '客源不足，暂不增加班次。' }),
  step('w09', '2012-03-10', 'kept', { note: '作为季度综合分析的素材。' }),
  step('w10', '2012-04-08', 'adopted'),
  step('w11', '2012-04-22', 'returned', { note: '一事一报，请将两件事分开报送。' }),
  step('p1', '2012-03-05', 'filed'),
  step('p1', '2012-03-20', 'assigned', { to: '县水利局' }),
  step('p1', '2012-05-20', 'answered', { result: 'solved', by: '县水利局', text: '六个村已全部通水。' }),
  step('p1', '2012-05-28', 'rated', { result: 'satisfied/basically-satisfied' }),
  step('p2', '2012-03-05', 'filed'),
  step('p2', '2012-03-22', 'assigned', { to: '县农业局' }),
]

/** An invented county whose office has reports, suggestions and proposals in every state of their life. */
export const sampleLedger: Ledger = {
  format: 'liaison-ledger/1',
  committee: {
    id: 'shili',
    name: '示例县政协',
    public: true,
    charters: [{ from: '2012-01-01', charter: 'shache-2012' }],
  },
  terms: [{ id: 't12', number: 12, from: '2011-08-21', to: '2016-08-20' }],
  groups: [
    { id: 'g-01', name: '示例县东河乡委员联络组', kind: 'township', formed: '2011-09-01' },
    { id: 'g-02', name: '示例县西桥乡委员联络组', kind: 'township', formed: '2011-09-01' },
    { id: 'g-03', name: '示例县县直机关委员联络组', kind: 'county-department', formed: '2011-09-01' },
  ],
  members: [
    { id: 'm001', name: '委员甲', appointed: '2011-08-21', group: 'g-01', roles: ['leader'] },
    { id: 'm002', name: '委员乙', appointed: '2011-08-21', group: 'g-01' },
    { id: 'm003', name: '委员丙', appointed: '2011-08-21', group: 'g-02' },
  ],
  gatherings: [{ id: 'a1', kind: 'visit', group: 'g-01', date: '2012-06-08', title: '走访上水村灌溉用户' }],
  attendance: [],
  works,
  handling,
}
