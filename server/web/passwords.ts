import { argon2 as argon2Callback, createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { words } from '../../views/messages/words.ts'

const argon2 = promisify(argon2Callback)
const hardness = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 }

/** The beginnings of the hashes of the 3,000 passwords chosen most often that are long enough for us. */
const commonest: ReadonlySet<string> = new Set(
  readFileSync(join(import.meta.dirname, 'common-passwords.txt'), 'utf8')
    .trim()
    .split('\n'),
)
const HASH_BEGINS = 8

/** A password somebody chooses: of any signs, as long as a sentence, and not one that everybody tries first. */
export const chosenPassword = z
  .string()
  .min(8, { error: () => words.doors.tooShort })
  .max(128, { error: () => words.doors.tooLong })
  .refine((password) => !isCommon(password), { error: () => words.doors.tooCommon })

export function isCommon(password: string): boolean {
  const hash = createHash('sha256').update(password.trim().toLowerCase()).digest('base64url')
  return commonest.has(hash.slice(0, HASH_BEGINS))
}

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt)
  return `argon2id$${salt.toString('base64')}$${hash.toString('base64')}`
}

export async function verifyPassword(given: {
  readonly hash: string
  readonly password: string
}): Promise<boolean> {
  const [kind, salt, hash] = given.hash.split('$')
  if (kind !== 'argon2id' || !salt || !hash) return false
  const expected = Buffer.from(hash, 'base64')
  const actual = await derive(given.password, Buffer.from(salt, 'base64'))
  return expected.length === actual.length && timingSafeEqual(expected, actual)
}

async function derive(password: string, nonce: Buffer): Promise<Buffer> {
  return argon2('argon2id', { message: password, nonce, ...hardness })
}
