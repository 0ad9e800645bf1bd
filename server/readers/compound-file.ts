import { type Refusal, refusal } from './reading.ts'

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** From this number on an entry is no sector but a mark: free, the end of a chain, the table itself. */
const MARKS = 0xfffffffa
const HEAD_BYTES = 512
const ENTRY_BYTES = 128
const SMALL_BYTES = 64
/** A stream shorter than this lies in small sectors. */
const SMALL_STREAM = 4096

/** A folder of a compound file: its streams and the folders in it, by name. */
export interface Folder {
  readonly streams: ReadonlyMap<string, () => Uint8Array>
  readonly folders: ReadonlyMap<string, Folder>
}

/** Whether bytes begin as the compound files of Outlook and old Office do. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, at) => bytes[at] === byte)
}

/**
 * The folders and streams of a compound file (OLE), or why it does not open.
 *
 * A chain is never followed further than the file has sectors, an entry never visited twice, and a stream
 * holds no more bytes than it states: a file that bites its own tail ends here. Never throws.
 */
export function openCompoundFile(
  bytes: Uint8Array,
): { readonly root: Folder } | { readonly refused: Refusal } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = bytes.length < HEAD_BYTES ? 0 : view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return damaged()
  const size = 2 ** shift
  const disk: Disk = { bytes, view, size, next: tableOf({ bytes, view, size }) }
  const directory = chained(disk, view.getUint32(48, true), Number.POSITIVE_INFINITY)
  const entries = entriesIn(directory)
  const [root] = entries
  if (root?.kind !== 'root') return damaged()
  const small: SmallDisk = {
    bytes: chained(disk, root.start, root.size),
    next: numbersIn(chained(disk, view.getUint32(60, true), Number.POSITIVE_INFINITY)),
  }
  return { root: folderOf(entries, root, (entry) => contentOf(disk, small, entry)) }
}

function damaged(): { readonly refused: Refusal } {
  return refusal(
    'malformed',
    'This Outlook message or old Office document is damaged: it does not open. Save it again.',
  )
}

interface Disk {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly size: number
  /** For every sector the one behind it. */
  readonly next: readonly number[]
}

interface SmallDisk {
  readonly bytes: Uint8Array
  readonly next: readonly number[]
}

function tableOf(disk: Omit<Disk, 'next'>): readonly number[] {
  const sectors = Math.floor(disk.bytes.length / disk.size)
  const listed = numbersIn(disk.bytes.subarray(76, HEAD_BYTES))
  let further = disk.view.getUint32(68, true)
  for (let count = 0; further < MARKS && count < sectors; count += 1) {
    const numbers = numbersIn(sectorOf(disk, further))
    further = numbers.pop() ?? MARKS
    listed.push(...numbers)
  }
  const used = listed.filter((number) => number < MARKS).slice(0, sectors)
  return used.flatMap((number) => numbersIn(sectorOf(disk, number)))
}

function sectorOf({ bytes, size }: Omit<Disk, 'next'>, number: number): Uint8Array {
  return bytes.subarray((number + 1) * size, (number + 2) * size)
}

function numbersIn(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => view.getUint32(at * 4, true))
}

function chained(disk: Disk, start: number, length: number): Uint8Array {
  const parts: Uint8Array[] = []
  let held = 0
  for (let at = start; at < disk.next.length && held < length && parts.length < disk.next.length; ) {
    const part = sectorOf(disk, at)
    parts.push(part)
    held += part.length
    at = disk.next[at] ?? MARKS
  }
  return joined(parts, Math.min(held, length))
}

function contentOf(disk: Disk, small: SmallDisk, { start, size }: Entry): Uint8Array {
  if (size >= SMALL_STREAM) return chained(disk, start, size)
  const parts: Uint8Array[] = []
  for (let at = start; at < small.next.length && parts.length * SMALL_BYTES < size; ) {
    parts.push(small.bytes.subarray(at * SMALL_BYTES, (at + 1) * SMALL_BYTES))
    at = small.next[at] ?? MARKS
  }
  return joined(parts, size)
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  return Buffer.concat(parts).subarray(0, length)
}

interface Entry {
  readonly name: string
  readonly kind: 'folder' | 'stream' | 'root' | null
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

const kinds = new Map([
  [1, 'folder'],
  [2, 'stream'],
  [5, 'root'],
] as const)

function entriesIn(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const count = Math.floor(directory.length / ENTRY_BYTES)
  return Array.from({ length: count }, (_, index) => {
    const at = index * ENTRY_BYTES
    const letters = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2))
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + letters)),
      kind: kinds.get(view.getUint8(at + 66) as 1 | 2 | 5) ?? null,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    }
  })
}

interface OpenFolder extends Folder {
  readonly streams: Map<string, () => Uint8Array>
  readonly folders: Map<string, OpenFolder>
}

// Folders hold their entries as a tree; each number is followed once, whatever the file says.
function folderOf(entries: readonly Entry[], root: Entry, contentOf: (entry: Entry) => Uint8Array): Folder {
  const whole: OpenFolder = { streams: new Map(), folders: new Map() }
  const seen = new Set<number>()
  const open = [{ number: root.child, folder: whole }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { number, folder } = next
    const entry = entries[number]
    if (!entry || seen.has(number)) continue
    seen.add(number)
    if (entry.kind === 'stream') folder.streams.set(entry.name, () => contentOf(entry))
    if (entry.kind === 'folder') {
      const inside: OpenFolder = { streams: new Map(), folders: new Map() }
      folder.folders.set(entry.name, inside)
      open.push({ number: entry.child, folder: inside })
    }
    open.push({ number: entry.left, folder }, { number: entry.right, folder })
  }
  return whole
}
