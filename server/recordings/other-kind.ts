/** What a file is that is no recording Heard takes; each has its sentence in the messages. */
export type OtherKind =
  | 'empty'
  | 'web-page'
  | 'picture'
  | 'program'
  | 'archive'
  | 'document'
  | 'other-sound'
  | 'text'
  | 'unknown'

const marks: readonly (readonly [OtherKind, readonly string[]])[] = [
  ['program', ['\x7fELF', 'MZ', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe', '#!']],
  ['archive', ['PK\x03\x04', 'PK\x05\x06', '\x1f\x8b', '7z\xbc\xaf', 'Rar!']],
  ['document', ['%PDF', '\xd0\xcf\x11\xe0', '{\\rtf']],
  ['picture', ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'BM']],
  ['other-sound', ['fLaC', '#!AMR', 'FORM', '.snd', 'OggS', 'MThd', 'caff', 'ADIF', '\x30\x26\xb2\x75']],
]

/** What begins with these bytes instead of a recording. Takes the first `HEAD_BYTES` of the file, or all of it. */
export function otherKind(head: Uint8Array): OtherKind {
  if (head.length === 0) return 'empty'
  const start = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1')
  if (start.startsWith('#!AMR')) return 'other-sound'
  const found = marks.find(([, starts]) => starts.some((mark) => start.startsWith(mark)))
  if (found) return found[0]
  if (start.slice(4, 8) === 'ftyp') return 'picture'
  if (head[0] === 0xff && ((head[1] ?? 0) & 0xf6) === 0xf0) return 'other-sound'
  if (!isText(head)) return 'unknown'
  const lower = start.toLowerCase()
  if (lower.includes('<svg')) return 'picture'
  return /<(!doctype html|html|head|body|script)\b/.test(lower) ? 'web-page' : 'text'
}

function isText(head: Uint8Array): boolean {
  return !head.some((one) => one < 9 || (one > 13 && one < 32 && one !== 27))
}
