import { isFields } from './json-fields.ts'

const BRACKET = /^\s*\[\s*(?:[[{"\]]|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\s*[,\]]|true|false|null|$)/
const BARE = /^\s*(?:null|true|false|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|"(?:[^"\\\n]|\\.){0,200}")\s*$/

/** Whether a text sets out to be JSON: an object, a list of values, or one bare value. `[intro music]` does not. */
export function looksLikeJson(text: string): boolean {
  const start = text.slice(0, 400)
  if (/^\s*\{\s*(?:["}]|$)/.test(start)) return true
  return BRACKET.test(start) || (text.length < 400 && BARE.test(text))
}

/** How far the first whole line is looked for. */
const LINES_ASKED = 50

/** Whether a text is no JSON as a whole but holds JSON objects, each on a line of its own. */
export function looksLikeNdjson(text: string): boolean {
  let start = 0
  for (let asked = 0; asked < LINES_ASKED && start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const line = text.slice(start, end)
    start = end + 1
    if (line.trim() === '') continue
    asked += 1
    if (!line.startsWith('{')) return false
    if (isObject(line)) return text.slice(start).trim() !== '' || asked > 1
  }
  return false
}

/** Whether the beginning of a stream shows NDJSON: a first line that is a whole object, and more behind it. */
export function startsNdjson(start: string): boolean {
  const text = start.replace(/^[\ufeff\s]+/, '')
  const end = text.indexOf('\n')
  if (end < 0 || !text.startsWith('{') || text.slice(end).trim() === '') return false
  return isObject(text.slice(0, end))
}

function isObject(line: string): boolean {
  try {
    return isFields(JSON.parse(line))
  } catch {
    return false
  }
}
