import type { deliveriesOf } from '../../db/queries/deliveries.ts'
import type { Sender } from '../../db/queries/senders.ts'
import type { Webhook } from '../../db/queries/webhooks.ts'
import { day, timeOfDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { ShownDelivery } from '../../views/webhooks/delivery-table.tsx'
import type { ShownWebhook } from '../../views/webhooks/page.tsx'
import type { ShownSender } from '../../views/webhooks/sender-table.tsx'

const say = words.webhooks

export function shownWebhook(webhook: Webhook, zone: string): ShownWebhook {
  const { id, url, events } = webhook
  return { id, url, events, state: stateOf(webhook, zone) }
}

export function shownSender(
  { secrets, lastRefusal, ...sender }: Sender,
  { zone, baseUrl, now }: { readonly zone: string; readonly baseUrl: string; readonly now: string },
): ShownSender {
  const until = secrets[1]?.until ?? null
  return {
    id: sender.id,
    name: sender.name,
    address: `${baseUrl}${paths.hook(sender.id)}`,
    made: day(sender.createdAt, zone),
    came: sender.lastCameAt && momentIn(sender.lastCameAt, zone),
    refused: sender.refused,
    lastRefusal: lastRefusal && { when: momentIn(lastRefusal.at, zone), why: lastRefusal.why },
    oldUntil: until !== null && until > now ? momentIn(until, zone) : null,
    secretMadeAt: sender.secretMadeAt,
  }
}

export function shownDelivery(
  { id, announcement, state, nextAt, log }: Awaited<ReturnType<typeof deliveriesOf>>[number],
  zone: string,
): ShownDelivery {
  return {
    id,
    event: announcement.event,
    when: momentIn(announcement.now, zone),
    state,
    next: state === 'waiting' && log.length > 0 ? momentIn(nextAt, zone) : null,
    tries: log.map(({ at, ...tried }) => ({ ...tried, when: momentIn(at, zone) })),
  }
}

export function momentIn(instant: string, zone: string): string {
  return `${day(instant, zone)}, ${timeOfDay(instant, zone)}`
}

function stateOf({ off, failures, failingSince }: Webhook, zone: string): string {
  if (off) return say.off[off.why](day(off.at, zone))
  return failingSince === null ? say.on : say.failing(failures, momentIn(failingSince, zone))
}
