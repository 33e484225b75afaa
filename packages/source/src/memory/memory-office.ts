import type { Ledger } from '@liaison-kit/core'
import type { AccessCode, AccessWish, IssuedCode, SheetAccount, SheetKind } from '../office.ts'
import type { Problem } from '../source.ts'

/** Reads spreadsheets for a hub in memory, which reads none by itself. A test or a demonstration says what they would do. */
export type ReadSheet = (file: Blob, kind: SheetKind, isPreview: boolean) => SheetAccount

/** What an office's call is answered with. */
type Answer = { status: number; body?: object; file?: Blob; problem?: Problem }

const SECRET = 'samplesecret2'

/** Access codes and spreadsheets, as a hub answers the county's calls about them. Nobody signs in with these codes. */
export class MemoryOffice {
  readonly codes: AccessCode[] = []
  readonly #readSheet: ReadSheet | undefined
  readonly #ledger: () => Ledger

  /** @param codes those issued before */
  constructor(ledger: () => Ledger, codes: readonly AccessCode[] = [], readSheet?: ReadSheet) {
    this.#ledger = ledger
    this.codes.push(...codes)
    this.#readSheet = readSheet
  }

  /** @returns nothing where the call is not the office's */
  answer(method: string, call: string, asked: URLSearchParams, body: unknown): Answer | undefined {
    const [what, id = ''] = call.split('/')
    if (what === 'access') {
      if (method === 'POST') return this.#issue(JSON.parse(`${body}`) as AccessWish)
      return method === 'DELETE' ? this.#revoke(decodeURIComponent(id)) : { status: 200, body: { access: this.codes } }
    }
    if (what === 'templates') return { status: 200, file: new Blob([id]) }
    if (what !== 'imports') return undefined
    if (!this.#readSheet) return refused(415, 'wrong-content-type', '这里读不了电子表格。')
    const account = this.#readSheet(body as Blob, asked.get('kind') as SheetKind, asked.get('preview') === 'true')
    if (account.preview || account.faults.length === 0) return { status: 200, body: account }
    const faults = account.faults.map(({ sheet, row, column = '', code, message }) => ({
      path: row === undefined ? '' : `${sheet}!${column}${row}`,
      code,
      message,
    }))
    const count = faults.length + account.moreFaults
    const message = `文件里有 ${count} 处需要改正，这次什么都没有导入。`
    return { status: 422, problem: { code: 'sheet-faults', message, faults } }
  }

  #issue({ role, group, member, name, expires }: AccessWish): Answer {
    const { groups, members, committee } = this.#ledger()
    const holder =
      role === 'county'
        ? committee
        : role === 'clerk'
          ? groups.find(({ id }) => id === group)
          : members.find(({ id }) => id === member)
    if (!holder) return refused(400, 'bad-input', '台账里没有这个联络组或这位委员，请核对。')
    const access: AccessCode = {
      id: `k${`${this.codes.length + 1}`.padStart(5, '2')}`,
      role,
      group: group ?? null,
      member: member ?? null,
      name: name ?? holder.name,
      issued: new Date().toISOString(),
      expires: expires ?? null,
      revoked: null,
    }
    this.codes.push(access)
    return { status: 201, body: { code: `${access.id}-${SECRET}`, ...access } satisfies IssuedCode }
  }

  #revoke(id: string): Answer {
    const at = this.codes.findIndex((code) => code.id === id)
    const code = this.codes[at]
    if (!code) return refused(404, 'unknown-access-code', `没有编号为“${id}”的登录码，请核对后再试。`)
    this.codes[at] = { ...code, revoked: code.revoked ?? new Date().toISOString() }
    return { status: 204 }
  }
}

const refused = (status: number, code: string, message: string): Answer => ({ status, problem: { code, message } })
