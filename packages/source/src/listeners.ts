/** Tells all who listen. One listener's fault is told to the page and keeps nobody else from hearing. */
export function tellAll<A extends unknown[]>(listeners: Iterable<(...told: A) => void>, ...told: A): void {
  for (const listener of [...listeners]) {
    try {
      listener(...told)
    } catch (error) {
      setTimeout(() => {
        throw error
      })
    }
  }
}
