import { type Dice, diceFrom } from '../../../db/seeds/demo/dice.ts'
import { dateOf } from '../../measures/civil-date.ts'
import { dayNumber, instantAt } from '../diary.ts'

/** What somebody wants of a load. */
export interface LoadSize {
  readonly conversations: number
  /** Of a conversation, in the mean; what was spoken has more of them and a letter has one. */
  readonly utterances: number
  readonly seed: string
  /** The last day on which anybody spoke. */
  readonly until: string
  /** So long ago it begins. */
  readonly months: number
  readonly timeZone: string
}

export type LoadForm = 'phone' | 'video' | 'in-person' | 'whatsapp' | 'intercom' | 'letter'

/** One conversation of a load: all of it follows from the seed and its number. */
export interface LoadMeeting {
  readonly id: string
  readonly rep: number
  /** Which of the rep’s customers, from 0 up to and without 1: the first ones are spoken to most. */
  readonly customer: number
  readonly form: LoadForm
  readonly startsAt: string
  readonly lines: number
  readonly dice: Dice
}

/** Of a hundred conversations: how many come in which form, and how long they are beside what is spoken. */
const forms: readonly (readonly [LoadForm, number, number])[] = [
  ['phone', 42, 1],
  ['video', 21, 1],
  ['in-person', 14, 1],
  ['whatsapp', 10, 0.3],
  ['intercom', 6, 0.3],
  ['letter', 7, 0],
]
const spokenShare = forms.reduce((sum, [, of, length]) => sum + (of * length) / 100, 0)

/** The nth conversation: one day after the other, every rep in turn, from eight until half past five. */
export function meetingAt(
  { conversations, utterances, seed, until, months, timeZone }: LoadSize,
  reps: number,
  nth: number,
): LoadMeeting {
  const dice = diceFrom(`${seed} ${nth}`)
  dice.roll(2)
  const days = workingDaysUntil(until, months)
  const passed = (nth / conversations) * days.length
  const day = days[Math.floor(passed)] ?? until
  const minute = 8 * 60 + Math.floor((passed % 1) * 570)
  const { form, length } = formFrom(dice)
  const mean = length === 0 ? 1 : (utterances / spokenShare) * length
  return {
    id: `${seed}-${nth}`,
    rep: nth % reps,
    customer: (dice.roll(1000) / 1000) ** 1.5,
    form,
    startsAt: instantAt(day, minute, timeZone),
    lines: length === 0 ? 1 : Math.max(2, Math.round(mean * (0.4 + dice.roll(1200) / 1000))),
    dice,
  }
}

function formFrom(dice: Dice): { readonly form: LoadForm; readonly length: number } {
  let left = dice.roll(100)
  for (const [form, of, length] of forms) {
    if (left < of) return { form, length }
    left -= of
  }
  return { form: 'phone', length: 1 }
}

const known = new Map<string, readonly string[]>()

function workingDaysUntil(until: string, months: number): readonly string[] {
  const key = `${until} ${months}`
  const before = known.get(key)
  if (before) return before
  const last = dayNumber(until)
  const many = Math.round(months * 30.44)
  const days = Array.from({ length: many }, (_, at) => last - many + 1 + at)
  const working = days.filter((day) => (day + 3) % 7 < 5).map(dateOf)
  known.set(key, working)
  return working
}
