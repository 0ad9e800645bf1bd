import { setImmediate as pause } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { type HeardMark, heardChanges, heardMark } from '../../../db/queries/heard-changes.ts'
import {
  accountsOf,
  customersFrom,
  type HeardOf,
  heardOfCustomers,
} from '../../../db/queries/heard-customers.ts'
import type { Database } from '../../../db/schema.ts'
import { type Said, Wordings } from '../../measures/wordings.ts'

/** So many customers are read before whoever else waits has a turn. */
const AT_ONCE = 50
/** Whoever asks at the same time may ask for a little earlier. */
const LEEWAY_MS = 24 * 60 * 60 * 1000

/**
 * What all customers said, held in memory beside a database and brought up to date before each answer: read once, and
 * after that only of whom something changed.
 */
export class Heard {
  readonly #db: Kysely<Database>
  #known: Known | undefined
  #running: Promise<unknown> = Promise.resolve()
  #next: Promise<Wordings> | undefined
  #since = ''

  constructor(db: Kysely<Database>) {
    this.#db = db
  }

  /** As the database has it now, or later: those who ask while it is being read wait for one look together. */
  now(since: string): Promise<Wordings> {
    this.#since = this.#next && this.#since < since ? this.#since : since
    this.#next ??= this.#running
      .catch(() => {})
      .then(() => {
        this.#next = undefined
        const look = this.#look(this.#since)
        this.#running = look
        return look
      })
    return this.#next
  }

  async #look(since: string): Promise<Wordings> {
    const known = this.#known
    this.#known = undefined
    const changed =
      known && known.since <= since ? await heardChanges(this.#db, known.mark, performance.now()) : undefined
    const after =
      known && changed
        ? await this.#changed({ ...known, mark: changed.mark }, changed.customerIds)
        : await this.#all(new Date(Date.parse(since) - LEEWAY_MS).toISOString())
    this.#known = after
    return after.wordings
  }

  async #all(since: string): Promise<Known> {
    const known: Known = {
      ...{ since, mark: await heardMark(this.#db, performance.now()), wordings: new Wordings() },
      ...{ heardAs: new Map(), members: new Map() },
    }
    for (let last = ''; ; ) {
      const customers = await customersFrom(this.#db, last, 1000)
      for (const { id, account } of customers) counts(known, id, account ?? id)
      await pause()
      const { id } = customers.at(-1) ?? {}
      if (id === undefined) break
      last = id
    }
    await this.#tell(known, [...known.members.keys()])
    return known
  }

  async #changed(known: Known, customerIds: readonly string[]): Promise<Known> {
    const accounts = await accountsOf(this.#db, customerIds)
    const touched = new Set<string>()
    for (const id of customerIds) {
      const before = known.heardAs.get(id)
      if (before !== undefined) touched.add(before)
      const account = accounts.get(id)
      if (account === undefined) isGone(known, id)
      else touched.add(counts(known, id, account ?? id))
    }
    await this.#tell(known, [...touched])
    return known
  }

  async #tell({ wordings, members, since }: Known, customers: readonly string[]): Promise<void> {
    for (let from = 0; from < customers.length; from += AT_ONCE) {
      if (from > 0) await pause()
      const some = customers.slice(from, from + AT_ONCE)
      const ids = some.flatMap((one) => [...(members.get(one) ?? [])])
      const heard = Map.groupBy(await heardOfCustomers(this.#db, ids, since), (one) => one.customerId)
      for (const customer of some) {
        const theirs = [...(members.get(customer) ?? [])].flatMap((id) => heard.get(id) ?? [])
        wordings.tell(customer, theirs.length === 0 ? null : together(theirs))
      }
    }
  }
}

interface Known {
  readonly since: string
  readonly mark: HeardMark
  readonly wordings: Wordings
  /** The company each customer is counted as, or they themselves; and the other way round. */
  readonly heardAs: Map<string, string>
  readonly members: Map<string, Set<string>>
}

function counts(known: Known, id: string, as: string): string {
  isGone(known, id)
  known.heardAs.set(id, as)
  known.members.set(as, (known.members.get(as) ?? new Set()).add(id))
  return as
}

function isGone({ heardAs, members }: Known, id: string): void {
  const before = heardAs.get(id)
  if (before === undefined) return
  const theirs = members.get(before)
  theirs?.delete(id)
  if (theirs?.size === 0) members.delete(before)
  heardAs.delete(id)
}

/** The wordings of everybody of a company, each as it was said last. */
function together(heard: readonly HeardOf[]) {
  const said = new Map<string, Said>()
  for (const { at, kind, stems } of heard.flatMap((one) => one.insights)) {
    const one = { kind, stems: stems.toSorted(), atMs: Date.parse(at) }
    const key = `${kind} ${one.stems.join(' ')}`
    if ((said.get(key)?.atMs ?? Number.NEGATIVE_INFINITY) < one.atMs) said.set(key, one)
  }
  const times = [...said.values()].map((one) => one.atMs)
  const lasts = heard.map((one) => Date.parse(one.lastAt))
  return { atMs: [...times, ...lasts].reduce((last, one) => Math.max(last, one)), said: [...said.values()] }
}
