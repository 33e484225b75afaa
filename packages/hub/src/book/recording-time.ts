import { StoreError } from '../store/store.ts'

/** A clock that is set right by less than this goes unnoticed. */
const SLACK_MS = 5 * 60_000

/**
 * When what is recorded now is recorded, RFC 3339: never before what was recorded already.
 * @param now milliseconds since 1970-01-01T00:00:00Z
 * @param last when the newest entry was recorded, RFC 3339; `undefined` before the first
 * @throws StoreError `clock-backwards` when the clock has gone back by more than five minutes
 */
export function recordingTime(committee: string, now: number, last: string | undefined): string {
  const latest = last === undefined ? now : Date.parse(last)
  if (latest - now <= SLACK_MS) return new Date(Math.max(now, latest)).toISOString()
  throw new StoreError(
    'clock-backwards',
    `本机时钟可能倒退了：现在是 ${new Date(now).toISOString()}，而“${committee}”的末条记录写于 ${last}。请先校准时钟，再启动或提交；数据没有改动。`,
  )
}
