import type { Context } from 'hono'
import { newId } from '../../db/new-id.ts'
import { allSenders } from '../../db/queries/senders.ts'
import { allWebhooks } from '../../db/queries/webhooks.ts'
import { type WantedWebhook, WebhooksPage } from '../../views/webhooks/page.tsx'
import type { WantedSender } from '../../views/webhooks/senders.tsx'
import type { AppEnv } from '../web/env.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { shownSender, shownWebhook } from './webhook-shown.ts'

interface Wanted {
  readonly webhook?: WantedWebhook
  readonly sender?: WantedSender
}

const blankWebhook: WantedWebhook = { url: '', events: ['conversation.imported'], errors: {} }
export const blankSender: WantedSender = { name: '', error: null, made: null }

/** Who is told, and what may send to us, with what was typed in either form. */
export async function webhooksPage(
  c: Context<AppEnv>,
  { webhook = blankWebhook, sender = blankSender }: Wanted = {},
  status: 200 | 409 | 422 = 200,
) {
  const { db, config, now } = c.var
  const zone = zoneOf(c)
  const around = { zone, baseUrl: config.baseUrl, now: now().toISOString() }
  return c.html(
    <WebhooksPage
      frame={await frameOf(c)}
      webhooks={(await allWebhooks(db)).map((one) => shownWebhook(one, zone))}
      wanted={webhook}
      incoming={{
        senders: (await allSenders(db)).map((one) => shownSender(one, around)),
        wanted: sender,
        onceId: newId(),
      }}
    />,
    status,
  )
}
