/** What each example of the widgets shows, Chinese and English, by the name its tests give it. */
export const exampleNames: Readonly<Record<string, { 'zh-CN': string; en: string }>> = {
  // liaison-quota-meter
  ordinary: {
    'zh-CN': '十一月下旬：有的完成，有的在办，有的逾期',
    en: 'late November: some done, some open, some overdue',
  },
  done: { 'zh-CN': '各项都已完成', en: 'everything done' },
  'new-group': { 'zh-CN': '新成立的联络组：部分不作要求', en: 'a new group: some duties are not asked' },
  'new-year': { 'zh-CN': '年初：上年的总结仍在办', en: 'early in the year: last year’s summary is still open' },
  assessed: { 'zh-CN': '评价结果中一个组的部分', en: 'one group out of an assessment' },
  'public-period': { 'zh-CN': '公开数据，打开一个期间', en: 'public figures, with a period open' },
  clerk: { 'zh-CN': '联络员登录后打开一个期间', en: 'a clerk signed in, with a period open' },
  member: { 'zh-CN': '委员登录后打开一个期间', en: 'a member signed in, with a period open' },
  compact: { 'zh-CN': '紧凑布局', en: 'compact layout' },
  badge: { 'zh-CN': '一行徽标', en: 'a badge of one line' },
  'badge-done': { 'zh-CN': '一行徽标，都已完成', en: 'a badge, everything done' },
  nothing: { 'zh-CN': '没有职责可显示', en: 'no duty to show' },
  // liaison-attendance-tracker
  'signed out it says what signing in is for': { 'zh-CN': '没有登录', en: 'signed out' },
  'the list has open rolls first, then those to come, then the complete ones': {
    'zh-CN': '会议、活动列表：待登记的在前',
    en: 'the list: open rolls first',
  },
  'a group without gatherings is told who records them': { 'zh-CN': '还没有会议、活动', en: 'no gathering yet' },
  'a gathering that is not there leads to the list': {
    'zh-CN': '找不到的会议、活动',
    en: 'a gathering that is not there',
  },
  'a roll that nobody has taken yet': { 'zh-CN': '还没有登记的名单', en: 'a roll nobody has taken yet' },
  'a roll with gaps and a leave not yet decided': {
    'zh-CN': '有空缺、有待定请假的名单',
    en: 'a roll with gaps and a pending leave',
  },
  'a roll that is complete': { 'zh-CN': '已登记齐的名单', en: 'a complete roll' },
  'a gathering to come takes leaves only one by one': {
    'zh-CN': '尚未召开：只登记请假',
    en: 'a gathering to come: leaves only',
  },
  'at a gathering of another group, its own members only': {
    'zh-CN': '别组的活动：只见本组委员',
    en: 'another group’s gathering: own members only',
  },
  'readonly shows marks and asks nothing': { 'zh-CN': '只供查看', en: 'readonly' },
  'plain data needs no hub': { 'zh-CN': '直接给数据，不需要数据服务', en: 'plain data, no hub' },
  // liaison-info-report-form
  'signed-out': { 'zh-CN': '没有登录', en: 'signed out' },
  blank: { 'zh-CN': '登录后填报', en: 'signed in, a blank form' },
  readonly: { 'zh-CN': '只供查看的网页', en: 'a page that only shows' },
  sent: { 'zh-CN': '报送以后：办到哪一步', en: 'after sending: what became of them' },
  'not-public': { 'zh-CN': '县里不公开履职情况', en: 'where figures are not public' },
}
