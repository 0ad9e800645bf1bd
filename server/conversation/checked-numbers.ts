import { cardKinds, ibanLengths } from './secret-numbers.ts'

/**
 * How many digits the number of a payment card has that begins with these, as a number below ten thousand; none where
 * no card does. One order number in ten that is as long and begins so passes for one.
 */
export function lengthsOfCards(firstFour: number): readonly number[] {
  return lengthsByBeginning[firstFour] ?? []
}

const lengthsByBeginning = Array.from({ length: 10_000 }, (_, first) => {
  const written = String(first).padStart(4, '0')
  return cardKinds.find(({ begins }) => begins.test(written))?.lengths ?? []
})

/** Luhn's check over digits: every second from the right counts double, digits added up; the sum ends in 0. */
export function isLuhn(digits: string): boolean {
  return isLuhnWithin(luhnSums([...digits].map(Number)), 0, digits.length)
}

/** For each place in a run of digits, the sum of all before it: with those at even places single, and with those at odd places single. */
export interface LuhnSums {
  readonly even: Int32Array
  readonly odd: Int32Array
}

/** Adds up once what every stretch of a run of digits can be checked by. */
export function luhnSums(digits: readonly number[]): LuhnSums {
  const [even, odd] = [new Int32Array(digits.length + 1), new Int32Array(digits.length + 1)]
  for (const [at, digit] of digits.entries()) {
    const double = digit > 4 ? digit * 2 - 9 : digit * 2
    even[at + 1] = (even[at] ?? 0) + (at % 2 === 0 ? digit : double)
    odd[at + 1] = (odd[at] ?? 0) + (at % 2 === 0 ? double : digit)
  }
  return { even, odd }
}

/** Luhn's check of one stretch of the run, its end not included. */
export function isLuhnWithin({ even, odd }: LuhnSums, from: number, end: number): boolean {
  const sums = end % 2 === 1 ? even : odd
  return ((sums[end] ?? 0) - (sums[from] ?? 0)) % 10 === 0
}

/** Whether these signs, without spaces and in capitals, are an IBAN: its country's length and its check of 97. Source: ISO 13616. */
export function isIban(signs: string): boolean {
  if (ibanLengths[signs.slice(0, 2)] !== signs.length) return false
  let rest = 0
  for (const sign of signs.slice(4) + signs.slice(0, 4)) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

/** A national number that can be checked: how it is written, and whether its signs, without spaces and in capitals, are right. */
export interface NationalNumber {
  readonly written: RegExp
  readonly isRight: (signs: string) => boolean
}

/** Those of Spain, Italy, France, Germany, Norway and Sweden; others have no check, or one that telephone numbers pass. */
export const nationalNumbers: readonly NationalNumber[] = [
  { written: /\b(?:[XYZ]\d{7}|\d{8})[ -]?[A-Z]\b/giu, isRight: isSpanish },
  { written: /\b[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]\b/giu, isRight: isItalian },
  { written: /\b[12] ?\d{2} ?\d{2} ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}\b/giu, isRight: isFrench },
  { written: /(?<![+\d])[1-9]\d ?\d{3} ?\d{3} ?\d{3}\b/gu, isRight: isGerman },
  { written: /(?<![+\d])\d{6} ?\d{5}\b/gu, isRight: isNorwegian },
  { written: /(?<![+\d])(?:\d{2})?\d{6}[-+]\d{4}\b/gu, isRight: isSwedish },
]

/** The letter of the DNI is its number divided by 23. */
function isSpanish(signs: string): boolean {
  const number = Number(signs.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter))))
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23] === signs.at(-1)
}

/** The last letter of the codice fiscale is the sum of the others, those at odd places by a table. */
function isItalian(signs: string): boolean {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
  const sum = [...signs.slice(0, 15)].reduce((all, sign, at) => {
    const value = /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65
    return all + (at % 2 === 0 ? (odd[value] ?? 0) : value)
  }, 0)
  return String.fromCharCode(65 + (sum % 26)) === signs.at(-1)
}

/** The key of the NIR is 97 less its number divided by 97; Corsica's letters count as 19 and 18. */
function isFrench(signs: string): boolean {
  const number = BigInt(signs.slice(0, 13).replace('2A', '19').replace('2B', '18'))
  return 97n - (number % 97n) === BigInt(signs.slice(13))
}

/** The tax number's last digit by ISO 7064 (11, 10); among the first ten one digit, and no more than one, comes twice or three times. */
function isGerman(signs: string): boolean {
  const counts = [...Map.groupBy(signs.slice(0, 10), (digit) => digit).values()].map((all) => all.length)
  if (counts.filter((count) => count > 1).length !== 1 || Math.max(...counts) > 3) return false
  let product = 10
  for (const digit of signs.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10
    product = (sum * 2) % 11
  }
  return (11 - product) % 10 === Number(signs[10])
}

/** Begins with a day, and has two digits by 11. */
function isNorwegian(signs: string): boolean {
  const sum = (weights: readonly number[]) =>
    weights.reduce((all, weight, at) => all + weight * Number(signs[at]), 0) % 11
  const isDay = /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])/.test(signs)
  return isDay && sum([3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) === 0 && sum([5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0
}

/** Begins with a date, and is right by Luhn's check. */
function isSwedish(signs: string): boolean {
  const digits = signs.replace(/\D/gu, '').slice(-10)
  return /^\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(digits) && isLuhn(digits)
}
