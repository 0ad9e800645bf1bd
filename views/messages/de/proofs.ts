import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

const days = (count: number) => (count === 1 ? 'einen Tag' : `${numbers.spelled(count)} Tage`)

export const proofs = {
  likely: 'Vermutlich gehalten',
  maybe: 'Wurde sie hier gehalten?',
  several: 'Wurde sie in einem davon gehalten?',
  accept: 'Damit gehalten',
  acceptThis: (words) => `Damit gehalten: ${words}`,
  notThis: 'Das nicht',
  notThisOne: (words) => `Das nicht: ${words}`,
  none: 'Keines davon',
  undo: 'Zurücknehmen',
  undoThis: (action) => `Zurücknehmen, dass sie gehalten wurde: ${action}`,
  missed: (when) => `Bis ${when} nicht gekommen, sagen sie:`,
  gone: 'conversation: Diese Zeile wird für die Zusage nicht mehr vorgeschlagen. Öffnen Sie die Seite noch einmal.',
  why: {
    names: (words) => `nennt ${words.map((word) => `„${word}“`).join(', ')}`,
    'hands-over': 'übergibt etwas',
    'as-promised': 'sagt, dass es zugesagt war',
    'reports-done': 'sagt, dass es erledigt ist',
    answers: 'bringt eine Antwort',
    calls: 'ist ein Anruf, wie zugesagt',
    meets: 'ist eine Besprechung, wie zugesagt',
    brings: 'Sie waren damit dort',
    'sends-somebody': 'jemand aus dem Team hat es getan',
    thanks: 'sie danken Ihnen dafür',
    'other-person': 'mit jemand anderem aus ihrem Haus',
    'missed-later': 'später sagen sie, dass es nicht gekommen ist',
    'same-day': 'am selben Tag',
    after: (count) => `${days(count)} nach der Zusage`,
    late: (count) => `${days(count)} zu spät`,
  },
} satisfies Words['proofs']
