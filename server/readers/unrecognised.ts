import type { Archive } from './archive.ts'
import { isFields } from './json-fields.ts'
import { firstLines } from './lines.ts'
import { type Content, type ReadResult, refusal } from './reading.ts'

const help =
  'Heard reads caption files (WebVTT, SRT), exports of recognisers and chats, mail (.eml), tables with columns for speaker and text, "Name: text" lines, and its own JSON.'

/** The refusal of a file that no reader knows: what was seen in it, and what would help. */
export function unrecognised(content: Content): ReadResult {
  if (content.archive) return unknownArchive(content.archive)
  const { code = 'unrecognised' as const, seen } = seenIn(content)
  return refusal(code, `${seen} ${help}`)
}

function unknownArchive({ names }: Archive): ReadResult {
  if (names.includes('[Content_Types].xml'))
    return refusal(
      'unrecognised',
      'This is an Office document without a transcript Heard knows. Save it as plain text and give that.',
    )
  if (names.length === 0) return refusal('empty', 'This ZIP archive is empty. Export it again.')
  const shown = names
    .slice(0, 3)
    .map((name) => `"${name.slice(0, 40)}"`)
    .join(', ')
  const more = names.length > 3 ? ` and ${names.length - 3} more` : ''
  const message = `This ZIP archive (${shown}${more}) is no export Heard knows as a whole. Unpack it and give the files inside.`
  return refusal('unrecognised', message)
}

interface Seen {
  readonly code?: 'encrypted' | 'unrecognised'
  readonly seen: string
}

function seenIn({ text, json }: Content): Seen {
  if (json !== undefined) return seenInJson(json)
  const lines = firstLines(text, 20).map((line) => line.text.trim())
  const start = lines.slice(0, 3).join(' ').slice(0, 400)
  if (/^<(?:!doctype html|html|head|body)\b/i.test(start))
    return {
      seen: 'This is a web page, perhaps an error or sign-in page: the download did not give the transcript.',
    }
  if (/^-----BEGIN PGP MESSAGE|^Salted__|^age-encryption/.test(start))
    return { code: 'encrypted', seen: 'This file is encrypted: Heard has no key. Give it decrypted.' }
  if (/^\{\\rtf/.test(start)) return { seen: 'This is an RTF document: save it as plain text.' }
  if (/^<\?xml|^<[a-z][\w:-]*[\s>]/i.test(start))
    return { seen: 'This is XML of a kind Heard does not know.' }
  if (isNumbers(lines))
    return { seen: 'This is a table of numbers: no column says who spoke or what was said.' }
  if (isTable(lines)) return { seen: 'This is a table, but no columns say who spoke and what was said.' }
  return {
    seen: 'This is text without a mark of who speaks: no times, no names before colons, no heads of messages.',
  }
}

// Many services answer `"error": false` where all went well.
function isSaid(error: unknown): boolean {
  return Array.isArray(error) ? error.length > 0 : Boolean(error)
}

function seenInJson(json: unknown): Seen {
  if (Array.isArray(json))
    return { seen: `This JSON is a list of ${json.length} without a conversation Heard can find.` }
  if (!isFields(json)) return { seen: 'This JSON is a bare value and holds no conversation.' }
  if ('ciphertext' in json && ('recipients' in json || 'protected' in json))
    return { code: 'encrypted', seen: 'This file is encrypted: Heard has no key. Give it decrypted.' }
  const keys = Object.keys(json)
    .slice(0, 5)
    .map((key) => `"${key.slice(0, 30)}"`)
  if ([json.error, json.errors].some(isSaid))
    return { seen: 'This JSON is an error message of a service, not a transcript: ask the service again.' }
  return {
    seen: `This JSON${keys.length ? ` (${keys.join(', ')})` : ''} holds no conversation that Heard can find.`,
  }
}

function cellsOf(line: string): readonly string[] {
  return line.split(/[,;\t|]/).map((cell) => cell.trim())
}

function isTable(lines: readonly string[]): boolean {
  const widths = lines.slice(0, 10).map((line) => cellsOf(line).length)
  return widths.length > 1 && (widths[0] ?? 0) > 2 && widths.every((width) => width === widths[0])
}

function isNumbers(lines: readonly string[]): boolean {
  const cells = lines.slice(1).flatMap(cellsOf)
  const numbers = cells.filter((cell) => /^-?[\d.,:/-]+%?$/.test(cell))
  return lines.length > 1 && cellsOf(lines[1] ?? '').length > 1 && numbers.length > cells.length * 0.7
}
