import { Agent, type IncomingMessage, request } from 'node:http'

/** Somebody signed in at a hub, over connections that are kept. Plain `node:http`: the client works beside the hub on the same machine. */
export class Client {
  readonly url: string
  readonly committee: string
  readonly #token: string
  readonly #agent: Agent

  private constructor(url: string, committee: string, token: string, agent: Agent) {
    this.url = url
    this.committee = committee
    this.#token = token
    this.#agent = agent
  }

  static async signIn(url: string, committee: string, code: string): Promise<Client> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1000 })
    const guest = new Client(url, committee, '', agent)
    const { token } = (await guest.post('sign-in', { code })) as { token: string }
    return new Client(url, committee, token, agent)
  }

  /** @throws Error when the hub does not answer with 200 */
  async post(path: string, body: unknown): Promise<unknown> {
    return JSON.parse(await text(await this.#ask('POST', path, JSON.stringify(body))))
  }

  /** The body as text: what it costs to read it is the hub's to answer for, not the parser's. */
  async get(path: string): Promise<string> {
    return text(await this.#ask('GET', path))
  }

  /** An answer whose body goes on and on. */
  open(path: string): Promise<IncomingMessage> {
    return this.#ask('GET', path)
  }

  close(): void {
    this.#agent.destroy()
  }

  #ask(method: string, path: string, body?: string): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const asked = request(
        `${this.url}/v1/committees/${this.committee}/${path}`,
        {
          method,
          agent: this.#agent,
          headers: {
            ...(this.#token && { Authorization: `Bearer ${this.#token}` }),
            ...(body !== undefined && {
              'Content-Type': 'application/json',
              'Content-Length': Buffer.byteLength(body),
            }),
          },
        },
        (answer) => {
          if (answer.statusCode === 200) resolve(answer)
          else text(answer).then((said) => reject(new Error(`${method} ${path}: ${answer.statusCode} ${said}`)), reject)
        },
      )
      asked.once('error', reject)
      asked.end(body)
    })
  }
}

async function text(answer: IncomingMessage): Promise<string> {
  answer.setEncoding('utf8')
  let all = ''
  for await (const part of answer) all += part
  return all
}
