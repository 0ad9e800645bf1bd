import { createRoute, z } from '@hono/zod-openapi'
import { customersFor, findCustomerFor } from '../../db/queries/customers.ts'
import { aPageOf } from './answers.ts'
import { needs } from './caller.ts'
import { customerSchema } from './conversation-schema.ts'
import { after, limit, linked, noPlace, sizeOf } from './paging.ts'
import { apiRouter } from './router.ts'

export const customers = apiRouter()

const listedSchema = customerSchema
  .extend({
    conversations: z.number().int().openapi({ description: 'How many conversations with them you may see.' }),
    lastSeenAt: z.string().openapi({ description: 'When the last of these took place.' }),
  })
  .openapi('ListedCustomer')

const list = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listCustomers',
  summary: 'The customers you have conversations with, the latest first',
  ...needs('read'),
  request: { query: z.strictObject({ limit, after }) },
  responses: aPageOf(
    { customers: z.array(listedSchema).readonly() },
    {
      customers: [
        {
          id: '8d2e0c6f1a7b4c5d9e3f2a1b0c9d8e7f',
          name: 'Cora Lindqvist',
          account: null,
          conversations: 3,
          lastSeenAt: '2026-11-18T15:00:00.000Z',
        },
      ],
      next: null,
    },
  ),
})

customers.openapi(list, async (c) => {
  const { reader, viewer } = c.var
  const asked = c.req.valid('query')
  if (asked.after !== undefined && !(await findCustomerFor(reader, viewer, asked.after))) throw noPlace()
  const size = sizeOf(asked)
  const found = await customersFor(reader, viewer, { after: asked.after, limit: size + 1 })
  const page = found.slice(0, size)
  const cursor = found.length > size ? (page.at(-1)?.id ?? null) : null
  return c.json({ customers: page, next: linked(c, cursor) }, 200)
})
