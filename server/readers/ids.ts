import { createHash } from 'node:crypto'

/** The id of a conversation whose file gives none: the first 16 hex digits of the SHA-256 of its bytes. */
export function idOfBytes(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}
