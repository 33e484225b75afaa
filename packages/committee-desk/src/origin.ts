/**
 * The web origin (`https://town.example`, `http://10.0.0.8:8080`) of an address as somebody pastes it: path and blanks left out, small
 * letters. `undefined` where it is no address of a web page.
 */
export function originOf(address: string): string | undefined {
  try {
    const { protocol, origin } = new URL(address.trim())
    return protocol === 'https:' || protocol === 'http:' ? origin : undefined
  } catch {
    return undefined
  }
}
