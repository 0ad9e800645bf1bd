import iconv from 'iconv-lite'
import { type Refusal, refusal } from './reading.ts'

/** One line of a ZIP archive's directory, as the archive states it: nothing is checked yet. */
export interface Entry {
  /** With `/` between folders, in the composed form of its letters. */
  readonly name: string
  readonly method: number
  readonly checksum: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  /** Where its own head begins. */
  readonly start: number
  readonly isEncrypted: boolean
  readonly isLink: boolean
}

export type Directory = { readonly entries: readonly Entry[] } | { readonly refused: Refusal }

const END = 0x06054b50
const LOCATOR_64 = 0x07064b50
const END_64 = 0x06064b50
const ENTRY = 0x02014b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LONGEST_COMMENT = 0xffff

/**
 * The directory at the end of a ZIP archive, at most `most` entries; more are refused before one is read.
 *
 * Sizes of 64 bits are read as well. Never throws: what does not add up is `malformed`.
 */
export function directoryOf(bytes: Uint8Array, most: number): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === null) return cutShort()
  const { count, size, start } = end
  if (count > most)
    return refusal(
      'too-large',
      `This ZIP archive holds ${count} files; Heard opens up to ${most}. Give a smaller part.`,
    )
  if (start + size > view.byteLength || size < count * ENTRY_BYTES) return cutShort()

  const entries: Entry[] = []
  let at = start
  for (let read = 0; read < count; read += 1) {
    const entry = entryAt(bytes, view, at)
    if (entry === null) return cutShort()
    entries.push(entry.entry)
    at = entry.next
  }
  return at === start + size ? { entries } : cutShort()
}

function cutShort(): { readonly refused: Refusal } {
  return refusal('malformed', 'This ZIP archive is damaged or was cut short. Export or download it again.')
}

interface End {
  readonly count: number
  readonly size: number
  readonly start: number
}

function endOf(view: DataView): End | null {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) !== END) continue
    return endIn64(view, at) ?? endIn32(view, at)
  }
  return null
}

function endIn32(view: DataView, at: number): End | null {
  const disks = view.getUint16(at + 4, true) + view.getUint16(at + 6, true)
  if (disks !== 0) return null
  return {
    count: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    start: view.getUint32(at + 16, true),
  }
}

function endIn64(view: DataView, end: number): End | null {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return null
  const at = long(view, locator + 8)
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) return null
  return { count: long(view, at + 32), size: long(view, at + 40), start: long(view, at + 48) }
}

function long(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true))
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { entry: Entry; next: number } | null {
  if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY) return null
  const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  const next = extraEnd + view.getUint16(at + 32, true)
  if (next > view.byteLength) return null

  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const isUnix = view.getUint8(at + 5) === 3 || view.getUint8(at + 5) === 19
  const sizes = sizesIn(view, at, nameEnd, extraEnd)
  const entry = {
    name: nameIn(bytes.subarray(at + ENTRY_BYTES, nameEnd), (flags & 0x800) !== 0),
    method,
    checksum: view.getUint32(at + 16, true),
    ...sizes,
    isEncrypted: (flags & 0x2041) !== 0 || method === 99,
    isLink: isUnix && ((view.getUint32(at + 38, true) >>> 16) & 0xf000) === 0xa000,
  }
  return { entry, next }
}

// A size of 32 bits that is full stands among the extra fields in 64, in this order.
function sizesIn(view: DataView, at: number, extra: number, extraEnd: number) {
  const short = [at + 24, at + 20, at + 42].map((place) => view.getUint32(place, true))
  let place = longSizes(view, extra, extraEnd)
  const [unpackedBytes = 0, packedBytes = 0, start = 0] = short.map((size) => {
    if (size !== 0xffffffff || place === null || place + 8 > extraEnd) return size
    place += 8
    return long(view, place - 8)
  })
  return { unpackedBytes, packedBytes, start }
}

function longSizes(view: DataView, start: number, end: number): number | null {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1) return at + 4
  return null
}

function nameIn(bytes: Uint8Array, isUtf8: boolean): string {
  return (
    utf8(bytes) ?? (isUtf8 ? new TextDecoder().decode(bytes) : iconv.decode(Buffer.from(bytes), 'cp437'))
  )
    .replaceAll('\\', '/')
    .normalize('NFC')
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
