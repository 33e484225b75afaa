import { keyOf } from './plain-text.ts'

/** What a heading may say, by field; as `keyOf` writes it. */
export type Headings<F extends string> = Readonly<Record<F, readonly string[]>>

/** `name(required):` is `name`. The whole is asked first, since some headings say what they mean in brackets. */
export function fieldOf<F extends string>(headings: Headings<F>, text: string): F | undefined {
  const fields = fieldsByWord(headings)
  const key = keyOf(text)
  const known = fields.get(key)
  if (known || !/[*:：()[\]【】]/.test(key)) return known
  const whole = key.replace(/[*:：]/g, '')
  return fields.get(whole) ?? fields.get(whole.replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, ''))
}

const WORDS = new WeakMap<object, ReadonlyMap<string, string>>()

/** Of two fields with the same word the one listed first has it. */
function fieldsByWord<F extends string>(headings: Headings<F>): ReadonlyMap<string, F> {
  let words = WORDS.get(headings) as ReadonlyMap<string, F> | undefined
  if (!words) {
    const pairs = (Object.keys(headings) as F[]).flatMap((field) =>
      headings[field].map((word): [string, F] => [word, field]),
    )
    words = new Map(pairs.reverse())
    WORDS.set(headings, words)
  }
  return words
}

const PERSONAL_PARTS =
  /身份证|证件号|手机|电话|联系方式|微信|qq|邮箱|电子邮件|民族|族别|宗教|信仰|出生|生日|年龄|性别|籍贯|出生地|户籍|政治面貌|党派|入党|学历|学位|文化程度|毕业|住址|家庭|银行|卡号|账号|照片|健康|婚姻|血型|车牌/
const PERSONAL_WORDS = new Set([
  'phone',
  'mobile',
  'tel',
  'telephone',
  'contact',
  'idnumber',
  'idcard',
  'identitynumber',
  'ethnicity',
  'nationality',
  'religion',
  'birthday',
  'birthdate',
  'dateofbirth',
  'age',
  'sex',
  'gender',
  'party',
  'education',
  'email',
  'e-mail',
  'address',
])

/** Whether a heading stands over personal data that no ledger holds: numbers of identity and telephone, ethnicity, religion, birth. */
export function isPersonal(text: string): boolean {
  const key = keyOf(text)
  return PERSONAL_PARTS.test(key) || PERSONAL_WORDS.has(key)
}

const COUNTERS = new Set([
  '序号',
  '序',
  '编号',
  '号',
  '行号',
  'no',
  'no.',
  'number',
  '#',
  '备注',
  '说明',
  'remark',
  'remarks',
  'note',
  'notes',
])

/** Whether a column is only for counting or for remarks, so that nobody misses it. */
export const isCounter = (text: string): boolean => COUNTERS.has(keyOf(text))

/** Who somebody is, in any sheet. */
export const PERSON_HEADINGS = {
  name: ['姓名', '委员姓名', '名字', '委员', '姓名全称', 'name', 'fullname', 'member', 'membername'],
  sector: ['界别', '所属界别', '所在界别', '委员界别', '代表界别', 'sector'],
  unit: [
    '工作单位',
    '单位',
    '所在单位',
    '现工作单位',
    '工作单位及职务',
    '工作单位和职务',
    '工作单位与职务',
    '工作单位、职务',
    '工作单位职务',
    '现工作单位及职务',
    '单位及职务',
    '单位和职务',
    '单位职务',
    'unit',
    'workunit',
    'employer',
    'organization',
    'organisation',
    'company',
  ],
  group: [
    '联络组',
    '委员联络组',
    '所在联络组',
    '所属联络组',
    '所在组',
    '所属组',
    '所在小组',
    '所属小组',
    '联络小组',
    '组别',
    '小组',
    '分组',
    '组',
    '活动组',
    '活动小组',
    'group',
    'liaisongroup',
  ],
  id: ['系统编号', 'id', 'memberid'],
} as const satisfies Headings<string>

