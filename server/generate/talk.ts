import type { Dice } from '../../db/seeds/demo/dice.ts'
import type { Habits } from './habits.ts'
import {
  boasts,
  consequences,
  costs,
  deadlines,
  farewells,
  goods,
  honest,
  people,
  places,
  promises,
  proofs,
  questions,
  requests,
  troubles,
  wishes,
} from './phrases.ts'

export type Line = readonly [who: 'rep' | 'customer', text: string]

/** What is said in one conversation, and what its rep could write down and send afterwards. */
export interface Talk {
  readonly lines: readonly Line[]
  /** A note that holds what was said, in the rep's words. */
  readonly note: string
  /** The mail that keeps the promise. */
  readonly proof: string
  readonly subject: string
}

/** A conversation put together by dice and a rep's habits: how well they take up what they hear, how much they boast. */
export function talkOf(dice: Dice, { takesUp, boastsOneIn }: Habits, isWritten: boolean): Talk {
  const good = dice.pick(goods)
  const place = dice.pick(places)
  const trouble = dice.pick(troubles)
  const who = dice.pick(people)
  const consequence = dice.pick(consequences)
  const count = 3 + dice.roll(90)
  const cost = dice.pick(costs).replace('{count}', String(count))
  const wish = dice.pick(wishes)
  const at = dice.roll(promises.length)
  const by = dice.pick(deadlines)
  const promise = (promises[at] ?? '').replace('{by}', by)
  const hears = dice.roll(100) < takesUp * 100
  const many = 2 + dice.roll(40)
  const asked = dice.pick(questions)
  const answer = hears
    ? `So ${many} of the ${good} ${trouble}, and ${who} ${consequence}. ${asked}`
    : `I see. That happens with the ${good} now and then, and mostly it is a matter of how they were put up and who put them up, we hear it from other houses too.`
  const pitch =
    boastsOneIn > 0 && dice.roll(boastsOneIn) === 0
      ? dice.pick(boasts)
      : `${dice.pick(honest)} ${hears ? `How many of the ${good} are still usable?` : ''}`.trim()
  const request = dice.pick(requests)
  return {
    lines: [
      [
        'rep',
        `${isWritten ? 'Good morning!' : 'Good morning, it is good to hear you, I have been thinking of your house.'} How are the ${good} in ${place} doing?`,
      ],
      ['customer', `Not well. ${many} of the ${good} ${trouble}, and ${who} ${consequence} since then.`],
      ['rep', answer],
      ['customer', `${cost}. ${wish}, and that before the end of the month if it can be done at all.`],
      ['rep', pitch],
      ['customer', `About half of them, I think. ${request}?`],
      [
        'rep',
        `${promise}. And I will put it in words that ${who} can use as well, so that nobody has to ask twice.`,
      ],
      ['customer', dice.pick(farewells)],
    ],
    note: `${place}: ${many} ${good} ${trouble}; ${who} ${consequence}. ${cost}. Wants: ${wish.toLowerCase()}, before the end of the month. About half usable. ${promise}.`,
    proof: (proofs[at] ?? '').replace('{count}', String(count)),
    subject: `The ${good} in ${place}`,
  }
}
