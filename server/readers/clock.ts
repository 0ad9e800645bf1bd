/** A clock as a file wrote it: milliseconds from the start, or what is wrong with it in words. */
export type Clock = { readonly ms: number } | { readonly wrong: string }

const CLOCK = /^(?:(\d{1,9}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?$/
const SECONDS = /^(\d{1,9})[.,](\d{1,9})$/

/**
 * Reads `h:mm:ss.mmm`, `mm:ss.mmm` and bare seconds with a fraction (`0.860`); point or comma.
 * Hours may have any number of digits; minutes beyond 59 are taken only where no hours are written.
 */
export function clockOf(text: string): Clock {
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

function thousandths(fraction: string | undefined): number {
  if (fraction === undefined) return 0
  return fraction.length === 3 ? Number(fraction) : Math.round(Number(`0.${fraction}`) * 1000)
}
