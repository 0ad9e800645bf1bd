const MOST_CHARACTERS = 60
/** The shortest and the longest number in the world, with the country in front. */
const DIGITS_ABROAD = { least: 8, most: 15 }
/** Without its country a shorter number may be anybody's, in any town. */
const DIGITS_AT_HOME = { least: 9, most: 12 }
/** The end of a number that it has with its country and without. */
const TAIL = 9

/**
 * A telephone number in the one form numbers are compared in: "+" and digits where it begins with its country
 * ("+44 (0)20 7946 0000", "0044 20…"), digits alone where it does not ("020 7946 0000" as "2079460000"), an
 * extension behind a semicolon.
 *
 * `null` for what is no number, and for one without its country that has fewer than nine digits: too many people
 * have it. Linear in the text.
 */
export function phoneKey(text: string): string | null {
  const written = plain(text)
  if (written === null) return null
  const [number = '', extension] = written.split(';')
  const behind = extension ? `;${extension}` : ''
  const isAbroad = /^(?:\+|00)[1-9]/.test(number)
  if (!isAbroad) {
    const home = number.replace(/^0/, '')
    return /^[1-9]/.test(home) && isWithin(home.length, DIGITS_AT_HOME) ? `${home}${behind}` : null
  }
  const digits = number.replace(/^(?:\+|00)/, '')
  return isWithin(digits.length, DIGITS_ABROAD) ? `+${digits}${behind}` : null
}

/** The last nine digits of a number in its compared form: alike where it was written with its country and without. */
export function phoneTail(key: string): string | null {
  const [number = '', extension] = key.replace('+', '').split(';')
  return number.length < TAIL ? null : `${number.slice(-TAIL)}${extension ? `;${extension}` : ''}`
}

/** Digits with a plus in front where there is one, and an extension; `null` where anything else stands there. */
function plain(text: string): string | null {
  if (text.length > MOST_CHARACTERS) return null
  const straight = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^tel:/i, '')
  const [, number = '', extension = ''] =
    /^(\+?[\d\s()./\p{Pd}]*\d)\s?(?:(?:ext\.?|extension|x|#|;ext=)\s?(\d{1,6}))?$/iu.exec(straight) ?? []
  const digits = number.replace(/\(0\)/, '').replace(/[^\d+]/g, '')
  return digits === '' ? null : `${digits}${extension === '' ? '' : `;${extension}`}`
}

function isWithin(length: number, { least, most }: { readonly least: number; readonly most: number }) {
  return length >= least && length <= most
}
