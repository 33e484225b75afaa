/** Milliseconds to wait after so many failures in a row: doubling up to five minutes, and never for all pages at once. */
export const backoff = (failures: number): number => Math.min(2 ** failures, 300) * (500 + Math.random() * 500)
