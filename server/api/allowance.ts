import type { Context } from 'hono'
import { words } from '../../views/messages/words.ts'
import { ApiProblem } from './problem.ts'

const MINUTE_MS = 60_000

/** What is left of a minute's questions. */
export interface Left {
  readonly allowed: boolean
  /** Until the next minute begins. */
  readonly seconds: number
  readonly headers: readonly (readonly [name: string, value: string])[]
}

/** So many questions a minute for each who asks; those of a minute that is over are forgotten together. */
export class Allowance {
  readonly perMinute: number
  #minute = 0
  #asked = new Map<string, number>()

  constructor(perMinute: number) {
    this.perMinute = perMinute
  }

  take(who: string, now: Date): Left {
    const minute = Math.floor(now.getTime() / MINUTE_MS)
    if (minute !== this.#minute) this.#asked = new Map()
    this.#minute = minute
    const asked = (this.#asked.get(who) ?? 0) + 1
    this.#asked.set(who, asked)
    const seconds = Math.ceil(((minute + 1) * MINUTE_MS - now.getTime()) / 1000)
    return { allowed: asked <= this.perMinute, seconds, headers: this.#headers(asked, seconds) }
  }

  #headers(asked: number, seconds: number): Left['headers'] {
    return [
      ['RateLimit-Policy', `${this.perMinute};w=60`],
      ['RateLimit-Limit', String(this.perMinute)],
      ['RateLimit-Remaining', String(Math.max(0, this.perMinute - asked))],
      ['RateLimit-Reset', String(seconds)],
    ]
  }
}

/** Counts a question and says what is left of the minute; one too many goes no further. */
export function count(
  c: Context,
  allowance: Allowance,
  { who, now }: { readonly who: string; readonly now: Date },
): void {
  const left = allowance.take(who, now)
  for (const [name, value] of left.headers) c.header(name, value)
  if (left.allowed) return
  c.header('Retry-After', String(left.seconds))
  throw new ApiProblem(429, { message: words.api.problems.tooMany(allowance.perMinute, left.seconds) })
}
