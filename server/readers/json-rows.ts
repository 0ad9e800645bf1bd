import { endOfString, parseJson } from './json.ts'
import { type Fields, isFields } from './json-fields.ts'
import { type Refusal, refusal } from './reading.ts'
import type { Row } from './table.ts'

/** A list of records as a table: what their fields are called, and each record in that order. */
export interface JsonRows {
  readonly head: readonly string[]
  readonly rows: readonly Row[]
  /** Records that are no row, with why. */
  readonly dropped: readonly { readonly line: number; readonly why: string }[]
}

/**
 * The records of a JSON list, or of the one list in an object, as rows of a table.
 *
 * Several values of a field stand in one cell, with semicolons between; what `fields` holds stands beside the others.
 * `line` is where a record begins, or its place in the list where two begin in one line. A record with a field that is
 * looked for and holds more than a text is no row; other such fields are empty. Never throws.
 */
export function jsonRows(
  text: string,
  isLookedFor: (field: string) => boolean,
): JsonRows | { readonly refused: Refusal } {
  const parsed = parseJson(text)
  if ('refused' in parsed) return parsed
  const list = listIn(parsed.json)
  if (!list)
    return refusal(
      'unrecognised',
      'This JSON is no list of records. Give it as [ { … }, { … } ], and bring that.',
    )
  const lines = linesOf(text)
  const hasOwnLines = lines.length === list.length && new Set(lines).size === lines.length
  const head = [...new Set(list.flatMap((one) => Object.keys(flat(one))))]
  const read = list.map((one, at) => ({
    line: (hasOwnLines ? lines[at] : undefined) ?? at + 1,
    ...rowOf(one, head, isLookedFor),
  }))
  return {
    head,
    rows: read.flatMap(({ line, cells }) => (cells ? [{ line, cells }] : [])),
    dropped: read.flatMap(({ line, why }) => (why === undefined ? [] : [{ line, why }])),
  }
}

function listIn(json: unknown): readonly Fields[] | undefined {
  const lists = Array.isArray(json) ? [json] : isFields(json) ? Object.values(json).filter(Array.isArray) : []
  const [list] = lists
  return lists.length === 1 && list?.every(isFields) ? list : undefined
}

function flat(record: Fields): Fields {
  const { fields, ...others } = record
  return isFields(fields) ? { ...fields, ...others } : record
}

function rowOf(
  record: Fields,
  head: readonly string[],
  isLookedFor: (field: string) => boolean,
):
  | { readonly cells: readonly string[]; readonly why?: never }
  | { readonly cells?: never; readonly why: string } {
  const fields = flat(record)
  const cells = head.map((name) => cellOf(Object.hasOwn(fields, name) ? fields[name] : null))
  const at = cells.findIndex((cell, at) => cell === null && isLookedFor(head[at] ?? ''))
  if (at >= 0) return { why: `its field ${(head[at] ?? '').slice(0, 40)} holds more than a text` }
  return { cells: cells.map((cell) => cell ?? '') }
}

function cellOf(value: unknown): string | null {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) {
    const cells = value.map((one) => (Array.isArray(one) ? null : cellOf(one)))
    return cells.includes(null) ? null : cells.filter((cell) => cell !== '').join('; ')
  }
  return isFields(value) ? null : String(value)
}

/** The line each record of the list begins in. */
function linesOf(text: string): readonly number[] {
  const lines: number[] = []
  const open: number[] = []
  const depth = text.trimStart().startsWith('[') ? 1 : 2
  let line = 1
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at)
    if (letter === LINE) line += 1
    else if (letter === QUOTE) at = endOfString(text, at)
    else if (letter === LIST || letter === RECORD) {
      if (letter === RECORD && open.length === depth && open.at(-1) === LIST) lines.push(line)
      open.push(letter)
    } else if (letter === LIST_END || letter === RECORD_END) open.pop()
  }
  return lines
}

const [LINE, QUOTE, LIST, RECORD, LIST_END, RECORD_END] = [0x0a, 0x22, 0x5b, 0x7b, 0x5d, 0x7d]
