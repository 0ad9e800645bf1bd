import { crc32, inflateRawSync } from 'node:zlib'
import { binaryKind } from './binary.ts'
import { type Refusal, refusal } from './reading.ts'
import { directoryOf, type Entry } from './zip-directory.ts'

/** What an archive may be: no export of conversations comes near, and an attack gets no further. */
export const ARCHIVE_LIMITS = {
  members: 60_000,
  /** Of all members together, unpacked. */
  bytes: 300 * 1024 * 1024,
  /** Of one member, unpacked. */
  memberBytes: 100 * 1024 * 1024,
  /** How many times larger than its packed form a member may be, once it is larger than a megabyte. */
  ratio: 250,
  nameLength: 400,
} as const

export type ArchiveLimits = { readonly [limit in keyof typeof ARCHIVE_LIMITS]: number }

/** An open ZIP archive. Nothing is unpacked until a member is asked for. */
export interface Archive {
  /** Names of the files in it with their folders, `/` between them, in the order of the archive. */
  readonly names: readonly string[]
  /** One member unpacked, or why not. A member that is itself an archive stays closed. */
  readonly member: (name: string) => Member
}

export type Member = { readonly bytes: Uint8Array } | { readonly refused: Refusal }

/** Whether bytes begin as a ZIP archive does, empty ones and Office documents included. */
export function isZip(bytes: Uint8Array): boolean {
  const [p, k, third, fourth] = bytes
  if (p !== 0x50 || k !== 0x4b) return false
  return (third === 3 && fourth === 4) || (third === 5 && fourth === 6)
}

/**
 * Opens a ZIP archive, the only way Heard does, or says why it stays closed.
 *
 * Refused whole: too many files, too many bytes once unpacked, packed smaller than texts can be, parts
 * that lie over each other, a name twice, a name or a link that leads out of the archive, and a password.
 * The sizes the archive states are held to when a member is unpacked, so its limits hold for the bytes
 * that really come out. Folders and what a Mac adds for itself are no files. Never throws.
 */
export function openArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): { readonly archive: Archive } | { readonly refused: Refusal } {
  const directory = directoryOf(bytes, limits.members)
  if ('refused' in directory) return directory
  const { entries } = directory
  const refused =
    tooLarge(entries, bytes.length, limits) ?? entries.map((one) => wrongIn(one, limits)).find(isGiven)
  if (refused) return refused

  const files = new Map<string, Entry>()
  for (const entry of entries) {
    if (files.has(entry.name)) return twice(entry)
    files.set(entry.name, entry)
  }
  const names = [...files.keys()].filter(isFile)
  return { archive: { names, member: (name) => unpacked(bytes, name, files.get(name), limits) } }
}

type Refused = { readonly refused: Refusal }

function isGiven(refused: Refused | null): refused is Refused {
  return refused !== null
}

function isFile(name: string): boolean {
  return !name.endsWith('/') && !name.startsWith('__MACOSX/') && !/(?:^|\/)\.DS_Store$/.test(name)
}

function tooLarge(entries: readonly Entry[], size: number, limits: ArchiveLimits): Refused | null {
  const packed = entries.reduce((sum, one) => sum + one.packedBytes, 0)
  if (packed > size)
    return refusal(
      'malformed',
      'The parts of this ZIP archive lie over each other, which no program that packs files does. Pack the files again.',
    )
  const all = entries.reduce((sum, one) => sum + one.unpackedBytes, 0)
  if (all <= limits.bytes) return null
  return refusal(
    'too-large',
    `This ZIP archive holds ${megabytes(all)} MB once unpacked; Heard unpacks up to ${megabytes(limits.bytes)} MB. Give a smaller part.`,
  )
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024)
}

const RATIO_FROM = 1024 * 1024

function wrongIn(entry: Entry, limits: ArchiveLimits): Refused | null {
  const shown = shownName(entry.name)
  if (entry.isEncrypted)
    return refusal(
      'encrypted',
      `"${shown}" in this ZIP archive needs a password. Unpack it and give the files inside.`,
    )
  if (entry.name === '' || entry.name.includes('\0') || entry.name.length > limits.nameLength)
    return refusal(
      'malformed',
      `This ZIP archive holds a file without a usable name ("${shown}"). Pack the files again.`,
    )
  if (entry.isLink || leadsOut(entry.name))
    return refusal(
      'malformed',
      `"${shown}" leads out of this ZIP archive, so Heard does not open it. Pack the files themselves.`,
    )
  if (entry.unpackedBytes > RATIO_FROM && entry.unpackedBytes > entry.packedBytes * limits.ratio)
    return refusal(
      'too-large',
      `"${shown}" in this ZIP archive grows to more than ${limits.ratio} times its size, which no conversation does. Unpack it and give the files inside.`,
    )
  return null
}

function leadsOut(name: string): boolean {
  return name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..')
}

function shownName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}]/gu, '')
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain
}

function twice(entry: Entry): Refused {
  return refusal(
    'malformed',
    `"${shownName(entry.name)}" stands twice in this ZIP archive, and Heard does not choose. Pack the files again.`,
  )
}

function unpacked(bytes: Uint8Array, name: string, entry: Entry | undefined, limits: ArchiveLimits): Member {
  if (!entry) return refusal('malformed', `There is no "${shownName(name)}" in this ZIP archive.`)
  if (entry.unpackedBytes > limits.memberBytes)
    return refusal(
      'too-large',
      `"${shownName(name)}" has ${megabytes(entry.unpackedBytes)} MB once unpacked; Heard reads up to ${megabytes(limits.memberBytes)} MB at a time. Give a smaller part.`,
    )
  if (entry.method !== 0 && entry.method !== 8)
    return refusal(
      'unreadable',
      `"${shownName(name)}" is packed in a way Heard does not know. Pack it again as a plain ZIP archive, or give the files inside.`,
    )
  const content = inflated(bytes, entry)
  if (content === null)
    return refusal(
      'malformed',
      `"${shownName(name)}" in this ZIP archive is damaged: what comes out is not what the archive states. Export or download it again.`,
    )
  return isNested(content)
    ? refusal(
        'unrecognised',
        `"${shownName(name)}" is an archive inside an archive. Unpack it and give the files inside.`,
      )
    : { bytes: content }
}

const HEAD = 0x04034b50
const HEAD_BYTES = 30

function inflated(bytes: Uint8Array, entry: Entry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.start + HEAD_BYTES > bytes.length || view.getUint32(entry.start, true) !== HEAD) return null
  const start =
    entry.start + HEAD_BYTES + view.getUint16(entry.start + 26, true) + view.getUint16(entry.start + 28, true)
  if (start + entry.packedBytes > bytes.length) return null
  const packed = bytes.subarray(start, start + entry.packedBytes)
  const content = entry.method === 0 ? packed : inflatedTo(entry.unpackedBytes, packed)
  return content?.length === entry.unpackedBytes && crc32(content) === entry.checksum ? content : null
}

function inflatedTo(most: number, packed: Uint8Array): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch {
    return null
  }
}

// An Office document is a ZIP archive too, but one file to whoever packed it.
function isNested(content: Uint8Array): boolean {
  if (isZip(content)) return !isOffice(content)
  return binaryKind(content)?.is.includes('archive') ?? false
}

function isOffice(content: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(content.subarray(HEAD_BYTES, HEAD_BYTES + 30))
  return /^(?:\[Content_Types\]\.xml|_rels\/|word\/|docProps\/|mimetype)/.test(start)
}
