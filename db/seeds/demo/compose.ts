import type { Account } from './accounts.ts'
import { type Dice, diceFrom } from './dice.ts'
import { type Habits, noteFor } from './habits.ts'
import {
  asideAnswers,
  asides,
  boasts,
  farewells,
  goingOn,
  openings,
  pressures,
  readings,
  thanks,
} from './scenes/phrases.ts'
import type { Scene } from './scenes/scene.ts'
import type { Form, Line, Outcome, Telling } from './telling.ts'

export interface Appointment {
  readonly number: number
  readonly day: string
  readonly clock: string
  readonly form: Exclude<Form, 'mail'>
  readonly outcome: Outcome
  readonly deadline: string
}

/** A conversation put together from a scene, an account and a rep’s habits. The same three give the same words. */
export function compose(
  scene: Scene,
  account: Account,
  habits: Habits,
  { number, day, clock, form, outcome, deadline }: Appointment,
): Telling {
  const id = `${account.key}-${scene.title.toLowerCase().replace(/[^a-z]+/g, '-')}`
  const dice = diceFrom(id)
  const fill = filling(account, habits.firstName, deadline)
  const lines = isWritten(form) ? writtenLines(scene, habits, dice) : spokenLines(scene, habits, dice, form)
  const note = noteFor(habits, number, dice)
  return {
    id,
    form,
    kind: scene.kind,
    rep: account.rep,
    account: account.key,
    day,
    clock,
    lines: lines.map(([who, text]): Line => [who, fill(text)]),
    ...(note ? { note: { text: fill(note.text ?? scene.note), hoursLater: note.hoursLater } } : {}),
    outcome,
    subject: scene.title,
    proof:
      outcome === 'released' ? 'The customer wrote that it has been settled without us.' : fill(scene.proof),
    ...(number % habits.acceptedEvery === 0 ? { accepted: '', acceptedLine: isWritten(form) ? 3 : 4 } : {}),
    minutes: Array.from({ length: 9 }, () => 1 + dice.roll(9)),
  }
}

function spokenLines(scene: Scene, habits: Habits, dice: Dice, form: Form): readonly Line[] {
  const place = form === 'visit' ? 'visit' : form === 'call' ? 'call' : 'meeting'
  const aside: readonly Line[] =
    dice.roll(3) > 0
      ? [
          ['customer', dice.pick(asides)],
          ['rep', dice.pick(asideAnswers)],
        ]
      : []
  return [
    ['rep', dice.pick<string>(openings[place])],
    ['customer', scene.said],
    ['rep', scene.asked],
    ['customer', scene.detail],
    ['rep', boastsNow(habits, dice) ? `${scene.takenUp} ${dice.pick(boasts)}` : scene.takenUp],
    ['customer', `${dice.pick(goingOn)} ${scene.wish}`],
    ...(habits.saysLess && dice.roll(2) === 0
      ? []
      : [['rep', pressesNow(habits, dice) ? dice.pick(pressures) : scene.honest] as const]),
    ...aside,
    ['customer', scene.ask],
    ['rep', `${scene.promise} ${dice.pick(readings)}`],
    ['customer', dice.pick(farewells)],
  ]
}

function writtenLines(scene: Scene, habits: Habits, dice: Dice): readonly Line[] {
  return [
    ['customer', `Hello {me}, {first} here. ${scene.said}`],
    ['rep', scene.asked],
    ['customer', scene.detail],
    ['rep', boastsNow(habits, dice) ? dice.pick(boasts) : scene.takenUp],
    ['customer', `${scene.wish} ${scene.ask}`],
    ['rep', scene.promise],
    ['customer', dice.pick(thanks)],
  ]
}

function boastsNow({ boastsOneIn }: Habits, dice: Dice): boolean {
  return boastsOneIn > 0 && dice.roll(boastsOneIn) === 0
}

function pressesNow({ pressesOneIn }: Habits, dice: Dice): boolean {
  return pressesOneIn > 0 && dice.roll(pressesOneIn) === 0
}

function isWritten(form: Form): boolean {
  return form === 'whatsapp' || form === 'intercom'
}

/** Puts an account’s own words into a scene’s gaps, with a capital where a sentence begins. */
function filling(account: Account, firstName: string, by: string): (text: string) => string {
  const { product, colleague, load, hour, place, aside, person, account: house } = account
  const first = person.split(' ')[0] ?? person
  const gaps: Readonly<Record<string, string>> = {
    ...{ product, colleague, load, hour, place, aside, by, first, house, me: firstName },
  }
  return (text) =>
    text
      .replace(/\{(\w+)\}/g, (gap, name: string) => gaps[name] ?? gap)
      .replace(/(^|[.?!] )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
