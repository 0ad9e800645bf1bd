import type { Conversation, Party } from '../../server/conversation/conversation.ts'

export interface CallMade {
  readonly rep: string
  readonly kind: number
  readonly at: number
  readonly startedAt: string
}

const goods = ['pallets', 'shelves', 'lamps', 'benches', 'crates', 'hinges', 'ladders', 'trolleys', 'racks']
const places = ['the north yard', 'the old hall', 'the second floor', 'the harbour', 'the shop in town']
const troubles = ['came a week late', 'did not fit', 'broke on the first day', 'had the wrong colour']

/** A short telephone call with a need, questions, a promise and its day; no two of a rep are alike. */
export function closeCall(id: string, { rep, kind, at, startedAt }: CallMade): Conversation {
  const goodsNow = goods[at % goods.length] ?? ''
  const place = places[at % places.length] ?? ''
  const trouble = troubles[at % troubles.length] ?? ''
  const count = 3 + (at % 37)
  const lines: readonly (readonly [who: 'rep' | 'customer', text: string])[] = [
    [
      'rep',
      `Good morning, it is good to hear you. How did the ${goodsNow} for ${place} turn out in the end?`,
    ],
    [
      'customer',
      `Not as we hoped. ${count} of the ${goodsNow} ${trouble}, and our people at ${place} have stood beside them since Monday, because nobody told them what to do with the rest of the order.`,
    ],
    [
      'rep',
      `${count} that ${trouble}, and your own people standing beside them with nothing to do. What has that cost you so far?`,
    ],
    [
      'customer',
      `Two shifts, about ${count * 40} pounds, and a customer of ours who waits for ${place}. Without ${count} good ones there before the end of the month we lose the contract.`,
    ],
    ...(at % 8 < kind
      ? [
          [
            'rep',
            `We are the market leader in ${goodsNow}, our company has won every prize, and our new line is simply the best there is, so let me tell you all about it first.`,
          ] as const,
        ]
      : []),
    [
      'rep',
      `So it has to be before the end of the month, at ${place}, or the contract is gone. Would half of them help you if they came sooner than the rest?`,
    ],
    [
      'customer',
      at % 16 === 5 ? 'Half would help, yes. Can you find out what they weigh?' : 'Half would help, yes.',
    ],
    ['rep', `I will send you the date for the ${goodsNow} by Friday.`],
    ['customer', 'Thank you, that is all I need.'],
  ]
  let clockMs = 500
  return {
    id,
    channel: 'phone',
    kind: at % 3 === 0 ? 'service' : 'check-in',
    language: 'en',
    startedAt,
    timeZone: 'Europe/London',
    parties: [party('rep', rep), party('customer', `Customer of ${rep}`)],
    utterances: lines.map(([who, text], seq) => {
      const startMs = clockMs
      const endMs = startMs + text.split(' ').length * 380
      clockMs = endMs + 400
      return { id: `u${seq + 1}`, party: who, startMs, endMs, at: null, text }
    }),
  }
}

function party(key: 'rep' | 'customer', name: string): Party {
  return { key, name, role: key, roleHow: 'given', roleConfidence: 1, email: null }
}
