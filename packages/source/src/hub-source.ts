import type { Quota } from '@liaison-kit/core'
import { type Fetch, type HubClient, HubFailure, hubClient } from './hub-client.ts'
import { type Desk, type DeskPort, type ReadingSource, readingSource } from './reading-source.ts'
import type { Wakeups } from './wakeups.ts'

/** Which group of which hub, and how to reach it. */
export interface HubOptions {
  /** Absolute, or relative to the page (`/liaison` behind a proxy). */
  hub: string
  committee: string
  group: string
  /** The day to judge; the hub's today unless given. */
  asOf?: string | undefined
  /** The browser's own unless given (tests). */
  fetch?: Fetch | undefined
  /** When to try again besides the clock; the page's `online` and `visibilitychange` unless given. */
  wakeups?: Wakeups | undefined
  /** Milliseconds after which a request is given up. */
  timeout?: number | undefined
}

/** What a desk at a hub needs. */
export interface HubPort extends DeskPort, Pick<HubOptions, 'group' | 'asOf'> {
  client: HubClient
  /** `/v1/committees/ID`. */
  root: string
}

export type MakeDesk = (port: HubPort) => Desk

/** A source that shows a group's public counts, until it is equipped (with `hubDesk`) to sign in and record. */
export interface HubSource extends Omit<ReadingSource, 'equip'> {
  equip(make: MakeDesk): void
}

/** A group's public counts from a hub. Nothing is fetched before the first listener comes. */
export function readingHubSource(options: HubOptions): HubSource {
  const { committee, group, asOf, wakeups } = options
  const client = hubClient(options)
  const root = `/v1/committees/${encodeURIComponent(committee)}`
  const address = `${root}/groups/${encodeURIComponent(group)}/quota${asOf ? `?asOf=${encodeURIComponent(asOf)}` : ''}`
  const source: ReadingSource = readingSource({
    wakeups,
    today: () => client.today,
    async read() {
      try {
        return await client.call<Quota>(address)
      } catch (error) {
        if (!(error instanceof HubFailure)) throw error
        // Public counts are for any page. A call that is refused, or that the browser keeps from this page although the hub is there,
        // asks for what is not public: then only a session shows something.
        const { status, problem } = error
        const isBlocked = problem.code === 'unreachable' && !source.state.quota && (await client.reachable())
        if (status === 401 || status === 403 || isBlocked) return undefined
        throw error
      }
    },
    resume(token) {
      client.token = token
    },
  })
  const { equip } = source
  return Object.assign(source, {
    equip: (make: MakeDesk) => equip((port) => make({ ...port, client, root, group, asOf })),
  })
}
