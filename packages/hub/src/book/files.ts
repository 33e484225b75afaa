import type { Access } from '../access/access-book.ts'
import { readerIn, scopeOf } from '../access/scope.ts'
import { Problem } from '../problem.ts'
import { sha256 } from '../sha256.ts'
import type { Store, StoredFile } from '../store/store.ts'
import type { CommitteeBook } from './committee-book.ts'
import { namesOf } from './file-names.ts'
import { type FileType, isOfType } from './file-type.ts'

/** A file with its bytes. */
export type FileWithBody = StoredFile & { body: Uint8Array }

/** A file that no record names is kept this long. */
const UNNAMED_MS = 30 * 24 * 60 * 60_000
/** How long the sizes once read are relied on: another process may have put files as well. */
const SIZES_MS = 60_000

/** The pictures and scans of all committees, by their content. */
export class Files {
  readonly #store: Store
  readonly #now: () => number
  readonly #most: number
  readonly #sizes = new Map<string, { at: number; bytes: number }>()

  /** @param most what the files of one committee may hold together, in bytes */
  constructor(store: Store, now: () => number, most: number) {
    this.#store = store
    this.#now = now
    this.#most = most
  }

  /**
   * Keeps a file; of one that is there already only the day it was put changes.
   * @param id `sha256-` and 64 hex digits
   * @returns whether it is new
   * @throws Problem 422 `hash-mismatch`, 415 `wrong-file-type`, 413 `files-full`
   */
  async put(
    book: CommitteeBook,
    { id, type, body }: { id: string; type: FileType; body: Uint8Array },
  ): Promise<boolean> {
    if (`sha256-${sha256(body)}` !== id) {
      throw new Problem(422, 'hash-mismatch', '收到的文件内容与网址里的编号对不上，可能在传送中损坏。请重新上传。')
    }
    if (!isOfType(body, type)) {
      throw new Problem(415, 'wrong-file-type', '文件内容与所说的类型不符。请上传 JPEG、PNG、WebP 图片或 PDF 文件。')
    }
    // In turn, so that no sweep drops it in the same moment.
    return book.inTurn(async () => {
      const isNew = (await this.#store.file(book.id, id)) === undefined
      const size = body.byteLength
      if (isNew) await this.#makeRoom(book.id, size)
      await this.#store.putFile(book.id, { id, type, size, put: new Date(this.#now()).toISOString() }, body)
      return isNew
    })
  }

  /** A file, for somebody who may read a record that names it; else `undefined`, as when there is none. */
  async get(book: CommitteeBook, access: Access, id: string): Promise<FileWithBody | undefined> {
    const mayRead = await book.inTurn(() => {
      const reader = readerIn(scopeOf(access, book.ledger), book)
      return namesOf(book).some(id, (about) => reader.mayRead(about, book.standing.lastValue(about)))
    })
    return mayRead ? this.#store.file(book.id, id) : undefined
  }

  /** Whether a committee has files that were put so long ago that they would be dropped were they not named. */
  async hasOld(committee: string): Promise<boolean> {
    return (await this.#old(committee)).length > 0
  }

  /** Drops the files of a committee that no record has named for 30 days. Gives back how many. */
  sweep(book: CommitteeBook): Promise<number> {
    return book.inTurn(async () => {
      const names = namesOf(book)
      const unnamed = (await this.#old(book.id)).filter(({ id }) => !names.some(id, () => true))
      if (unnamed.length === 0) return 0
      await this.#store.dropFiles(
        book.id,
        unnamed.map(({ id }) => id),
      )
      this.#sizes.delete(book.id)
      return unnamed.length
    })
  }

  async #old(committee: string): Promise<StoredFile[]> {
    const before = new Date(this.#now() - UNNAMED_MS).toISOString()
    return (await this.#store.files(committee)).filter(({ put }) => put < before)
  }

  async #makeRoom(committee: string, size: number): Promise<void> {
    let sizes = this.#sizes.get(committee)
    if (!sizes || Math.abs(this.#now() - sizes.at) > SIZES_MS) {
      const files = await this.#store.files(committee)
      sizes = { at: this.#now(), bytes: files.reduce((sum, file) => sum + file.size, 0) }
      this.#sizes.set(committee, sizes)
    }
    if (sizes.bytes + size > this.#most) {
      throw new Problem(413, 'files-full', '本县政协的图片和扫描件已占满分配的空间，不能再上传。请联系系统管理员。')
    }
    sizes.bytes += size
  }
}
