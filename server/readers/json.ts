import { mistakeIn } from './json-mistake.ts'
import { lineAt } from './lines.ts'
import { type Refusal, refusal } from './reading.ts'

/** Nothing a program exports is nested deeper; reading deeper would only serve an attack. */
export const MOST_LEVELS = 100

const LONG_NUMBER = /[[:,\s]-?\d{16}/

export type ParsedJson = { readonly json: unknown } | { readonly refused: Refusal }

/**
 * One JSON value, or why it is none, with the line.
 *
 * Depth is counted before anything is parsed. A key `__proto__` becomes an ordinary field. A whole number
 * too long for a number, as ids of 19 digits are, becomes its digits as text: two ids never become one.
 */
export function parseJson(text: string): ParsedJson {
  const deep = tooDeepAt(text)
  if (deep !== null) {
    const line = lineAt(text, deep)
    const message = `This JSON is nested more than ${MOST_LEVELS} levels deep in line ${line}: no transcript is. Export it again.`
    return refusal('too-deep', message, line)
  }
  try {
    return { json: (LONG_NUMBER.test(text) ? JSON.parse(text, exact) : JSON.parse(text)) as unknown }
  } catch {
    return broken(text)
  }
}

function exact(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const isLong = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
  return isLong && /^-?\d+$/.test(context?.source ?? '') ? context?.source : value
}

function tooDeepAt(text: string): number | null {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at)
    if (letter === 0x22) at = endOfString(text, at)
    else if (letter === 0x5b || letter === 0x7b) {
      depth += 1
      if (depth > MOST_LEVELS) return at
    } else if (letter === 0x5d || letter === 0x7d) depth -= 1
  }
  return null
}

/** Where a JSON string that begins here ends: its last quotation mark, or the end of the text. */
export function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const letter = text.charCodeAt(at)
    if (letter === 0x5c) at += 1
    else if (letter === 0x22) return at
  }
  return text.length
}

function broken(text: string): { readonly refused: Refusal } {
  const whole = text.trimEnd()
  const position = mistakeIn(whole)
  const line = lineAt(text, position)
  const message =
    position >= whole.length
      ? `This JSON breaks off in line ${line}: the file was cut short. Export it again.`
      : `This JSON has a mistake in line ${line}, at "${piece(text, position)}". Export it again, or mend that line.`
  return refusal('malformed', message, line)
}

function piece(text: string, position: number): string {
  return text
    .slice(position, position + 20)
    .replace(/\s+/g, ' ')
    .trim()
}
