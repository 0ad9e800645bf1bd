import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { words } from '../../views/messages/words.ts'
import type { AppEnv } from '../web/env.ts'

const say = words.webhooks

const url = z
  .url()
  .openapi({ description: 'Where people see it.', example: 'https://heard.example/people/Vp1s' })

const about = {
  'conversation.imported': {
    conversation: z.string().openapi({ description: 'Its id.' }),
    outcome: z.enum(['imported', 'newer-version']),
    url,
  },
  'grade.changed': {
    rep: z.string().openapi({ description: 'Whose: the id of a rep.' }),
    period: z.string(),
    periodName: z.string(),
    version: z.number().int(),
    url,
  },
  'promise.due': {
    promise: z.string().openapi({ description: 'Its id.' }),
    conversation: z.string(),
    rep: z.string().nullable(),
    dueOn: z.iso.date(),
    url,
  },
} as const

type Told = keyof typeof about
const told = Object.keys(about) as readonly Told[]

/** What a webhook is sent, as its receiver may check it. */
export function newsSchema(event: Told) {
  return z.object({ type: z.literal(event), timestamp: z.iso.datetime(), data: z.strictObject(about[event]) })
}

const headers = z.object({
  'webhook-id': z.string().openapi({ description: 'The same for every try: take each once.' }),
  'webhook-timestamp': z.string().openapi({ description: 'When it was sent, in seconds since 1970.' }),
  'webhook-signature': z.string().openapi({
    description:
      'As Standard Webhooks has it; two of them, with a space between, in the day after a new secret.',
  }),
})

/** Puts into the document what programs elsewhere are told. */
export function describeNews(api: OpenAPIHono<AppEnv>): void {
  for (const event of told)
    api.openAPIRegistry.registerWebhook({
      method: 'post',
      path: event,
      operationId: event,
      summary: say.events[event],
      description: say.lead,
      request: { headers, body: { content: { 'application/json': { schema: newsSchema(event) } } } },
      responses: { 200: { description: 'Taken. Everything else but 410 is tried again for two days.' } },
    })
}
