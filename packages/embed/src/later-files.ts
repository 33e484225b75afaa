import { DoorElement } from '@liaison-kit/ui/reading'
import { scriptPolicy } from './script-policy.ts'

/** The files that are fetched later: what the widgets that record share, then one per widget; put in by the build. */
declare const __LATER_FILES__: readonly LaterFile[]

interface LaterFile {
  name: string
  /** As a script's `integrity` says it. */
  integrity: string
}

/** What such a file is: it takes what those before it have, by place, and gives its parts. */
type Opened = (take: (place: number) => unknown, give: (parts: readonly unknown[]) => void) => void

/** The script that is this file; only while it is run for the first time does the browser tell which it is. */
const own = document.currentScript as HTMLScriptElement | null
let inCommon: () => readonly unknown[] = () => []
const opened = new Map<LaterFile, Promise<Opened>>()
const parts = new Map<LaterFile, Promise<readonly unknown[]>>()

/** @param all what later files take from this one */
export function handOver(all: () => readonly unknown[]): void {
  inCommon = all
}

/**
 * A part of a widget's later file, which is fetched with the first that is asked for; with it comes what the widgets share. Rejects where
 * they cannot be had; they can be asked for again.
 */
export async function part(nth: number, place: number): Promise<unknown> {
  const [shared, widget] = [__LATER_FILES__[0]!, __LATER_FILES__[nth]!]
  // Both come over the line at once.
  const [openShared, openWidget] = await Promise.all([shared, widget].map(once))
  const first = inCommon()
  const sharedParts = await taking(shared, openShared!, first)
  const all = await taking(widget, openWidget!, [...first, ...sharedParts])
  return all[place]
}

function taking(file: LaterFile, open: Opened, there: readonly unknown[]): Promise<readonly unknown[]> {
  const taken = parts.get(file) ?? new Promise((give) => open((place) => there[place], give))
  parts.set(file, taken)
  return taken
}

function once(file: LaterFile): Promise<Opened> {
  const coming = opened.get(file) ?? fetched(file)
  opened.set(file, coming)
  return coming
}

async function fetched(file: LaterFile): Promise<Opened> {
  for (const folder of [own?.src, ...[...DoorElement.hubs].map((hub) => `${hub.replace(/\/+$/, '')}/embed/`)]) {
    try {
      if (folder) return await loaded(new URL(file.name, new URL(folder, document.baseURI)).href, file)
    } catch {
      // Perhaps it lies in the next place: a page may have copied the first file alone.
    }
  }
  opened.delete(file)
  throw new Error(`${file.name} cannot be loaded`)
}

/** A classic script, as this one is: it hands itself over in an event of its own element, and leaves nothing in the page. */
function loaded(address: string, { integrity }: LaterFile): Promise<Opened> {
  const script = document.createElement('script')
  return new Promise<Opened>((resolve, reject) => {
    script.addEventListener('liaison-recording', (event) => resolve((event as CustomEvent<Opened>).detail))
    script.onload = script.onerror = reject
    script.nonce = own?.nonce ?? ''
    script.crossOrigin = 'anonymous'
    script.integrity = integrity
    script.src = (scriptPolicy ? scriptPolicy.createScriptURL(address) : address) as string
    document.head.append(script)
  }).finally(() => script.remove())
}
