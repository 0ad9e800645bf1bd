import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a link without an account is for: to answer a case, or to open what a customer was sent. */
export type LinkPurpose = 'answer of a case' | 'material sent'

/** What stands in the address of a link: what it is to, until when, signed. */
export function linkToken(
  secret: string,
  purpose: LinkPurpose,
  { id, expiresAt }: { readonly id: string; readonly expiresAt: string },
): string {
  const until = String(Math.floor(Date.parse(expiresAt) / 1000))
  return `${id}.${until}.${signed(secret, purpose, id, until)}`
}

/** What a token of ours leads to; `undefined` where it is not one of ours. Whether it has ended is not said here. */
export function idOfToken(secret: string, purpose: LinkPurpose, token: string): string | undefined {
  const [id = '', until = '', signature = '', ...more] = token.split('.')
  const [given, right] = [Buffer.from(signature), Buffer.from(signed(secret, purpose, id, until))]
  const isOurs = more.length === 0 && given.length === right.length && timingSafeEqual(given, right)
  return isOurs ? id : undefined
}

function signed(secret: string, purpose: LinkPurpose, id: string, until: string): string {
  return createHmac('sha256', secret).update(`${purpose} ${id} ${until}`).digest('base64url')
}
