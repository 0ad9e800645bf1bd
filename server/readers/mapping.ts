import { z } from 'zod'

/**
 * What one column or key of a file is said to hold. `start` and `end` count from the start of the
 * recording, `at` is a date, with or without a time of day, `time` a time of day beside such a date.
 */
const meaning = z.enum([
  'speaker',
  'text',
  'start',
  'end',
  'duration',
  'at',
  'time',
  'role',
  'email',
  'conversation',
  'ignore',
])

export type Meaning = z.infer<typeof meaning>

const role = z.enum(['rep', 'customer', 'colleague', 'bot', 'unknown'])

/**
 * What a person confirmed of a table's columns, or of the keys of a list in JSON: which holds what, and
 * what the values alone do not prove. It is kept as JSON and reads every file of the same fingerprint.
 */
export const mapping = z
  .strictObject({
    kind: z.enum(['table', 'json']),
    /** SHA-256 in hex of the header, or of the list's place and its keys. */
    fingerprint: z.string().regex(/^[\da-f]{64}$/),
    /** Where the list stands in the JSON, `null` for a table. */
    list: z.string().max(500).nullable(),
    fields: z.array(z.strictObject({ name: z.string().max(500), is: meaning })).max(200),
    /** The unit of bare numbers in times, the order of day and month, where a person said it. */
    unit: z.enum(['ms', 's']).nullable(),
    dayOrder: z.enum(['day-month-year', 'month-day-year', 'year-month-day']).nullable(),
    /** What the words in the column of roles mean, by the word in lower case. */
    sides: z.record(z.string().max(200), role),
  })
  .refine(({ fields }) => mistakeIn(fields.map((field) => field.is)) === null, 'is not a way to read a file')
  .readonly()

export type Mapping = z.infer<typeof mapping>

/** Why columns cannot be read so: no words, nobody who says them, or one meaning given twice. */
export type MeaningMistake = 'no-text' | 'no-speaker' | 'twice'

/** What is wrong with these meanings of a file's columns, or `null`. */
export function mistakeIn(meanings: readonly Meaning[]): MeaningMistake | null {
  const given = meanings.filter((one) => one !== 'ignore')
  if (!given.includes('text')) return 'no-text'
  if (!given.includes('speaker') && !given.includes('role')) return 'no-speaker'
  return new Set(given).size < given.length ? 'twice' : null
}
