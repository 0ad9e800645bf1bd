import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

/** So much is kept, of what was asked for last: what is read of the same revision is read once. */
class Kept<Found> {
  private readonly found = new Map<string, { readonly mark: string; readonly found: Found }>()
  private readonly most: number
  private readonly weigh: (found: Found) => number
  private weight = 0

  constructor(most: number, weigh: (found: Found) => number) {
    this.most = most
    this.weigh = weigh
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
    this.forget(name)
    this.found.set(name, { mark, found })
    this.weight += this.weigh(found)
    for (const [oldest] of this.found) {
      if (this.weight <= this.most) break
      this.forget(oldest)
    }
    return found
  }

  private forget(name: string): void {
    const known = this.found.get(name)
    if (!known) return
    this.weight -= this.weigh(known.found)
    this.found.delete(name)
  }
}

/**
 * Room for readings of each database, which goes when the database does, or when something in them must be gone. As
 * many of them, or of what each weighs.
 */
export function keptReadings<Found>(
  most: number,
  weigh: (found: Found) => number = () => 1,
): (db: Kysely<Database>) => Kept<Found> {
  let rooms = new WeakMap<Kysely<Database>, Kept<Found>>()
  emptied.push(() => {
    rooms = new WeakMap()
  })
  return (db) => {
    const room = rooms.get(db) ?? new Kept<Found>(most, weigh)
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
