import pg from 'pg'
import type { Logger } from 'pino'
import { newId } from '../../db/new-id.ts'

/** What processes tell one another: of what kind, and an id. Never what anybody said, and never who may know. */
export const topics = ['work', 'signed-out', 'reach', 'forgotten'] as const
export type Topic = (typeof topics)[number]

/** `null` where something may have been missed: look at everything. */
type Listener = (id: string | null) => void

interface Needs {
  /** `null` where there is one process, or its database cannot carry word. */
  readonly databaseUrl: string | null
  readonly log: Pick<Logger, 'warn'>
}

const CHANNEL = 'heard'
const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 10_000

/**
 * Carries word between the processes on one PostgreSQL, at once and without a promise: whoever listens also looks by
 * themselves now and then. Here it is heard at once, with or without PostgreSQL.
 */
export class Wire {
  readonly #needs: Needs
  readonly #self = newId()
  readonly #listeners = new Map<Topic, Set<Listener>>()
  readonly #unsaid = new Set<string>()
  #saying: Promise<void> | undefined
  #client: pg.Client | undefined
  #again: NodeJS.Timeout | undefined
  #failures = 0
  #isStopping = false

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /** Listens to the others from now on, and again after every break. */
  async begin(): Promise<void> {
    const { databaseUrl } = this.#needs
    if (databaseUrl === null || this.#isStopping) return
    const client = new pg.Client({
      connectionString: databaseUrl,
      keepAlive: true,
      application_name: 'heard',
    })
    client.on('error', () => {})
    client.on('end', () => this.#lost(client))
    client.on('notification', ({ payload }) => this.#heard(payload))
    this.#client = client
    try {
      await client.connect()
      await client.query(`listen ${CHANNEL}`)
      if (this.#failures > 0) for (const topic of topics) this.#tellHere(topic, null)
      this.#failures = 0
    } catch (error) {
      this.#needs.log.warn({ err: error, job: 'wire' })
      this.#lost(client)
    }
  }

  /** Tells whoever listens, here and elsewhere. */
  tell(topic: Topic, id = ''): void {
    this.#tellHere(topic, id)
    this.#unsaid.add(JSON.stringify([this.#self, topic, id]))
    this.#saying ??= this.#say().finally(() => {
      this.#saying = undefined
    })
  }

  /** Answers how to listen no more. */
  on(topic: Topic, listener: Listener): () => void {
    const all = this.#listeners.get(topic) ?? new Set()
    this.#listeners.set(topic, all.add(listener))
    return () => void all.delete(listener)
  }

  async stop(): Promise<void> {
    this.#isStopping = true
    clearTimeout(this.#again)
    await this.#saying
    await this.#client?.end().catch(() => {})
  }

  /** One after the other; the same said twice meanwhile is said once. */
  async #say(): Promise<void> {
    for (const said of this.#unsaid) {
      this.#unsaid.delete(said)
      await this.#client?.query('select pg_notify($1, $2)', [CHANNEL, said]).catch(() => {})
    }
  }

  #heard(payload: string | undefined): void {
    const [from, topic, id] = JSON.parse(payload ?? '[]') as readonly string[]
    const known = topics.find((one) => one === topic)
    if (from !== this.#self && known && id !== undefined) this.#tellHere(known, id)
  }

  #tellHere(topic: Topic, id: string | null): void {
    for (const listener of this.#listeners.get(topic) ?? []) listener(id)
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return
    this.#client = undefined
    client.end().catch(() => {})
    if (this.#isStopping) return
    const wait = Math.min(FIRST_WAIT_MS * 2 ** this.#failures, LONGEST_WAIT_MS)
    this.#failures += 1
    this.#again = setTimeout(() => void this.begin(), wait).unref()
  }
}
