import fc from 'fast-check'
import type { Conversation, Utterance } from '../../server/conversation/conversation.ts'
import { conversationOf } from '../eval/answer.ts'
import { allExamples } from '../eval/examples.ts'

const example = fc.constantFrom(...allExamples)

/** Talks of one to five labelled examples in a row, each line with a start and an end. */
export const talks = fc
  .array(fc.tuple(example, fc.nat({ max: 4000 })), { minLength: 1, maxLength: 5 })
  .map((parts): Conversation => {
    const [first] = parts.map(([one]) => conversationOf(one))
    if (!first) throw new Error('A talk has a first part')
    let till = 0
    const lines = parts.flatMap(([one, pause]) =>
      conversationOf(one).utterances.map((said) => ({ said, pause })),
    )
    const utterances = lines.map(({ said, pause }, at) => {
      const startMs = till + pause
      till = startMs + 400 * said.text.split(' ').length
      return { ...said, id: `u${at + 1}`, startMs, endMs: till }
    })
    const parties = [
      ...new Map(parts.flatMap(([one]) => conversationOf(one).parties).map((one) => [one.key, one])).values(),
    ]
    return { ...first, parties, utterances }
  })

export function holds(check: (talk: Conversation) => void): void {
  fc.assert(fc.property(talks, check), { numRuns: 60, seed: 20261122 })
}

export function unmarked(text: string): string {
  return text.replace(/[.,!?;:()"“”]+(?=\s|$)/g, '')
}

export function filled(text: string): string {
  const said = text.split(' ')
  return ['um', ...said.slice(0, 2), ...(said.length > 2 ? ['uh'] : []), ...said.slice(2)].join(' ')
}

export function timesOf(
  talk: Conversation,
  start: (ms: number) => number | null,
  end: (ms: number) => number | null = start,
): Conversation {
  const move = (one: Utterance): Utterance => ({
    ...one,
    startMs: start(one.startMs ?? 0),
    endMs: end(one.endMs ?? 0),
  })
  return { ...talk, utterances: talk.utterances.map(move) }
}
