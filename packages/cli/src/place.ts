import { setTimeout as pause } from 'node:timers/promises'
import {
  isDataDir,
  LocalOperator,
  type Operator,
  openAt,
  RemoteOperator,
  type Store,
  StoreError,
} from '@liaison-kit/hub'
import { CommandError, UsageError } from './command.ts'
import type { Environment } from './environment.ts'

/** Where a hub keeps its data: a directory, or a PostgreSQL database. */
export type Place = { dir: string } | { url: string }

/** How long a directory may be held by another command, or by a hub that is just starting, before that is told. */
const PATIENCE_MS = 5000

/** Where a command works: `--data DIR`, or `DATABASE_URL` in its place. */
export function placeOf(data: string | undefined, { DATABASE_URL: url = '' }: Environment): Place {
  if (data !== undefined && url !== '') {
    throw new CommandError(2, '既给出了 --data，又设置了环境变量 DATABASE_URL，不知道该用哪一个。请去掉其中一个。')
  }
  if (url !== '') {
    // Never repeated: it holds a password.
    if (/^postgres(ql)?:\/\//.test(url)) return { url }
    throw new CommandError(2, '环境变量 DATABASE_URL 不是 PostgreSQL 的地址，应以 postgres:// 开头。')
  }
  if (data !== undefined && data !== '') return { dir: data }
  throw new UsageError('缺少 --data（数据目录），也没有设置环境变量 DATABASE_URL。')
}

/** A command that begins no county is not to make a directory out of a slip of the pen. */
export function existing(place: Place, otherwise = '新建请用 liaison init 或 liaison import'): Place {
  if ('url' in place || isDataDir(place.dir)) return place
  throw new CommandError(2, `“${place.dir}”不是数据目录，请核对 --data；${otherwise}。`)
}

/** What a place is called in a message. */
export function nameOf(place: Place): string {
  return 'dir' in place ? `“${place.dir}”` : '数据库'
}

/**
 * Opens what is kept at a place, or speaks to the hub that holds the directory; does something with it, and lets go of it again, however
 * that ends.
 */
export async function withOperator<T>(place: Place, use: (operator: Operator) => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    let operator: Operator
    try {
      operator = new LocalOperator(await openAt(place))
    } catch (error) {
      if (!isHeld(error) || !('dir' in place)) throw error
      operator = new RemoteOperator(place.dir)
    }
    try {
      return await use(operator)
    } catch (error) {
      // Nobody was asked anything yet. It may be a command that is done at once, or a hub that does not listen yet.
      if (!isHeld(error) || Date.now() > until) throw error
    } finally {
      await operator.close()
    }
    await pause(100)
  }
}

/** Opens what is kept at a place, for what no running hub does. */
export async function withStore<T>(place: Place, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openAt(place)
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

const isHeld = (error: unknown): boolean => error instanceof StoreError && error.code === 'dir-in-use'
