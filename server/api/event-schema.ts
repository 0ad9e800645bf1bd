import { z } from '@hono/zod-openapi'
import { consents, eventKinds } from '../reaching/visit.ts'
import { plainText } from './paging.ts'

export const MOST_EVENTS = 500
/** Money is whole numbers, and their sums too. */
const MOST_MINOR = 1_000_000_000_000

const said = (most: number) => plainText(most).trim().min(1)
const name = z.string().regex(/^[\w.:-]{1,64}$/, 'must be 1 to 64 letters, digits and signs such as - _ . :')

export const customerSchema = z
  .union([
    z.strictObject({ id: said(64) }),
    z.strictObject({
      emailHash: z.string().regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 of a mail address in small letters'),
    }),
  ])
  .openapi({
    description:
      'Who it is: our id of a customer, or the SHA-256 of their mail address. Counts with their consent alone.',
  })

export const eventSchema = z
  .strictObject({
    id: name.openapi({ description: 'Your own name for this event: the same one twice counts once.' }),
    visitor: name.openapi({ description: 'Your own name for this visitor, the same for all they do.' }),
    kind: z.enum(eventKinds).default('view').openapi({
      description: 'They open a page, are still there, leave, or have bought.',
    }),
    at: z.iso
      .datetime({ offset: true, error: 'must be an instant such as 2026-11-24T09:00:00Z' })
      .openapi({ description: 'When it happened.' }),
    page: said(500).optional(),
    product: said(200).optional(),
    valueMinor: z.number().int().min(0).max(MOST_MINOR).optional().openapi({
      description: 'What is in view, or was bought, in cents or other smallest units.',
    }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'must be three letters such as EUR')
      .optional(),
    campaign: said(100).optional(),
    consent: z.enum(consents).default('none').openapi({
      description: 'Whether they agreed to be recognised. Without it we keep no customer with the event.',
    }),
    customer: customerSchema.optional(),
  })
  .refine((one) => one.valueMinor === undefined || one.currency !== undefined, {
    path: ['currency'],
    message: 'must stand beside a value',
  })
  .openapi('Event')

export const eventsSchema = z.strictObject({ events: z.array(eventSchema).min(1).max(MOST_EVENTS) })

export const batchSchema = z
  .union([eventSchema, eventsSchema])
  .openapi({ description: `One event, or up to ${MOST_EVENTS} of them.` })

export const siteParameter = z.object({
  site: z.string().max(64).optional().openapi({
    description: 'The key of a website, instead of a token.',
    example: 'site_Qz0m3vXh1kLw8d2e',
  }),
})

export const takenSchema = z
  .object({
    taken: z
      .number()
      .int()
      .openapi({ description: 'How many are new. They are kept, and will not be lost.' }),
    repeated: z.number().int().openapi({ description: 'How many we had already.' }),
  })
  .openapi('TakenEvents')

export const exampleEvents = {
  events: [
    {
      id: 'e-1',
      visitor: 'v-77',
      kind: 'view',
      at: '2026-11-24T08:58:00Z',
      page: '/ovens/small',
      product: 'The small oven',
      valueMinor: 289000,
      currency: 'EUR',
      campaign: 'autumn',
      consent: 'given',
    },
  ],
} as const
