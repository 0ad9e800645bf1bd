import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'

const quickly = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/** A long text in a fraction of its room. */
export function packedBytes(text: string): Buffer {
  return zstdCompressSync(text, quickly)
}

export function unpackedBytes(bytes: Buffer): string {
  return zstdDecompressSync(bytes).toString()
}

/** The same for a column of text. */
export function packed(text: string): string {
  return packedBytes(text).toString('base64')
}

export function unpacked(text: string): string {
  return unpackedBytes(Buffer.from(text, 'base64'))
}

/** What every packed text begins with, and no JSON. */
const beginning = 'KLUv/'

/** A JSON text that may be packed. */
export function jsonText(text: string): string {
  return text.startsWith(beginning) ? unpacked(text) : text
}
