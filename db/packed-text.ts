import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'

/** A long text in a fraction of its room, for a column that is read by nobody but us and soon empty again. */
export function packed(text: string): string {
  return zstdCompressSync(text).toString('base64')
}

export function unpacked(text: string): string {
  return zstdDecompressSync(Buffer.from(text, 'base64')).toString()
}
