import type { Fault } from '@liaison-kit/core'

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503

/** RFC 9457 says of `about:blank`: the title is the status in words. */
const TITLES: Record<ProblemStatus, string> = {
  400: '请求有误',
  401: '需要登录',
  403: '没有权限',
  404: '没有找到',
  405: '不支持的方法',
  409: '有冲突',
  413: '内容过大',
  415: '内容类型不对',
  422: '无法处理',
  429: '请求过于频繁',
  500: '服务器内部错误',
  503: '服务暂不可用',
}

/** What a problem says beside its code and sentence. */
export interface ProblemDetails {
  /** What is wrong with the input, place by place. */
  faults?: readonly Fault[]
  /** Headers the answer carries, such as `Retry-After`. */
  headers?: Record<string, string>
}

/**
 * A request that is refused, and why: `code` is stable, for programs; `message` is a sentence a clerk understands, with the next step.
 * Over HTTP it becomes `application/problem+json` (RFC 9457).
 */
export class Problem extends Error {
  readonly status: ProblemStatus
  readonly code: string
  readonly faults: readonly Fault[]
  readonly headers: Record<string, string>

  constructor(
    status: ProblemStatus,
    code: string,
    message: string,
    { faults = [], headers = {} }: ProblemDetails = {},
  ) {
    super(message)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.faults = faults
    this.headers = headers
  }

  /** The body of the answer. */
  toJSON(): Record<string, unknown> {
    return {
      type: 'about:blank',
      title: TITLES[this.status],
      status: this.status,
      detail: this.message,
      code: this.code,
      ...(this.faults.length > 0 && { faults: this.faults }),
    }
  }
}

/** Bad input, with everything that is wrong with it. */
export function badInput(faults: readonly Fault[]): Problem {
  const more = faults.length > 1 ? `（共 ${faults.length} 处）` : ''
  const first = faults[0]
  const where = first?.path ? `${first.path}：` : ''
  return new Problem(400, 'bad-input', `提交的内容有误，请改正后再提交。${where}${first?.message ?? ''}${more}`, {
    faults,
  })
}

export const notFound = (): Problem => new Problem(404, 'not-found', '这里没有这个网址，请核对后再试。')
