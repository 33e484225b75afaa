import { serve } from '@liaison-kit/hub'

// A hub as a process of its own. Tells its parent where it listens and, when asked, how much memory it holds; goes with its parent.
const dir = process.argv[2]!
const collect = globalThis.gc ?? (() => undefined)
// All streams of the load are one session's.
const serving = await serve({ dir, port: 0, limits: { streamsPerSession: 1000 } })
process.on('message', (asked) => {
  if (asked !== 'memory') return
  collect()
  const { rss, heapUsed } = process.memoryUsage()
  process.send!({ rss, heapUsed })
})
process.on('disconnect', () => process.exit(1))
process.on('SIGTERM', async () => {
  await serving.stop()
  process.exit(0)
})
process.send!({ url: serving.url })
