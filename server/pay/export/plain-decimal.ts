import { decimalsOf, type Money } from '../money.ts'

/** Money as programs read it: a point, the decimals of its currency, no marks between: -1234.50, 1200 (JPY), 1.250 (KWD). */
export function plainDecimal({ minor, currency }: Money): string {
  const places = decimalsOf(currency)
  const digits = String(Math.abs(minor)).padStart(places + 1, '0')
  const sign = minor < 0 ? '-' : ''
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}
