import { type MakeDesk, type Source, type SourceState, sharedSnapshot, sharedSource } from '@liaison-kit/source/reading'
import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** What a widget says about where its data comes from. */
export interface SourceWishes {
  source?: Source | undefined
  hub?: string | undefined
  committee?: string | undefined
  group?: string | undefined
  asOf?: string | undefined
  src?: string | undefined
  token?: string | undefined
}

const NOTHING: SourceState = Object.freeze({
  status: 'idle',
  waiting: [],
  refused: [],
  unresolved: [],
  overtaking: [],
  sent: new Set<string>(),
  storage: 'unknown',
})

/** Keeps a widget subscribed, while it is in the page, to the source its attributes and properties ask for. */
export class SourceLink implements ReactiveController {
  source: Source | undefined
  /** Called with the state before and the state now, at each change. */
  onChange: ((before: SourceState, now: SourceState) => void) | undefined
  onSent: ((ids: readonly string[]) => void) | undefined
  private readonly host: ReactiveControllerHost & { readonly isConnected: boolean }
  private readonly needsGroup: boolean
  private desk: MakeDesk | undefined
  private leave: (() => void) | undefined
  private known: SourceState = NOTHING
  private token: string | undefined

  /** @param needsGroup whether there is no source without a group: no counts to show, but the county may record */
  constructor(host: SourceLink['host'], needsGroup: boolean, desk?: MakeDesk) {
    this.host = host
    this.needsGroup = needsGroup
    this.desk = desk
    host.addController(this)
  }

  get state(): SourceState {
    return this.source?.state ?? NOTHING
  }

  /** Changes over to the source that is wished for now, which may be the same or none. */
  follow(wishes: SourceWishes): void {
    const { source, src, hub, committee, group, asOf, token } = wishes
    const wanted = source ?? (src ? sharedSnapshot(src) : this.atHub({ hub, committee, group, asOf }))
    if (wanted !== this.source) {
      this.stop()
      this.source = wanted
      this.token = undefined
      this.start()
    }
    if (token && wanted && token !== this.token) wanted.resume(token)
    this.token = token
  }

  /** From now on the source is one to sign in and record with. */
  equip(desk: MakeDesk, wishes: SourceWishes): void {
    this.desk = desk
    this.follow(wishes)
    // Only now does the source tell what was sent. There is a listener all the while, or everything would be read anew.
    const { leave } = this
    this.leave = undefined
    this.start()
    leave?.()
    if (this.state.session) void this.source?.refresh()
  }

  private atHub({ hub, committee, group, asOf }: SourceWishes): Source | undefined {
    if (hub === undefined || !committee || !(group || !this.needsGroup)) return undefined
    return sharedSource({ hub, committee, group, asOf }, this.desk)
  }

  hostConnected(): void {
    this.start()
  }

  hostDisconnected(): void {
    if (!this.leave) return
    // What is only moved is back at once: had nobody listened meanwhile, all would be read again.
    const rest = this.source?.subscribe(() => {})
    this.stop()
    void Promise.resolve().then(rest)
  }

  private start(): void {
    if (!this.source || this.leave || !this.host.isConnected) return
    this.known = this.source.state
    const unsubscribe = this.source.subscribe(() => {
      const before = this.known
      this.known = this.state
      this.onChange?.(before, this.known)
      this.host.requestUpdate()
    })
    const unheard = this.source.onSent((ids) => this.onSent?.(ids))
    this.leave = () => {
      unsubscribe()
      unheard()
    }
    // It may have moved on while nobody listened.
    this.host.requestUpdate()
  }

  private stop(): void {
    this.leave?.()
    this.leave = undefined
  }
}