/** A roster's columns. `groupRoles` and `committeeRoles` say by their heading which roles they are about, `roles` does not. */
export const ROSTER_HEADINGS = {
  ...PERSON_HEADINGS,
  initials: ['姓名首字母', '首字母', '拼音首字母', '姓名简拼', '简拼', 'initials'],
  groupKind: ['联络组类别', '联络组类型', '组类别', '组类型', 'groupkind', 'kindofgroup'],
  groupRoles: ['组内职务', '联络组职务', '组内任职', '联络组内职务', 'grouprole', 'roleingroup'],
  committeeRoles: ['政协职务', '政协内职务', '委员会职务', 'committeerole'],
  roles: ['职务', '担任职务', '现任职务', '任职', '职务名称', 'role', 'roles', 'post', 'position'],
  appointed: [
    '任职时间',
    '任职日期',
    '任职起始日期',
    '任职起始时间',
    '任职起',
    '任职时间起',
    '任委员时间',
    '担任委员时间',
    '任命时间',
    '任命日期',
    '当选时间',
    '增补时间',
    '到任时间',
    '起始日期',
    'appointed',
    'appointedon',
    'from',
    'since',
    'startdate',
    'start',
  ],
  left: [
    '离任时间',
    '离任日期',
    '卸任时间',
    '卸任日期',
    '免职时间',
    '免职日期',
    '辞职时间',
    '退出时间',
    '任职止',
    '任职时间止',
    '任职截止日期',
    '截止日期',
    'left',
    'lefton',
    'until',
    'to',
    'enddate',
    'end',
  ],
} as const satisfies Headings<string>

/** The columns of a roll beside the person. */
export const ROLL_HEADINGS = {
  ...PERSON_HEADINGS,
  mark: [
    '出席情况',
    '出勤情况',
    '到会情况',
    '参会情况',
    '参加情况',
    '出席',
    '出缺席',
    '出缺席情况',
    '考勤',
    '考勤情况',
    '签到',
    '签到情况',
    '是否出席',
    '是否参加',
    'attendance',
    'mark',
    'status',
  ],
  reason: ['请假原因', '请假事由', '请假理由', '事由', '原因', '缺席原因', '未出席原因', 'reason'],
  decidedBy: ['批准人', '准假人', '审批人', '认定人', 'decidedby', 'approvedby'],
} as const satisfies Headings<string>

/** The columns of a list of works. */
export const WORK_HEADINGS = {
  id: PERSON_HEADINGS.id,
  kind: ['成果类别', '成果种类', '成果类型', '工作类别', '工作种类', '种类', '类型', '类别', 'kind', 'type'],
  date: ['日期', '时间', '提交日期', '提交时间', '报送日期', '报送时间', '形成时间', '发文日期', 'date', 'day'],
  title: ['标题', '题目', '题名', '名称', '成果名称', '文件名称', '项目名称', '事项', 'title', 'name'],
  group: PERSON_HEADINGS.group,
  member: [
    '委员',
    '委员姓名',
    '姓名',
    '作者',
    '撰写人',
    '执笔人',
    '提交人',
    '报送人',
    '提案人',
    '责任人',
    'member',
    'author',
    'by',
  ],
  sector: PERSON_HEADINGS.sector,
  unit: PERSON_HEADINGS.unit,
  for: ['所属期间', '所属时期', '所属时段', '期间', '所属年度', '年度', '所属季度', '季度', 'for', 'period'],
  to: ['提交对象', '报送对象', '建议对象', '提交单位', '报送单位', 'to', 'recipient'],
  category: ['领域', '所属领域', '涉及领域', '内容分类', '内容类别', '分类', 'category'],
  channel: ['来源', '来源渠道', '渠道', '反映渠道', '线索来源', 'channel'],
  place: ['地点', '发生地点', '涉及地点', 'place'],
  situation: ['情况', '基本情况', '反映情况', 'situation'],
  problem: ['问题', '存在问题', '反映问题', 'problem'],
  advice: ['建议', '对策建议', '意见建议内容', 'advice'],
  body: ['正文', '内容', '主要内容', '内容摘要', '摘要', 'body', 'content', 'summary'],
  distinguished: ['高质量', '是否高质量', '高质量报告', '高质量调研报告', 'distinguished'],
  collective: ['集体提案', '是否集体提案', 'collective'],
  betweenSessions: ['平时提案', '是否平时提案', 'betweensessions'],
  delivered: [
    '办结日期',
    '办结时间',
    '办成日期',
    '办成时间',
    '交付日期',
    '交付时间',
    '落实日期',
    '完成日期',
    '完成时间',
    'delivered',
  ],
  personalDataReason: ['含个人信息的原因', '个人信息说明', 'personaldatareason'],
} as const satisfies Headings<string>

export type RosterField = keyof typeof ROSTER_HEADINGS
export type RollField = keyof typeof ROLL_HEADINGS
export type WorkField = keyof typeof WORK_HEADINGS
