import type { Output } from './command.ts'

const FIRST_MS = 1000
const AGAIN_MS = 10_000

/**
 * Does some work, and says on standard error that it goes on, once it takes more than a second. Only to somebody who watches: of a job
 * that runs at night, standard error holds what went wrong, or nothing.
 */
export async function patiently<T>(output: Output, doing: string, work: () => Promise<T>): Promise<T> {
  if (!output.watched) return work()
  const begun = Date.now()
  let timer = setTimeout(tell, FIRST_MS)
  function tell(): void {
    const seconds = Math.round((Date.now() - begun) / 1000)
    output.err(seconds < 5 ? `正在${doing}，请稍候…\n` : `正在${doing}，已用 ${seconds} 秒…\n`)
    timer = setTimeout(tell, AGAIN_MS)
  }
  try {
    return await work()
  } finally {
    clearTimeout(timer)
  }
}
