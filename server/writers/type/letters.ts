/** Every sign the two files of type beside this one can print, as ranges of Unicode numbers. */
const ranges =
  '20-7E A0-17E 18F 192 19D 1A0-1A1 1AF-1B0 1CD-1D4 1E6-1E7 1EA-1EB 1FA-1FF 218-21B 232-233 237 259 ' +
  '272 2C6-2C7 2DA 2DC-2DD 2F5-2F6 300-301 303-304 308-309 323 374-375 37E 384-38A 38C 38E-3A1 ' +
  '3A3-3CE 3D7 3D9 3DB 3DD 3E1 400-45F 462-463 472-475 490-493 496-49B 4A0-4A3 4AA-4AB 4AE-4B3 ' +
  '4B6-4B7 4BA-4BB 4C0-4C2 4CF-4D1 4D4-4D9 4E2-4E3 4E6-4E9 4EE-4EF 4F2-4F3 1E20-1E21 1E44-1E45 ' +
  '1E80-1E85 1E9E 1EA0-1EF9 2013-2014 2018-201A 201C-201E 2020 2022 2026 2039-203A 2044 20AB-20AC ' +
  '20B1 20B3-20B4 20B8 20BD 2116 2122 2212 2215 '

const printable = ranges
  .trim()
  .split(' ')
  .map((range) => range.split('-').map((one) => Number.parseInt(one, 16)))
  .map(([first = 0, last = first]) => [first, last] as const)

/** What is printed instead of a sign that the type does not have, and means the same. */
const instead: Readonly<Record<string, string>> = {
  '\u2011': '-',
  '\u202f': '\u00a0',
  '\u2009': '\u00a0',
  '\u200b': '',
  '\ufeff': '',
  '\t': ' ',
  '\n': ' ',
  '\r': '',
  '≤': '<=',
  '≥': '>=',
  '₩': 'KRW',
  '₪': 'ILS',
  '₹': 'INR',
  '₺': 'TRY',
  '₼': 'AZN',
  '₾': 'GEL',
}

/**
 * Text as the type can print it: never an empty box. A sign it has not is printed without its accents where it has
 * them, else as its Unicode numbers between angles, ‹5F20 4F1F›, so that nothing is lost.
 */
export function inType(text: string): string {
  let printed = ''
  let strange: string[] = []
  const flush = () => {
    if (strange.length > 0) printed += `‹${strange.join(' ')}›`
    strange = []
  }
  for (const sign of text.normalize('NFC')) {
    const plain = asPrinted(sign)
    if (plain === null) strange.push(numberOf(sign))
    else {
      flush()
      printed += plain
    }
  }
  flush()
  return printed
}

function asPrinted(sign: string): string | null {
  if (isPrintable(sign)) return sign
  if (Object.hasOwn(instead, sign)) return instead[sign] ?? null
  const bare = sign.normalize('NFKD').replace(/\p{M}/gu, '')
  return bare !== '' && [...bare].every(isPrintable) ? bare : null
}

function isPrintable(sign: string): boolean {
  const number = sign.codePointAt(0) ?? 0
  return printable.some(([first, last]) => first <= number && number <= last)
}

function numberOf(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase()
}
