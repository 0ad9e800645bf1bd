import { z } from 'zod'
import { type Attachment, attachedTo, invitationMethods } from '../conversation/attachment.ts'
import type { Conversation, Utterance, Word } from '../conversation/conversation.ts'
import { instantOf, isZone } from './instant.ts'
import type { Fields } from './json-fields.ts'

const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/

const text = z.string()
const orNull = z.string().nullable()
const instant = z.string().refine((at) => UTC.test(at) && 'at' in instantOf(at, null))
const ms = z.number().min(0).nullable()
const share = z.number().min(0).max(1)

// One mistake is enough to know: the library would list a million of them, and run out of stack.
const listOf = <Row extends z.ZodType>(row: Row) =>
  z.custom<readonly z.infer<Row>[]>(
    (value) => Array.isArray(value) && value.every((one) => row.safeParse(one).success),
  )

const word = z.object({ text, startMs: z.number().min(0), endMs: z.number().min(0) })
const attachment = z.object({
  name: orNull,
  mediaType: text,
  bytes: z.number().int().min(0).nullable(),
  sha256: text.optional(),
  isInline: z.literal(true).optional(),
})
const invitation = z.object({
  method: z.enum(invitationMethods),
  title: orNull,
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  people: listOf(text),
})
const details = z.object({
  id: text,
  words: listOf(word).optional(),
  confidence: share.optional(),
  attachments: listOf(attachment).optional(),
  invitation: invitation.optional(),
})

const party = z.object({
  name: text.optional(),
  mailto: text.optional(),
  heard: z.object({
    key: text,
    role: z.enum(['rep', 'customer', 'colleague', 'bot', 'unknown']),
    roleHow: z.enum(['given', 'field', 'domain', 'inferred', 'none']),
    roleConfidence: share,
    email: text.optional(),
  }),
})

const message = z.object({
  type: z.literal('text'),
  start: instant,
  parties: listOf(z.number().int().min(0)),
  encoding: z.literal('none'),
  body: text,
  heard: details,
})
const recording = z.object({ type: z.literal('recording') })

const spoken = details.extend({ party: text, startMs: ms, endMs: ms, at: instant.nullable(), text })
const transcript = z.object({
  vendor: z.literal('Heard'),
  schema: z.literal('heard-utterances-1'),
  body: listOf(spoken),
})

const document = z.object({
  extensions: z.custom<unknown>((names) => Array.isArray(names) && names.includes('heard')),
  heard: z.object({
    id: text,
    source: text,
    channel: z.enum(['phone', 'video', 'in-person', 'chat', 'email']).nullable(),
    kind: z.enum(['discovery', 'demo', 'negotiation', 'service', 'check-in', 'other']).nullable(),
    language: orNull,
    startedAt: instant.nullable(),
    timeZone: z.string().refine(isZone).nullable(),
  }),
  parties: listOf(party),
  dialog: z.union([listOf(message), listOf(recording)]),
  analysis: listOf(transcript),
})

/** A conversation that Heard itself wrote out, and where its id counts. */
export interface ExactConversation {
  readonly conversation: Conversation
  readonly source: string
}

/**
 * The conversation of a vCon that Heard wrote, to the letter: ids, roles and how they are known, times.
 * `null` for every other vCon, and for one of ours that another program has changed since.
 */
export function exactConversation(vcon: Fields): ExactConversation | null {
  const read = document.safeParse(vcon)
  if (!read.success) return null
  const { heard, parties, dialog, analysis } = read.data
  const { source, ...facts } = heard
  const messages = dialog.flatMap((one) => ('body' in one ? [one] : []))
  const keys = parties.map((one) => one.heard.key)
  const written = messages.map(({ parties: [place = -1], start, body, heard: details }) =>
    utteranceOf({ ...details, party: keys[place] ?? '', startMs: null, endMs: null, at: start, text: body }),
  )
  const said = analysis.flatMap((one) => one.body.map(utteranceOf))
  const known = new Set(keys)
  const isOneKind = written.length === 0 || said.length === 0
  const utterances = [...written, ...said]
  if (!isOneKind || known.size < keys.length || utterances.some((one) => !known.has(one.party))) return null
  return {
    source,
    conversation: {
      ...facts,
      parties: parties.map(({ name, mailto, heard: { email, ...known } }) => ({
        key: known.key,
        name: name ?? null,
        role: known.role,
        roleHow: known.roleHow,
        roleConfidence: known.roleConfidence,
        email: email ?? mailto ?? null,
      })),
      utterances,
    },
  }
}

function utteranceOf(one: z.infer<typeof spoken>): Utterance {
  return {
    id: one.id,
    party: one.party,
    startMs: one.startMs,
    endMs: one.endMs,
    at: one.at,
    text: one.text,
    ...(one.words ? { words: one.words.map(wordOf) } : {}),
    ...(one.confidence === undefined ? {} : { confidence: one.confidence }),
    ...attachedTo({ attachments: one.attachments?.map(fileOf), invitation: one.invitation }),
  }
}

function fileOf({ sha256, isInline, ...known }: z.infer<typeof attachment>): Attachment {
  return { ...known, ...(sha256 === undefined ? {} : { sha256 }), ...(isInline ? { isInline } : {}) }
}

function wordOf({ text, startMs, endMs }: z.infer<typeof word>): Word {
  return { text, startMs, endMs }
}
