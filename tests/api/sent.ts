import { Webhook } from 'standardwebhooks'
import { newId } from '../../db/new-id.ts'
import { createSenderOnce } from '../../db/queries/senders.ts'
import type { TestApp } from '../pages/app.ts'

/** A telephone system that signs with the library everybody uses. */
export interface SendingSystem {
  readonly id: string
  readonly secret: string
  send(body: string | Uint8Array, message?: Message): Promise<Response>
}

export interface Message {
  readonly id?: string
  readonly secret?: string
  /** How long before now it was sent. */
  readonly agoMs?: number
  /** What arrives in place of what was signed. */
  readonly altered?: string | Uint8Array
  readonly headers?: Readonly<Record<string, string | null>>
  readonly to?: string
}

export async function sendingSystem(app: TestApp, name = 'The telephone system'): Promise<SendingSystem> {
  const { db, now } = app.services
  const id = newId()
  const given = { id, name, byId: app.ids.ada, now: now().toISOString() }
  const secret = (await createSenderOnce(db, given)) ?? ''
  return {
    id,
    secret,
    send: (body, message = {}) => {
      const messageId = message.id ?? newId()
      const at = new Date(now().getTime() - (message.agoMs ?? 0))
      const signed = typeof body === 'string' ? body : new TextDecoder().decode(body)
      const all: Record<string, string | null> = {
        'webhook-id': messageId,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(message.secret ?? secret).sign(messageId, at, signed),
        ...message.headers,
      }
      const arriving = message.altered ?? body
      return app.stranger.ask(`/hooks/${message.to ?? id}`, {
        method: 'POST',
        body: typeof arriving === 'string' ? arriving : new Uint8Array(arriving),
        headers: Object.fromEntries(
          Object.entries(all).filter((one): one is [string, string] => one[1] !== null),
        ),
      })
    },
  }
}
