import { type Reading, type Refusal, refusal } from './reading.ts'

/**
 * The refusal of a reading whose times are all unknown only because nobody has said how its file writes
 * them, with what to ask; `null` for any other reading. Where somebody can be asked, that comes before
 * a conversation without times.
 */
export function untimedUntilAnswered({
  conversation,
  timesOpen,
  mapping,
}: Reading): { readonly refused: Refusal } | null {
  const isUntimed = conversation.utterances.every((one) => one.startMs === null && one.at === null)
  if (!timesOpen || !mapping || !isUntimed) return null
  const { refused } = refusal(
    'unrecognised',
    'Nothing in this table proves how its times are to be read: seconds or milliseconds, day or month first, of the day or from the start. Say which, and it is read.',
  )
  return { refused: { ...refused, mapping } }
}
