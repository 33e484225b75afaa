import { setTimeout as pause } from 'node:timers/promises'
import { type CivilDate, charterOf, LedgerFaults, quotaIn } from '@liaison-kit/core'
import { parseLedger } from '@liaison-kit/core/schema'
import type { AccessRequest } from '../access/access-book.ts'
import { type Imported, importLedger } from '../book/import.ts'
import type { Receipt } from '../book/receipt.ts'
import { importSheet, previewSheet, type SheetAccount } from '../book/sheet-import.ts'
import { type Verdict, verify } from '../book/verify.ts'
import { Hub, type HubOptions } from '../hub.ts'
import { Problem } from '../problem.ts'
import { backup } from '../store/backup.ts'
import type { Store } from '../store/store.ts'
import type { AccessList, Exported, NewCounty, Operator, PublicCounts, SheetOrder } from './operator.ts'

/** How long a large import waits for a turn among those who record. */
const PATIENCE_MS = 60_000

/** Does what the commands ask on a store that this process has open. */
export class LocalOperator implements Operator {
  readonly #store: Store
  readonly #options: Pick<HubOptions, 'now'>
  #hub: Promise<Hub> | undefined

  /** @param hub one that is running on the store; else one is opened for the commands that read what the entries come to */
  constructor(store: Store, { hub, ...options }: Pick<HubOptions, 'now'> & { hub?: Hub } = {}) {
    this.#store = store
    this.#options = options
    this.#hub = hub && Promise.resolve(hub)
  }

  async init({ committee, name, charter, from }: NewCounty): Promise<void> {
    // Read as a ledger would be, so that no committee begins that no ledger could hold.
    const county = parseLedger({
      format: 'liaison-ledger/1',
      committee: { id: committee, name, charters: [{ from, charter }] },
      terms: [],
      groups: [],
      members: [],
      gatherings: [],
      attendance: [],
      works: [],
    })
    const exists = (): Problem =>
      new Problem(409, 'committee-exists', `编号为“${committee}”的县政协已经建立，没有作任何改动。请核对编号。`)
    if (await this.#store.head(committee)) throw exists()
    const { new: taken } = await importLedger(await this.#opened(), county)
    // Somebody else was quicker, and said just the same.
    if (taken === 0) throw exists()
  }

  async import(data: unknown): Promise<Imported> {
    const hub = await this.#opened()
    return patiently(() => importLedger(hub, data))
  }

  async importSheet({ committee, preview, bytes, ...sheet }: SheetOrder): Promise<SheetAccount> {
    const hub = await this.#opened()
    const book = await hub.committee(committee ?? (await onlyOne(hub)))
    const sent = { ...sheet, bytes: Buffer.from(bytes, 'base64') }
    return patiently(() => (preview ? previewSheet(hub, book, sent) : importSheet(hub, book, sent, 'import')))
  }

  async export(committee: string, knownOn?: CivilDate): Promise<Exported> {
    const book = await (await this.#opened()).committee(committee)
    const as = ({ ledger, unresolved }: Exported): Exported => ({ ledger, unresolved })
    return knownOn === undefined ? book.inTurn(() => as(book)) : as(await book.knownOn(knownOn))
  }

  async listAccess(committee: string): Promise<AccessList> {
    const hub = await this.#opened()
    const { zone } = (await hub.committee(committee)).committee
    return { codes: await hub.access.list(committee), zone }
  }

  async issueAccess(committee: string, request: AccessRequest): Promise<string> {
    return (await this.#opened()).issueAccess(committee, request)
  }

  async revokeAccess(committee: string, id: string): Promise<void> {
    const hub = await this.#opened()
    await hub.committee(committee)
    await hub.access.revoke(committee, id)
  }

  async verify(committee?: string): Promise<Verdict[]> {
    // As it is on disk: also what cannot be folded can be looked at.
    if (committee !== undefined && !(await this.#store.committees()).includes(committee)) {
      throw new Problem(404, 'unknown-committee', `这里没有编号为“${committee.slice(0, 64)}”的县政协，请核对编号。`)
    }
    return verify(this.#store, committee)
  }

  async erase(committee: string, entry: string, reason: string): Promise<Receipt> {
    return (await this.#opened()).erase(committee, entry, reason)
  }

  async backup(file: string): Promise<void> {
    await backup(this.#store, file)
  }

  async publicCounts(committee: string, asOf?: CivilDate): Promise<PublicCounts> {
    const hub = await this.#opened()
    const book = await hub.committee(committee)
    return book.inTurn(() => {
      const { ledger } = book
      const today = hub.today(book)
      const day = asOf ?? today
      const inBeing = ledger.groups.filter(
        ({ formed, dissolved }) => formed <= day && (dissolved === undefined || day <= dissolved),
      )
      const documents = ledger.committee.charters.flatMap((inForce) => Object.entries(charterOf(inForce).documents))
      const madeAt = new Date(hub.now()).toISOString()
      try {
        const assessment = book.assessment({ asOf: day }, today)
        return {
          committee: { id: ledger.committee.id, name: ledger.committee.name },
          asOf: day,
          public: ledger.committee.public === true,
          documents: Object.fromEntries(documents.map(([id, { title }]) => [id, title])),
          quotas: inBeing.map(({ id }) => quotaIn(assessment, ledger, { group: id, madeAt })),
        }
      } catch (error) {
        if (!(error instanceof LedgerFaults)) throw error
        throw new Problem(404, 'no-term', error.faults.map(({ message }) => message).join(''), { faults: error.faults })
      }
    })
  }

  async close(): Promise<void> {
    const hub = await this.#hub?.catch(() => undefined)
    await (hub ?? this.#store).close()
  }

  #opened(): Promise<Hub> {
    // Whatever else is in the store is not read for one command about one committee.
    this.#hub ??= Hub.open(this.#store, { ...this.#options, committeesInMemory: 0 })
    return this.#hub
  }
}

/** Where many record at once, all the places are taken; a place comes free with the next write. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'busy' || Date.now() > until) throw error
      await pause(50)
    }
  }
}

/** The committee, where there is no other. */
async function onlyOne(hub: Hub): Promise<string> {
  const [only, ...others] = await hub.committees()
  if (only === undefined) {
    throw new Problem(404, 'unknown-committee', '这里还没有县政协。请先用 liaison init 新建，再导入电子表格。')
  }
  if (others.length === 0) return only
  const ids = [only, ...others].join('、')
  throw new Problem(
    400,
    'which-committee',
    `这里有 ${others.length + 1} 个县政协（${ids}），请用 --committee 写明是哪一个。`,
  )
}
