import { createHmac, timingSafeEqual } from 'node:crypto'

/** What stands in the address by which somebody stops their digests without signing in: their id, signed. */
export function unsubscribeToken(secret: string, personId: string): string {
  return `${personId}.${signed(secret, personId)}`
}

/** Whose token it is; `undefined` where it is not one of ours. */
export function personUnsubscribing(secret: string, token: string): string | undefined {
  const [personId = '', signature = ''] = token.split('.')
  const [given, right] = [Buffer.from(signature), Buffer.from(signed(secret, personId))]
  return given.length === right.length && timingSafeEqual(given, right) ? personId : undefined
}

function signed(secret: string, personId: string): string {
  return createHmac('sha256', secret).update(`unsubscribe ${personId}`).digest('base64url')
}
