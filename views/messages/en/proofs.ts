import { numbers } from './numbers.ts'

const days = (count: number) => (count === 1 ? 'a day' : `${numbers.spelled(count)} days`)

export const proofs = {
  likely: 'Probably kept',
  maybe: 'Was it kept here?',
  several: 'Was it kept in one of these?',
  accept: 'This kept it',
  acceptThis: (words: string) => `This kept it: ${words}`,
  notThis: 'Not this one',
  notThisOne: (words: string) => `Not this one: ${words}`,
  none: 'None of these',
  undo: 'Take it back',
  undoThis: (action: string) => `Take back that it was kept: ${action}`,
  missed: (when: string) => `Not come by ${when}, they say:`,
  gone: 'conversation: this line is not proposed for the promise any more. Open the page again.',
  why: {
    names: (words: readonly string[]) => `names ${words.map((word) => `“${word}”`).join(', ')}`,
    'hands-over': 'hands something over',
    'as-promised': 'says that it was promised',
    'reports-done': 'says that it is done',
    answers: 'brings an answer',
    calls: 'is a call, as promised',
    meets: 'is a meeting, as promised',
    brings: 'you were there with it',
    'sends-somebody': 'a colleague did it',
    thanks: 'they thank you for it',
    'other-person': 'with somebody else of their house',
    'missed-later': 'later they say that it has not come',
    'same-day': 'the same day',
    after: (count: number) => `${days(count)} after the promise`,
    late: (count: number) => `${days(count)} late`,
  },
} as const
