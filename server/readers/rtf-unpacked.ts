/** With this every packed rich text begins to look back. */
const KNOWN =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'
const WINDOW = 4096
const HEAD_BYTES = 16
const PACKED = 0x75465a4c
const PLAIN = 0x414c454d
/** No mail is longer. */
const MOST_BYTES = 30 * 1024 * 1024

/**
 * Rich text as it was before Outlook packed it (LZFu), a letter for each byte, or `null` where it is not
 * packed so. Never more than it states, and never more than any mail has.
 */
export function unpackedRtf(bytes: Uint8Array): string | null {
  if (bytes.length < HEAD_BYTES) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = view.getUint32(8, true)
  const size = view.getUint32(4, true)
  if (size > MOST_BYTES) return null
  if (kind === PLAIN) return latin(bytes.subarray(HEAD_BYTES, HEAD_BYTES + size))
  return kind === PACKED ? latin(unpacked(bytes, size)) : null
}

function unpacked(bytes: Uint8Array, size: number): Uint8Array {
  const window = new Uint8Array(WINDOW)
  window.set(Buffer.from(KNOWN, 'latin1'))
  const out = new Uint8Array(size)
  let place = KNOWN.length
  let held = 0
  const put = (byte: number) => {
    if (held < size) out[held] = byte
    held += 1
    window[place] = byte
    place = (place + 1) % WINDOW
  }
  for (let at = HEAD_BYTES; at < bytes.length && held < size; ) {
    const marks = bytes[at] ?? 0
    at += 1
    for (let bit = 0; bit < 8 && at < bytes.length; bit += 1) {
      if ((marks & (1 << bit)) === 0) {
        put(bytes[at] ?? 0)
        at += 1
        continue
      }
      const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
      at += 2
      const from = pair >> 4
      if (from === place) return out.subarray(0, Math.min(held, size))
      for (let step = 0; step < (pair & 15) + 2; step += 1) put(window[(from + step) % WINDOW] ?? 0)
    }
  }
  return out.subarray(0, Math.min(held, size))
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
