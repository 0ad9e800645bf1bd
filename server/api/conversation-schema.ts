import { z } from '@hono/zod-openapi'
import { invitationMethods } from '../conversation/attachment.ts'
import { commitmentClasses, insightKinds, momentKinds } from '../conversation/findings.ts'
import { promiseStates } from '../measures/promise-state.ts'
import { measuredSchema, measuresSchema } from './measured-schema.ts'

export const channels = ['phone', 'video', 'in-person', 'chat', 'email'] as const
const kinds = ['discovery', 'demo', 'negotiation', 'service', 'check-in', 'other'] as const
const instant = z.iso.datetime({ offset: true })
const share = z.number().min(0).max(1)

const named = z.object({ id: z.string(), name: z.string() })

export const customerSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    account: z.string().nullable().openapi({ description: 'Their company.' }),
  })
  .openapi('Customer')

const summary = {
  id: z.string(),
  url: z.url().openapi({ description: 'Its page, for people.' }),
  title: z.string(),
  channel: z.enum(channels).nullable(),
  kind: z.enum(kinds).nullable(),
  startedAt: instant.nullable(),
  timeZone: z.string().nullable(),
  importedAt: instant,
  durationMs: z.number().int().nullable(),
  rep: named
    .nullable()
    .openapi({ description: 'Whose it is; null while it is nobody’s, and graded for nobody.' }),
  customer: customerSchema.nullable(),
  revision: z
    .number()
    .int()
    .openapi({ description: 'Counts up when a newer version comes in or somebody corrects it.' }),
  ungradable: z
    .array(z.string())
    .readonly()
    .openapi({ description: 'Why nothing of it is graded, in words.' }),
}

/** A conversation in a list. */
export const listedSchema = z
  .object({ ...summary, customerAirtime: measuredSchema, repAirtime: measuredSchema })
  .openapi('ListedConversation')

const partySchema = z.object({
  key: z.string(),
  name: z.string().nullable(),
  role: z.enum(['rep', 'customer', 'colleague', 'bot', 'unknown']),
  roleHow: z.enum(['given', 'field', 'domain', 'inferred', 'none']),
  roleConfidence: share,
})

const utteranceSchema = z.object({
  id: z.string(),
  party: z.string().openapi({ description: 'The key of a party.' }),
  startMs: z.number().nullable(),
  endMs: z.number().nullable(),
  at: z.string().nullable().openapi({ description: 'When it was written, in chats and mails.' }),
  text: z.string(),
  attachments: z
    .array(
      z.object({
        name: z.string().nullable(),
        mediaType: z.string(),
        bytes: z.number().int().nullable(),
        sha256: z.string().optional(),
        isInline: z.literal(true).optional().openapi({ description: 'A picture in the text.' }),
      }),
    )
    .readonly()
    .optional()
    .openapi({ description: 'The files that came with it. What they hold is not kept.' }),
  invitation: z
    .object({
      method: z.enum(invitationMethods),
      title: z.string().nullable(),
      startsAt: z.string().nullable(),
      endsAt: z.string().nullable(),
    })
    .optional()
    .openapi({ description: 'The meeting it invites to, calls off or answers.' }),
})

const judged = {
  id: z.string(),
  verdict: z
    .enum(['agreed', 'refused'])
    .nullable()
    .openapi({ description: 'What people say of it; null while nobody has.' }),
  counts: z.boolean().openapi({ description: 'Whether the measures count it.' }),
  foundBy: z.enum(['heard', 'person']),
  confidence: share,
  words: z.string(),
  utterance: z.string(),
}

const momentSchema = z.object({
  ...judged,
  kind: z.enum(momentKinds),
  party: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  why: z.string(),
})

const commitmentSchema = z.object({
  ...judged,
  owner: z.enum(['rep', 'customer', 'both', 'colleague']),
  class: z.enum(commitmentClasses),
  action: z.string(),
  dueOn: z.iso.date().nullable(),
  dueWords: z.string().nullable(),
  dueHow: z.enum(['stated', 'default']).nullable(),
  state: z.enum(promiseStates),
})

const insightSchema = z.object({ ...judged, kind: z.enum(insightKinds) })

/** Everything the page of a conversation says. */
export const conversationSchema = z
  .object({
    ...summary,
    endedAt: instant.nullable(),
    language: z.string().nullable(),
    format: z.string().openapi({ description: 'What the file was read as.' }),
    parties: z.array(partySchema).readonly(),
    utterances: z.array(utteranceSchema).readonly(),
    report: z
      .object({
        accepted: z.number().int(),
        dropped: z.array(z.object({ line: z.number().int().optional(), why: z.string() })).readonly(),
        guessed: z.array(z.string()).readonly(),
      })
      .openapi('Report', { description: 'What was counted, dropped and guessed when it was read.' }),
    measures: measuresSchema,
    moments: z.array(momentSchema).readonly(),
    commitments: z.array(commitmentSchema).readonly(),
    insights: z.array(insightSchema).readonly(),
    version: z.object({ heard: z.string(), measures: z.string() }),
  })
  .openapi('Conversation')
