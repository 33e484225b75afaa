/** Calls `wake` when it is worth trying again; returns how to stop. */
export type Wakeups = (wake: () => void) => () => void

/** The network is said to be back, or the page is looked at again. Hints only: whether the hub can be reached, the hub is asked. */
export const pageWakeups: Wakeups = (wake) => {
  if (typeof document === 'undefined') return () => {}
  const seen = () => {
    if (document.visibilityState === 'visible') wake()
  }
  addEventListener('online', wake)
  document.addEventListener('visibilitychange', seen)
  return () => {
    removeEventListener('online', wake)
    document.removeEventListener('visibilitychange', seen)
  }
}
