import { strToU8, type Zippable, zipSync } from 'fflate'

/** A ZIP archive of these files, by name. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const members: Zippable = {}
  for (const [name, content] of Object.entries(files))
    members[name] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(members, { level: 6 })
}

/** Where the line of a member begins in the archive's directory. */
export function directoryLine(archive: Uint8Array, name: string): number {
  const wanted = strToU8(name)
  for (let at = archive.length - 46 - wanted.length; at >= 0; at -= 1) {
    const isLine = archive[at] === 0x50 && archive[at + 1] === 0x4b && archive[at + 2] === 1
    if (isLine && wanted.every((byte, index) => archive[at + 46 + index] === byte)) return at
  }
  throw new Error(`no ${name} in the directory`)
}

/** A copy of an archive with these bytes written over the ones at a place. */
export function patched(archive: Uint8Array, at: number, bytes: readonly number[]): Uint8Array {
  const copy = archive.slice()
  copy.set(bytes, at)
  return copy
}
