import { decode } from './decode.ts'
import { parseJson } from './json.ts'
import { looksLikeJson, looksLikeNdjson } from './json-shapes.ts'
import { type MappingNeeded, mappingNeeded } from './mapping-needed.ts'
import { linesTogether } from './read-file.ts'
import type { Content } from './reading.ts'

/**
 * What to ask a person about a file whose shape no reader knows, or `null` where it holds no table and no
 * list of messages. `list` asks about another list of a JSON than the one with the most words.
 */
export function askAbout(bytes: Uint8Array, list?: string): MappingNeeded | null {
  const decoded = decode(bytes)
  if ('refused' in decoded) return null
  const content: Content = { bytes: decoded.bytes, text: decoded.text }
  if (!looksLikeJson(decoded.text)) return mappingNeeded(content)
  const json = jsonIn(decoded.text)
  return json === undefined ? null : mappingNeeded({ ...content, json }, list)
}

function jsonIn(text: string): unknown {
  const parsed = parseJson(text)
  if ('json' in parsed) return parsed.json
  return looksLikeNdjson(text) ? linesTogether(text) : undefined
}
