import { readFile as bytesOf } from 'node:fs/promises'
import { idOfBytes } from '../readers/ids.ts'
import { readNdjson } from '../readers/ndjson.ts'
import { readFile } from '../readers/read-file.ts'
import type { ReadResult } from '../readers/reading.ts'
import { reasonOf } from './inputs.ts'
import { asJson, type Given } from './measured-json.ts'
import { asText } from './measured-text.ts'
import { type Piece, unreadable } from './pieces.ts'

/** How it is to be told, and what to read by where a file gives none. */
export interface Telling extends Given {
  readonly json: boolean
}

/** What is to be printed, and whether something in it was refused. */
export interface Told {
  readonly bytes: Uint8Array
  readonly refused: boolean
}

/**
 * Without `--zone` a chat's clocks are read as UTC and the report says so: its pauses are right, and
 * its dates are those the phone showed.
 */
const ASSUMED_ZONE = 'UTC'

const TOGETHER = 64 * 1024

/** What Heard says of everything in a piece, in its order and in large parts. */
export async function* measuredPiece(piece: Piece, telling: Telling): AsyncGenerator<Told> {
  let text = ''
  let refused = false
  for await (const result of resultsIn(piece, telling.zone)) {
    refused ||= 'refused' in result
    text += `${(telling.json ? asJson : asText)(piece.file, result, telling)}\n`
    if (text.length < TOGETHER) continue
    yield { bytes: encoder.encode(text), refused }
    text = ''
  }
  if (text !== '') yield { bytes: encoder.encode(text), refused }
}

const encoder = new TextEncoder()

async function* resultsIn(piece: Piece, zone: string | null): AsyncGenerator<ReadResult> {
  if ('result' in piece) return yield piece.result
  const how = { zone, assumedZone: ASSUMED_ZONE }
  if ('lines' in piece) {
    const { firstLine } = piece
    return yield* readNdjson(linesIn(piece.lines, firstLine === 1), { ...how, firstLine })
  }
  const bytes = 'whole' in piece ? piece.whole : await bytesOf(piece.file).catch(reasonOf)
  if (typeof bytes === 'string') return yield unreadable(piece.file, bytes).result
  yield* await readFile(bytes, { ...how, id: idOfBytes(bytes) })
}

/** Lines one after the other, so that never all of them are here twice. The mark at the head of a stream is no letter. */
function* linesIn(bytes: Uint8Array, isHead: boolean): Generator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: !isHead })
  const text = decoder.decode(bytes)
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from)
    yield text.slice(from, end < 0 ? text.length : end)
    if (end < 0) return
    from = end + 1
  }
}
