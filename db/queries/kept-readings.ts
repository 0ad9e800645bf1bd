import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

/** So many things kept, those asked for last: what is read of the same revision is read once. */
class Kept<Found> {
  private readonly found = new Map<string, { readonly mark: string; readonly found: Found }>()
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  /** What was kept under this name; `undefined` where it was of another mark. */
  find(name: string, mark: string): Found | undefined {
    const known = this.found.get(name)
    if (known?.mark !== mark) return undefined
    this.found.delete(name)
    this.found.set(name, known)
    return known.found
  }

  keep(name: string, mark: string, found: Found): Found {
    this.found.delete(name)
    this.found.set(name, { mark, found })
    const [oldest] = this.found.keys()
    if (this.found.size > this.most && oldest !== undefined) this.found.delete(oldest)
    return found
  }
}

/** Room for readings of each database, which goes when the database does, or when something in them must be gone. */
export function keptReadings<Found>(most: number): (db: Kysely<Database>) => Kept<Found> {
  let rooms = new WeakMap<Kysely<Database>, Kept<Found>>()
  emptied.push(() => {
    rooms = new WeakMap()
  })
  return (db) => {
    const room = rooms.get(db) ?? new Kept<Found>(most)
    rooms.set(db, room)
    return room
  }
}

const emptied: (() => void)[] = []

/** Keeps no word of what was taken back or erased: everything that was kept is read anew, in every process. */
export function forgetReadings(): void {
  emptyReadings()
  for (const tell of telling) tell()
}

/** The same in this process alone. */
export function emptyReadings(): void {
  for (const empty of emptied) empty()
}

/** Is called whenever something is to be forgotten, to tell other processes. Answers how to be called no more. */
export function whenForgotten(tell: () => void): () => void {
  telling.add(tell)
  return () => void telling.delete(tell)
}

const telling = new Set<() => void>()
