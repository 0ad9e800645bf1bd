/** One JSON object whose fields nobody has promised anything about. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether a value is a JSON object: no list, no `null`. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object at a path of keys, or an empty one where anything on the way is missing. */
export function fieldsAt(value: unknown, ...path: readonly string[]): Fields {
  let here: unknown = value
  for (const key of path) here = isFields(here) ? here[key] : undefined
  return isFields(here) ? here : {}
}

/** The objects of a list; anything else in it, or a value that is no list, gives nothing. */
export function rowsOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : []
}

/** A text that says something, trimmed, or `null`. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** An id or a label as text, whether the file wrote it as text or as a number, or `null`. */
export function labelOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return textOf(value)
}

/** What a file wrote as text, as a number or as yes or no; of a list, an object or nothing the empty text. */
export function asWritten(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : ''
}

/** A number, also one that arrives as text ("5.24"), or `null`. */
export function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

/** Whether a file says yes to something: `true`, also as text in any case, or 1. */
export function isYes(value: unknown): boolean {
  return value === true || value === 1 || ['true', '1'].includes(asWritten(value).toLowerCase())
}

/** Seconds of any precision as whole milliseconds from the start; a time before the start is `null`. */
export function secondsToMs(value: unknown): number | null {
  const seconds = numberOf(value)
  return wholeMs(seconds === null ? null : seconds * 1000)
}

/** Milliseconds as whole ones from the start; a time before the start is `null`. */
export function millisecondsOf(value: unknown): number | null {
  return wholeMs(numberOf(value))
}

/** A confidence between 0 and 1, or `null`. */
export function confidenceOf(value: unknown): number | null {
  const number = numberOf(value)
  return number !== null && number >= 0 && number <= 1 ? number : null
}

function wholeMs(ms: number | null): number | null {
  if (ms === null || ms < 0 || ms > Number.MAX_SAFE_INTEGER) return null
  return Math.round(ms)
}
