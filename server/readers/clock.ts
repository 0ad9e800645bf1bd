/** A clock as a file wrote it: milliseconds from the start, or what is wrong with it in words. */
export type Clock = { readonly ms: number } | { readonly wrong: string }

const CLOCK = /^(?:(\d{1,9}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?$/
const SECONDS = /^(\d{1,9})[.,](\d{1,9})$/

/**
 * Reads `h:mm:ss.mmm`, `mm:ss.mmm` and bare seconds with a fraction (`0.860`); point or comma.
 * Hours may have any number of digits; minutes beyond 59 are taken only where no hours are written.
 */
export function clockOf(text: string): Clock {
  const plain = plainClock(text)
  if (plain !== null) return { ms: plain }
  const bare = text.includes(':') ? null : SECONDS.exec(text)
  if (bare) return { ms: Number(bare[1]) * 1000 + thousandths(bare[2]) }
  const parts = CLOCK.exec(text)
  if (!parts) return { wrong: `"${text.slice(0, 40)}" is not a time` }
  const [, hours, minutes = '', seconds = '', fraction] = parts
  if (Number(seconds) > 59) return { wrong: `the time ${text} has ${Number(seconds)} seconds` }
  if (hours !== undefined && Number(minutes) > 59)
    return { wrong: `the time ${text} has ${Number(minutes)} minutes` }
  return {
    ms: ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + thousandths(fraction),
  }
}

const COLON = 0x3a
const ZERO = 0x30

// Most clocks are `00:01:02.345`, and a file has thousands: these are read letter by letter.
function plainClock(text: string): number | null {
  if (text.length !== 12 || text.charCodeAt(2) !== COLON || text.charCodeAt(5) !== COLON) return null
  if (text[8] !== '.' && text[8] !== ',') return null
  const hours = twoDigits(text, 0)
  const minutes = twoDigits(text, 3)
  const seconds = twoDigits(text, 6)
  const most = twoDigits(text, 9)
  const last = digitAt(text, 11)
  if (hours < 0 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59 || most < 0 || last < 0)
    return null
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + most * 10 + last
}

function twoDigits(text: string, at: number): number {
  const tens = digitAt(text, at)
  const ones = digitAt(text, at + 1)
  return tens < 0 || ones < 0 ? -1 : tens * 10 + ones
}

function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - ZERO
  return digit > 9 ? -1 : digit
}

function thousandths(fraction: string | undefined): number {
  if (fraction === undefined) return 0
  return fraction.length === 3 ? Number(fraction) : Math.round(Number(`0.${fraction}`) * 1000)
}
