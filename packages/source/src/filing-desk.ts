import { exportText, hubDesk } from './hub-desk.ts'
import type { HubDesk, MakeDesk } from './hub-source.ts'
import { outbox } from './outbox.ts'
import type { Desk } from './reading-source.ts'
import { filingProblems } from './recording-problems.zh-CN.ts'
import { sha256 } from './sha256.ts'
import { SourceError, type SourceState } from './source.ts'

/** As large as a hub takes it, in bytes. */
const LARGEST_FILE = 5 * 1024 * 1024
const WORST_FIRST: readonly SourceState['storage'][] = ['memory', 'unknown', 'kept']
/** How a file of a type that a hub takes begins; the second text stands at the ninth byte. */
const BEGINNINGS: Record<string, readonly [start: string, ninth?: string]> = {
  'image/jpeg': ['\xff\xd8\xff'],
  'image/png': ['\x89PNG\r\n\x1a\n'],
  'image/webp': ['RIFF', 'WEBP'],
  'application/pdf': ['%PDF-'],
}

/**
 * The desk at a hub that also takes pictures and scans, for widgets that need them: the others need not carry it. Files go in an outbox
 * of their own, since a large one on a slow line is to hold up no entry, and a record may name a file still to come.
 */
export const filingDesk: MakeDesk = (port, before): HubDesk => {
  const desk = hubDesk(port, before)
  const files = outbox(
    {
      ...desk.outboxPort,
      async send([one]) {
        const { id } = one!.entry
        await desk.call(`/files/${id}`, one!.file)
        return { epoch: desk.box.epoch, receipts: [{ id }] }
      },
    },
    port.shelf,
    [...port.scope, 'files'],
    1,
  )

  return {
    ...desk,
    state,
    async read() {
      await desk.read()
      // After signing in they go, too; and a hub restored from a backup is offered those it may lack.
      files.heard(desk.box.epoch)
    },
    wake() {
      desk.wake()
      void files.flush()
    },
    does: {
      ...desk.does,
      exported: () => exportText(port, state()),
      discard(id) {
        desk.box.discard(id)
        files.discard(id)
      },
      addFile,
      async readFile(id) {
        const own = files.mine().find(({ entry }) => entry.id === id)
        return own?.file ?? desk.call<Blob>(`/files/${id}`, undefined, true)
      },
    },
  }

  function state(): ReturnType<Desk['state']> & ReturnType<typeof files.state> {
    const entries = desk.state()
    const { waiting, refused, sent, ...rest } = files.state()
    return {
      ...rest,
      // A key without a value would hide what went wrong with the reading.
      ...(files.problem && { problem: files.problem }),
      ...entries,
      waiting: [...entries.waiting, ...waiting],
      refused: [...entries.refused, ...refused],
      sent: new Set([...entries.sent, ...sent]),
      // A picture that only this page has is lost with it, however well the entries are kept.
      storage: WORST_FIRST.find((one) => one === rest.storage || one === entries.storage)!,
    }
  }

  async function addFile(file: Blob): Promise<string> {
    if (file.size > LARGEST_FILE) throw wrong('file-too-large')
    const bytes = new Uint8Array(await new Response(file).arrayBuffer())
    const head = String.fromCharCode(...bytes.subarray(0, 12))
    // What is said of a type is not relied on: a picture renamed is still a picture.
    const type = Object.keys(BEGINNINGS).find((one) => {
      const [start, ninth = ''] = BEGINNINGS[one]!
      return head.startsWith(start) && head.startsWith(ninth, 8)
    })
    if (!type) throw wrong('file-type')
    const id = `sha256-${sha256(bytes)}`
    // A copy: what becomes of the file on the disk afterwards no longer matters.
    const kept = new Blob([bytes], { type })
    const value = { title: (file as File).name ?? '', type, size: kept.size }
    files.queue({ id, about: `files/${id}`, at: new Date().toISOString(), value }, kept)
    return id
  }
}

function wrong(code: keyof typeof filingProblems): SourceError {
  return new SourceError({ code, message: filingProblems[code] })
}
