import { z } from '@hono/zod-openapi'
import { purchaseChannels } from '../../db/queries/purchases.ts'
import { plainText } from './paging.ts'

/** A purchase as a program tells it, over the API or by a signed message. */
export const purchaseSchema = z
  .strictObject({
    externalId: plainText(200).min(1).openapi({
      description: 'Its name where it comes from: sent again under the same name, it is kept once.',
    }),
    customer: z
      .strictObject({
        id: plainText(64).optional(),
        email: plainText(320).optional(),
        name: plainText(200).optional(),
      })
      .openapi({ description: 'Who bought: by our id, or an address, or the name they go by here.' }),
    at: z.iso.datetime({ offset: true }).openapi({ description: 'When. Not in the future.' }),
    what: plainText(200).min(1),
    value: plainText(20).nullish().openapi({
      description: 'What it cost, as a decimal with the places of its currency; null where nobody knows.',
    }),
    currency: plainText(3).nullish().openapi({ description: 'Three letters of ISO 4217.' }),
    channel: z
      .enum(purchaseChannels, `must be one of ${purchaseChannels.join(', ')}`)
      .nullish()
      .openapi({ description: 'Who closed it: a person, they themselves, or first they and then a person.' }),
    rep: plainText(320).nullish().openapi({ description: 'Whose customer: the id or address of a rep.' }),
  })
  .openapi('SentPurchase')

export const purchaseExample = {
  externalId: 'order-10042',
  customer: { name: 'Cora Lindqvist' },
  at: '2026-11-18T09:30:00Z',
  what: 'Two trailers with a remote start',
  value: '18400.00',
  currency: 'EUR',
  channel: 'person',
  rep: null,
} as const

export const cancellationSchema = z
  .strictObject({ externalId: plainText(200).min(1) })
  .openapi('SentCancellation')

export const keptSchema = z
  .object({
    id: z.string(),
    outcome: z.enum(['recorded', 'again', 'cancelled']).openapi({
      description: 'Kept now, kept before, or called off.',
    }),
  })
  .openapi('KeptPurchase')
