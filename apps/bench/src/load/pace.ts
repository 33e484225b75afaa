import { setTimeout as pause } from 'node:timers/promises'

/** Begins something so many times a second for some seconds, whether or not what was begun before is finished; waits for all of it. */
export async function pace(perSecond: number, seconds: number, begin: (at: number) => Promise<unknown>): Promise<void> {
  const start = performance.now()
  const begun: Promise<unknown>[] = []
  const count = perSecond * seconds
  for (let at = 0; at < count; at += 1) {
    const due = start + (at * 1000) / perSecond
    const early = due - performance.now()
    if (early > 1) await pause(early)
    begun.push(begin(at))
  }
  await Promise.all(begun)
}

/** Some who do something again and again for some seconds; how often it was done in a second, all together. */
export async function together(writers: number, seconds: number, work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  const isOver = (): boolean => performance.now() - start > seconds * 1000
  let done = 0
  await Promise.all(
    Array.from({ length: writers }, async () => {
      while (!isOver()) {
        await work()
        done += 1
      }
    }),
  )
  return done / ((performance.now() - start) / 1000)
}
