import { SAME_WORDS } from './lexicons/topics.ts'
import { type Rarity, rarityFrom } from './rarity.ts'

/** What was said of one thing: of a kind of insight, in these stems. */
export interface Said {
  readonly kind: string
  readonly stems: readonly string[]
  /** When they said it last, in milliseconds. */
  readonly atMs: number
}

/** A customer who was heard: when last, and each wording once. */
export interface HeardCustomer {
  readonly atMs: number
  readonly said: readonly Said[]
}

/** A wording, and in turn the number of a customer who said it and when they did last. */
interface Wording {
  readonly key: string
  readonly kind: string
  readonly stems: readonly string[]
  readonly by: number[]
}

/** All wordings with a stem, and at which change one of them was last said by others than before. */
interface SameStem {
  readonly wordings: Set<Wording>
  change: number
}

/** How many said it, as long as nothing changed and nobody of them was heard too long ago. */
interface Counted {
  readonly count: number
  readonly changes: string
  readonly sinceMs: number
  readonly untilMs: number
}

const MOST_COUNTED = 50_000

/**
 * Everything that is known of all customers, by its wording, for telling how rare an insight is without going
 * through all of it: exactly what `rarityOf` gives for the same, and held to it by a test. It is told of each
 * customer who changes, and forgets one of whom nothing is told. Instants are in milliseconds; the caller owns
 * the calendar, and asks for nothing before what was told. Source: measures.md, Insights.
 */
export class Wordings {
  readonly #numbers = new Map<string, number>()
  readonly #heardAt: number[] = []
  readonly #said: (readonly Wording[])[] = []
  readonly #wordings = new Map<string, Wording>()
  readonly #stems = new Map<string, SameStem>()
  readonly #free: number[] = []
  #changes = 0
  readonly #counted = new Map<string, Counted>()
  #heard: Omit<Counted, 'changes'> | null = null

  /** Takes what is known of a customer in place of what was; `null` where nothing is. */
  tell(customer: string, heard: HeardCustomer | null): void {
    const number = this.#numberOf(customer)
    this.#heard = null
    this.#heardAt[number] = heard?.atMs ?? Number.NEGATIVE_INFINITY
    const before = new Set(this.#said[number])
    const now = (heard?.said ?? []).map((one) => this.#say(one, number, before))
    const stays = new Set(now)
    for (const wording of before) if (!stays.has(wording)) this.#unsay(wording, number)
    this.#said[number] = now
    if (!heard) this.#forget(customer, number)
  }

  /**
   * How rare an insight of this customer is among all customers heard since an instant, theirs included; `null`
   * (unknown) with fewer than 20.
   */
  rarityOf(insight: Omit<Said, 'atMs'>, customer: string, sinceMs: number): Rarity | null {
    const number = this.#numbers.get(customer)
    const isHeard = number !== undefined && (this.#heardAt[number] ?? 0) >= sinceMs
    const isAmong = number !== undefined && this.#hasSaid(number, insight, sinceMs)
    const count = this.#countOf(insight, sinceMs) + (isAmong ? 0 : 1)
    return rarityFrom(count, this.#heardSince(sinceMs) + (isHeard ? 0 : 1))
  }

  #numberOf(customer: string): number {
    const number = this.#numbers.get(customer) ?? this.#free.pop() ?? this.#heardAt.length
    this.#numbers.set(customer, number)
    return number
  }

  #forget(customer: string, number: number): void {
    this.#numbers.delete(customer)
    this.#free.push(number)
  }

  #say({ kind, stems, atMs }: Said, number: number, before: ReadonlySet<Wording>): Wording {
    const key = keyOf(kind, stems)
    const wording = this.#wordings.get(key) ?? this.#newWording(key, kind, stems)
    const place = before.has(wording) ? placeOf(wording, number) : wording.by.length
    if (!((wording.by[place + 1] ?? Number.POSITIVE_INFINITY) <= atMs)) this.#changed(wording)
    wording.by[place] = number
    wording.by[place + 1] = atMs
    return wording
  }

  #unsay(wording: Wording, number: number): void {
    wording.by.splice(placeOf(wording, number), 2)
    this.#changed(wording)
    if (wording.by.length > 0) return
    this.#wordings.delete(wording.key)
    this.#counted.delete(wording.key)
    for (const stem of wording.stems) {
      const key = stemKey(wording.kind, stem)
      const same = this.#stems.get(key)
      same?.wordings.delete(wording)
      if (same?.wordings.size === 0) this.#stems.delete(key)
    }
  }

