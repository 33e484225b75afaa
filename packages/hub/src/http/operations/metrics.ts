import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Hub } from '../../hub.ts'

/** One request, as it is counted. */
export interface Counted {
  /** As the hub's description writes it: `/v1/committees/{c}/entries`; never a path with ids in it. */
  route: string
  method: string
  status: number
  seconds: number
}

/** The figures of one hub, for Prometheus. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #requests: Counter<'method' | 'route' | 'status'>
  readonly #durations: Histogram<'method' | 'route'>
  #hasProcess = false

  constructor(hub: Hub, openStreams: () => number) {
    const registers = [this.#registry]
    this.#requests = new Counter({
      name: 'liaison_http_requests_total',
      help: 'Requests answered, by class of status.',
      labelNames: ['method', 'route', 'status'],
      registers,
    })
    this.#durations = new Histogram({
      name: 'liaison_http_request_duration_seconds',
      help: 'Until the answer began; a stream counts until it was open.',
      labelNames: ['method', 'route'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    })
    const batches = new Histogram({
      name: 'liaison_batch_entries',
      help: 'Entries that went to the disk together.',
      buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
      registers,
    })
    const appended = new Counter({ name: 'liaison_entries_appended_total', help: 'Entries put on disk.', registers })
    const gauge = (name: string, help: string, read: () => number): void => {
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read())
        },
      })
    }
    hub.onWritten((entries) => {
      batches.observe(entries)
      appended.inc(entries)
    })
    gauge('liaison_entries_waiting', 'Entries that wait for the disk.', () => hub.waiting)
    gauge('liaison_streams_open', 'Open streams.', openStreams)
  }

  count({ route, method, status, seconds }: Counted): void {
    this.#requests.inc({ method, route, status: `${Math.floor(status / 100)}xx` })
    this.#durations.observe({ method, route }, seconds)
  }

  /** In the Prometheus text format. */
  text(): Promise<string> {
    // Watching the process costs something, so it begins with the first who asks.
    if (!this.#hasProcess) collectDefaultMetrics({ register: this.#registry })
    this.#hasProcess = true
    return this.#registry.metrics()
  }

  get type(): string {
    return this.#registry.contentType
  }
}
