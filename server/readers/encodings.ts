/** A text without the byte order mark it may begin with. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

/**
 * The text of UTF-16 bytes, by their mark or, without one, by the zero bytes that plain letters leave
 * in every other place; `null` when they are not UTF-16.
 */
export function wide(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'utf-16be')
  const sample = bytes.subarray(0, 4096)
  if (bytes.length < 4 || !sample.includes(0)) return null
  const candidates = (['utf-16le', 'utf-16be'] as const).flatMap((order) => {
    const text = utf16(sample, order)
    if (text === null || UNLIKELY.test(text)) return []
    return { order, plain: (text.match(PLAIN)?.length ?? 0) / text.length }
  })
  const best = candidates.toSorted((a, b) => b.plain - a.plain)[0]
  return best && best.plain > PLAIN_SHARE ? utf16(bytes, best.order) : null
}

// Control letters other than white space, private use and letters that do not exist: no text holds them.
const UNLIKELY = /[\u0000-\u0008\u000e-\u001f\ue000-\uf8ff\ufffe\uffff]/
/** Even a text in another alphabet has this share of spaces and line breaks; pairs of other bytes have not. */
const PLAIN_SHARE = 0.05
const PLAIN = /[ \n\r\w]/g

function utf16(bytes: Uint8Array, order: 'utf-16le' | 'utf-16be'): string | null {
  try {
    const whole = bytes.subarray(0, bytes.length - (bytes.length % 2))
    return withoutByteOrderMark(new TextDecoder(order, { fatal: true, ignoreBOM: true }).decode(whole))
  } catch {
    return null
  }
}

// The bytes above ASCII that Western European writing uses in Windows-1252: letters, quotes, dashes, signs.
const WESTERN = new Set([
  ...[0x80, 0x85, 0x8c, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x9c, 0xa0, 0xa1, 0xa3, 0xa7, 0xa9, 0xab],
  ...[0xb0, 0xb7, 0xbb, 0xbf],
  ...Array.from({ length: 64 }, (_, at) => 0xc0 + at).filter((byte) => byte !== 0xd7 && byte !== 0xf7),
])

/** At most this share of a Western text stands outside ASCII; other alphabets have most of theirs there. */
const FOREIGN_SHARE = 0.2
/** Western words hold no more than this many accented letters in a row. */
const ACCENTS_IN_A_ROW = 2

/** Whether every byte speaks for Windows-1252: no control letter, few accents, none where words have none. */
export function looksWestern(bytes: Uint8Array): boolean {
  let high = 0
  let row = 0
  for (const byte of bytes) {
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) return false
    if (byte < 0x80) {
      row = 0
      continue
    }
    if (!WESTERN.has(byte)) return false
    high += 1
    row = byte >= 0xc0 ? row + 1 : 0
    if (row > ACCENTS_IN_A_ROW) return false
  }
  return high <= bytes.length * FOREIGN_SHARE
}
