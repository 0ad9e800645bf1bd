import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { ledgerOf, type StandingPromise } from '../../db/queries/promises.ts'
import { paths } from '../../views/paths.ts'
import { promiseStates as states } from '../measures/promise-state.ts'
import type { AppEnv } from '../web/env.ts'
import { aPageOf } from './answers.ts'
import { needs } from './caller.ts'
import { customerSchema } from './conversation-schema.ts'
import { after, limit, linked, pageOf, plainText } from './paging.ts'
import { apiRouter } from './router.ts'

export const promises = apiRouter()

const promiseSchema = z
  .object({
    id: z.string(),
    conversation: z.string().openapi({ description: 'The id of the conversation it was made in.' }),
    url: z.url(),
    rep: z.string().nullable().openapi({ description: 'Whose conversation that was: the id of a rep.' }),
    customer: customerSchema.nullable(),
    owner: z.enum(['rep', 'customer', 'both', 'colleague']).openapi({ description: 'Who gave it.' }),
    action: z.string(),
    words: z.string(),
    saidAt: z.string().nullable(),
    dueOn: z.iso.date().nullable().openapi({ description: 'Null while nobody has said by when.' }),
    dueHow: z.enum(['stated', 'default']).nullable(),
    state: z.enum(states),
    keptOn: z.iso.date().nullable(),
  })
  .openapi('Promise')

const list = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listPromises',
  summary: 'The promises in the conversations you may see, soonest due first',
  description: 'Without those of which people have said that they were none.',
  ...needs('read'),
  request: {
    query: z.strictObject({
      state: z
        .enum(states, `must be one of ${states.join(', ')}`)
        .optional()
        .openapi({
          description:
            'Where they stand today, in the time zone of each: made and not due yet, due today or on a day that we assumed and nobody confirmed, kept, kept late, broken, released by the customer, or without a day.',
          example: 'due',
        }),
      rep: plainText(64).optional().openapi({ description: 'In whose conversations: the id of a rep.' }),
      limit,
      after,
    }),
  },
  responses: aPageOf(
    { promises: z.array(promiseSchema).readonly() },
    {
      promises: [
        {
          id: '5b0e9c7d6f8a4b3c2d1e0f9a8b7c6d5e',
          conversation: 'a3f1c2d4e5b60718293a4b5c6d7e8f90',
          url: 'https://heard.example/conversations/a3f1c2d4e5b60718293a4b5c6d7e8f90#said-u3',
          rep: 'Vp1sXyQmWc',
          customer: { id: '8d2e0c6f1a7b4c5d9e3f2a1b0c9d8e7f', name: 'Cora Lindqvist', account: null },
          owner: 'rep',
          action: 'send you the new timetable',
          words: 'I will send you the new timetable by Friday',
          saidAt: '2026-11-18T15:01:00.000Z',
          dueOn: '2026-11-20',
          dueHow: 'stated',
          state: 'made',
          keptOn: null,
        },
      ],
      next: null,
    },
  ),
})

promises.openapi(list, async (c) => {
  const { reader, viewer } = c.var
  const asked = c.req.valid('query')
  const all = (await ledgerOf(reader, viewer, { now: c.var.now().toISOString() }))
    .filter((one) => asked.rep === undefined || one.repId === asked.rep)
    .map((one) => shown(c, one))
    .filter((one) => asked.state === undefined || one.state === asked.state)
  const { page, cursor } = pageOf(all, asked)
  return c.json({ promises: page, next: linked(c, cursor) }, 200)
})

function shown(c: Context<AppEnv>, one: StandingPromise) {
  return {
    id: one.id,
    conversation: one.conversationId,
    url: `${c.var.config.baseUrl}${paths.said(one.conversationId, one.utterance)}`,
    rep: one.repId,
    customer: one.customer,
    owner: one.owner,
    action: one.action,
    words: one.words,
    saidAt: one.saidAt,
    dueOn: one.dueOn,
    dueHow: one.dueHow,
    state: one.state,
    keptOn: one.outcome?.keptOn ?? null,
  }
}
