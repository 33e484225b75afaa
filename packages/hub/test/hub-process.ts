import { serve } from '../src/index.ts'

// A hub as a process of its own, for tests that kill it. Tells where it listens, and goes when whoever started it has gone.
const serving = await serve({ dir: process.argv[2]!, port: 0 })
process.stdin.resume().on('close', () => process.exit(1))
process.on('SIGTERM', async () => {
  await serving.stop()
  process.exit(0)
})
process.stdout.write(`${serving.url}\n`)
