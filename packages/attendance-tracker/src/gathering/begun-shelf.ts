import type { Gathering } from '@liaison-kit/core'
import { type Drafts, keptDrafts, type SourceState } from '@liaison-kit/source'
import { notice } from '@liaison-kit/ui'
import type { TemplateResult } from 'lit'
import { changedFields, type Edits } from './gathering-draft.ts'
import type { GatheringView } from './gathering-view.ts'

interface BegunPort {
  state(): SourceState
  /** The hub's address; without one drafts are not kept, for nothing says where they belong. */
  hub(): string | undefined
  find(id: string): Gathering | undefined
  /** Puts what was begun back into its form. */
  takeUp(id: string, edits: Edits): void
  /** Something that is shown has changed. */
  changed(): void
}

/** What was typed about gatherings and not recorded: kept in the browser for who typed it, and offered when the page is opened again. */
export class BegunShelf {
  private readonly port: BegunPort
  private drafts: Drafts<Edits> | undefined
  private whose = ''
  /** From an earlier page, until taken up. */
  private offered = new Map<string, Edits>()
  /** Where what was typed on this page lies, by gathering: the session may have changed since. */
  private readonly places = new Map<string, Drafts<Edits>>()

  constructor(port: BegunPort) {
    this.port = port
  }

  /** To be asked at each change of the source. */
  follow(): void {
    const { session, ledger, storage, isShared = false } = this.port.state()
    const hub = this.port.hub()
    // Until the browser has answered, nobody knows how long drafts are kept here.
    if (!hub || !session || !ledger || storage === 'unknown') return
    const { role, group, member } = session
    const address = new URL(hub.replace(/\/*$/, '/'), document.baseURI).href
    const scope = [address, ledger.committee.id, role, group ?? '', member ?? '']
    const whose = scope.join(' ')
    if (whose === this.whose) return
    this.whose = whose
    this.offered.clear()
    const drafts = keptDrafts<Edits>(scope)
    this.drafts = drafts
    drafts.all(isShared).then((kept) => {
      if (drafts !== this.drafts) return
      this.offered = new Map(kept)
      this.port.changed()
    }, nothingIsKept)
  }

  /** @param edits nothing once it is recorded or given up */
  keep(id: string, edits: Edits | undefined): void {
    const place = this.places.get(id) ?? (edits && this.drafts)
    if (!place) return
    if (edits) this.places.set(id, place)
    else this.places.delete(id)
    place.keep(id, edits).catch(nothingIsKept)
  }

  /** What was begun on an earlier page: about one gathering, or about any. */
  notices({ words, viewer }: GatheringView, only?: string): TemplateResult[] {
    const { find, takeUp } = this.port
    const { begun, goOn } = words.gathering
    return [...this.offered].flatMap(([id, edits]) => {
      const known = find(id)
      const mayGoOn = known ? viewer.mayEdit(known) : viewer.mayAdd
      if ((only ?? id) !== id || !mayGoOn || changedFields(known, edits).length === 0) return []
      const run = (): void => {
        this.offered.delete(id)
        takeUp(id, edits)
      }
      return [notice(begun(edits.title ?? known?.title), { label: goOn, run })]
    })
  }
}

/** Whoever leaves the page with something unsaved is asked in any case. */
function nothingIsKept(): void {}
