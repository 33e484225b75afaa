import { FREE } from './operations/guard.ts'
import { C, type Route } from './route.ts'

/** What a code says, for whoever writes a program against the hub. */
export interface ProblemCode {
  /** The statuses it comes with. */
  status: readonly number[]
  /** A few Chinese words. */
  means: string
}

const coded = (status: number | readonly number[], means: string): ProblemCode => ({
  status: typeof status === 'number' ? [status] : status,
  means,
})

/** Every code a problem of the hub may have. Codes are stable: none is renamed, or changed in meaning. */
export const PROBLEM_CODES = {
  'bad-input': coded(400, '内容或参数有误，faults 逐处说明'),
  'bad-json': coded(400, '不是完整的 JSON，或不是 UTF-8 编码'),
  'too-deep': coded(400, 'JSON 的层次太多'),
  'broken-off': coded(400, '内容没有传完'),
  'not-signed-in': coded(401, '没有带登录凭证'),
  'session-over': coded(401, '登录已失效'),
  'wrong-code': coded(401, '登录码不正确'),
  'code-revoked': coded(401, '登录码已停用'),
  'code-expired': coded(401, '登录码已到期'),
  'not-allowed': coded(403, '这个身份不能这样做'),
  'already-marked': coded(403, '出席情况已经登记，委员不能再自行请假'),
  'origin-not-listed': coded(403, '发出请求的网站没有在县政协登记'),
  'not-found': coded(404, '没有这个网址、这项内容或所问的届次，或不属于本人'),
  'unknown-committee': coded(404, '没有这个县政协'),
  'unknown-group': coded(404, '没有这个联络组，或不属于本人'),
  'unknown-access-code': coded(404, '没有这个登录码'),
  'unknown-file': coded(404, '没有这个文件，或不属于本人'),
  'nothing-known': coded(404, '到这一天为止还没有任何记录'),
  'unknown-gathering': coded(404, '没有这次会议活动，或不属于本人'),
  'method-not-allowed': coded(405, '这个网址不支持这种方法，可用的见 Allow'),
  'ledger-moved': coded(409, '处理期间台账被别人改动，什么都没有保存'),
  'too-large': coded(413, '内容超过大小限制'),
  'too-many-entries': coded(413, '一次提交的记录太多'),
  'files-full': coded(413, '图片和扫描件已占满分配的空间'),
  'wrong-content-type': coded(415, 'Content-Type 不对'),
  'wrong-file-type': coded(415, '文件内容与所说的类型不符'),
  'hash-mismatch': coded(422, '文件内容与编号对不上'),
  'sheet-faults': coded(422, '电子表格有误，什么都没有导入，faults 逐格说明'),
  'sheet-too-heavy': coded(422, '电子表格过于庞杂，没有处理完'),
  'id-reused': coded(422, '编号已用于另一条内容不同的记录'),
  'too-many-tries': coded(429, '登录码多次输错，按 Retry-After 等候'),
  'too-many-requests': coded(429, '请求太多，按 Retry-After 等候'),
  'too-many-streams': coded([429, 503], '同时打开的实时连接太多'),
  internal: coded(500, '服务器内部错误'),
  busy: coded(503, '现在提交或上传的人太多，按 Retry-After 等候'),
  stopping: coded(503, '服务正在停止或重启'),
  'storage-failed': coded(503, '暂时无法读写数据'),
  'disk-full': coded(503, '磁盘已满'),
  'clock-backwards': coded(503, '服务器的时钟倒退了'),
} as const satisfies Record<string, ProblemCode>

export type ProblemCodeName = keyof typeof PROBLEM_CODES

/** Codes of the problems a call may answer with, those that it shares with others first. */
export function problemsOf({ method, path, who, body, bytes, problems = [] }: Route): ProblemCodeName[] {
  const codes: ProblemCodeName[] = ['bad-input']
  const where = (applies: boolean, ...more: ProblemCodeName[]): void => void (applies && codes.push(...more))
  where(body !== undefined, 'bad-json', 'too-deep')
  where(asksWho({ who, problems }), 'not-signed-in', 'session-over', 'code-revoked', 'code-expired')
  where(who === 'county', 'not-allowed')
  where(method !== 'GET', 'origin-not-listed')
  where(path.startsWith(`${C}/`), 'unknown-committee')
  where(body !== undefined || bytes !== undefined, 'broken-off', 'too-large', 'wrong-content-type')
  codes.push(...problems)
  where(!FREE.test(path), 'too-many-requests', 'stopping')
  codes.push('internal', 'storage-failed', 'disk-full', 'clock-backwards')
  return [...new Set(codes)]
}

/** Whether a token is looked at: signing out is for everybody, and yet needs one. */
export function asksWho({ who, problems = [] }: Pick<Route, 'who' | 'problems'>): boolean {
  return who !== 'all' || problems.includes('not-signed-in')
}
