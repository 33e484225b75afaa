import type { Assessment, Charter, Ledger, SealedEntry } from '@liaison-kit/core'
import { HubFailure, query } from './hub-client.ts'
import { type HubDesk, type HubOptions, type HubPort, readingHubSource } from './hub-source.ts'
import { tellAll } from './listeners.ts'
import { outbox } from './outbox.ts'
import { recordingProblems } from './recording-problems.zh-CN.ts'
import type { Explanations, Problem, Session, Source, SourceState } from './source.ts'

interface SignInAnswer extends Session {
  token: string
}

/** After the last entry there can be. */
const LAST = `${Number.MAX_SAFE_INTEGER}`

interface EntriesPage {
  epoch: string
  entries: SealedEntry[]
  /** Where the next page begins; `null` at the end. */
  next: number | null
}

/** A group's data from a hub, with signing in and an outbox. Nothing is fetched before the first listener comes. */
export function hubSource(options: HubOptions): Source {
  const source = readingHubSource(options)
  source.equip(hubDesk)
  return source
}

/** The session with a hub, what it may read, and the outbox. */
export function hubDesk(port: HubPort, before?: HubDesk): HubDesk {
  if (before) return before
  const { client, shelf, scope, root, group, asOf, changed, refresh } = port
  const sentListeners = new Set<(ids: readonly string[]) => void>()
  // A token may have been handed in before.
  let session: Session | undefined = client.token ? unknownSession(group) : undefined
  let read: Pick<SourceState, 'ledger' | 'assessment' | 'charters'> = {}
  /** Of each thing in the ledger that was read, the id of its newest entry. */
  let versions: Record<string, string> | undefined
  let accounts: Promise<Explanations> | undefined
  /** What this page recorded may have put another charter in force. */
  let areChartersOld = false
  /** Under this session. */
  let isEpochKnown = false
  /** The newest versions of things whose history was read. */
  const newest = new Map<string, SealedEntry>()
  /** Ids of versions that were acknowledged, or read as the newest, after the ledger at hand was asked for: it may not show them yet. */
  const fresh = new Set<string>()
  /** Role and group or member of whose session it is, or was. */
  let whose = session ? whoseIs(session) : ''
  /** Stays until somebody signs in again, whatever may be read without. */
  let ended: Problem | undefined
  // Once the hub has answered a call that only listed origins may make, a broken call is the network's doing.
  let admitted = false

  const outboxPort: HubDesk['outboxPort'] = {
    signedIn: () => session !== undefined,
    whose: () => whose,
    inView(about, acknowledged) {
      const seen = newest.get(about)
      const known = seen ? [...acknowledged, seen] : acknowledged
      const last = known.filter(({ id }) => !versions || fresh.has(id)).pop()
      if (last || !versions) return last?.id
      // Two may both be the first to mark somebody; what has an id of its own, only its writer begins.
      return versions[about] ?? (about.startsWith('attendance/') ? null : undefined)
    },
    changed,
    acknowledged(ids) {
      for (const { entry } of box.mine()) {
        if (!ids.includes(entry.id)) continue
        fresh.add(entry.id)
        newest.delete(entry.about)
        if (entry.about === 'committee') areChartersOld = true
      }
      tellAll(sentListeners, ids)
      void refresh()
    },
  }
  const box = outbox(
    { ...outboxPort, send: (batch) => call('/entries', { entries: batch.map(({ entry }) => entry) }) },
    shelf,
    scope,
  )

  return {
    box,
    outboxPort,
    call,

    state() {
      const wrong = ended ?? box.problem
      return {
        ...read,
        ...box.state(),
        session,
        ...(wrong && { problem: wrong }),
      }
    },

    async read() {
      const who = session
      if (!who) return
      if (!isEpochKnown) void askEpoch()
      const known = [...fresh]
      const knownCharters = areChartersOld ? undefined : read.charters
      areChartersOld = false
      try {
        const [assessment, answer, charters] = await Promise.all([
          call<Assessment>(`/assessment${part({ asOf })}`).catch(notYetJudged),
          call<{ ledger: Ledger; versions?: Record<string, string> }>(`/ledger${part({ versions: 'true' })}`),
          knownCharters ?? call<{ charters: Charter[] }>('/charters').then(({ charters }) => charters),
        ])
        // Somebody else may have signed in meanwhile.
        if (session !== who) return
        read = { assessment, ledger: answer.ledger, charters }
        versions = answer.versions
        for (const id of known) fresh.delete(id)
        accounts = undefined
      } catch (error) {
        if (!knownCharters) areChartersOld = true
        if (session === who) throw error
      }
    },

    wake() {
      void box.flush()
    },

    does: {
      async signIn(code) {
        const answer = await call<SignInAnswer>('/sign-in', { code: code.trim() }).catch((error: unknown) => {
          throw error instanceof HubFailure && error.status === 401 ? recordingFailure('wrong-code', 401) : error
        })
        const { role, member, name, expires } = answer
        client.token = answer.token
        if (role === 'clerk' && group !== undefined && answer.group !== group) {
          await signOut()
          throw recordingFailure('other-group')
        }
        become({ role, group: answer.group, member, name, expires })
        await refresh()
      },
      signOut,
      resume(token) {
        client.token = token
        become(unknownSession(group))
        void refresh()
      },
      prepare: box.prepare,
      queue: box.queue,
      record(about, value, given) {
        const entry = box.prepare(about, value, given)
        box.queue(entry)
        return entry
      },
      onSent(listener) {
        sentListeners.add(listener)
        return () => sentListeners.delete(listener)
      },
      discard: box.discard,
      exported: () => exportText(port, box.state()),
      shareComputer: box.share,
      explanations() {
        accounts ??= call<Explanations>(`/explanations${part({ asOf })}`).catch((error: unknown) => {
          accounts = undefined
          throw error
        })
        return accounts
      },
      async history(about) {
        const versions: SealedEntry[] = []
        let after: number | null = 0
        while (after !== null) {
          const page: EntriesPage = await call(`/entries${query({ about, after: `${after}` })}`)
          versions.push(...page.entries)
          after = page.next
        }
        const last = versions[versions.length - 1]
        if (last) {
          newest.set(about, last)
          fresh.add(last.id)
        }
        return versions
      },
    },
  }

  /** A hub restored from a backup is offered again what it may lack, also before anything new is recorded. */
  async function askEpoch(): Promise<void> {
    try {
      await box.loaded
      if (box.mine().some(({ receipt }) => receipt))
        box.heard((await call<EntriesPage>(`/entries${query({ after: LAST, limit: '1' })}`)).epoch)
      isEpochKnown = true
    } catch {
      // It is asked again with the next reading.
    }
  }

  /** The part that is read: a member's own, and else the group's, or without one all there is. */
  function part(more = {}): string {
    return query({ group: session?.role === 'member' ? undefined : group, ...more })
  }

  /** Somebody signs in, or the session is over; nothing of the one before stays. */
  function become(who: Session | undefined, why?: Problem): void {
    session = who
    // A session that ended by itself leaves what waits to the same people.
    if (!why) whose = who ? whoseIs(who) : ''
    read = {}
    versions = undefined
    accounts = undefined
    isEpochKnown = false
    newest.clear()
    fresh.clear()
    ended = why
    changed()
    void box.flush()
  }

  function end(why?: Problem): void {
    client.token = undefined
    become(undefined, why)
  }

  async function signOut(): Promise<void> {
    // The hub forgets a token by itself in time: signing out works offline too.
    const told = client.token ? client.call(`${root}/sign-out`, {}).catch(() => {}) : undefined
    end()
    await told
    await refresh()
  }

  /** A call that only listed origins may make. A 401 under a session ends it; what waits goes on waiting. */
  async function call<T>(path: string, body?: object, asFile?: boolean, method?: string): Promise<T> {
    const { token } = client
    try {
      const answer = await client.call<T>(root + path, body, asFile, method)
      admitted = true
      return answer
    } catch (error) {
      if (!(error instanceof HubFailure)) throw error
      const { status, problem } = error
      if (status > 0) admitted = true
      else if (problem.code === 'unreachable' && !admitted && (await client.reachable())) {
        throw recordingFailure('origin-not-listed')
      }
      if (status === 401 && token && client.token === token) end(recordingFailure('session-ended').problem)
      // A proxy in between has no words of its own for these.
      const own = problem.code === 'refused' && OWN_WORDS[status]
      throw own ? recordingFailure(own, status) : error
    }
  }
}

/** See `Source.exported`. */
export function exportText(
  { committee, group }: HubPort,
  { waiting, refused }: Pick<SourceState, 'waiting' | 'refused'>,
): string {
  const entries = waiting.map(({ entry }) => entry)
  return JSON.stringify({ format: 'liaison-outbox/1', committee, group, entries, refused }, null, 2)
}

const OWN_WORDS: Record<number, keyof typeof recordingProblems> = {
  401: 'wrong-code',
  403: 'not-allowed',
  413: 'too-large',
}

function recordingFailure(code: keyof typeof recordingProblems, status = 0): HubFailure {
  return new HubFailure({ code, message: recordingProblems[code] }, status)
}

/** Before its first term begins a county is not judged; its ledger is there all the same. */
function notYetJudged(error: unknown): undefined {
  if (error instanceof HubFailure && error.problem.faults?.some(({ code }) => code === 'no-term')) return undefined
  throw error
}

const whoseIs = ({ role, group, member }: Session): string => [role, group, member].join(' ')

/** With a token handed in, only the hub knows whose it is. */
function unknownSession(group: string | undefined): Session {
  return { role: 'clerk', group: group ?? null, member: null, name: '', expires: '' }
}
