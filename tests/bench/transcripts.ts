import type { Conversation } from '../../server/conversation/conversation.ts'
import { longCall } from './long-call.ts'

const WORDS_AN_HOUR = 9_000

/** Calls of about an hour as a meeting program exports them, each with other lines first. */
export function* hourLongTranscripts(count: number): Generator<string> {
  const call = longCall(WORDS_AN_HOUR)
  for (let number = 0; number < count; number += 1) yield asVtt(call, number)
}

function asVtt({ utterances, parties }: Conversation, number: number): string {
  const names = new Map(parties.map(({ key, name }) => [key, name ?? key]))
  const cues = utterances.map(({ startMs, endMs, party }, at) => {
    const { text } = utterances[(at + number) % utterances.length] ?? { text: '' }
    return `${at + 1}\n${clock(startMs ?? 0)} --> ${clock(endMs ?? 0)}\n<v ${names.get(party)}>${text}</v>\n`
  })
  return `WEBVTT\n\nNOTE call ${number}\n\n${cues.join('\n')}`
}

function clock(ms: number): string {
  return new Date(ms).toISOString().slice(11, 23)
}
