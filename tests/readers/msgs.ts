import { burn } from '@kenjiuno/msgreader/lib/Burner.js'

/** What a test puts into a message of Outlook: texts and bytes by property, times and numbers apart. */
export interface Given {
  readonly texts?: Readonly<Record<string, string>>
  /** Texts of one byte a letter, as old messages have them. */
  readonly narrow?: Readonly<Record<string, Uint8Array>>
  readonly bytes?: Readonly<Record<string, Uint8Array>>
  readonly numbers?: Readonly<Record<string, number>>
  readonly times?: Readonly<Record<string, string>>
  /** The MIME types of its attachments. */
  readonly files?: readonly string[]
}

interface Entry {
  name: string
  type: number
  length: number
  children?: number[]
  binaryProvider?: () => Uint8Array
}

/** A message as Outlook saves it, made by another program than the one that reads it. */
export function msgOf(given: Given): Uint8Array {
  const entries: Entry[] = [{ name: 'Root Entry', type: 5, length: 0, children: [] }]
  addStreams(entries, 0, given, 32)
  for (const [at, type] of (given.files ?? []).entries()) {
    const folder = entries.length
    entries[0]?.children?.push(folder)
    entries.push({ name: `__attach_version1.0_#0000000${at}`, type: 1, length: 0, children: [] })
    addStreams(entries, folder, { texts: { '370E': type } }, 8)
  }
  return burn(entries as unknown as Parameters<typeof burn>[0])
}

/** A container of the same kind that holds only this one stream. */
export function containerOf(name: string, bytes: Uint8Array): Uint8Array {
  const entries: Entry[] = [{ name: 'Root Entry', type: 5, length: 0, children: [] }]
  add(entries, 0, name, bytes)
  return burn(entries as unknown as Parameters<typeof burn>[0])
}

function addStreams(entries: Entry[], folder: number, given: Given, head: number): void {
  for (const [id, text] of Object.entries(given.texts ?? {}))
    add(entries, folder, `__substg1.0_${id}001F`, Buffer.from(text, 'utf16le'))
  for (const [id, bytes] of Object.entries(given.narrow ?? {}))
    add(entries, folder, `__substg1.0_${id}001E`, bytes)
  for (const [id, bytes] of Object.entries(given.bytes ?? {}))
    add(entries, folder, `__substg1.0_${id}0102`, bytes)
  const rows = [
    ...Object.entries(given.numbers ?? {}).map(([id, value]) => row(id, 0x0003, BigInt(value))),
    ...Object.entries(given.times ?? {}).map(([id, at]) =>
      row(id, 0x0040, (BigInt(Date.parse(at)) + 11_644_473_600_000n) * 10_000n),
    ),
  ]
  add(entries, folder, '__properties_version1.0', Buffer.concat([Buffer.alloc(head), ...rows]))
}

function row(id: string, type: number, value: bigint): Buffer {
  const bytes = Buffer.alloc(16)
  bytes.writeUInt16LE(type, 0)
  bytes.writeUInt16LE(Number.parseInt(id, 16), 2)
  bytes.writeBigUInt64LE(value, 8)
  return bytes
}

function add(entries: Entry[], folder: number, name: string, bytes: Uint8Array): void {
  entries[folder]?.children?.push(entries.length)
  entries.push({ name, type: 2, length: bytes.length, binaryProvider: () => Uint8Array.from(bytes) })
}
