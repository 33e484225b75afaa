/** One event of a stream, as it was sent; a heartbeat has neither id nor data. */
export interface StreamEvent {
  id?: string
  event?: string
  data?: string
  retry?: string
}

/** Reads a stream event by event; `next` gives `undefined` at its end, and throws when nothing comes for ten seconds. */
export function readEvents(response: Response) {
  if (!response.body) throw new Error('there is no stream')
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  const ready: StreamEvent[] = []
  let text = ''
  const read = async () => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('nothing came for ten seconds')), 10_000)
    })
    return Promise.race([reader.read(), late]).finally(() => clearTimeout(timer))
  }
  const next = async (): Promise<StreamEvent | undefined> => {
    while (ready.length === 0) {
      const { done, value } = await read()
      if (done) return undefined
      text += value
      const parts = text.split('\n\n')
      text = parts.pop() ?? ''
      ready.push(...parts.map(eventIn))
    }
    return ready.shift()
  }
  return {
    next,
    /** The next one of a kind, whatever else comes before. */
    async find(is: (event: StreamEvent) => boolean): Promise<StreamEvent> {
      for (;;) {
        const event = await next()
        if (!event) throw new Error('the stream is over')
        if (is(event)) return event
      }
    },
    /** So many entries, whatever comes between. */
    async entries(count: number): Promise<{ seq: number; about: string; id: string; value: unknown; salt?: string }[]> {
      const found = []
      while (found.length < count) {
        const event = await this.find(({ event }) => event === 'entry')
        const entry = JSON.parse(event.data ?? '')
        if (!event.id?.endsWith(`:${entry.seq}`)) throw new Error(`${event.id} is no id of entry ${entry.seq}`)
        found.push(entry)
      }
      return found
    },
    close: () => reader.cancel(),
  }
}

function eventIn(text: string): StreamEvent {
  const fields = text.split('\n').map((line): [string, string] => {
    const [name = '', ...rest] = line.split(': ')
    return [name, rest.join(': ')]
  })
  return Object.fromEntries(fields.filter(([name]) => name !== ':' && name !== ''))
}
