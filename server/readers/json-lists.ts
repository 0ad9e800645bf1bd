import { type Fields, isFields, labelOf } from './json-fields.ts'

/** A list of objects in a JSON, all lists that stand at the same place together: a table of its keys. */
export interface JsonList {
  /** Where it stands: `conversations[].messages`; empty where the file itself is the list. */
  readonly path: string
  /** The keys of its objects in order of the alphabet, those of objects inside with a point: `sender.name`. */
  readonly header: readonly string[]
  readonly rows: readonly JsonRow[]
}

/** One object as cells under the header; `talk` tells apart the lists it may stand in. */
export interface JsonRow {
  readonly cells: readonly string[]
  readonly talk: string
}

/** Lists are looked for this many levels deep; a record inside a record inside a record is no transcript. */
const LEVELS = 6
/** Objects inside an object of a list are looked at this deep. */
const INSIDE = 3
/** More keys than this no list of messages has. */
const MOST_KEYS = 100

/** Every list of objects in a JSON, in the order they are met, the outer ones first. */
export function listsIn(json: unknown): readonly JsonList[] {
  const found = new Map<string, Found[]>()
  let level: readonly Place[] = [{ path: '', value: json, talk: '' }]
  for (let depth = 0; depth < LEVELS && level.length > 0; depth += 1) {
    for (const { path, value, talk } of level)
      if (Array.isArray(value) && value.some(isFields))
        put(found, path, { rows: value.filter(isFields), talk })
    level = level.flatMap(below)
  }
  return [...found].flatMap(([path, lists]) => tableOf(path, lists) ?? [])
}

interface Place {
  readonly path: string
  readonly value: unknown
  readonly talk: string
}

interface Found {
  readonly rows: readonly Fields[]
  readonly talk: string
}

function put(found: Map<string, Found[]>, path: string, one: Found): void {
  const before = found.get(path)
  if (before) before.push(one)
  else found.set(path, [one])
}

function below({ path, value, talk }: Place): readonly Place[] {
  const holders = Array.isArray(value)
    ? value.map((item, at) => ({
        item,
        path: `${path}[]`,
        talk: idOf(item) ?? `${talk}${talk && '.'}${at + 1}`,
      }))
    : [{ item: value, path, talk }]
  return holders.flatMap((holder) =>
    isFields(holder.item)
      ? Object.entries(holder.item)
          .filter(([, inner]) => typeof inner === 'object' && inner !== null)
          .map(([key, inner]) => ({
            path: holder.path === '' ? key : `${holder.path}.${key}`,
            value: inner,
            talk: holder.talk,
          }))
      : [],
  )
}

function idOf(item: unknown): string | null {
  return isFields(item) ? labelOf(item.id) : null
}

function tableOf(path: string, lists: readonly Found[]): JsonList | null {
  const rows = lists.flatMap(({ rows, talk }) => rows.map((row) => ({ talk, cells: cellsOf(row) })))
  const names = new Set<string>()
  for (const { cells } of rows) for (const name of cells.keys()) names.add(name)
  if (names.size < 2 || names.size > MOST_KEYS) return null
  const header = [...names].toSorted((a, b) => (a < b ? -1 : 1))
  return {
    path,
    header,
    rows: rows.map(({ talk, cells }) => ({ talk, cells: header.map((name) => cells.get(name) ?? '') })),
  }
}

function cellsOf(row: Fields): ReadonlyMap<string, string> {
  const cells = new Map<string, string>()
  const fill = (fields: Fields, before: string, depth: number) => {
    for (const [key, value] of Object.entries(fields)) {
      const name = `${before}${key}`
      if (isFields(value)) {
        if (depth < INSIDE) fill(value, `${name}.`, depth + 1)
      } else if (!Array.isArray(value)) cells.set(name, textIn(value))
    }
  }
  fill(row, '', 1)
  return cells
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : value == null ? '' : String(value)
}
