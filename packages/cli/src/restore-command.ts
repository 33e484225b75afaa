import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { restore, StoreError } from '@liaison-kit/hub'
import { CommandError, UsageError } from './command.ts'
import { describedCommand } from './described-command.ts'
import { patiently } from './patience.ts'
import { type Place, placeOf, withStore } from './place.ts'
import { DATA } from './shared-options.ts'

/** `liaison restore`: a backup into an empty place. It begins a new epoch, so that writers offer again what they sent since. */
export const restoreCommand = describedCommand({
  name: 'restore',
  summary: {
    'zh-CN': '把备份恢复到一个空目录（或空数据库）',
    en: 'Restores a backup into an empty directory or database',
  },
  forms: ['FILE --data'],
  word: { FILE: { 'zh-CN': '备份文件', en: 'The backup.' } },
  options: {
    data: {
      ...DATA,
      about: {
        'zh-CN': '恢复到哪个目录；须是空目录或新目录',
        en: 'The directory to restore into: an empty one, or one that does not exist yet.',
      },
    },
  },
  examples: [
    {
      line: 'liaison restore liaison.backup --data restored',
      about: { 'zh-CN': '恢复到新目录 restored', en: 'into a new directory' },
    },
  ],
  async run({ values, word: file }, output, environment) {
    const place = placeOf(values.data, environment)
    if (file === undefined) throw new UsageError('请给出备份文件的路径。')
    if (!existsSync(file)) throw new CommandError(2, `没有“${file}”这个文件，请核对备份文件的路径。`)
    const undo = emptied(place)
    try {
      await patiently(output, '恢复', () => withStore(place, (store) => restore(file, store)))
    } catch (error) {
      if (!isAnothers(error)) undo()
      throw error
    }
    output.out(
      `已从 ${file} 恢复。请启动数据服务；各处在备份之后提交过的内容会自动重新提交。备份之后停用的登录码又可以登录了，请用 liaison access --list 核对，再停用一次。\n`,
    )
    return 0
  },
})

/** Refuses a directory that holds anything. What is given back empties it again, after a restore that failed. */
function emptied(place: Place): () => void {
  if ('url' in place) return () => {}
  const { dir } = place
  const there = existsSync(dir)
  if (there && namesIn(dir).length > 0) {
    throw new CommandError(2, `“${dir}”不是空目录，没有作任何改动。请恢复到一个空目录或新目录。`)
  }
  return () => {
    if (!existsSync(dir)) return
    for (const name of namesIn(dir)) if (name.startsWith('liaison.')) rmSync(join(dir, name), { force: true })
    if (!there && namesIn(dir).length === 0) rmdirSync(dir)
  }
}

/** Whether somebody else was quicker, and what lies in the directory is theirs. */
function isAnothers(error: unknown): boolean {
  return error instanceof StoreError && (error.code === 'dir-in-use' || error.code === 'not-empty')
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir)
  } catch (error) {
    throw new CommandError(2, `“${dir}”不能用作数据目录：${error instanceof Error ? error.message : String(error)}`)
  }
}
