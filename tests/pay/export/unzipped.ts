import { strFromU8, unzipSync } from 'fflate'

/** One text of a ZIP archive. */
export function unzipped(archive: Uint8Array, name: string): string {
  const found = unzipSync(archive)[name]
  if (!found) throw new Error(`There is no ${name} in it`)
  return strFromU8(found)
}
