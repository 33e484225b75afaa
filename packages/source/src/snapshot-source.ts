import { failure, type HubFailure, hubClient } from './hub-client.ts'
import type { HubOptions } from './hub-source.ts'
import { quotaIn } from './quota-in.ts'
import { readingSource } from './reading-source.ts'
import type { Source } from './source.ts'

export interface SnapshotOptions extends Pick<HubOptions, 'fetch' | 'wakeups' | 'timeout'> {
  /** Address of a published `liaison-quota/1`. */
  src: string
}

/** A group's counts from a file, for sites that can host files only. Nobody signs in or records here. */
export function snapshotSource({ src, wakeups, ...options }: SnapshotOptions): Source {
  const client = hubClient({ hub: '', ...options })
  return readingSource({
    wakeups,
    async read() {
      const quota = quotaIn(await client.call<unknown>(src).catch(aboutTheFile))
      if (!quota) throw failure('not-a-quota')
      return quota
    },
  })
}

/** A host of files knows nothing of groups: what is wrong is its file, which is missing, or was cut off on the way to it. */
function aboutTheFile(error: HubFailure): undefined {
  if (error.problem.code === 'not-found') throw failure('no-file', error.status)
  if (error.problem.code !== 'bad-answer') throw error
}
