import type { Conversation, Party, Role, Utterance } from '../server/conversation/conversation.ts'

function person(key: string, name: string, role: Role): Party {
  return { key, name, role, roleHow: 'given', roleConfidence: 1, email: null }
}

export const rosa = person('rosa', 'Rosa Diaz', 'rep')
export const rena = person('rena', 'Rena Okafor', 'rep')
export const ravi = person('ravi', 'Ravi Menon', 'rep')
export const mina = person('mina', 'Mina Aalto', 'colleague')
export const cora = person('cora', 'Cora Lindqvist', 'customer')
export const somebody = person('s2', 'Speaker 2', 'unknown')

type Spoken = readonly [who: Party, startSeconds: number, endSeconds: number, text: string]
type Written = readonly [who: Party, at: string, text: string]
type Untimed = readonly [who: Party, text: string]

/** A phone call of 18 November 2026, from lines of who, start and end in seconds, and the words. */
export function call(...lines: readonly Spoken[]): Conversation {
  return made(
    'phone',
    lines.map(([who, start, end, text]) => ({
      who,
      text,
      startMs: Math.round(start * 1000),
      endMs: Math.round(end * 1000),
      at: null,
    })),
  )
}

/** A chat, from lines of who, the instant, and the words. */
export function chat(...lines: readonly Written[]): Conversation {
  return made(
    'chat',
    lines.map(([who, at, text]) => ({ who, text, startMs: null, endMs: null, at })),
  )
}

/** A conversation of which only the words are known. */
export function words(...lines: readonly Untimed[]): Conversation {
  return made(
    null,
    lines.map(([who, text]) => ({ who, text, startMs: null, endMs: null, at: null })),
  )
}

type Line = Omit<Utterance, 'id' | 'party'> & { readonly who: Party }

function made(channel: Conversation['channel'], lines: readonly Line[]): Conversation {
  return {
    id: 'example',
    channel,
    kind: null,
    language: 'en',
    startedAt: '2026-11-18T15:00:00Z',
    timeZone: 'Europe/London',
    parties: [...new Map(lines.map(({ who }) => [who.key, who])).values()],
    utterances: lines.map(({ who, ...line }, index) => ({ id: `u${index + 1}`, party: who.key, ...line })),
  }
}
