import type { Quota } from '@liaison-kit/core'
import { type Fetch, failure, type HubClient, HubFailure, hubClient, query } from './hub-client.ts'
import type { Outbox, OutboxPort } from './outbox.ts'
import { quotaIn } from './quota-in.ts'
import { type Desk, type DeskPort, type ReadingSource, readingSource } from './reading-source.ts'
import { type Key, originShelf, type Shelf } from './shelf.ts'
import type { Wakeups } from './wakeups.ts'

/** Which group of which hub, and how to reach it. */
export interface HubOptions {
  /** Absolute, or relative to the page (`/liaison` behind a proxy). */
  hub: string
  committee: string
  /** All that a session may read unless given; public counts are a group's. */
  group?: string | undefined
  /** The day to judge; the hub's today unless given. */
  asOf?: string | undefined
  /** The browser's own unless given (tests). */
  fetch?: Fetch | undefined
  /** When to try again besides the clock; the page's `online` and `visibilitychange` unless given. */
  wakeups?: Wakeups | undefined
  /** Milliseconds without a sign of the hub after which a request is given up; more for one with a file. */
  timeout?: number | undefined
  /** Where things are kept from one page to the next; the browser's own unless given (tests). */
  shelf?: Shelf | undefined
}

/** What a desk at a hub needs. */
export interface HubPort extends DeskPort, Pick<HubOptions, 'committee' | 'group' | 'asOf'> {
  client: HubClient
  shelf: Shelf
  /** What all that is kept for this hub, committee and group lies under. */
  scope: Key
  /** `/v1/committees/ID`. */
  root: string
}

/** A desk at a hub, with what may be built onto it. */
export interface HubDesk extends Desk {
  readonly box: Outbox
  /** What any outbox of this session needs. */
  readonly outboxPort: Omit<OutboxPort, 'send'>
  /** A call under the session, by the path after the committee. */
  call: HubClient['call']
}

/** @param before the desk the source has already */
export type MakeDesk = (port: HubPort, before?: HubDesk) => HubDesk

/** A source that shows a group's public counts, until it is equipped (with `hubDesk`) to sign in and record. */
export interface HubSource extends Omit<ReadingSource, 'equip'> {
  /** Each kind of desk counts once. */
  equip(make: MakeDesk): void
}

/** A group's public counts from a hub; none without a group. Nothing is fetched before the first listener comes. */
export function readingHubSource(options: HubOptions): HubSource {
  const { hub, committee, group, asOf, wakeups, shelf = originShelf } = options
  const client = hubClient(options)
  const scope = [addressOf(hub), committee, group ?? '']
  const lastCounts = [...scope, 'quota', asOf ?? '']
  const root = `/v1/committees/${encodeURIComponent(committee)}`
  const address =
    group === undefined ? undefined : `${root}/groups/${encodeURIComponent(group)}/quota${query({ asOf })}`
  const source: ReadingSource = readingSource({
    wakeups,
    today: () => client.today,
    recall: () =>
      shelf.all<{ quota: Quota; readAt: string }>(lastCounts).then(
        ([last]) => last,
        () => undefined,
      ),
    async read() {
      if (address === undefined) return undefined
      // What a session reads may be for its eyes only.
      const isPublic = !client.token
      try {
        const quota = quotaIn(await client.call<unknown>(address))
        if (!quota) throw failure('bad-answer')
        if (isPublic) keep({ quota, readAt: new Date().toISOString() })
        return quota
      } catch (error) {
        if (!(error instanceof HubFailure)) throw error
        // Public counts are for any page. A call that is refused, or that the browser keeps from this page although the hub is there,
        // asks for what is not public: then only a session shows something.
        const { status, problem } = error
        const isSecret = status === 401 || status === 403
        if (isSecret && isPublic) keep(undefined)
        const isBlocked = problem.code === 'unreachable' && !source.state.quota && (await client.reachable())
        if (isSecret || isBlocked) return undefined
        throw error
      }
    },
    resume(token) {
      client.token = token
    },
  })
  const { equip } = source
  const made = new Set<MakeDesk>()
  return Object.assign(source, {
    equip(make: MakeDesk) {
      if (made.has(make)) return
      made.add(make)
      equip<HubDesk>((port, before) => make({ ...port, client, shelf, scope, root, committee, group, asOf }, before))
    },
  })

  /** For the next page; whether that succeeds makes no difference to this one. */
  function keep(counts: { quota: Quota; readAt: string } | undefined): void {
    shelf.change(lastCounts, () => counts).catch(() => {})
  }
}

/** In full: pages at different addresses may mean different hubs by the same relative one. */
function addressOf(hub: string): string {
  try {
    return new URL(`${hub.replace(/\/+$/, '')}/`, document.baseURI).href
  } catch {
    // No page, or no address: then there is nothing to reach either.
    return hub
  }
}
