import { z } from 'zod'
import { invitationMethods } from '../conversation/attachment.ts'

const text = (what: string) => z.string(what)
const ms = z
  .number('must be a whole number of milliseconds')
  .min(0, 'is below 0, but times count from the start of the recording')
  .max(Number.MAX_SAFE_INTEGER, 'is too large for a time')
  .transform(Math.round)
const id = z.union([z.string(), z.number().transform(String)], 'must be a text')
const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, `must be one of ${values.join(', ')}, or null`)

const party = z.object(
  {
    key: id,
    name: text('must be a text, or null').nullish(),
    role: oneOf(['rep', 'customer', 'colleague', 'bot', 'unknown']).nullish(),
    email: text('must be a text, or null').nullish(),
  },
  'must be an object with a key',
)

const word = z.object(
  { text: text('must be a text'), startMs: ms.nullish(), endMs: ms.nullish() },
  'must be an object with a text',
)

const attachment = z.object(
  {
    name: text('must be a text, or null').nullish(),
    mediaType: text('must be a text, or null').nullish(),
    bytes: z.number('must be a number of bytes').int('must be a whole number').min(0, 'is below 0').nullish(),
    sha256: text('must be a text').nullish(),
    isInline: z.boolean('must be true or false').nullish(),
  },
  'must be an object with a name',
)

const invitation = z.object(
  {
    method: z.enum(invitationMethods, `must be one of ${invitationMethods.join(', ')}`),
    title: text('must be a text, or null').nullish(),
    startsAt: text('must be an instant such as 2026-11-18T15:00:00Z, or null').nullish(),
    endsAt: text('must be an instant such as 2026-11-18T15:00:00Z, or null').nullish(),
    people: z.array(text('must be a mail address'), 'must be a list of mail addresses').nullish(),
  },
  'must be an object with a method',
)

const utterance = z.object(
  {
    id: id.nullish(),
    party: id,
    startMs: ms.nullish(),
    endMs: ms.nullish(),
    at: text('must be an instant such as 2026-11-18T15:00:00Z, or null').nullish(),
    text: text('must be a text: what was said'),
    words: z.array(word, 'must be a list').nullish(),
    confidence: z
      .number('must be a number from 0 to 1')
      .min(0, 'must be a number from 0 to 1')
      .max(1, 'must be a number from 0 to 1')
      .nullish(),
    attachments: z
      .array(attachment, 'must be a list of files')
      .max(100, 'names more than 100 files')
      .nullish(),
    invitation: invitation.nullish(),
  },
  'must be an object with a party and a text',
)

/** Heard's own JSON as contract.md has it; unknown fields are passed over, optional ones may be `null`. */
export const heardDocument = z.object({
  id: id.nullish(),
  channel: oneOf(['phone', 'video', 'in-person', 'chat', 'email']).nullish(),
  kind: oneOf(['discovery', 'demo', 'negotiation', 'service', 'check-in', 'other']).nullish(),
  language: text('must be a text such as "en", or null').nullish(),
  startedAt: text('must be an instant such as 2026-11-18T15:00:00Z, or null').nullish(),
  timeZone: text('must be a zone such as Europe/Berlin, or null').nullish(),
  parties: z.array(party, 'must be a list of the people who speak'),
  utterances: z.array(utterance, 'must be a list of what was said'),
})

export type HeardDocument = z.infer<typeof heardDocument>

interface Mistake {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** The first mistake in words, with where it stands and what stands there, and how many more there are. */
export function mistakesIn(mistakes: readonly Mistake[], json: unknown): string {
  const [first, ...more] = mistakes
  if (!first) return 'This is not the JSON Heard reads.'
  const found = first.path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null)?.[key],
    json,
  )
  const what =
    found === undefined ? `is missing: it ${first.message}` : `is ${shown(found)}: it ${first.message}`
  const others = more.length === 0 ? '' : ` ${more.length} more like this.`
  return `${placed(first.path)} ${what}.${others}`
}

const nouns: Readonly<Record<string, string>> = { parties: 'Party', utterances: 'Utterance', words: 'word' }

function placed(path: readonly PropertyKey[]): string {
  const parts: string[] = []
  for (const [at, key] of path.entries()) {
    const next = path[at + 1]
    if (typeof next === 'number' && typeof key === 'string') parts.push(`${nouns[key] ?? key} ${next + 1}`)
    else if (typeof key !== 'number') parts.push(`"${String(key)}"`)
  }
  return parts.join(', ')
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing'
  return json.length > 40 ? `${json.slice(0, 39)}…` : json
}
