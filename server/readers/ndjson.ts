import { readContent } from './detect.ts'
import { idOfBytes } from './ids.ts'
import { parseJson } from './json.ts'
import { type ReadOptions, type ReadResult, refusal } from './reading.ts'

/** What a stream of conversations needs to be told; ids without one come from the bytes of the line. */
export interface StreamOptions extends Omit<ReadOptions, 'id'> {
  /** The number of the first of these lines in the stream: 1, unless others were read before. */
  readonly firstLine?: number
}

/**
 * The conversations of NDJSON, one a line, in order and in constant memory.
 *
 * A line that cannot be read gives a refusal with its number; the others are read. Blank lines count
 * as lines and give nothing.
 */
export async function* readNdjson(
  lines: Iterable<string> | AsyncIterable<string>,
  { firstLine = 1, ...options }: StreamOptions,
): AsyncGenerator<ReadResult> {
  let number = firstLine - 1
  for await (const line of lines) {
    number += 1
    if (line.trim() !== '') yield* await readLine(line, number, options)
  }
}

async function readLine(
  line: string,
  number: number,
  options: Omit<ReadOptions, 'id'>,
): Promise<readonly ReadResult[]> {
  const text = number === 1 && line.startsWith('\ufeff') ? line.slice(1) : line
  const parsed = parseJson(text)
  if ('refused' in parsed) return [atLine(parsed, number)]
  const content = { bytes: new TextEncoder().encode(text), text, json: parsed.json }
  const broken = text.includes('\ufffd') ? ['letters that could not be decoded stand as \ufffd'] : []
  const results = await readContent(content, { ...options, id: idOfBytes(text) }, broken)
  return results.map((result) => ('refused' in result ? atLine(result, number) : result))
}

function atLine({ refused }: Extract<ReadResult, { refused: unknown }>, number: number): ReadResult {
  const message = refused.message.replace(/ in line \d+/, '')
  return refusal(refused.code, `Line ${number}: ${message}`, number)
}
