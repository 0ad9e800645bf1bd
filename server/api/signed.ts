import { createHmac, timingSafeEqual } from 'node:crypto'

/** What Standard Webhooks says of a message beside its body. */
export interface Stamp {
  readonly id: string
  /** In seconds since 1970, as it was signed. */
  readonly sentAt: string
  readonly signatures: readonly string[]
}

/** A full stop parts what is signed, so an id with one in it could stand for another message. */
const usableId = /^[\x21-\x2d\x2f-\x7e]{1,255}$/

export function stampOf(headers: Headers): Stamp | undefined {
  const id = headers.get('webhook-id') ?? ''
  const sentAt = headers.get('webhook-timestamp') ?? ''
  const signatures = (headers.get('webhook-signature') ?? '').split(' ').filter((one) => one !== '')
  if (!usableId.test(id) || !/^\d{1,12}$/.test(sentAt) || signatures.length === 0) return undefined
  return { id, sentAt, signatures }
}

const TOLERATED_MS = 5 * 60 * 1000

/** Sent just now, give or take what clocks differ: an old message that somebody kept is none. */
export function isRecent({ sentAt }: Stamp, now: Date): boolean {
  return Math.abs(now.getTime() - Number(sentAt) * 1000) <= TOLERATED_MS
}

/** Whether one of the signatures was made with one of the secrets, over the very bytes. */
export function isSigned(stamp: Stamp, bytes: Uint8Array, secrets: readonly string[]): boolean {
  const given = stamp.signatures.map((one) => Buffer.from(one))
  return secrets
    .map((secret) => Buffer.from(signatureOf(stamp, bytes, secret)))
    .some((made) => given.some((one) => one.length === made.length && timingSafeEqual(one, made)))
}

function signatureOf({ id, sentAt }: Stamp, bytes: Uint8Array, secret: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${sentAt}.`).update(bytes).digest('base64')}`
}
