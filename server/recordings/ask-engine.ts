import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { TranscriptionProblem } from '../../db/queries/transcriptions.ts'
import type { Engine } from './engine.ts'

export interface Asking {
  readonly file: string
  readonly name: string
  readonly mime: string
}

/** What came back; `again` says that the same question may be answered later, and when at the earliest. */
export type EngineAnswer =
  | { readonly json: string }
  | { readonly problem: TranscriptionProblem; readonly again: boolean; readonly afterMs?: number }

export interface AskLimits {
  readonly timeoutMs: number
  readonly answerBytes: number
}

export const askLimits: AskLimits = { timeoutMs: 30 * 60 * 1000, answerBytes: 64 * 1024 * 1024 }

const BOUNDARY = 'heard-e7b1f0c2a94d4d6fb2c6'

/** Asks an OpenAI-compatible server for the words of a recording, with their times. The file is never whole in memory. */
export async function askEngine(
  engine: Engine,
  asking: Asking,
  { timeoutMs, answerBytes }: AskLimits = askLimits,
): Promise<EngineAnswer> {
  const size = await stat(asking.file).then(
    (file) => file.size,
    () => null,
  )
  if (size === null) return { problem: 'lost', again: false }
  const late = AbortSignal.timeout(timeoutMs)
  try {
    const answer = await posted(engine, asking, size, late)
    const { statusCode: status = 0 } = answer
    if (status === 200) return await readAnswer(answer, answerBytes)
    answer.destroy()
    return refusalOf(status, answer.headers['retry-after'])
  } catch {
    return { problem: late.aborted ? 'too-slow' : 'unreachable', again: true }
  }
}

function posted(engine: Engine, asking: Asking, size: number, signal: AbortSignal): Promise<IncomingMessage> {
  const [head, tail] = formAround(engine, asking)
  const headers = {
    'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`,
    'Content-Length': head.length + size + tail.length,
    ...(engine.key === null ? {} : { Authorization: `Bearer ${engine.key}` }),
  }
  const send = engine.url.startsWith('https:') ? overHttps : overHttp
  return new Promise((resolve, reject) => {
    const request = send(engine.url, { method: 'POST', headers, signal }, resolve)
    request.once('error', reject)
    // Who answers before all of it was sent has said enough.
    pipeline(Readable.from(pieces(head, asking.file, tail)), request).catch(reject)
  })
}

async function* pieces(head: Buffer, file: string, tail: Buffer): AsyncGenerator<Buffer> {
  yield head
  yield* createReadStream(file)
  yield tail
}

function formAround({ model }: Engine, { name, mime }: Asking): readonly [Buffer, Buffer] {
  const fields = [
    ['model', model],
    ['response_format', 'verbose_json'],
    ['timestamp_granularities[]', 'segment'],
    ['timestamp_granularities[]', 'word'],
  ]
  const said = fields.map(
    ([field, value]) =>
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  )
  const file = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${mime}\r\n\r\n`
  return [Buffer.from(said.join('') + file), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]
}

async function readAnswer(answer: IncomingMessage, most: number): Promise<EngineAnswer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of answer) {
    size += (piece as Buffer).length
    if (size > most) return { problem: 'unreadable', again: false }
    pieces.push(piece as Buffer)
  }
  return { json: Buffer.concat(pieces).toString('utf8') }
}

function refusalOf(status: number, retryAfter: string | undefined): EngineAnswer {
  if (status === 401 || status === 403) return { problem: 'not-let-in', again: false }
  if (status === 413) return { problem: 'too-large', again: false }
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    const seconds = Number(retryAfter)
    const isUsable = Number.isFinite(seconds) && seconds > 0 && seconds < 24 * 3600
    return { problem: 'unreachable', again: true, ...(isUsable ? { afterMs: seconds * 1000 } : {}) }
  }
  return { problem: 'refused', again: false }
}
