/** Which committee's desk is open: as the address says (`?committee=ID`), else the one that was open last in this browser. */
export function committeeHere(): string | undefined {
  return (new URLSearchParams(location.search).get('committee') ?? remembered()) || undefined
}

/** For the next time. A browser that keeps nothing is told again by the address. */
export function remember(committee: string): void {
  try {
    localStorage.setItem(KEY, committee)
  } catch {
    // Nothing is lost but a convenience.
  }
}

/** The same desk of another committee, or of the one that is asked for then. */
export function addressOf(committee: string | undefined): string {
  return committee === undefined ? '?committee=' : `?committee=${encodeURIComponent(committee)}`
}

/** The hub's address: the desk lies in its folder `desk/`. */
export function hubHere(): string {
  return new URL('..', document.baseURI).href
}

const KEY = 'liaison-desk-committee'

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
