import { type Dice, diceFrom } from '../../db/seeds/demo/dice.ts'
import type { Period } from '../grading/period.ts'
import { dateOf, localTime } from '../measures/civil-date.ts'
import { instantIn } from '../readers/instant.ts'
import type { Habits } from './habits.ts'
import { needs, thinNotes } from './phrases.ts'
import { type Talk, talkOf } from './talk.ts'

export type Form = 'phone' | 'video' | 'in-person' | 'chat'

/** A conversation of a rep with one of their customers, and what they did about it. */
export interface Meeting {
  readonly id: string
  /** Which of the rep's customers. */
  readonly customer: number
  readonly form: Form
  readonly day: string
  readonly startsAt: string
  readonly talk: Talk
  readonly note: { readonly text: string; readonly hoursLater: number } | null
  readonly promise: 'kept' | 'late' | 'broken'
  readonly case: { readonly need: string; readonly isAnswered: boolean } | null
}

const forms: readonly Form[] = ['phone', 'phone', 'video', 'in-person', 'phone', 'chat']

export interface Diary {
  readonly period: Period
  readonly meetings: number
  readonly customers: number
  readonly caseEvery: number
}

/** A rep's meetings of a period: every customer in turn, spread over its working days. */
export function diaryOf(
  seed: string,
  habits: Habits,
  { period, meetings, customers, caseEvery }: Diary,
): readonly Meeting[] {
  const dice = diceFrom(`${seed} ${period.from}`)
  const days = workingDays(period)
  return Array.from({ length: meetings }, (_, at) => {
    const day = days[Math.floor((at * days.length) / meetings)] ?? period.from
    const form = forms[at % forms.length] ?? 'phone'
    const talk = talkOf(dice, habits, form === 'chat')
    return {
      id: `${seed}-${period.from}-${at}`,
      customer: at % customers,
      form,
      day,
      startsAt: instantAt(day, 9 * 60 + ((at * 47) % 420), period.timeZone),
      talk,
      note: noteOf(dice, habits, talk),
      promise: promiseOf(dice, habits),
      case: at % caseEvery === 0 ? caseOf(dice, habits) : null,
    }
  })
}

function noteOf(dice: Dice, { writesNotes }: Habits, { note }: Talk): Meeting['note'] {
  if (chance(dice, writesNotes)) return { text: note, hoursLater: 1 + dice.roll(16) }
  return dice.roll(2) === 0 ? null : { text: dice.pick(thinNotes), hoursLater: 1 + dice.roll(16) }
}

function caseOf(dice: Dice, { bringsAnswers }: Habits): Meeting['case'] {
  return { need: dice.pick(needs), isAnswered: chance(dice, bringsAnswers) }
}

function promiseOf(dice: Dice, { keepsPromises, keepsLate }: Habits): Meeting['promise'] {
  if (chance(dice, keepsPromises)) return 'kept'
  return chance(dice, keepsLate) ? 'late' : 'broken'
}

function chance(dice: Dice, share: number): boolean {
  return dice.roll(1000) < share * 1000
}

function workingDays({ from, to }: Period): readonly string[] {
  const first = dayNumber(from)
  return Array.from({ length: dayNumber(to) - first + 1 }, (_, at) => first + at).flatMap((day) =>
    (day + 3) % 7 < 5 ? [dateOf(day)] : [],
  )
}

export function dayNumber(date: string): number {
  return localTime(`${date}T12:00:00Z`, 'UTC')?.day ?? 0
}

/** The instant at which a clock in a zone shows so many minutes of a day. */
export function instantAt(date: string, minutes: number, zone: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const clock = { hour: Math.floor(minutes / 60), minute: minutes % 60, second: 0 }
  return instantIn({ year, month, day, ...clock }, zone)
}
