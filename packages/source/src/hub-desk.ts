import type { Assessment, Charter, Ledger } from '@liaison-kit/core'
import { HubFailure } from './hub-client.ts'
import { type HubOptions, type HubPort, readingHubSource } from './hub-source.ts'
import { type Acknowledgement, outbox } from './outbox.ts'
import { recordingProblems } from './problems.zh-CN.ts'
import type { Desk } from './reading-source.ts'
import type { Problem, Session, Source, SourceState } from './source.ts'

interface SignInAnswer extends Session {
  token: string
}

/** A group's data from a hub, with signing in and an outbox. Nothing is fetched before the first listener comes. */
export function hubSource(options: HubOptions): Source {
  const source = readingHubSource(options)
  source.equip(hubDesk)
  return source
}

/** The session with a hub, what it may read, and the outbox. */
export function hubDesk({ client, root, group, asOf, changed, refresh }: HubPort): Desk {
  const sentListeners = new Set<(ids: readonly string[]) => void>()
  // A token may have been handed in before.
  let session: Session | undefined = client.token ? unknownSession(group) : undefined
  let read: Pick<SourceState, 'ledger' | 'assessment' | 'charters'> = {}
  /** Stays until somebody signs in again, whatever may be read without. */
  let ended: Problem | undefined
  // Once the hub has answered a call that only listed origins may make, a broken call is the network's doing.
  let admitted = false

  const box = outbox({
    signedIn: () => session !== undefined,
    send: (entries) => call<Acknowledgement>('/entries', { entries }),
    changed,
    acknowledged(ids) {
      for (const listener of [...sentListeners]) listener(ids)
      void refresh()
    },
  })

  return {
    state() {
      const wrong = ended ?? box.problem
      const { waiting, refused, unresolved, sent } = box
      return {
        ...read,
        waiting,
        refused,
        unresolved,
        sent,
        ...(session && { session }),
        ...(wrong && { problem: wrong }),
      }
    },

    async read() {
      const who = session
      if (!who) return
      const one = `group=${encodeURIComponent(group)}`
      try {
        const [assessment, { ledger }, charters] = await Promise.all([
          call<Assessment>(`/assessment?${one}${asOf ? `&asOf=${encodeURIComponent(asOf)}` : ''}`),
          call<{ ledger: Ledger }>(`/ledger?${one}`),
          read.charters ?? call<{ charters: Charter[] }>('/charters').then(({ charters }) => charters),
        ])
        // Somebody else may have signed in meanwhile.
        if (session === who) read = { assessment, ledger, charters }
      } catch (error) {
        if (session === who) throw error
      }
    },

    wake() {
      void box.flush()
    },

    does: {
      async signIn(code) {
        const { token, ...who } = await call<SignInAnswer>('/sign-in', { code: code.trim() }).catch(
          (error: unknown) => {
            throw error instanceof HubFailure && error.status === 401 ? recordingFailure('wrong-code', 401) : error
          },
        )
        client.token = token
        if (who.role === 'clerk' && who.group !== group) {
          await signOut()
          throw recordingFailure('other-group')
        }
        begin(who)
        await refresh()
      },
      signOut,
      resume(token) {
        client.token = token
        begin(unknownSession(group))
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
    },
  }

  function begin(who: Session): void {
    session = who
    read = {}
    ended = undefined
    changed()
    void box.flush()
  }

  function end(why?: Problem): void {
    client.token = undefined
    session = undefined
    read = {}
    ended = why
    changed()
  }

  async function signOut(): Promise<void> {
    // The hub forgets a token by itself in time: signing out works offline too.
    const told = client.token ? client.call(`${root}/sign-out`, {}).catch(() => {}) : undefined
    end()
    await told
    await refresh()
  }

  /** A call that only listed origins may make. A 401 under a session ends it; what waits goes on waiting. */
  async function call<T>(path: string, body?: object): Promise<T> {
    const { token } = client
    try {
      const answer = await client.call<T>(root + path, body)
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

const OWN_WORDS: Record<number, keyof typeof recordingProblems> = {
  401: 'wrong-code',
  403: 'not-allowed',
  413: 'too-large',
}

function recordingFailure(code: keyof typeof recordingProblems, status = 0): HubFailure {
  return new HubFailure({ code, message: recordingProblems[code] }, status)
}

/** With a token handed in, only the hub knows whose it is. */
function unknownSession(group: string): Session {
  return { role: 'clerk', group, member: null, name: '', expires: '' }
}
