import { isZip, openArchive } from './archive.ts'
import { isCompoundFile } from './compound-file.ts'
import { decode } from './decode.ts'
import { readContent } from './detect.ts'
import { eml } from './eml.ts'
import { parseJson } from './json.ts'
import { looksLikeJson, looksLikeNdjson } from './json-shapes.ts'
import { mbox } from './mbox.ts'
import { readNdjson } from './ndjson.ts'
import { type Content, type ReadOptions, type ReadResult, refusal } from './reading.ts'

/** Larger files are refused, so that one upload cannot take all memory. A stream of NDJSON has no limit. */
export const MOST_BYTES = 100 * 1024 * 1024

/**
 * Every conversation in a file, or why there is none: the only entry to the readers.
 *
 * Goes by the content alone, never by a name. Whatever the bytes, it answers and does not throw; what
 * it answers keeps the promises of `checked`.
 */
export async function readFile(bytes: Uint8Array, options: ReadOptions): Promise<readonly ReadResult[]> {
  if (bytes.length > MOST_BYTES) return [tooLarge(bytes.length)]
  try {
    return await readBytes(bytes, options)
  } catch (error) {
    return [stumbled(error)]
  }
}

/** The refusal of a file that Heard itself failed on. */
export function stumbled(error: unknown) {
  const reason = error instanceof Error ? error.message : String(error)
  return refusal(
    'malformed',
    `Heard stumbled over this file, which is our mistake: please report it (${reason}).`,
  )
}

/** The refusal of one line, the so many-eth of a stream, of this many bytes. */
export function lineTooLarge(size: number, line: number) {
  const message = `Line ${line}: It has ${megabytes(size)} MB; Heard reads up to ${megabytes(MOST_BYTES)} MB at a time. Split it.`
  return refusal('too-large', message, line)
}

/** The refusal of a file of this many bytes. */
export function tooLarge(size: number) {
  const message = `The file has ${megabytes(size)} MB; Heard reads up to ${megabytes(MOST_BYTES)} MB at a time. Split it, or give it as NDJSON on standard input.`
  return refusal('too-large', message)
}

const megabytes = (count: number) => Math.ceil(count / 1024 / 1024)

async function readBytes(bytes: Uint8Array, options: ReadOptions): Promise<readonly ReadResult[]> {
  if (isZip(bytes)) return readArchive(bytes, options)
  if (isCompoundFile(bytes)) return readContent({ bytes, text: '' }, options)
  const decoded = decode(bytes)
  if ('refused' in decoded) return [decoded]
  const { text, guessed, doubt } = decoded
  const content: Content = { bytes: decoded.bytes, text }
  if (doubt) return isMail(content) ? readContent(content, options) : [{ refused: doubt }]
  if (!looksLikeJson(text)) return readContent(content, options, guessed)

  const parsed = parseJson(text)
  if ('json' in parsed) return readContent({ ...content, json: parsed.json }, options, guessed)
  if (parsed.refused.code === 'too-deep') return [parsed]
  if (looksLikeNdjson(text)) return readLines(content, options, guessed)
  const asText = await readContent(content, options, guessed)
  const unknown = asText.some((result) => 'refused' in result && result.refused.code === 'unrecognised')
  return unknown ? [parsed] : asText
}

// Mail names its own encodings, often several in one file.
function isMail(content: Content): boolean {
  return [eml, mbox].some((reader) => reader.claims(content) !== null)
}

async function readArchive(bytes: Uint8Array, options: ReadOptions): Promise<readonly ReadResult[]> {
  const opened = openArchive(bytes)
  return 'refused' in opened ? [opened] : readContent({ bytes, text: '', ...opened }, options)
}

// A conversation a line, or a message a line: then the lines together are a list of messages.
async function readLines(
  content: Content,
  options: ReadOptions,
  guessed: readonly string[],
): Promise<readonly ReadResult[]> {
  const each = await allOf(readNdjson(textsOf(content.text), options))
  if (each.some((one) => !('refused' in one) || one.refused.code !== 'unrecognised')) return each
  const together = await readContent({ ...content, json: linesTogether(content.text) }, options, guessed)
  const isBetter = together.some((one) => !('refused' in one) || one.refused.mapping !== undefined)
  return isBetter ? together : each
}

/** What the lines of an NDJSON hold, as one list. */
export function linesTogether(text: string): readonly unknown[] {
  return [...textsOf(text)].flatMap((line) => (line.trim() === '' ? [] : objectIn(line)))
}

function objectIn(line: string): readonly unknown[] {
  const parsed = parseJson(line)
  return 'json' in parsed ? [parsed.json] : []
}

async function allOf(results: AsyncIterable<ReadResult>): Promise<readonly ReadResult[]> {
  const all: ReadResult[] = []
  for await (const result of results) all.push(result)
  return all
}

function* textsOf(text: string): Generator<string> {
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    yield text.slice(start, end)
    start = end + 1
  }
}
