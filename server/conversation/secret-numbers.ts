/** How the first four digits of a card of each kind begin, and of how many digits they are. Source: ISO/IEC 7812 and the issuers' published ranges. */
export const cardKinds: readonly { readonly begins: RegExp; readonly lengths: readonly number[] }[] = [
  { begins: /^4/, lengths: [16, 19] },
  { begins: /^(?:5[1-5]|22[2-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { begins: /^3[47]/, lengths: [15] },
  { begins: /^(?:30[0-5]|36|38)/, lengths: [14] },
  { begins: /^(?:6011|64[4-9]|65|62)/, lengths: [16, 17, 18, 19] },
  { begins: /^35(?:2[89]|[3-8])/, lengths: [16, 17, 18, 19] },
]

/** Of how many signs an IBAN is, by its country. Source: the SWIFT IBAN registry. */
export const ibanLengths: Readonly<Record<string, number>> = {
  ...{ AD: 24, AE: 23, AL: 28, AT: 20, AZ: 28, BA: 20, BE: 16, BG: 22, BH: 22, BR: 29, BY: 28, CH: 21 },
  ...{ CR: 22, CY: 28, CZ: 24, DE: 22, DK: 18, DO: 28, EE: 20, EG: 29, ES: 24, FI: 18, FO: 18, FR: 27 },
  ...{ GB: 22, GE: 22, GI: 23, GL: 18, GR: 27, GT: 28, HR: 21, HU: 28, IE: 22, IL: 23, IQ: 23, IS: 26 },
  ...{ IT: 27, JO: 30, KW: 30, KZ: 20, LB: 28, LC: 32, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MD: 24 },
  ...{ ME: 22, MK: 19, MR: 27, MT: 31, MU: 30, NL: 18, NO: 15, PK: 24, PL: 28, PS: 29, PT: 25, QA: 29 },
  ...{ RO: 24, RS: 22, SA: 24, SC: 31, SE: 24, SI: 19, SK: 24, SM: 27, TN: 24, TR: 26, UA: 29, VA: 22 },
  ...{ VG: 24, XK: 20 },
}

const digits = 'zero one two three four five six seven eight nine'.split(' ')
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ziffern = 'null eins zwei drei vier fünf sechs sieben acht neun'.split(' ')
const zehner = 'zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(' ')
const zig = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ')
const before = ['', 'ein', ...ziffern.slice(2)]

/** What a spoken word stands for, in digits; English and German. */
export const spokenDigits: ReadonlyMap<string, string> = new Map([
  ...digits.map((word, at) => [word, String(at)] as const),
  ...teens.map((word, at) => [word, String(at + 10)] as const),
  ...tens.map((word, at) => [word, String((at + 2) * 10)] as const),
  ...ziffern.map((word, at) => [word, String(at)] as const),
  ...zehner.map((word, at) => [word, String(at + 10)] as const),
  ...zig.map((word, at) => [word, String((at + 2) * 10)] as const),
  ...zig.flatMap((word, at) =>
    before.slice(1).map((unit, nth) => [`${unit}und${word}`, String((at + 2) * 10 + nth + 1)] as const),
  ),
  ['oh', '0'],
  ['o', '0'],
  ['zwo', '2'],
  ['fuenf', '5'],
])

/** Tens after which one more digit of the same number may follow: "forty one" is 41. */
export const openTens: ReadonlySet<string> = new Set(tens)

/** So many times comes the digit that follows. */
export const repeated: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
  ['doppel', 2],
])

/** What people say between two digits. */
export const betweenDigits: ReadonlySet<string> = new Set(
  'uh um er and then dash space äh ähm und dann strich'.split(' '),
)
