/** What a hub takes upon itself at once; what is more is refused by name. */
export interface Limits {
  /** What an address may spend at once on calls without signing in; most cost 1. Calls from this very machine are not counted. */
  anonymousBurst: number
  /** What it gets back each second. */
  anonymousPerSecond: number
  /** Open streams, of all committees. */
  streams: number
  streamsPerSession: number
  /** How often an open stream is told that it is alive, and its session is asked after. */
  heartbeatMs: number
  /** The pictures and scans of one committee together, in bytes. */
  filesBytes: number
  /** Requests that are received or wait, all together, in bytes of JSON; further ones are asked to come back. */
  intakeBytes: number
  /** Files that are being received at the same time. */
  uploads: number
  /** Open connections; further ones are closed at once. */
  connections: number
  /** Within this time a request's headers have to be here. */
  headersMs: number
  /** Within this time a whole request has to be here, its body included: 5 MiB over a slow line take most of it. */
  requestMs: number
  /** How long requests under way may take once the hub is to stop. */
  graceMs: number
}

export const DEFAULT_LIMITS: Limits = {
  anonymousBurst: 300,
  anonymousPerSecond: 20,
  streams: 2000,
  streamsPerSession: 20,
  heartbeatMs: 20_000,
  filesBytes: 20 * 1024 ** 3,
  intakeBytes: 128 * 1024 ** 2,
  uploads: 16,
  connections: 5000,
  headersMs: 10_000,
  requestMs: 300_000,
  graceMs: 10_000,
}
