import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http'
import type { CivilDate } from '@liaison-kit/core'
import type { AccessRequest } from '../access/access-book.ts'
import type { Imported } from '../book/import.ts'
import type { Receipt } from '../book/receipt.ts'
import type { SheetAccount } from '../book/sheet-import.ts'
import type { Verdict } from '../book/verify.ts'
import { StoreError } from '../store/store.ts'
import type { AccessList, Exported, NewCounty, Operator, OperatorCall, PublicCounts, SheetOrder } from './operator.ts'
import type { Spoken } from './operator-socket.ts'
import { socketPlace } from './socket-path.ts'
import { heard } from './spoken-error.ts'

/** Until the hub says that it has heard. */
const ANSWER_MS = 30_000
/** Between two signs that it is still at it; clearing a large file on disk is done in one breath. */
const SILENCE_MS = 600_000

/** Has what the commands ask done by the hub that holds a data directory, through its socket. */
export class RemoteOperator implements Operator {
  readonly #dir: string

  constructor(dir: string) {
    this.#dir = dir
  }

  init(county: NewCounty): Promise<void> {
    return this.#call('init', [county])
  }

  import(data: unknown): Promise<Imported> {
    return this.#call('import', [data])
  }

  importSheet(order: SheetOrder): Promise<SheetAccount> {
    return this.#call('importSheet', [order])
  }

  export(committee: string, knownOn?: CivilDate): Promise<Exported> {
    return this.#call('export', [committee, knownOn])
  }

  listAccess(committee: string): Promise<AccessList> {
    return this.#call('listAccess', [committee])
  }

  issueAccess(committee: string, request: AccessRequest): Promise<string> {
    return this.#call('issueAccess', [committee, request])
  }

  revokeAccess(committee: string, id: string): Promise<void> {
    return this.#call('revokeAccess', [committee, id])
  }

  verify(committee?: string): Promise<Verdict[]> {
    return this.#call('verify', [committee])
  }

  erase(committee: string, entry: string, reason: string): Promise<Receipt> {
    return this.#call('erase', [committee, entry, reason])
  }

  backup(file: string): Promise<void> {
    return this.#call('backup', [file])
  }

  publicCounts(committee: string, asOf?: CivilDate): Promise<PublicCounts> {
    return this.#call('publicCounts', [committee, asOf])
  }

  async close(): Promise<void> {}

  /** @throws StoreError `dir-in-use` when nobody answers, before anything was asked */
  async #call<T>(name: OperatorCall, parts: readonly unknown[]): Promise<T> {
    const text = await this.#post(`/${name}`, JSON.stringify(parts))
    let spoken: Spoken
    try {
      spoken = JSON.parse(text) as Spoken
    } catch (cause) {
      throw this.#cutOff(cause)
    }
    if ('error' in spoken) throw heard(spoken.error)
    return spoken.value as T
  }

  async #post(path: string, body: string): Promise<string> {
    const { path: socketPath, release } = socketPlace(this.#dir)
    try {
      const request = httpRequest({ socketPath, path, method: 'POST', timeout: ANSWER_MS })
      const response = await this.#answerTo(request, body)
      request.setTimeout(SILENCE_MS)
      response.setEncoding('utf8')
      const texts: string[] = []
      try {
        for await (const text of response) texts.push(text as string)
      } catch (cause) {
        throw this.#cutOff(cause)
      }
      return texts.join('')
    } finally {
      release()
    }
  }

  #answerTo(request: ClientRequest, body: string): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      let connected = false
      request.once('socket', (socket) => {
        socket.once('connect', () => {
          connected = true
        })
      })
      request.once('response', resolve)
      request.on('timeout', () => request.destroy(new Error('timeout')))
      request.on('error', (cause) => reject(connected ? this.#cutOff(cause) : this.#nobody(cause)))
      request.end(body)
    })
  }

  #nobody(cause: unknown): StoreError {
    return new StoreError('dir-in-use', nobodyAnswers(this.#dir), { cause })
  }

  #cutOff(cause: unknown): StoreError {
    return new StoreError(
      'storage-failed',
      `持有数据目录 ${this.#dir} 的数据服务中途断开或没有应答，不能确定是否已经完成。请确认服务正常后再执行一次。`,
      { cause },
    )
  }
}

function nobodyAnswers(dir: string): string {
  return `数据目录 ${dir} 正由另一个程序使用，而它没有应答命令。请先停止那个程序再试；同一目录一次只能由一个程序写入。`
}
