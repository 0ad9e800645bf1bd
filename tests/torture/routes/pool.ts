import { oneOf, type Roll } from '../dice.ts'

const id = /[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[\w-]{40,}/g
/** Pages list a hundred of the same: a few of each kind are enough. */
const MOST_OF_A_KIND = 6

/** What was found on pages, each kind as likely as every other, however often it stood there. */
export class Pool<Thing> {
  readonly #kinds = new Map<string, { readonly things: Thing[]; seen: number }>()
  readonly #names: string[] = []

  /** The tenth of a kind takes the place of one before, so that what is new is tried, too. */
  add(name: string, thing: Thing): void {
    const kind = name.replaceAll(id, ':id').replaceAll(/\d+/g, '0').slice(0, 200)
    const known = this.#kinds.get(kind)
    if (!known) {
      this.#kinds.set(kind, { things: [thing], seen: 1 })
      this.#names.push(kind)
      return
    }
    known.seen += 1
    if (known.things.length < MOST_OF_A_KIND) known.things.push(thing)
    else known.things[known.seen % MOST_OF_A_KIND] = thing
  }

  get size(): number {
    return this.#names.length
  }

  any(roll: Roll): Thing | undefined {
    if (this.#names.length === 0) return undefined
    return oneOf(this.#kinds.get(oneOf(this.#names, roll))?.things ?? [], roll)
  }
}

/** The ids in a text. */
export function idsIn(text: string): readonly string[] {
  return text.match(id) ?? []
}
