import type { CivilDate } from '@liaison-kit/core'
import type { Problem } from '@liaison-kit/source'
import type { Words } from './words.ts'

/** `11月23日`; with its year where that is not this one: `2012年11月23日`. */
export function dayWords(day: CivilDate, today?: CivilDate): string {
  const short = `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
  return today?.slice(0, 4) === day.slice(0, 4) ? short : `${day.slice(0, 4)}年${short}`
}

/** How old an answer is: `刚刚`, `12 分钟前`, `3 小时前`, `2 天前`. */
export function ageWords(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000)
  if (minutes < 1) return '刚刚'
  if (minutes < 60) return `${minutes} 分钟前`
  return minutes < 1440 ? `${Math.floor(minutes / 60)} 小时前` : `${Math.floor(minutes / 1440)} 天前`
}

const chinese = {
  day: dayWords,
  age: ageWords,
  loading: '正在读取…',
  retry: '重新读取',
  failed: '暂时读不到数据。',
  stale: (age: number) => `现在读不到新数据，下面是${ageWords(age)}的情况。`,
  signIn: '登录',
  opening: '正在打开…',
  /** What is needed for signing in could not be fetched. */
  notOpened: '填报程序没有下载成功，请检查网络后再试，或到县政协的填报页面办理。已经登记、填写的内容不会丢失。',
  tryAgain: '再试一次',
  openDesk: '到县政协填报页面登录',
  /** What went wrong; the hub and the source say it in Chinese. */
  problem: ({ message }: Pick<Problem, 'code' | 'message'>) => message,
}

/** The words all widgets share. */
export type SharedWords = typeof chinese
export const sharedWords: Words<SharedWords> = { 'zh-CN': chinese }
