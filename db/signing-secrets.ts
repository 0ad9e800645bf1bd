import { randomBytes } from 'node:crypto'

/** What messages are signed with; `until` is set for one that was replaced and still counts. */
export interface SigningSecret {
  readonly secret: string
  readonly until: string | null
}

const BOTH_COUNT_MS = 24 * 60 * 60 * 1000

/** In the form the libraries of Standard Webhooks expect. */
export function newSigningSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}

/** A secret that is replaced counts for another day, so that nobody misses anything while they change over. */
export function bothCountUntil(now: string): string {
  return new Date(Date.parse(now) + BOTH_COUNT_MS).toISOString()
}

/** The newest first. */
export function secretsIn(row: {
  readonly secret: string
  readonly old_secret: string | null
  readonly old_secret_until: string | null
}): readonly SigningSecret[] {
  const old = row.old_secret === null ? [] : [{ secret: row.old_secret, until: row.old_secret_until }]
  return [{ secret: row.secret, until: null }, ...old]
}

export function countingAt(secrets: readonly SigningSecret[], now: string): readonly string[] {
  return secrets.filter(({ until }) => until === null || until > now).map(({ secret }) => secret)
}
