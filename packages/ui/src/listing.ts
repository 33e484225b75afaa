/**
 * Whether a hub takes what is recorded on this page: its own pages always, others where the county has listed their origin.
 * `undefined` where that cannot be told now, as without a network.
 */
export async function isListed(hub: string, committee: string): Promise<boolean | undefined> {
  const base = hub.replace(/\/+$/, '')
  const answered = (path: string): Promise<boolean> =>
    fetch(base + path, { cache: 'no-store' }).then(
      () => true,
      () => false,
    )
  // To a page that is not listed the browser hides every answer of the first kind, a refusal too; the second is for anybody.
  if (await answered(`/v1/committees/${committee}/charters`)) return true
  return (await answered('/healthz')) ? false : undefined
}

/** Whether a hub stands on the page's own origin. */
export const isOwnOrigin = (hub: string): boolean => new URL(hub, document.baseURI).origin === location.origin

/** Address of a hub's page to sign in and record at. */
export const deskAddress = (hub = ''): string => `${hub.replace(/\/+$/, '')}/desk/`

/** Whether the page is one of a hub's own, and not only beside it behind a proxy: whoever comes there, comes to sign in. */
export function isHubsPage(hub: string): boolean {
  try {
    return location.href.startsWith(new URL(deskAddress(hub).replace(/desk\/$/, ''), document.baseURI).href)
  } catch {
    // No address: the widget says what is wrong with it when nothing can be read there.
    return false
  }
}
