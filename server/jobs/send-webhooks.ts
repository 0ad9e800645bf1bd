import { Webhook as Signer } from 'standardwebhooks'
import {
  type Delivery,
  dueDeliveries,
  leaseDelivery,
  saveTry,
  type TryOutcome,
} from '../../db/queries/deliveries.ts'
import { findWebhook, type Webhook } from '../../db/queries/webhooks.ts'
import { countingAt } from '../../db/signing-secrets.ts'
import { version } from '../measures/version.ts'
import type { Services } from '../web/env.ts'
import { Job } from './job.ts'
import { type Posted, type PostLimits, post, postLimits } from './post.ts'
import { resolveName, type TargetRules, targetOf } from './target.ts'

export interface SenderNeeds
  extends Pick<Services, 'config' | 'db' | 'log' | 'now'>,
    Partial<Pick<Services, 'leases'>> {
  readonly resolve?: TargetRules['resolve']
  readonly limits?: PostLimits
}

const AT_ONCE = 100
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
/** A program that ends while it sends leaves the message to be sent again after this. */
const LEASE_MS = MINUTE

/** How long to wait after each failure, before the share of chance that keeps many from coming at once. */
const waits = [5 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 24 * HOUR]

/** Sends what waits, away from whoever caused it: again and again for two days, under the same id each time. */
export function webhookSender(needs: SenderNeeds): Job {
  return new Job({
    name: 'webhooks',
    log: needs.log,
    leases: needs.leases,
    work: async (stopping) => {
      let mayBeMore = true
      while (mayBeMore && !stopping.aborted) mayBeMore = await sendDue(needs)
    },
  })
}

/** Sends everything that is due; a slow receiver keeps only itself waiting. Answers whether there may be more. */
async function sendDue(needs: SenderNeeds): Promise<boolean> {
  const due = await dueDeliveries(needs.db, needs.now().toISOString(), AT_ONCE)
  const byWebhook = Map.groupBy(due, ({ webhookId }) => webhookId)
  await Promise.all(
    [...byWebhook].map(async ([webhookId, waiting]) => {
      for (const { delivery } of waiting) await deliver(needs, webhookId, delivery)
    }),
  )
  return due.length === AT_ONCE
}

async function deliver(needs: SenderNeeds, webhookId: string, delivery: Delivery): Promise<void> {
  const webhook = await findWebhook(needs.db, webhookId)
  if (!webhook || webhook.off) return
  const started = performance.now()
  const at = needs.now()
  if (!(await leaseDelivery(needs.db, delivery, new Date(at.getTime() + LEASE_MS).toISOString()))) return
  const { outcome, status } = await tried(needs, webhook, delivery, at)
  const tookMs = Math.round(performance.now() - started)
  const nextAt = outcome === 'delivered' ? null : nextTry(delivery.tries, needs.now())
  await saveTry(needs.db, { delivery, webhookId, at: at.toISOString(), outcome, status, tookMs, nextAt })
  if (outcome !== 'delivered') await tellIfOff(needs, webhookId)
}

interface Tried {
  readonly outcome: TryOutcome
  readonly status: number | null
}

async function tried(needs: SenderNeeds, webhook: Webhook, delivery: Delivery, at: Date): Promise<Tried> {
  const { config, resolve = resolveName, limits = postLimits } = needs
  const target = await targetOf(webhook.url, { allowed: config.webhookHosts, resolve })
  if ('problem' in target)
    return { outcome: target.problem === 'not-found' ? 'not-found' : 'forbidden', status: null }
  const body = bodyOf(delivery, config.baseUrl)
  return outcomeOf(await post(target, { body, headers: headersOf(webhook, delivery, at, body) }, limits))
}

function outcomeOf(posted: Posted): Tried {
  if ('problem' in posted) return { outcome: posted.problem, status: null }
  const { status } = posted
  if (status >= 200 && status < 300) return { outcome: 'delivered', status }
  return { outcome: status >= 300 && status < 400 ? 'redirect' : 'status', status }
}

function bodyOf({ announcement }: Delivery, baseUrl: string): string {
  const { event, now, about, path } = announcement
  return JSON.stringify({ type: event, timestamp: now, data: { ...about, url: `${baseUrl}${path}` } })
}

/** Signed as Standard Webhooks has it, with every secret that still counts. */
function headersOf({ secrets }: Webhook, { announcement: { id } }: Delivery, at: Date, body: string) {
  const counting = countingAt(secrets, at.toISOString())
  return {
    'Content-Type': 'application/json',
    'User-Agent': `Heard/${version.heard}`,
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / SECOND)),
    'webhook-signature': counting.map((secret) => new Signer(secret).sign(id, at, body)).join(' '),
  }
}

const CHANCE = 0.2

function nextTry(tries: number, now: Date): string | null {
  const wait = waits[tries]
  if (wait === undefined) return null
  return new Date(now.getTime() + wait * (1 + CHANCE * Math.random())).toISOString()
}

async function tellIfOff({ db, log }: SenderNeeds, webhookId: string): Promise<void> {
  const webhook = await findWebhook(db, webhookId)
  if (webhook?.off) log.warn({ job: 'webhooks', webhook: webhookId, off: webhook.off.why })
}
