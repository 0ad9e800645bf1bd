import { Agent, request } from 'node:http'

/** What a browser got, and how long it waited for all of it. */
export interface Got {
  readonly status: number
  readonly location: string
  readonly text: string
  readonly ms: number
}

export interface Asking {
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** A browser that keeps its connections, and does nothing that costs more than the socket. */
export class Browser {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 6 })
  readonly #origin: string
  #cookie = ''

  constructor(origin: string) {
    this.#origin = origin
  }

  async signIn(token: string): Promise<void> {
    const { status } = await this.ask(`/sign-in/link/${token}`, { method: 'POST' })
    if (status !== 303 || this.#cookie === '') throw new Error(`Nobody was signed in: ${status}`)
  }

  /** A kept connection may have been closed just now: then it is asked once more, as every browser does. */
  ask(path: string, asking: Asking = {}): Promise<Got> {
    const began = performance.now()
    return this.#asked(path, asking, began).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET') throw error
      return this.#asked(path, asking, began)
    })
  }

  #asked(path: string, { method = 'GET', headers = {}, body }: Asking, began: number): Promise<Got> {
    const own = method === 'POST' ? { origin: this.#origin, 'sec-fetch-site': 'same-origin' } : {}
    const cookie = this.#cookie === '' ? {} : { cookie: this.#cookie }
    return new Promise((done, failed) => {
      const asking = request(
        this.#origin + path,
        { agent: this.#agent, method, headers: { ...own, ...cookie, ...headers } },
        (answer) => {
          const parts: Buffer[] = []
          for (const one of answer.headers['set-cookie'] ?? []) this.#cookie = one.split(';')[0] ?? ''
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('error', failed)
          answer.on('end', () => {
            const ms = performance.now() - began
            const { statusCode: status = 0, headers: told } = answer
            done({ status, location: told.location ?? '', text: Buffer.concat(parts).toString(), ms })
          })
        },
      )
      asking.on('error', failed)
      asking.end(body)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}
