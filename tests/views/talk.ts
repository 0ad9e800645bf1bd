import type { Conversation, Party, Utterance } from '../../server/conversation/conversation.ts'

export const rosa: Party = {
  key: 'A',
  name: 'Rosa Diaz',
  role: 'rep',
  roleHow: 'domain',
  roleConfidence: 1,
  email: null,
}
export const cora: Party = {
  key: 'B',
  name: 'Cora Halder',
  role: 'customer',
  roleHow: 'field',
  roleConfidence: 1,
  email: null,
}
export const stranger: Party = {
  key: 'B',
  name: 'Speaker 2',
  role: 'unknown',
  roleHow: 'none',
  roleConfidence: 0,
  email: null,
}

const told: readonly (readonly [who: 'A' | 'B', seconds: number, text: string])[] = [
  ['A', 9, 'Good morning, Cora. I have the whole half hour. Where would you like to begin?'],
  [
    'B',
    26,
    'With the ovens, I suppose. The deck oven by the window is from my father’s time. It holds the heat until about five, and then it doesn’t, and the last forty loaves come out pale.',
  ],
  ['A', 5, 'Pale how? What do people in the shop say?'],
  [
    'B',
    41,
    'Nothing, that is the trouble. They take one loaf where they took two. My daughter counts what is left at closing. In March it was sixty, in May a hundred and ten. We throw them to a pig farmer in Elst and he says thank you very politely.',
  ],
  [
    'A',
    74,
    'We are the only maker in the country with a stone that keeps its heat for nine hours. Four hundred bakeries bake on it, we won the trade prize twice, and honestly nobody else comes near us on that.',
  ],
  ['B', 3, 'Mm-hm.'],
  ['A', 6, 'But that was me talking. You said it holds until five. What happens at five?'],
  [
    'B',
    58,
    'At five the second boy comes in. He is nineteen. He opens the doors too often because he is afraid of burning them, and I can’t be angry, because I did the same. So it is not only the oven. I have told nobody that, they all want to sell me the oven.',
  ],
  ['A', 8, 'So a new oven with the same open doors would be a new oven with pale loaves.'],
  ['B', 4, 'Yes. Exactly that.'],
  ['A', 7, 'What would have to be true in October for you to say it was worth the money?'],
  [
    'B',
    33,
    'Under twenty loaves left at closing, three weeks running. And that he stays. We have until the first of October, because then the school orders begin and I can’t stand still for a day.',
  ],
  ['B', 14, 'The bank says thirty-one thousand and not a euro more, and my brother signs with me.'],
  [
    'A',
    12,
    'I’ll send you the heat log of a bakery with two boys and one deck, by Friday. Not the brochure, the log.',
  ],
  ['B', 6, 'On paper, please. My brother does not open files.'],
  [
    'A',
    9,
    'On paper. And I’ll find out whether the old deck can be relined instead. That would be the smaller job.',
  ],
  [
    'B',
    19,
    'If it can be relined I would be the happiest woman in the street. Would you really tell me that?',
  ],
  ['A', 4, 'I would. It is your money.'],
]

/** A half hour in a bakery: what was told, then told on, so that the lanes look like a real call. */
export function bakeryCall(customer: Party = cora): Conversation {
  const utterances: Utterance[] = []
  let at = 1200
  const add = (party: string, seconds: number, text: string, pause: number) => {
    const start = at + pause
    utterances.push({
      id: `u${utterances.length + 1}`,
      party,
      startMs: start,
      endMs: start + seconds * 1000,
      at: null,
      text,
    })
    at = start + seconds * 1000
  }
  told.forEach(([who, seconds, text], index) => {
    add(who === 'B' ? customer.key : who, seconds, text, index === 7 ? 4100 : 700)
  })
  for (let round = 0; round < 46; round += 1) {
    const theirs = round % 3 !== 1
    add(
      theirs ? customer.key : 'A',
      theirs ? 14 + ((round * 17) % 31) : 4 + ((round * 7) % 16),
      tellingOn[round % tellingOn.length] ?? '',
      600 + ((round * 911) % 2600),
    )
  }
  return {
    id: 'c-halder-1',
    channel: 'phone',
    kind: 'discovery',
    language: 'en',
    startedAt: '2026-11-19T14:02:00Z',
    timeZone: 'Europe/Amsterdam',
    parties: [rosa, customer],
    utterances,
  }
}

/** A chat without end times: weighed by words, one step a message. */
export function shopChat(): Conversation {
  const customer: Party = {
    key: 'J',
    name: 'Jaap Otten',
    role: 'customer',
    roleHow: 'inferred',
    roleConfidence: 0.94,
    email: null,
  }
  const lines: readonly (readonly [party: string, text: string])[] = [
    [
      'J',
      'Good evening. Do you still have stones for a two-deck from 1998, or am I wasting my time with this oven and should I start looking for another one before winter comes?',
    ],
    ['A', 'Good evening Jaap. You are not wasting it. Which maker?'],
    [
      'J',
      'It says Brandsma on the door, the rest is soot. My wife says there is a plate on the back but then I have to move forty sacks of rye.',
    ],
    ['A', 'Leave the sacks. A photo of the inside tells me enough.'],
    ['J', 'Tomorrow at four then, when it is cold.'],
    ['A', 'I will look at it as soon as it is here.'],
  ]
  return {
    ...bakeryCall(),
    id: 'c-otten-chat',
    channel: 'chat',
    parties: [rosa, customer],
    utterances: lines.map(([party, text], at) => ({
      id: `m${at + 1}`,
      party,
      startMs: null,
      endMs: null,
      at: `2026-11-12T18:0${at}:00Z`,
      text,
    })),
  }
}

const tellingOn = [
  'On Saturdays it is worse, then there are two of them at the doors and my niece at the till.',
  'How many trays do you turn on a Saturday?',
  'Thirty, sometimes thirty-four when there is a market on the square.',
  'My father wrote the temperatures on the wall in pencil. You can still read 1987.',
  'What did he do at five?',
  'He sat down in front of the doors with his coffee. That was the whole system.',
]
