import { decimalsOf } from './money.ts'

/** What cannot be money, by the name of the reason. */
export type MoneyProblem = 'currency' | 'negative' | 'value'

/**
 * An amount as people and programs write it ("1200.5", "1200") in a currency (three letters of ISO 4217, in any
 * case), as whole minor units. More decimals than the currency has are refused, never rounded; so is what is
 * below nothing, and what is too large to count without error. No thousands marks, no exponents.
 */
export function writtenMoney(
  text: string,
  currency: string,
): { readonly minor: number; readonly currency: string } | { readonly problem: MoneyProblem } {
  const code = currency.trim().toUpperCase()
  if (!isCurrency(code)) return { problem: 'currency' }
  const found = /^(-?)(\d{1,13})(?:\.(\d{1,6}))?$/.exec(text.trim())
  if (!found) return { problem: 'value' }
  const [, sign, whole = '', fraction = ''] = found
  const places = decimalsOf(code)
  if (fraction.slice(places).replaceAll('0', '') !== '') return { problem: 'value' }
  const minor = Number(whole + fraction.slice(0, places).padEnd(places, '0'))
  if (!Number.isSafeInteger(minor)) return { problem: 'value' }
  if (sign === '-' && minor !== 0) return { problem: 'negative' }
  return { minor, currency: code }
}

/** Whether these three letters are a currency that is or was paid with somewhere. */
export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code)
}
