import type { Meaning } from '../../../server/readers/mapping.ts'
import type { AnswerProblem } from '../../../server/readers/mapping-answer.ts'
import { numbers } from './numbers.ts'

const meanings: Readonly<Record<Meaning, string>> = {
  speaker: 'Who spoke',
  text: 'What was said',
  start: 'When they began, from the start',
  end: 'When they ended, from the start',
  duration: 'How long they spoke',
  at: 'Date, with or without a time',
  time: 'Time of day, beside a date',
  role: 'Whose side they are on',
  email: 'Mail address',
  conversation: 'Which conversation it belongs to',
  ignore: 'Nothing we need',
}

const problems: Readonly<Record<AnswerProblem, string>> = {
  'no-text': 'Say in which column stands what was said.',
  'no-speaker': 'Say in which column stands who spoke, or whose side they are on.',
  twice: 'Two columns cannot hold the same. Choose one of them.',
  'other-fields': 'The file has other columns than this page showed. Open the page again.',
  'no-unit': 'Say whether the times are seconds or milliseconds: their values do not prove it.',
  'no-day-order': 'Say in which order day and month stand: no date in it proves it.',
}

export const mapping = {
  title: (file: string) => `What do the columns of ${file} hold?`,
  lead: 'Your answer is kept for everybody here: the next file with the same columns is read without asking. If you do not know how its times are written, say that their column holds nothing we need: they are then left unknown.',
  rows: (rows: number) => `The first of ${numbers.counted(rows, 'row')}`,
  columns: 'Columns',
  lists: 'Which list in the file?',
  chooseList: 'Show this list',
  meanings,
  samples: 'For example:',
  unit: {
    label: 'Numbers in times are',
    none: 'As their values prove',
    s: 'seconds',
    ms: 'milliseconds',
  },
  order: {
    label: 'Dates are written',
    none: 'As their values prove',
    'day-month-year': 'day, month, year',
    'month-day-year': 'month, day, year',
    'year-month-day': 'year, month, day',
  },
  sides: (word: string) => `“${word}” is`,
  noSide: 'not said',
  preview: 'What comes of it',
  show: 'Show what comes of it',
  read: (utterances: number, conversations: number) =>
    `${numbers.counted(utterances, 'utterance')} in ${numbers.counted(conversations, 'conversation')}. The first of them:`,
  missing: 'Still missing',
  guessed: 'Guessed',
  dropped: (count: number) => `${numbers.counted(count, 'row')} left out`,
  noTime: 'no time',
  keep: 'Keep this and read the file',
  problems,
  cannot: 'The file cannot be read like this:',
  kept: {
    title: 'What we were told about tables',
    lead: 'Tables and logs of calls with these columns are read as somebody here said. Removing one changes nothing that was brought in; the next such file is asked about again.',
    none: 'Nobody has been asked about a table yet.',
    said: (by: string, when: string) => `${by} said so on ${when}`,
    of: (file: string) => `Columns of ${file}`,
    ofCallLog: (file: string) => `Log of calls ${file}`,
    place: (place: number) => `Column ${place}`,
    remove: 'Remove',
    column: (name: string, meaning: string) => `${name}: ${numbers.lower(meaning)}`,
    list: (list: string) => `in the list ${list}`,
  },
} as const
