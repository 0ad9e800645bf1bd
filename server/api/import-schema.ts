import { z } from '@hono/zod-openapi'
import { words } from '../../views/messages/words.ts'
import { isZone } from '../readers/instant.ts'
import { plainText } from './paging.ts'
import { problemSchema } from './problem.ts'

export const importQuery = z.strictObject({
  name: plainText(500).optional().openapi({
    description: 'What the file is called; shown to people, used for nothing else.',
    example: 'monday.json',
  }),
  rep: plainText(64).optional().openapi({
    description:
      'Whose conversation it is where the file does not tell: the id of a rep. Yours when you are a rep.',
  }),
  zone: plainText(64)
    .refine(isZone, { error: () => words.api.problems.zone })
    .optional()
    .openapi({ description: 'The zone of clocks in the file that name none.', example: 'Europe/London' }),
})

export const importHeaders = z.object({
  'Idempotency-Key': z
    .string()
    .regex(/^[\x21-\x7e]{1,255}$/, 'must be 1 to 255 characters without spaces')
    .optional()
    .openapi({
      description:
        'A word of your own for this request. Sent again with the same file, within a week, it gets the same answer and nothing happens twice.',
      example: 'crm-call-4711',
    }),
})

const refusedSchema = z.object({
  code: z.string(),
  message: z.string(),
  line: z.number().int().optional(),
})

const takenSchema = z.object({
  outcome: z.enum(['imported', 'newer-version', 'already-here']),
  id: z.string().nullable().openapi({ description: 'Null when it is here, but not for you to see.' }),
  url: z.url().nullable(),
  report: z.object({
    accepted: z.number().int(),
    dropped: z.array(z.object({ line: z.number().int().optional(), why: z.string() })).readonly(),
    guessed: z.array(z.string()).readonly(),
  }),
  ungradable: z.array(z.string()).readonly(),
  note: z.string().optional(),
})

/** What came of a file. */
export const importSchema = z
  .object({
    file: z.object({
      name: z.string(),
      sha256: z.string(),
      format: z.string().nullable().openapi({ description: 'What it was read as.' }),
      outcome: z.enum(['imported', 'already-here']),
    }),
    conversations: z.array(takenSchema).readonly(),
    refused: z
      .array(refusedSchema)
      .readonly()
      .openapi({ description: 'Conversations of the same file that could not be read.' }),
  })
  .openapi('Import')
export type Import = z.infer<typeof importSchema>

export const refusalSchema = problemSchema
  .extend({ refused: z.array(refusedSchema).readonly().optional() })
  .openapi('Refusal', {
    description:
      'Why nothing of a file could be taken in; the code, message and line are those "heard measure" prints.',
  })
