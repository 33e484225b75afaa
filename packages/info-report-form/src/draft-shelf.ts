import { type Drafts, keptDrafts, newId, type SourceState } from '@liaison-kit/source'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Draft } from './draft.ts'
import { DraftTalk, type Said } from './draft-talk.ts'

/** A draft as it lies in this browser. */
interface KeptDraft {
  draft: Draft
  /** When it was typed in last, RFC 3339 by this computer's clock. */
  at: string
}

/** A draft of an earlier page, or of another one that is open, that may be gone on with. */
export interface Offer extends KeptDraft {
  isOpenElsewhere: boolean
}

interface ShelfPort {
  state(): SourceState
  /** The hub's address; without one drafts are not kept, for nothing says where they belong. */
  hub(): string | undefined
  /** What is being written here. */
  written(): readonly Draft[]
  /** Puts a draft down: it is gone on with on another page. */
  letGo(draft: Draft): void
  /** Somebody else has signed in: what was written is kept for who wrote it. */
  strangers(): void
  /** Something that is shown has changed. */
  changed(): void
}

/** How long typing may go on before it is kept, in milliseconds: all that a page that is killed may lose. */
const KEEP_AFTER = 250
/** How long a page that writes a draft is waited for, in milliseconds; one that was killed never answers. */
const PATIENCE = 800

/**
 * What was typed and not sent: kept in this browser for who typed it, and offered on the next page. A draft that is sent stays until the
 * hub has acknowledged it. One that is open on another page is said to be, and is handed over only after that page has put it down.
 */
export class DraftShelf implements ReactiveController {
  private readonly port: ShelfPort
  private whose = ''
  private place: Drafts<KeptDraft> | undefined
  private talk: DraftTalk | undefined
  /** Where what is written on this page lies, by work: the session may have changed since. */
  private readonly places = new Map<string, Drafts<KeptDraft>>()
  /** Typed, and not kept yet. */
  private readonly unkept = new Map<string, Draft>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private kept: readonly KeptDraft[] = []
  private readonly elsewhere = new Set<string>()
  private readonly awaited = new Map<string, () => void>()

