import { compare, floor, minus, over, plus, type Ratio, ratioOf, times, toWhole } from './ratio.ts'

/** Money: whole minor units (cents) and an ISO 4217 currency. Never a fraction of a cent, never a float. */
export interface Money {
  readonly minor: number
  readonly currency: string
}

const decimals: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
}

/** How many decimals a currency's minor unit is: 2 unless ISO 4217 says otherwise. */
export function decimalsOf(currency: string): number {
  return decimals[currency] ?? 2
}

/** Whole minor units that may be computed with; throws on anything else. */
export function checkMinor(minor: number): number {
  if (!Number.isSafeInteger(minor)) throw new Error(`${minor} is not a whole number of minor units`)
  return minor
}

/**
 * Money times a decimal, rounded once, half to even, in exact integer arithmetic.
 * Source: pay.md, "Composite".
 */
export function timesDecimal({ minor, currency }: Money, factor: number): Money {
  const exact = times(ratioOf(BigInt(checkMinor(minor))), ratioOf(factor))
  return { minor: checkMinor(Number(toWhole(exact))), currency }
}

/** The sum of money of one currency; throws where currencies differ. */
export function sumOfMoney(all: readonly Money[], currency: string): Money {
  let sum = 0n
  for (const one of all) {
    if (one.currency !== currency) throw new Error(`${one.currency} cannot be added to ${currency}`)
    sum += BigInt(checkMinor(one.minor))
  }
  return { minor: checkMinor(Number(sum)), currency }
}

/** Somebody's, or something's, part of a pool. `id` decides who gets the odd cent among equals. */
export interface Share {
  readonly id: string
  readonly weight: number
}

/**
 * A pool split by weights to the last cent: largest remainder, ties by id in byte order.
 *
 * Weights are decimals of zero or more; with none above zero nothing can be split, and it throws. The parts
 * come in the order of the shares and add up to the pool. Source: pay.md, "Composite".
 */
export function splitMoney(pool: Money, shares: readonly Share[]): readonly Money[] {
  const weights = shares.map((share) => ratioOf(share.weight))
  const whole = weights.reduce(plus, ratioOf(0))
  if (weights.some((weight) => weight.top < 0n) || whole.top === 0n)
    throw new Error('A pool needs shares of zero or more, and one above zero')

  const exact = weights.map((weight) => over(times(ratioOf(BigInt(checkMinor(pool.minor))), weight), whole))
  const parts = exact.map(floor)
  const left = BigInt(pool.minor) - parts.reduce((sum, part) => sum + part, 0n)
  const odd = new Set(byRemainder(exact, shares).slice(0, Number(left)))
  return parts.map((part, at) => ({ minor: Number(part + (odd.has(at) ? 1n : 0n)), currency: pool.currency }))
}

function byRemainder(exact: readonly Ratio[], shares: readonly Share[]): readonly number[] {
  const rest = exact.map((ratio) => minus(ratio, ratioOf(floor(ratio))))
  return shares
    .map((_, at) => at)
    .toSorted((a, b) => {
      const larger = compare(rest[b] as Ratio, rest[a] as Ratio)
      if (larger !== 0) return larger
      return (shares[a]?.id ?? '') < (shares[b]?.id ?? '') ? -1 : 1
    })
}

/** Money as a statement prints it, without the currency: 3,123.90. The same in every locale. */
export function amountInWords({ minor, currency }: Money): string {
  const places = decimalsOf(currency)
  const digits = String(Math.abs(minor)).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places).replace(/\B(?=(\d{3})+$)/g, ',')
  const sign = minor < 0 ? '−' : ''
  return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-places)}`
}
