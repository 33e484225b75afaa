import { type Profiler, Session } from 'node:inspector/promises'

/** The functions in which a piece of work spends its own time, the longest first. */
export interface Hot {
  name: string
  /** File and line of what was run, as built. */
  place: string
  /** Milliseconds in it and in nothing it called, for one run. */
  self: number
  share: number
}

/** Runs something again and again for some seconds, and says where the time went. */
export async function profile(run: () => unknown, seconds: number): Promise<Hot[]> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 200 })
  await session.post('Profiler.start')
  const end = performance.now() + seconds * 1000
  let runs = 0
  for (; performance.now() < end; runs += 1) run()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  return hottest(profile, runs)
}

function hottest({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, runs: number): Hot[] {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  const selfTimes = new Map<string, { name: string; place: string; time: number }>()
  let total = 0
  for (const [index, id] of samples.entries()) {
    const { functionName, url, lineNumber } = frames.get(id)!
    const time = timeDeltas[index]! / 1000
    if (functionName === '(idle)') continue
    const name = functionName || '(anonymous)'
    const place = url && `${url.split('/').slice(-4).join('/')}:${lineNumber + 1}`
    const known = selfTimes.get(`${name} ${place}`)
    if (known) known.time += time
    else selfTimes.set(`${name} ${place}`, { name, place, time })
    total += time
  }
  return [...selfTimes.values()]
    .sort((one, other) => other.time - one.time)
    .map(({ name, place, time }) => ({ name, place, self: time / runs, share: time / total }))
}