  #newWording(key: string, kind: string, stems: readonly string[]): Wording {
    const wording: Wording = { key, kind, stems, by: [] }
    this.#wordings.set(key, wording)
    for (const stem of stems) {
      const same = this.#stems.get(stemKey(kind, stem)) ?? { wordings: new Set(), change: 0 }
      same.wordings.add(wording)
      this.#stems.set(stemKey(kind, stem), same)
    }
    return wording
  }

  #changed({ kind, stems }: Wording): void {
    this.#changes += 1
    for (const stem of stems) {
      const same = this.#stems.get(stemKey(kind, stem))
      if (same) same.change = this.#changes
    }
  }

  #heardSince(sinceMs: number): number {
    const known = this.#heard
    if (known && known.sinceMs <= sinceMs && sinceMs <= known.untilMs) return known.count
    let count = 0
    let untilMs = Number.POSITIVE_INFINITY
    for (const atMs of this.#heardAt) {
      if (atMs < sinceMs) continue
      count += 1
      untilMs = Math.min(untilMs, atMs)
    }
    this.#heard = { count, sinceMs, untilMs }
    return count
  }

  #hasSaid(number: number, insight: Omit<Said, 'atMs'>, sinceMs: number): boolean {
    return (this.#said[number] ?? []).some(
      (wording) =>
        wording.kind === insight.kind &&
        isAlike(
          wording.stems,
          insight.stems,
          wording.stems.filter((stem) => insight.stems.includes(stem)).length,
        ) &&
        (wording.by[placeOf(wording, number) + 1] ?? 0) >= sinceMs,
    )
  }

  #countOf(insight: Omit<Said, 'atMs'>, sinceMs: number): number {
    const key = keyOf(insight.kind, insight.stems)
    const stems = insight.stems.map((stem) => this.#stems.get(stemKey(insight.kind, stem)))
    const changes = stems.map((same) => same?.change ?? 0).join()
    const known = this.#counted.get(key)
    if (known?.changes === changes && known.sinceMs <= sinceMs && sinceMs <= known.untilMs) return known.count
    const counted = this.#counting(insight, stems, sinceMs)
    if (this.#counted.size > MOST_COUNTED) this.#counted.clear()
    this.#counted.set(key, { ...counted, changes, sinceMs })
    return counted.count
  }

  #counting(insight: Omit<Said, 'atMs'>, stems: readonly (SameStem | undefined)[], sinceMs: number) {
    const shared = new Map<Wording, number>()
    for (const same of stems)
      for (const wording of same?.wordings ?? []) shared.set(wording, 1 + (shared.get(wording) ?? 0))
    const isCounted = new Uint8Array(this.#heardAt.length)
    let count = 0
    let untilMs = Number.POSITIVE_INFINITY
    for (const [{ stems: others, by }, both] of shared) {
      if (!isAlike(others, insight.stems, both)) continue
      for (let at = 0; at < by.length; at += 2) {
        const [number = 0, atMs = 0] = [by[at], by[at + 1]]
        if (atMs < sinceMs) continue
        untilMs = Math.min(untilMs, atMs)
        if (isCounted[number] === 0) count += 1
        isCounted[number] = 1
      }
    }
    return { count, untilMs }
  }
}

/** As `areAlike` of two topics, of which so many stems are the same. */
function isAlike(stems: readonly string[], others: readonly string[], both: number): boolean {
  return both > 0 && both >= Math.min(SAME_WORDS, stems.length, others.length)
}

function placeOf({ by }: Wording, number: number): number {
  let at = 0
  while (at < by.length && by[at] !== number) at += 2
  return at
}

function keyOf(kind: string, stems: readonly string[]): string {
  return `${kind} ${stems.toSorted().join(' ')}`
}

function stemKey(kind: string, stem: string): string {
  return `${kind} ${stem}`
}
