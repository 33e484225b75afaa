import { DoorElement } from '@liaison-kit/ui/reading'
import { scriptPolicy } from './script-policy.ts'

/** Name of the second file, and what `integrity` says of it; put in by the build. */
declare const __SECOND_FILE__: string
declare const __SECOND_INTEGRITY__: string

/** What the second file is: it takes what the first has, by place, and gives its parts. */
type SecondFile = (take: (place: number) => unknown, give: (parts: readonly unknown[]) => void) => void

/** The script that is this file; only while it is run for the first time does the browser tell which it is. */
const own = document.currentScript as HTMLScriptElement | null
let inCommon: () => readonly unknown[] = () => []
let parts: Promise<readonly unknown[]> | undefined

/** @param all what the second file takes from this one */
export function handOver(all: () => readonly unknown[]): void {
  inCommon = all
}

/** A part of the second file, which is fetched with the first that is asked for. Rejects where it cannot be had; it can be asked again. */
export function part(place: number): Promise<unknown> {
  parts ??= fetched()
  return parts.then((all) => all[place])
}

async function fetched(): Promise<readonly unknown[]> {
  for (const folder of [own?.src, ...[...DoorElement.hubs].map((hub) => `${hub.replace(/\/+$/, '')}/embed/`)]) {
    try {
      if (folder) return await loaded(new URL(__SECOND_FILE__, new URL(folder, document.baseURI)).href)
    } catch {
      // Perhaps it lies in the next place: a page may have copied the first file alone.
    }
  }
  parts = undefined
  throw new Error(`${__SECOND_FILE__} cannot be loaded`)
}

/** A classic script, as this one is: it hands itself over in an event of its own element, and leaves nothing in the page. */
function loaded(address: string): Promise<readonly unknown[]> {
  const script = document.createElement('script')
  return new Promise<readonly unknown[]>((resolve, reject) => {
    script.addEventListener('liaison-recording', (event) => {
      const all = inCommon()
      ;(event as CustomEvent<SecondFile>).detail((place) => all[place], resolve)
    })
    script.onload = script.onerror = reject
    script.nonce = own?.nonce ?? ''
    script.crossOrigin = 'anonymous'
    script.integrity = __SECOND_INTEGRITY__
    script.src = (scriptPolicy ? scriptPolicy.createScriptURL(address) : address) as string
    document.head.append(script)
  }).finally(() => script.remove())
}
