import { z } from 'zod'
import { draftsAbout } from '../../db/queries/drafts.ts'

const id = z.string().regex(/^[0-9a-f]{32}$/, 'is no comment')

/**
 * What somebody was writing, and where: a comment, an answer, a change to one of theirs, or their note.
 * `version` is the one of the note or the comment that they began to write over.
 */
export const writing = z.object({
  utterance: z.string().max(500).optional(),
  start: z
    .string()
    .regex(/^\d{0,9}$/)
    .optional(),
  words: z.string().max(20_000).optional(),
  at: z.string().max(20).optional(),
  parent: id.optional(),
  comment: id.optional(),
  note: z.literal('yes').optional(),
  version: z
    .string()
    .regex(/^\d{0,9}$/)
    .optional(),
  text: z.string().max(20_000),
})
export type Writing = z.infer<typeof writing>

/** One draft for each person and place: words, the moment, a thread that is answered, a comment that is changed. */
export function draftName(
  conversationId: string,
  { note, comment, parent, utterance, start }: Omit<Writing, 'text' | 'version'>,
): string {
  const about = draftsAbout(conversationId)
  if (note) return `${about}note`
  if (comment) return `${about}change/${comment}`
  if (parent) return `${about}answer/${parent}`
  if (utterance) return `${about}comment/${encodeURIComponent(utterance)}/${start || '0'}`
  return `${about}comment`
}

/** A draft as it was kept; `undefined` where it is none of ours. */
export function readDraft(text: string): Writing | undefined {
  try {
    return writing.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** The version a draft was begun on. One that does not say is over none, so that nothing newer is lost under it. */
export function begunOn({ version }: Writing): number {
  return Number(version || 0)
}
