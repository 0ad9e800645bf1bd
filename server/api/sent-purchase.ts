import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type SentAnswer, takeCancellation, takePurchase } from '../actions/sent-purchase.ts'
import type { AppEnv } from '../web/env.ts'
import { ApiProblem } from './problem.ts'
import { cancellationSchema, purchaseSchema } from './purchase-schema.ts'
import { refusedPurchase } from './sent-problem.ts'

const message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('purchase'), data: purchaseSchema }),
  z.object({ type: z.literal('purchase-cancelled'), data: cancellationSchema }),
])

/** A signed message that tells of a purchase, taken; `undefined` where it is something else. */
export async function takeSentPurchase(
  c: Context<AppEnv>,
  bytes: Uint8Array,
): Promise<SentAnswer | undefined> {
  const sent = jsonIn(bytes)
  if (!isOfPurchase(sent)) return undefined
  const parsed = message.safeParse(sent)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const field = issue?.path.join('.') ?? ''
    throw new ApiProblem(422, { message: `${field}: ${issue?.message ?? ''}`, field })
  }
  const now = c.var.now().toISOString()
  const { type, data } = parsed.data
  const answer =
    type === 'purchase'
      ? await takePurchase(c.var.db, data, { viewer: null, source: 'webhook', now })
      : await takeCancellation(c.var.db, data.externalId, { viewer: null, now })
  if ('problem' in answer) throw refusedPurchase(answer.problem)
  return answer
}

const LONGEST = 64 * 1024

function jsonIn(bytes: Uint8Array): unknown {
  if (bytes.byteLength > LONGEST || bytes[0] !== '{'.charCodeAt(0)) return undefined
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown
  } catch {
    return undefined
  }
}

function isOfPurchase(sent: unknown): boolean {
  if (typeof sent !== 'object' || sent === null || !('type' in sent)) return false
  return sent.type === 'purchase' || sent.type === 'purchase-cancelled'
}
