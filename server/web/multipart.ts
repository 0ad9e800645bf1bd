import { HTTPException } from 'hono/http-exception'

/** One field of a form: `fileName` is `null` where it is no file. */
export interface Part {
  readonly name: string
  readonly fileName: string | null
  readonly bytes: Uint8Array
}

export interface PartLimits {
  /** Of one file. */
  readonly fileBytes: number
  /** Of the whole form. */
  readonly bytes: number
}

const MOST_HEAD = 16 * 1024
const MOST_FIELD = 64 * 1024

/**
 * The fields of a form with files, one after the other as they come in: no more than one of them is held at a
 * time. What is larger than it may be is a 413 before the rest has come; what breaks off is a 400.
 */
export async function* partsOf(request: Request, limits: PartLimits): AsyncGenerator<Part> {
  const stated = Number(request.headers.get('content-length') ?? 0)
  if (stated > limits.bytes) throw tooLarge('This upload', limits.bytes)
  const delimiter = Buffer.from(`\r\n--${boundaryOf(request)}`)
  let part: OpenPart | null = null
  let data = Buffer.from('\r\n')
  let isBetween = false
  for await (const chunk of chunksOf(request, limits.bytes)) {
    data = Buffer.concat([data, chunk])
    for (;;) {
      if (isBetween) {
        if (data.length >= 2 && data.subarray(0, 2).equals(closing)) return
        const end = data.indexOf('\r\n\r\n')
        if (end < 0 && data.length > MOST_HEAD) throw broken()
        if (end < 0) break
        part = new OpenPart(data.subarray(0, end).toString('utf8'), limits)
        data = data.subarray(end + 4)
        isBetween = false
      }
      const end = data.indexOf(delimiter)
      const sure = end < 0 ? Math.max(0, data.length - delimiter.length + 1) : end
      part?.add(data.subarray(0, sure))
      data = data.subarray(end < 0 ? sure : end + delimiter.length)
      if (end < 0) break
      if (part) yield part.whole()
      part = null
      isBetween = true
    }
  }
  throw broken()
}

const closing = Buffer.from('--')

class OpenPart {
  readonly #name: string
  readonly #fileName: string | null
  readonly #most: number
  readonly #pieces: Buffer[] = []
  #size = 0

  constructor(head: string, { fileBytes }: PartLimits) {
    const line = head.split('\r\n').find((one) => /^content-disposition:/i.test(one)) ?? ''
    const name = said(line, 'name')
    if (name === null) throw broken()
    this.#name = name
    this.#fileName = said(line, 'filename')
    this.#most = this.#fileName === null ? MOST_FIELD : fileBytes
  }

  add(piece: Buffer): void {
    this.#size += piece.length
    if (this.#size > this.#most) throw tooLarge(this.#fileName ?? this.#name, this.#most)
    if (piece.length > 0) this.#pieces.push(piece)
  }

  whole(): Part {
    return { name: this.#name, fileName: this.#fileName, bytes: Buffer.concat(this.#pieces) }
  }
}

function said(line: string, what: string): string | null {
  const found = new RegExp(`;[ \t]*${what}="([^"]*)"`, 'i').exec(line)?.[1]
  return found?.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n') ?? null
}

function boundaryOf(request: Request): string {
  const type = request.headers.get('content-type') ?? ''
  const found = /^multipart\/form-data\s*;.*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type)
  const boundary = found?.[1] ?? found?.[2]
  if (!boundary) throw broken()
  return boundary
}

// What is not wanted any more is left unread. Cancelled, it would break the connection that the answer takes.
async function* chunksOf({ body }: Request, most: number): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader()
  let size = 0
  for (;;) {
    const next = await reader?.read().catch(() => {
      throw broken()
    })
    if (!next || next.done) return
    size += next.value.length
    if (size > most) throw tooLarge('This upload', most)
    yield next.value
  }
}

function tooLarge(what: string, most: number): HTTPException {
  const shown = what.length > 80 ? `${what.slice(0, 79)}…` : what
  const message = `${shown} has more than ${Math.floor(most / 1024 / 1024)} MB, which is the most. Nothing of this upload was taken in: leave it out, or split it.`
  return new HTTPException(413, { message })
}

function broken(): HTTPException {
  const message = 'The form could not be read, or broke off on its way. Please go back and send it again.'
  return new HTTPException(400, { message })
}
