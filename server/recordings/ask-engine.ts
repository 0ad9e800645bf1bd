import { openAsBlob } from 'node:fs'
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

/** Asks an OpenAI-compatible server for the words of a recording, with their times. The file is never whole in memory. */
export async function askEngine(
  engine: Engine,
  asking: Asking,
  { timeoutMs, answerBytes }: AskLimits = askLimits,
): Promise<EngineAnswer> {
  const body = await formOf(engine, asking)
  if (!body) return { problem: 'lost', again: false }
  try {
    const answer = await fetch(engine.url, {
      method: 'POST',
      body,
      headers: engine.key === null ? {} : { Authorization: `Bearer ${engine.key}` },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (answer.ok) return await readAnswer(answer, answerBytes)
    await answer.body?.cancel()
    return refusalOf(answer)
  } catch (error) {
    const isSlow = error instanceof Error && error.name === 'TimeoutError'
    return { problem: isSlow ? 'too-slow' : 'unreachable', again: true }
  }
}

async function formOf({ model }: Engine, { file, name, mime }: Asking): Promise<FormData | undefined> {
  const bytes = await openAsBlob(file, { type: mime }).catch(() => undefined)
  if (!bytes) return undefined
  const form = new FormData()
  form.append('file', bytes, name)
  form.append('model', model)
  form.append('response_format', 'verbose_json')
  form.append('timestamp_granularities[]', 'segment')
  form.append('timestamp_granularities[]', 'word')
  return form
}

async function readAnswer(answer: Response, most: number): Promise<EngineAnswer> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of answer.body ?? []) {
    size += piece.length
    if (size > most) return { problem: 'unreadable', again: false }
    pieces.push(piece)
  }
  return { json: Buffer.concat(pieces).toString('utf8') }
}

function refusalOf({ status, headers }: Response): EngineAnswer {
  if (status === 401 || status === 403) return { problem: 'not-let-in', again: false }
  if (status === 413) return { problem: 'too-large', again: false }
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    const seconds = Number(headers.get('retry-after'))
    const isUsable = Number.isFinite(seconds) && seconds > 0 && seconds < 24 * 3600
    return { problem: 'unreachable', again: true, ...(isUsable ? { afterMs: seconds * 1000 } : {}) }
  }
  return { problem: 'refused', again: false }
}
