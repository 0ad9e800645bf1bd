import { inCodePage } from './code-page.ts'
import type { Folder } from './compound-file.ts'
import { instantOfMs } from './epoch.ts'

/** What Outlook keeps of one message, by the number of the property. */
export interface MsgProperties {
  /** A text, whatever way it is kept, or nothing. */
  readonly text: (id: number) => string
  readonly bytes: (id: number) => Uint8Array | null
  readonly number: (id: number) => number | null
  /** A time as an instant, or `null`. */
  readonly instant: (id: number) => string | null
}

const FIXED = '__properties_version1.0'
/** How many bytes stand before the properties of a message itself. */
const HEAD_BYTES = 32
const ROW_BYTES = 16
const INTEGER = 0x0003
const TIME = 0x0040
const MESSAGE_CODE_PAGE = 0x3ffd
const INTERNET_CODE_PAGE = 0x3fde
/** No text of a mail is longer; the rest is an attack or an attachment. */
const MOST_BYTES = 30 * 1024 * 1024

/** Whether a folder of a compound file is a message of Outlook. */
export function isMessage(folder: Folder): boolean {
  return folder.streams.has(FIXED)
}

/** The properties of a message or, with no head before them, of an attachment. */
export function propertiesOf(folder: Folder, headBytes = HEAD_BYTES): MsgProperties {
  const fixed = rowsIn(folder.streams.get(FIXED)?.() ?? new Uint8Array(), headBytes)
  const streamOf = (id: number, type: string) => {
    const name = `__substg1.0_${hex(id)}${type}`
    const content = (folder.streams.get(name) ?? folder.streams.get(name.toLowerCase()))?.()
    return content && content.length <= MOST_BYTES ? content : null
  }
  const number = (id: number) => fixed.get(`${id} ${INTEGER}`)?.getInt32(0, true) ?? null
  const page = number(MESSAGE_CODE_PAGE) ?? number(INTERNET_CODE_PAGE) ?? 1252
  const instant = (id: number) => {
    const value = fixed.get(`${id} ${TIME}`)
    return value ? instantOfFileTime(value.getBigUint64(0, true)) : null
  }
  const text = (id: number) => {
    const wide = streamOf(id, '001F')
    if (wide) return new TextDecoder('utf-16le').decode(wide).replace(/\0+$/, '')
    const narrow = streamOf(id, '001E')
    return narrow ? inCodePage(narrow, page).replace(/\0+$/, '') : ''
  }
  return { text, bytes: (id) => streamOf(id, '0102'), number, instant }
}

function rowsIn(bytes: Uint8Array, start: number): ReadonlyMap<string, DataView> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const rows = new Map<string, DataView>()
  for (let at = start; at + ROW_BYTES <= bytes.length; at += ROW_BYTES) {
    const key = `${view.getUint16(at + 2, true)} ${view.getUint16(at, true)}`
    rows.set(key, new DataView(bytes.buffer, bytes.byteOffset + at + 8, 8))
  }
  return rows
}

function hex(id: number): string {
  return id.toString(16).toUpperCase().padStart(4, '0')
}

// Windows counts tenths of microseconds from 1601.
function instantOfFileTime(time: bigint): string | null {
  return time === 0n ? null : instantOfMs(Number(time / 10_000n) - 11_644_473_600_000)
}
