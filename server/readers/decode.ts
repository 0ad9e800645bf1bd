import { binaryKind } from './binary.ts'
import { looksWestern, wide, withoutByteOrderMark } from './encodings.ts'
import { type Refusal, refusal } from './reading.ts'

/** A file's text with `\n` as its only line break, or the reason it is none. */
export type Decoded =
  | {
      readonly text: string
      /** As given; rewritten in UTF-8 where the file was UTF-16. */
      readonly bytes: Uint8Array
      readonly guessed: readonly string[]
      /** Set where no encoding fits: only a reader that goes by the bytes may go on (mail names its own). */
      readonly doubt?: Refusal
    }
  | { readonly refused: Refusal }

/** More zero bytes than this among the bytes, and a file is not a text with blemishes. */
const STRAY_ZEROS = 0.1
/** Of a text in an old encoding hardly any bytes are control characters; of sound and programs an eighth. */
const STRAY_CONTROLS = 0.05
const FEW_CONTROLS = 8
const WRITTEN_CONTROLS = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1b])

/**
 * Bytes to text: UTF-8 with and without mark, UTF-16 both ways with and without mark.
 *
 * Windows-1252 is taken only where every byte speaks for it, and `guessed` says so. A sound, a
 * picture, an archive is refused by its name, nothing at all as `empty`. Never throws.
 */
export function decode(bytes: Uint8Array): Decoded {
  const kind = binaryKind(bytes)
  if (kind) return refusal('binary', `This is ${kind.is}, not a transcript. ${kind.instead}`)
  const decoded = asUtf16(bytes) ?? asUtf8(bytes) ?? asWestern(bytes) ?? undecided(bytes)
  if ('refused' in decoded) return decoded
  if (decoded.text.trim() === '') return refusal('empty', emptiness(bytes, decoded.text))
  return { ...decoded, text: withPlainBreaks(decoded.text) }
}

function asUtf16(bytes: Uint8Array): Decoded | null {
  const text = wide(bytes)
  return text === null ? null : { text, bytes: new TextEncoder().encode(text), guessed: [] }
}

function asUtf8(bytes: Uint8Array): Decoded | null {
  const zeros = zerosIn(bytes)
  if (zeros > 0 && zeros > bytes.length * STRAY_ZEROS)
    return refusal(
      'binary',
      'Much of this file is zero bytes, which no text holds. Export the transcript again.',
    )
  const text = strictUtf8(bytes)
  if (text === null) return withoutBrokenEnd(bytes)
  if (zeros === 0) return { text, bytes, guessed: [] }
  return {
    text: text.replaceAll('\0', ''),
    bytes: bytes.filter((byte) => byte !== 0),
    guessed: [`${zeros} zero ${zeros === 1 ? 'byte' : 'bytes'} among the letters left out`],
  }
}

function zerosIn(bytes: Uint8Array): number {
  let zeros = 0
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) zeros += 1
  return zeros
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return withoutByteOrderMark(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return null
  }
}

function withoutBrokenEnd(bytes: Uint8Array): Decoded | null {
  for (const cut of [1, 2, 3]) {
    const rest = bytes.subarray(0, bytes.length - cut)
    if (!hasHighByte(rest)) return null
    const text = strictUtf8(rest)
    if (text !== null && rest.length > 0)
      return {
        text,
        bytes: rest,
        guessed: ['the file ends in the middle of a letter: its end may be missing'],
      }
  }
  return null
}

function hasHighByte(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f)
}

function asWestern(bytes: Uint8Array): Decoded | null {
  if (!looksWestern(bytes)) return null
  const text = new TextDecoder('windows-1252').decode(bytes)
  return {
    text,
    bytes,
    guessed: ['the file does not say its encoding and is not UTF-8: read as Windows-1252'],
  }
}

function undecided(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('latin1').decode(bytes)
  return { text, bytes, guessed: [], doubt: doubtAbout(bytes).refused }
}

function doubtAbout(bytes: Uint8Array) {
  const unwritten = bytes.filter((byte) => byte < 32 && !WRITTEN_CONTROLS.has(byte)).length
  if (unwritten > Math.max(FEW_CONTROLS, bytes.length * STRAY_CONTROLS))
    return refusal(
      'binary',
      'This file is not text: many of its bytes stand in no writing. Give the file with the words of the conversation, or the recording as WAV, MP3, M4A, OGG, WebM or MP4.',
    )
  const line = firstBrokenLine(bytes)
  const message = `Line ${line} holds bytes that are neither UTF-8 nor another encoding Heard can be sure of. Save the file as UTF-8 and give it again.`
  return refusal('encoding', message, line)
}

function firstBrokenLine(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes)
  let line = 1
  const until = lenient.indexOf('\ufffd')
  for (let at = lenient.indexOf('\n'); at >= 0 && at < until; at = lenient.indexOf('\n', at + 1)) line += 1
  return line
}

function emptiness(bytes: Uint8Array, text: string): string {
  if (bytes.length === 0) return 'The file is empty. Export it again.'
  if (text === '') return 'The file holds a byte order mark and nothing else. Export it again.'
  return 'The file holds only blank lines. Export it again.'
}

function withPlainBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}
