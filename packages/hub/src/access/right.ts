import { Problem } from '../problem.ts'

/**
 * `yes`; `not-allowed`: the writer may know of it, but not write it; `already-marked`: no leave can be asked or taken back any more,
 * since another mark stands; `unknown`: not of the writer's group, so that even whether it is there is not told.
 */
export type Right = 'yes' | 'not-allowed' | 'already-marked' | 'unknown'

interface Refusal {
  status: 403 | 404
  code: string
  message: string
  /** Of the place in the batch. */
  fault: string
}

const REFUSALS: Record<Exclude<Right, 'yes'>, Refusal> = {
  unknown: {
    status: 404,
    code: 'not-found',
    message: '没有找到这项内容，或不属于您的联络组。请核对编号；如应由您填写，请联系县政协。',
    fault: '没有找到，或不属于您的联络组。',
  },
  'not-allowed': {
    status: 403,
    code: 'not-allowed',
    message: '这项内容不由您填写，您的身份不能修改。如需更正，请联系负责填写的联络组或县政协。',
    fault: '您的身份不能修改这项内容。',
  },
  'already-marked': {
    status: 403,
    code: 'already-marked',
    message: '您这一次的出席情况已经登记，不能再自行请假或撤回请假。如需更正，请联系联络组或县政协。',
    fault: '这一次的出席情况已经登记。',
  },
}

/** The refusal of an entry; what is not told apart is said in the same words. */
export function refusalOf(right: Exclude<Right, 'yes'>, path: string): Problem {
  const { status, code, message, fault } = REFUSALS[right]
  return new Problem(status, code, message, { faults: [{ path, code, message: fault }] })
}
