import type { Dice } from './dice.ts'
import type { RepKey } from './people.ts'

/**
 * How a rep works, one letter a conversation, over and over. Promises: k kept, l kept late, b broken, r released.
 * Notes: g good, t thin, l written too late, p the same as always, n none.
 */
export interface Habits {
  readonly firstName: string
  readonly promises: string
  readonly notes: string
  readonly boastsOneIn: number
  readonly pressesOneIn: number
  /** Leaves out what the customer did not ask for. */
  readonly saysLess: boolean
  readonly acceptedEvery: number
  readonly clocks: readonly string[]
}

export const habitsOf: Readonly<Record<RepKey, Habits>> = {
  rosa: {
    firstName: 'Rosa',
    promises: 'kkklkklkkrkkklkkkkklkk',
    notes: 'ggggggtggggggglgggggg',
    boastsOneIn: 0,
    pressesOneIn: 0,
    saysLess: true,
    acceptedEvery: 2,
    clocks: ['09:20', '11:05', '14:40', '10:15', '15:30'],
  },
  rena: {
    firstName: 'Rena',
    promises: 'kkbkkklkkbkkkbkkklkbkkr',
    notes: 'gpgtglgngtpgngtgpgltn',
    boastsOneIn: 4,
    pressesOneIn: 7,
    saysLess: false,
    acceptedEvery: 4,
    clocks: ['08:50', '13:10', '16:20', '10:40', '11:35'],
  },
  ravi: {
    firstName: 'Ravi',
    promises: 'kkkklkkkbkkkkkrkkklkkk',
    notes: 'ggggtgglggggngggtgggg',
    boastsOneIn: 12,
    pressesOneIn: 0,
    saysLess: false,
    acceptedEvery: 3,
    clocks: ['10:05', '09:35', '15:10', '13:50', '11:20'],
  },
}

const thin = [
  'Spoke with {first}. Went well. Will send something.',
  '{house}: nice talk, all fine, see mail.',
  '{first} called about the oven. Sending the paper.',
] as const

const pasted =
  'Spoke with the customer about the current situation. Customer is interested and appreciates our service. Next steps were agreed and I will follow up in due course to keep the relationship warm.'

export interface HabitualNote {
  /** `null` is the scene’s own. */
  readonly text: string | null
  readonly hoursLater: number
}

/** The note a rep writes about their nth conversation, if they write one. */
export function noteFor({ notes }: Habits, number: number, dice: Dice): HabitualNote | null {
  const soon = 1 + dice.roll(18)
  switch (notes[number % notes.length]) {
    case 'n':
      return null
    case 't':
      return { text: dice.pick(thin), hoursLater: soon }
    case 'p':
      return { text: pasted, hoursLater: soon }
    case 'l':
      return { text: null, hoursLater: 30 + dice.roll(40) }
    default:
      return { text: null, hoursLater: soon }
  }
}
