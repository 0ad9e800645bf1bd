import { createToken, type Scope } from '../../db/queries/tokens.ts'
import type { PersonName, TestApp } from '../pages/app.ts'

/** What a program was told: the fields a test looks at. */
export interface Told {
  readonly error: { readonly code: string; readonly message: string; readonly field: string | null }
  readonly file: { readonly outcome: string }
  readonly refused: readonly { readonly code: string; readonly line?: number }[]
  readonly next: string | null
  readonly outcome?: string
  readonly conversations: readonly {
    readonly id: string
    readonly url: string
    readonly outcome: string
    readonly startedAt: string
  }[]
  readonly people: readonly { readonly name: string }[]
  readonly customers: readonly { readonly name: string }[]
  readonly promises: readonly { readonly id: string; readonly state: string }[]
  readonly periods: readonly { readonly period: { readonly name: string } }[]
  readonly lines: readonly { readonly amountMinor: number }[]
  readonly totalMinor: number
}

export async function told(answer: Response | Promise<Response>): Promise<Told> {
  return (await (await answer).json()) as Told
}

/** A program with a token of somebody's: no cookie, no browser, no origin. */
export interface Program {
  readonly secret: string
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>
  send(body: string | Uint8Array, options?: Sending): Promise<Response>
}

export interface Sending {
  readonly query?: string
  readonly key?: string
  readonly type?: string
}

export async function programOf(
  app: TestApp,
  who: PersonName,
  scopes: readonly Scope[] = ['read', 'import', 'pay'],
): Promise<Program> {
  const { db, now } = app.services
  const given = { personId: (await app.viewer(who)).id, name: 'The till', scopes, now: now().toISOString() }
  const secret = await createToken(db, given)
  const authorization = `Bearer ${secret}`
  return {
    secret,
    get: (path, headers) => app.stranger.ask(path, { headers: { authorization, ...headers } }),
    send: (body, { query = '', key, type = 'application/octet-stream' } = {}) =>
      app.stranger.ask(`/api/conversations${query}`, {
        method: 'POST',
        body: typeof body === 'string' ? body : new Uint8Array(body),
        headers: { authorization, 'content-type': type, ...(key ? { 'idempotency-key': key } : {}) },
      }),
  }
}
