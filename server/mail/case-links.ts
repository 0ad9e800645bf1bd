import { createHmac, timingSafeEqual } from 'node:crypto'
import type { CaseAsking } from '../../db/queries/case-askings.ts'

/** What stands in the address by which somebody answers a case without an account: which asking, until when, signed. */
export function caseToken(secret: string, { id, expiresAt }: Pick<CaseAsking, 'id' | 'expiresAt'>): string {
  const until = String(Math.floor(Date.parse(expiresAt) / 1000))
  return `${id}.${until}.${signed(secret, id, until)}`
}

/** The asking a token of ours is for; `undefined` where it is not one of ours. Whether it has ended is not said here. */
export function askingOfToken(secret: string, token: string): string | undefined {
  const [id = '', until = '', signature = '', ...more] = token.split('.')
  const [given, right] = [Buffer.from(signature), Buffer.from(signed(secret, id, until))]
  const isOurs = more.length === 0 && given.length === right.length && timingSafeEqual(given, right)
  return isOurs ? id : undefined
}

function signed(secret: string, id: string, until: string): string {
  return createHmac('sha256', secret).update(`answer of a case ${id} ${until}`).digest('base64url')
}
