import type { Dice } from '../../../db/seeds/demo/dice.ts'
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
  questions,
  requests,
  troubles,
  wishes,
} from '../phrases.ts'
import type { Line } from '../talk.ts'
import { between, exchanges, letters, months } from './exchanges.ts'
import { buyerNameAt, modelAt, placeAt, placesKnown, thingsKnown } from './names.ts'

/** About so many lines of one conversation: a greeting, one exchange after the other, and a farewell. */
export function linesOf(dice: Dice, wanted: number): readonly Line[] {
  const fill = filling(dice)
  const lines: Line[] = [['rep', fill('Good morning! How are the {good} in {place} doing?')]]
  while (lines.length < wanted - 1)
    for (const [who, text] of dice.roll(5) < 2 ? dice.pick(exchanges) : dice.pick(between))
      lines.push([who, fill(text)])
  return [...lines.slice(0, Math.max(1, wanted - 1)), ['customer', fill(dice.pick(farewells))]]
}

/** What a letter to a customer says, in two or three sentences. */
export function letterOf(dice: Dice): { readonly subject: string; readonly sentences: readonly string[] } {
  const fill = filling(dice)
  const sentences = Array.from({ length: 2 + dice.roll(2) }, () => fill(dice.pick(letters)))
  return { subject: fill('The {good} in {place}, order {order}'), sentences: [...new Set(sentences)] }
}

/** Fills in words: what a conversation is about stays the same in it, everything else is thrown anew. */
function filling(dice: Dice): (text: string) => string {
  const about = { good: dice.pick(goods), place: dice.pick(places), who: dice.pick(people) }
  const all: Readonly<Record<string, () => string>> = {
    good: () => (dice.roll(4) === 0 ? dice.pick(goods) : about.good),
    place: () => (dice.roll(4) === 0 ? dice.pick(places) : about.place),
    who: () => (dice.roll(3) === 0 ? dice.pick(people) : about.who),
    trouble: () => `the ${dice.pick(goods)} ${dice.pick(troubles)}`,
    consequence: () => dice.pick(consequences),
    cost: () => dice.pick(costs),
    wish: () => dice.pick(wishes),
    request: () => dice.pick(requests),
    question: () => dice.pick(questions),
    promise: () => dice.pick(promises),
    boast: () => dice.pick(boasts),
    honest: () => dice.pick(honest),
    by: () => dice.pick(deadlines),
    month: () => dice.pick(months),
    count: () => String(11 + often(dice, 890)),
    few: () => String(2 + dice.roll(8)),
    town: () => placeAt(often(dice, placesKnown)),
    model: () => modelAt(often(dice, thingsKnown)),
    name: () => buyerNameAt(often(dice, 5_000)).split(' ').at(-1) ?? '',
    order: () => String(200_000 + dice.roll(700_000)),
    article: () => `K${10_000 + often(dice, 80_000)}`,
  }
  const once = (text: string) =>
    text.replace(/\{([a-z]+)\}/g, (whole, slot: string) => all[slot]?.() ?? whole)
  return (text) => sentence(once(once(text)))
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Of so many the first ones far more often than the last ones, as words are used. */
function often(dice: Dice, many: number): number {
  return Math.min(many - 1, Math.floor((many + 1) ** (dice.roll(1_000_000) / 1_000_000)) - 1)
}