  constructor(host: ReactiveControllerHost, port: ShelfPort) {
    this.port = port
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('pagehide', this.leave)
    document.addEventListener('visibilitychange', this.flush)
    // Taken out of the page and put in again.
    if (this.whose) this.open(this.whose.split(' '))
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.leave)
    document.removeEventListener('visibilitychange', this.flush)
    this.leave()
    this.talk?.close()
    this.talk = undefined
  }

  /** Those that may be gone on with, the newest first: what was sent is not among them, whether it waits or was refused. */
  get offers(): Offer[] {
    const { waiting, refused } = this.port.state()
    const isUnderWay = new Set([...waiting, ...refused].map(({ entry }) => entry.id))
    return this.kept
      .filter(({ draft }) => !isUnderWay.has(draft.entry))
      .map((one) => ({ ...one, isOpenElsewhere: this.elsewhere.has(one.draft.work) }))
  }

  /** To be asked before each drawing. */
  follow(): void {
    const { session, ledger, storage } = this.port.state()
    const hub = this.port.hub()
    // Until the browser has answered, nobody knows how long drafts are kept here.
    if (hub === undefined || !session || !ledger || storage === 'unknown') return
    const address = new URL(hub.replace(/\/*$/, '/'), document.baseURI).href
    const scope = [address, ledger.committee.id, session.role, session.group ?? '', session.member ?? '']
    const whose = scope.join(' ')
    if (whose === this.whose) {
      this.sweep()
      return
    }
    void this.flush()
    if (this.whose && storage === 'kept') this.port.strangers()
    this.whose = whose
    this.open(scope)
  }

  /** What is sent is kept at once, together with the entry, and until the hub has that. */
  keepSent(draft: Draft): void {
    this.keep({ ...draft, frozen: true })
    void this.flush()
  }

  /** What was typed; kept after a moment, at once when the page is left. */
  keep(draft: Draft): void {
    const place = this.places.get(draft.work) ?? this.place
    if (!place) return
    this.places.set(draft.work, place)
    this.unkept.set(draft.work, draft)
    this.timer ??= setTimeout(this.flush, KEEP_AFTER)
  }

  /** It was acknowledged or given up. */
  drop(work: string): void {
    this.unkept.delete(work)
    const place = this.places.get(work) ?? this.place
    this.places.delete(work)
    this.forget(work)
    // Whoever looks when told is to see that it is gone.
    place?.keep(work, undefined).then(() => this.talk?.say({ said: 'left', work }), nothingIsKept)
  }

  /**
   * Takes up a draft that is offered, as it was typed last.
   * @returns nothing where it is gone: it was sent or discarded meanwhile
   */
  async take(work: string): Promise<Draft | undefined> {
    const { place } = this
    if (!place) return undefined
    if (this.elsewhere.has(work)) await this.ask(work)
    const kept = (await this.read(place)).get(work)
    this.forget(work)
    if (!kept) return undefined
    this.places.set(work, place)
    this.talk?.say({ said: 'mine', work })
    const { draft } = kept
    // Two pages that do not hear of each other are to send two versions of it, not one under the other's number.
    return draft.frozen ? draft : { ...draft, entry: newId() }
  }

  private readonly flush = async (): Promise<void> => {
    clearTimeout(this.timer)
    this.timer = undefined
    const typed = [...this.unkept]
    this.unkept.clear()
    const at = new Date().toISOString()
    await Promise.all(
      typed.map(([work, draft]) => this.places.get(work)?.keep(work, { draft, at }).catch(nothingIsKept)),
    )
  }

  private readonly leave = (): void => {
    void this.flush()
    for (const { work } of this.port.written()) this.talk?.say({ said: 'left', work })
  }

  private open(scope: readonly string[]): void {
    this.talk?.close()
    this.kept = []
    this.elsewhere.clear()
    const place = keptDrafts<KeptDraft>(scope)
    this.place = place
    this.talk = new DraftTalk(scope, (said) => void this.hear(said))
    // What was typed before anybody was known is kept from here on.
    for (const draft of this.port.written()) this.keep(draft)
    void this.look(place)
  }

  private async look(place: Drafts<KeptDraft>): Promise<void> {
    const kept = await this.read(place)
    if (place !== this.place) return
    const own = new Set(this.port.written().map(({ work }) => work))
    this.kept = [...kept.values()]
      .filter(({ draft }) => !own.has(draft.work))
      .sort((one, other) => (one.at < other.at ? 1 : -1))
    this.sweep()
    this.talk?.say({ said: 'who' })
    this.port.changed()
  }

  private read(place: Drafts<KeptDraft>): Promise<ReadonlyMap<string, KeptDraft>> {
    return place.all(this.port.state().isShared ?? false).catch(() => new Map())
  }

  /** What was sent and is at the hub is not kept any longer. */
  private sweep(): void {
    const { sent, ledger } = this.port.state()
    const works = new Set(ledger?.works.map(({ id }) => id))
    for (const { draft } of this.kept) {
      if (sent.has(draft.entry) || (draft.frozen && works.has(draft.work))) this.drop(draft.work)
    }
  }

  private forget(work: string): void {
    this.kept = this.kept.filter(({ draft }) => draft.work !== work)
    this.elsewhere.delete(work)
  }

  /** Asks the page that writes it to put it down, and waits until what was typed there is kept. */
  private ask(work: string): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, PATIENCE)
      this.awaited.set(work, () => {
        clearTimeout(timer)
        resolve()
      })
      this.talk?.say({ said: 'give', work })
    })
  }

  private async hear(said: Said): Promise<void> {
    const written = this.port.written()
    if (said.said === 'who') {
      for (const { work } of written) this.talk?.say({ said: 'mine', work })
      return
    }
    const { work } = said
    const own = written.find((draft) => draft.work === work)
    switch (said.said) {
      case 'mine':
        this.elsewhere.add(work)
        break
      case 'give':
        if (!own) return
        this.keep(own)
        await this.flush()
        this.port.letGo(own)
        this.kept = [{ draft: own, at: new Date().toISOString() }, ...this.kept]
        this.elsewhere.add(work)
        this.talk?.say({ said: 'given', work })
        break
      case 'given':
        this.awaited.get(work)?.()
        this.awaited.delete(work)
        break
      case 'left':
        this.elsewhere.delete(work)
        if (this.place) await this.look(this.place)
    }
    this.port.changed()
  }
}

/** Whoever leaves the page with something unsaved is asked in any case. */
function nothingIsKept(): void {}
