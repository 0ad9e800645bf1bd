import type { MailThread } from './reading.ts'

/** More than this no honest mail answers. */
const MOST_ANSWERED = 500
const LONGEST_ID = 500

/** One mail's own Message-ID and the fields that name what it answers, as its head has them. */
export interface MailIds {
  readonly messageId?: string | null | undefined
  readonly references?: string | null | undefined
  readonly inReplyTo?: string | null | undefined
}

/** A Message-ID without its angle brackets, or `null` where there is none. */
export function bareMessageId(field: string | null | undefined): string | null {
  const id = field?.trim().replace(/^<|>$/g, '').trim()
  return id && id.length < LONGEST_ID ? id : null
}

/** The ids of the mails that one mail answers, the oldest first, each once. */
export function answeredIds({ references, inReplyTo }: Omit<MailIds, 'messageId'>): readonly string[] {
  return [...new Set([...idsIn(references), ...idsIn(inReplyTo)])]
}

/**
 * What ties mails to others: the ids of those they are, by the utterance each became, and of those they
 * answer, oldest first. Mail programs write the whole thread into `References`; some only the last.
 */
export function mailThread(mails: readonly (MailIds & { readonly utterance: string })[]): MailThread {
  const holds = mails.flatMap(({ messageId, utterance }) => {
    const id = bareMessageId(messageId)
    return id === null ? [] : [{ id, utterance }]
  })
  const own = new Set(holds.map(({ id }) => id))
  const named = mails.flatMap(answeredIds)
  return { holds, answers: [...new Set(named)].filter((id) => !own.has(id)).slice(0, MOST_ANSWERED) }
}

function idsIn(field: string | null | undefined): readonly string[] {
  return (field ?? '').split(/[\s<>,;]+/).filter((id) => id.includes('@') && id.length < LONGEST_ID)
}
