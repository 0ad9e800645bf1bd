import { randomBytes } from 'node:crypto'

/** 128 random bits, as text. */
export function newId(): string {
  return randomBytes(16).toString('hex')
}
