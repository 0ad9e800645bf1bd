import { dayOf, partsOf } from '../../../server/measures/civil-date.ts'
import { accounts } from './accounts.ts'
import type { Calendar } from './calendar.ts'
import { type Appointment, compose } from './compose.ts'
import { diceFrom } from './dice.ts'
import { habitsOf } from './habits.ts'
import { type RepKey, repKeys } from './people.ts'
import { deadlines } from './scenes/phrases.ts'
import { scenes } from './scenes/scenes.ts'
import type { Outcome, Telling } from './telling.ts'

const closedOnes = 27
const openOnes = 8
const forms = [
  'call',
  'whatsapp',
  'visit',
  'intercom',
  'call',
  'meeting',
  'intercom',
  'call',
  'whatsapp',
] as const
const outcomes: Readonly<Record<string, Outcome>> = { k: 'kept', l: 'late', b: 'open', r: 'released' }

/** The many smaller conversations of the reps: twelve weeks of the closed period, and the open one until yesterday. */
export function diaries(calendar: Calendar): readonly Telling[] {
  return repKeys.flatMap((rep) => diaryOf(rep, calendar))
}

function diaryOf(rep: RepKey, calendar: Calendar): readonly Telling[] {
  const habits = habitsOf[rep]
  const own = accounts.filter((account) => account.rep === rep).slice(1)
  const shift = repKeys.indexOf(rep) * 12
  return Array.from({ length: closedOnes + openOnes }, (_, number) => {
    const account = own[number % own.length]
    const scene = scenes[(number + shift) % scenes.length]
    if (!account || !scene) throw new Error(`The diary of ${rep} has nothing for ${number}`)
    const day = placeOf(number, shift, calendar)
    return compose(scene, account, habits, appointment(rep, number, day))
  })
}

function appointment(rep: RepKey, number: number, day: string): Appointment {
  const { clocks, promises } = habitsOf[rep]
  const left = closedOnes + openOnes - number
  const form = forms[(number + rep.length + Math.floor(number / 9)) % forms.length] ?? 'call'
  const outcome = outcomes[promises[number % promises.length] ?? 'k'] ?? 'kept'
  return {
    number,
    day,
    clock: clocks[number % clocks.length] ?? '10:00',
    form,
    outcome: left <= 2 ? 'open' : outcome,
    deadline:
      left === 1 ? nextWorkingDay(day) : left === 2 ? 'within a week' : deadlineOn(day, `${rep} ${number}`),
  }
}

/** Spread over the weeks; the last four lie in the days just past, so that something is always due. */
function placeOf(number: number, shift: number, { day, workingDaysAgo }: Calendar): string {
  if (number < closedOnes)
    return day(1 + Math.floor((number * 12) / closedOnes), 1 + ((number * 2 + shift) % 5))
  const left = closedOnes + openOnes - number
  if (left <= 4) return workingDaysAgo(left * 2 - 1)
  return day(13 + Math.floor((number - closedOnes) / 2), 1 + ((number * 2) % 5))
}

/** Nobody says "by Friday" on a Friday. */
function deadlineOn(day: string, seed: string): string {
  const late = weekdayOf(day) >= 3
  const sensible = deadlines.filter(
    (one) => !(late && /by (Thursday|Friday|the end of the week)|tomorrow/.test(one)),
  )
  return diceFrom(seed).pick(sensible)
}

function nextWorkingDay(day: string): string {
  return weekdayOf(day) === 4 ? 'on Monday' : 'tomorrow'
}

/** Monday is 0. */
function weekdayOf(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return partsOf(dayOf(year, month, date)).weekday
}
