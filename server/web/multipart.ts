import { HTTPException } from 'hono/http-exception'
import { words } from '../../views/messages/words.ts'

/** One field of a form: `fileName` is `null` where it is no file. */
export interface Part<Kept = never> {
  readonly name: string
  readonly fileName: string | null
  readonly bytes: Uint8Array
  /** What was kept elsewhere as it came, instead of in `bytes`. Whoever takes the part answers for it. */
  readonly kept: Kept | null
}

export interface PartLimits<Kept = never> {
  /** Of one file. */
  readonly fileBytes: number
  /** Of the whole form. */
  readonly bytes: number
  /** Where some files go as they come, told by how they begin; `null` leaves one in memory. */
  readonly elsewhere?: (fileName: string, head: Uint8Array) => Promise<Elsewhere<Kept> | null>
}

/** A place for a file that is too large to be held. */
export interface Elsewhere<Kept> {
  readonly most: number
  write(piece: Uint8Array): Promise<void>
  end(): Promise<Kept>
  drop(): Promise<void>
}

const MOST_HEAD = 16 * 1024
const MOST_FIELD = 64 * 1024
/** So much of a file tells where it goes. */
const TELLING_BYTES = 4096

/**
 * The fields of a form with files, one after the other as they come in: no more than one of them is held at a
 * time. What is larger than it may be is a 413 before the rest has come; what breaks off is a 400.
 */
export async function* partsOf<Kept = never>(
  request: Request,
  limits: PartLimits<Kept>,
): AsyncGenerator<Part<Kept>> {
  const stated = Number(request.headers.get('content-length') ?? 0)
  if (stated > limits.bytes) throw tooLarge('This upload', limits.bytes)
  const delimiter = Buffer.from(`\r\n--${boundaryOf(request)}`)
  let part: OpenPart<Kept> | null = null
  let data = Buffer.from('\r\n')
  let isBetween = false
  try {
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
        await part?.add(data.subarray(0, sure))
        data = data.subarray(end < 0 ? sure : end + delimiter.length)
        if (end < 0) break
        const whole = await part?.whole()
        part = null
        isBetween = true
        if (whole) yield whole
      }
    }
  } finally {
    await part?.drop()
  }
  throw broken()
}

const closing = Buffer.from('--')

class OpenPart<Kept> {
  readonly #name: string
  readonly #fileName: string | null
  readonly #limits: PartLimits<Kept>
  #pieces: Uint8Array[] = []
  #size = 0
  /** `undefined` while it has not been asked where it goes. */
  #elsewhere: Elsewhere<Kept> | null | undefined

  constructor(head: string, limits: PartLimits<Kept>) {
    const line = head.split('\r\n').find((one) => /^content-disposition:/i.test(one)) ?? ''
    const name = said(line, 'name')
    if (name === null) throw broken()
    this.#name = name
    this.#fileName = said(line, 'filename')
    this.#limits = limits
    this.#elsewhere = this.#fileName && limits.elsewhere ? undefined : null
  }

  async add(piece: Uint8Array): Promise<void> {
    if (piece.length === 0) return
    this.#size += piece.length
    if (this.#elsewhere === undefined && this.#size >= TELLING_BYTES) {
      this.#pieces.push(piece)
      await this.#tell()
    } else if (this.#elsewhere) {
      this.#check()
      await this.#elsewhere.write(piece)
    } else this.#pieces.push(piece)
    this.#check()
  }

  async whole(): Promise<Part<Kept>> {
    if (this.#elsewhere === undefined) await this.#tell()
    const kept = this.#elsewhere ? await this.#elsewhere.end() : null
    return { name: this.#name, fileName: this.#fileName, bytes: Buffer.concat(this.#pieces), kept }
  }

  /** Broken off: nothing of it stays. */
  async drop(): Promise<void> {
    await this.#elsewhere?.drop()
  }

  async #tell(): Promise<void> {
    const begun = Buffer.concat(this.#pieces)
    this.#elsewhere = (await this.#limits.elsewhere?.(this.#fileName ?? '', begun)) ?? null
    if (!this.#elsewhere) return
    this.#pieces = []
    this.#check()
    await this.#elsewhere.write(begun)
  }

  #check(): void {
    const most = this.#fileName === null ? MOST_FIELD : (this.#elsewhere?.most ?? this.#limits.fileBytes)
    if (this.#size > most) throw tooLarge(this.#fileName ?? this.#name, most)
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
  const message = words.forms.brokenOff
  return new HTTPException(400, { message })
}
