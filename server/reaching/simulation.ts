import type { VisitorEvent } from './visit.ts'

/** What is simulated: from one number, so many visitors, who begin to arrive at `from`, one each `everyMs`. */
export interface Simulation {
  readonly seed: number
  readonly visitors: number
  readonly from: string
  readonly everyMs: number
  /** SHA-256 of mail addresses of customers, some of whom come and agree to be recognised. */
  readonly emailHashes: readonly string[]
  /** What being helped adds to the chance that somebody buys, 0 to 1. */
  readonly help: number
}

/** An event as a website would tell it, with its own name. */
export interface SimulatedEvent extends Omit<VisitorEvent, 'customerId'> {
  readonly id: string
  readonly emailHash: string | null
}

/** What nobody outside the simulation can know: what somebody does alone, and what they do when helped. */
export interface Truth {
  readonly visitor: string
  readonly arrivedAt: string
  readonly emailHash: string | null
  readonly intent: number
  readonly valueMinor: number
  readonly buysAlone: boolean
  readonly buysHelped: boolean
}

const products = [
  { page: '/products/small', product: 'The small unit', valueMinor: 189_000 },
  { page: '/products/large', product: 'The large unit', valueMinor: 640_000 },
  { page: '/products/service', product: 'A service contract', valueMinor: 48_000 },
  { page: '/products/parts', product: 'Spare parts', valueMinor: 9_500 },
] as const
const others = ['/', '/about', '/delivery', '/prices', '/contact'] as const
const campaigns = ['autumn', 'letter', 'fair'] as const

const DAY_MS = 86_400_000
const STAY_MS = 15_000
const BOUNCES = 0.4
const RETURNS = 0.35
const BY_CAMPAIGN = 0.3
const RECOGNISED = 0.15
/** The intent of most is low: a power of an even draw. */
const SKEW = 3
const BUYS_AT_BEST = 0.3

/**
 * Visitors as a website has them, and what is true of each: many leave after a page, some come back after days, some
 * come by a campaign, some are customers who agree to be recognised, and few buy, those of high intent more often.
 *
 * The same simulation always gives the same events, each visitor's in order; the truth stands in the order of arrival.
 * Purchases in the events are those of `buysAlone`: whoever tests approaches adds those of whom they helped.
 */
export function simulated(simulation: Simulation): {
  readonly events: readonly SimulatedEvent[]
  readonly truth: readonly Truth[]
} {
  const events: SimulatedEvent[] = []
  const truth: Truth[] = []
  for (let nth = 0; nth < simulation.visitors; nth += 1) {
    const one = visitorOf(simulation, nth)
    truth.push(one.truth)
    events.push(...one.events)
  }
  return { events, truth }
}

function visitorOf(simulation: Simulation, nth: number) {
  const { seed, from, everyMs, emailHashes, help } = simulation
  const draw = drawer(seed * 1_000_003 + nth)
  const visitor = `sim-${seed}-${nth}`
  const arrivedMs = Date.parse(from) + Math.round((nth + draw()) * everyMs)
  const intent = draw() ** SKEW
  const product = oneOf(products, draw)
  const emailHash = emailHashes.length > 0 && draw() < RECOGNISED ? oneOf(emailHashes, draw) : null
  const campaign = draw() < BY_CAMPAIGN ? oneOf(campaigns, draw) : null
  const luck = draw()
  const truth: Truth = {
    visitor,
    arrivedAt: instant(arrivedMs),
    emailHash,
    intent: Math.round(intent * 1000) / 1000,
    valueMinor: product.valueMinor,
    buysAlone: luck < intent * BUYS_AT_BEST,
    buysHelped: luck < intent * BUYS_AT_BEST + help,
  }
  const visits = draw() < RETURNS + intent / 2 ? 1 + Math.floor(draw() * 3) : 0
  const made = maker({ visitor, emailHash, campaign })
  const events: SimulatedEvent[] = []
  for (let before = visits; before > 0; before -= 1)
    events.push(...visitOf(made, arrivedMs - before * DAY_MS * (1 + draw()), { draw, product, steps: 2 }))
  const steps = draw() < BOUNCES ? 1 : 2 + Math.floor(intent * 8 + draw() * 3)
  events.push(...visitOf(made, arrivedMs, { draw, product, steps }))
  const last = events.at(-1)
  if (truth.buysAlone && last) events.push(made('bought', Date.parse(last.at) + 1000, product))
  return { truth, events }
}

type Product = (typeof products)[number]
type Maker = (
  kind: SimulatedEvent['kind'],
  atMs: number,
  seen: Partial<Product> | { readonly page: string },
) => SimulatedEvent

function maker(of: {
  readonly visitor: string
  readonly emailHash: string | null
  readonly campaign: string | null
}): Maker {
  let count = 0
  return (kind, atMs, seen) => {
    count += 1
    const valueMinor = 'valueMinor' in seen ? (seen.valueMinor ?? null) : null
    return {
      id: `${of.visitor}-${count}`,
      visitor: of.visitor,
      kind,
      page: seen.page ?? null,
      product: 'product' in seen ? (seen.product ?? null) : null,
      valueMinor,
      currency: valueMinor === null ? null : 'EUR',
      campaign: of.campaign,
      consent: of.emailHash === null ? 'none' : 'given',
      emailHash: of.emailHash,
      at: instant(atMs),
    }
  }
}

function visitOf(
  made: Maker,
  fromMs: number,
  {
    draw,
    product,
    steps,
  }: { readonly draw: () => number; readonly product: Product; readonly steps: number },
): readonly SimulatedEvent[] {
  const events: SimulatedEvent[] = []
  let at = Math.round(fromMs)
  for (let step = 0; step < steps; step += 1) {
    const seen = step % 2 === 1 ? product : { page: oneOf(others, draw) }
    events.push(made('view', at, seen))
    const stays = Math.floor(draw() * 4)
    for (let nth = 1; nth <= stays; nth += 1)
      events.push(made('stay', at + nth * STAY_MS, { page: seen.page }))
    at += (stays + 1) * STAY_MS
  }
  return events
}

function instant(ms: number): string {
  return new Date(ms).toISOString()
}

function oneOf<T>(choices: readonly T[], draw: () => number): T {
  return choices[Math.floor(draw() * choices.length)] as T
}

/** Numbers from 0 up to 1, the same on every machine: a Weyl sequence, mixed. */
function drawer(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
