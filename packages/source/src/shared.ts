import { type HubOptions, type HubSource, type MakeDesk, readingHubSource } from './hub-source.ts'
import { snapshotSource } from './snapshot-source.ts'
import type { Source } from './source.ts'

const sources = new Map<string, Source>()

/**
 * The page's one source for a hub, committee and group: what one widget records shows in the others. It stays for as long as the page
 * does, since a widget that is moved or taken out must lose neither what waits nor the session.
 * @param desk handed in by widgets that record (`hubDesk`); the source has it from then on
 */
export function sharedSource(options: HubOptions, desk?: MakeDesk): Source {
  const { hub, committee, group, asOf } = options
  const key = JSON.stringify([hub.replace(/\/+$/, ''), committee, group, asOf])
  const source = (sources.get(key) as HubSource | undefined) ?? readingHubSource(options)
  sources.set(key, source)
  if (desk) source.equip(desk)
  return source
}

/** The page's one source for a published file. */
export function sharedSnapshot(src: string): Source {
  const source = sources.get(src) ?? snapshotSource({ src })
  sources.set(src, source)
  return source
}
