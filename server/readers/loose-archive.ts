import { type Archive, isZip, openArchive } from './archive.ts'
import { isKnown } from './detect.ts'

/**
 * A ZIP archive that is nothing but a folder of files, opened; `null` for one that is an export as a whole,
 * an Office document, empty or broken, and for any other file: those are for the readers.
 */
export function looseArchive(bytes: Uint8Array): Archive | null {
  if (!isZip(bytes)) return null
  const opened = openArchive(bytes)
  if ('refused' in opened) return null
  const { archive } = opened
  const isWhole = archive.names.length === 0 || archive.names.includes('[Content_Types].xml')
  return isWhole || isKnown({ bytes, text: '', archive }) ? null : archive
}
