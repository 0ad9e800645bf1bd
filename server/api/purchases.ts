import { createRoute } from '@hono/zod-openapi'
import { takeCancellation, takePurchase } from '../actions/sent-purchase.ts'
import { refusals } from './answers.ts'
import { needs } from './caller.ts'
import { problemSchema } from './problem.ts'
import { cancellationSchema, keptSchema, purchaseExample, purchaseSchema } from './purchase-schema.ts'
import { apiRouter } from './router.ts'
import { refusedPurchase } from './sent-problem.ts'

export const purchases = apiRouter()

const problem = { 'application/json': { schema: problemSchema } }

const record = createRoute({
  method: 'post',
  path: '/',
  operationId: 'recordPurchase',
  summary: 'Tell what a customer bought',
  description:
    'It stands on the customer’s trail and opens a check-in: somebody asks how they like it. Nobody is paid by it.',
  ...needs('import'),
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: purchaseSchema, example: purchaseExample } },
    },
  },
  responses: {
    201: {
      description: 'It is kept.',
      content: {
        'application/json': { schema: keptSchema, example: { id: '4b1d8e2f', outcome: 'recorded' } },
      },
    },
    200: {
      description: 'It was kept before: the same, under the same name.',
      content: { 'application/json': { schema: keptSchema } },
    },
    409: { description: 'Another purchase goes by that name.', content: problem },
    422: { description: 'It does not fit; the error names the field.', content: problem },
    ...refusals,
  },
})

purchases.openapi(record, async (c) => {
  const { db, viewer, now } = c.var
  const answer = await takePurchase(db, c.req.valid('json'), {
    ...{ viewer, source: 'api' },
    now: now().toISOString(),
  })
  if ('problem' in answer) throw refusedPurchase(answer.problem)
  return c.json(answer, answer.outcome === 'again' ? 200 : 201)
})

const cancel = createRoute({
  method: 'post',
  path: '/cancellations',
  operationId: 'cancelPurchase',
  summary: 'Tell that a purchase was called off',
  ...needs('import'),
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: cancellationSchema, example: { externalId: 'order-10042' } },
      },
    },
  },
  responses: {
    200: {
      description: 'It is called off, now or before.',
      content: { 'application/json': { schema: keptSchema } },
    },
    422: { description: 'No purchase you may tell of goes by that name.', content: problem },
    ...refusals,
  },
})

purchases.openapi(cancel, async (c) => {
  const { db, viewer, now } = c.var
  const { externalId } = c.req.valid('json')
  const answer = await takeCancellation(db, externalId, { viewer, now: now().toISOString() })
  if ('problem' in answer) throw refusedPurchase(answer.problem)
  return c.json(answer, 200)
})
