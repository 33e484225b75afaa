import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../problem.ts'
import { StoreError } from '../store/store.ts'
import { syncFolder, writeFileAtomically } from './atomic-file.ts'
import type { PublishedFile } from './publication.ts'

/** What was written last, so that nothing else is ever replaced or taken away. */
const MANIFEST = 'liaison-publish.json'
const FORMAT = 'liaison-publish/1'
/** Only such a path is ever taken away, whatever a manifest says. */
const OURS = /^(quota\/)?(?!\.\.?$)[A-Za-z0-9._~-]+\.(json|html)$/

interface Manifest {
  format: typeof FORMAT
  committee: string
  files: string[]
}

/** What publishing changed in the folder. */
export interface Published {
  /** Files of the publication. */
  files: number
  /** Of these, those that are new or say something else than before. */
  changed: number
  /** Files of groups that are no longer there. */
  removed: number
}

/**
 * Brings a folder to what is published, which is made where it is missing: each file whole or not at all, those of groups that are gone
 * taken away. A file that says the same is left as it is. Nothing is touched that was not written here before.
 * @throws Problem `folder-of-another`, `not-ours` when the folder holds something else
 * @throws StoreError when it cannot be written
 */
export async function publish(out: string, committee: string, files: readonly PublishedFile[]): Promise<Published> {
  try {
    await mkdir(join(out, 'quota'), { recursive: true })
    const before = await readManifest(out)
    if (before && before.committee !== committee) {
      throw new Problem(
        409,
        'folder-of-another',
        `目录 ${out} 里是“${before.committee}”的公开页面，没有作任何改动。请为“${committee}”另选一个目录。`,
      )
    }
    const ours = new Set(before?.files)
    const old = new Map<string, string | undefined>()
    for (const { path } of files) old.set(path, await readText(join(out, path)))
    const foreign = files.find(({ path }) => old.get(path) !== undefined && !ours.has(path))
    if (foreign) {
      throw new Problem(
        409,
        'not-ours',
        `目录 ${out} 里已有别的文件 ${foreign.path}，没有作任何改动。请换一个空目录，或先把它移走。`,
      )
    }
    const paths = files.map(({ path }) => path)
    const gone = [...ours].filter((path) => OURS.test(path) && !paths.includes(path))
    const changed = files.filter(({ path, text }) => !saysTheSame(text, old.get(path)))
    // Before the files: what is left half done is known for ours the next time.
    await writeManifest(out, committee, [...new Set([...paths, ...gone])].sort(), before)
    for (const { path, text } of changed) await writeFileAtomically(join(out, path), text)
    for (const path of gone) await rm(join(out, path), { force: true })
    await syncFolder(join(out, 'quota'))
    await writeManifest(out, committee, [...paths].sort(), undefined)
    await syncFolder(out)
    return { files: files.length, changed: changed.length, removed: gone.length }
  } catch (cause) {
    throw explained(cause, out)
  }
}

/** When it was made is no news. */
function saysTheSame(text: string, old: string | undefined): boolean {
  const bare = (one: string): string => one.replace(/^ {2}"madeAt": "[^"]*",$/m, '')
  return old !== undefined && bare(old) === bare(text)
}

async function readManifest(out: string): Promise<Manifest | undefined> {
  const text = await readText(join(out, MANIFEST))
  if (text === undefined) return undefined
  try {
    const manifest = JSON.parse(text) as Manifest
    if (manifest.format === FORMAT && Array.isArray(manifest.files) && typeof manifest.committee === 'string')
      return manifest
  } catch {
    // Told below.
  }
  throw new Problem(
    409,
    'not-ours',
    `目录 ${out} 里的 ${MANIFEST} 不是本程序写的，或已损坏，没有作任何改动。请换一个空目录。`,
  )
}

async function writeManifest(
  out: string,
  committee: string,
  files: string[],
  before: Manifest | undefined,
): Promise<void> {
  const text = `${JSON.stringify({ format: FORMAT, committee, files } satisfies Manifest, null, 2)}\n`
  if (before && JSON.stringify(before.files) === JSON.stringify(files)) return
  if ((await readText(join(out, MANIFEST))) !== text) await writeFileAtomically(join(out, MANIFEST), text)
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function explained(cause: unknown, out: string): unknown {
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  if (cause instanceof Problem || cause instanceof StoreError || !/^E[A-Z]+$/.test(code)) return cause
  if (/^(ENOSPC|EDQUOT)$/.test(code)) {
    return new StoreError('disk-full', `磁盘空间不足，${out} 没有写完。请腾出空间后再执行一次。`, { cause })
  }
  if (/^(EACCES|EPERM|EROFS)$/.test(code)) {
    return new StoreError('dir-read-only', `没有权限写入目录 ${out}。请让运行本程序的用户能写入，或换一个目录。`, {
      cause,
    })
  }
  return new StoreError('dir-unusable', `目录 ${out} 无法写入（${code}）。请给出一个目录的路径。`, { cause })
}
