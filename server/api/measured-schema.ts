import { z } from '@hono/zod-openapi'

/** Why a number is not known, as contract.md names it. */
const reasons = [
  'no-customer',
  'no-rep',
  'role-unsure',
  'too-short',
  'no-times',
  'no-notes',
  'no-date',
  'language',
  'no-history',
] as const
const methods = ['word-times', 'spans', 'words', 'next-start'] as const
const units = ['share', 'ms', 'count', 'per-minute', 'per-1000-words', 'score'] as const

const known = {
  known: z.literal(true),
  unit: z.enum(units).openapi({ description: 'A share is 0 to 1.' }),
  method: z.enum(methods).optional().openapi({ description: 'How it was taken.' }),
  margin: z.number().optional().openapi({ description: 'How far it may be off, in its own unit.' }),
  evidence: z.array(z.string()).readonly().openapi({ description: 'Ids of the utterances it rests on.' }),
}

const unknownSchema = z
  .object({
    known: z.literal(false),
    reason: z.enum(reasons).openapi({ description: 'Why there is no number.' }),
  })
  .openapi('Unknown', { description: 'A number nobody can tell. Unknown is never zero.' })

/** A number with its evidence, or why there is none. */
export const measuredSchema = z
  .union([z.object({ ...known, value: z.number() }), unknownSchema])
  .openapi('Measured')

const measuredByParty = z
  .union([z.object({ ...known, value: z.record(z.string(), z.number()).readonly() }), unknownSchema])
  .openapi('MeasuredByParty', { description: 'The same for each party, by its key.' })

/** Every measure by its name. */
export const measuresSchema = z
  .object({
    customerAirtime: measuredSchema,
    repAirtime: measuredSchema,
    talkMs: measuredByParty,
    overlapMs: measuredSchema,
    silenceMs: measuredSchema,
    longestMonologueMs: measuredSchema,
    longestCustomerStoryMs: measuredSchema,
    interactivity: measuredSchema,
    patienceMs: measuredSchema,
    cutIns: measuredSchema,
    questions: measuredSchema,
    openQuestions: measuredSchema,
    followUpQuestions: measuredSchema,
    uptake: measuredSchema,
    egoPer1000: measuredSchema,
    pressurePer1000: measuredSchema,
    ownership: measuredSchema,
    servingShare: measuredSchema,
    needBeforePitch: measuredSchema,
    firstResponseMs: measuredSchema,
    promises: measuredSchema,
    openLoops: measuredSchema,
    insights: measuredSchema,
  })
  .openapi('Measures', {
    description: 'What each says and how it is taken stands on the page "How we measure".',
  })
