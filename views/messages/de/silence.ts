import type { Words } from '../words.ts'

const days = (count: number) => (count === 1 ? 'einen Tag' : `${count} Tage`)

export const silence = {
  title: 'Stille',
  dots: (waited, limit) => `${waited} von ${limit} Tagen Stille`,
  unknown: 'Nicht messbar, denn hier steht noch nichts von uns an sie.',
  running: (count, due, write) =>
    `${count === 0 ? 'Heute kam etwas von uns' : `Ohne Nachricht seit: ${days(count)}`}. Die Uhr läuft am ${due} ab; der letzte Werktag davor ist ${write}.`,
  silent: (count) => `${days(count)} ohne ein Wort von uns. Das kann wie eine Lüge wirken.`,
  quiet: (until) => `Ruhe erbeten bis ${until}. Bis dahin auf keiner Liste, und die Uhr steht.`,
  heard: (day) => `Das Letzte von uns, ${day}`,
  ask: 'Ruhe erbeten bis',
  leave: 'In Ruhe lassen',
  end: 'Wieder ansprechbar',
  badDay: 'Die Ruhe endet an einem Tag, der bevorsteht, innerhalb von zwei Jahren.',
  bothWays: 'Zusagen in beide Richtungen',
  nothingOwed: 'Niemand schuldet jemandem etwas.',
  promise: { ours: 'Von uns zugesagt', theirs: 'Uns zugesagt' },
  dueBy: (day) => `Ihr Tag ist ${day}.`,
  states: {
    made: 'Noch nicht fällig.',
    due: 'Fällig.',
    kept: 'Gehalten.',
    late: 'Zu spät gehalten.',
    broken: 'An ihrem Tag nicht gehalten.',
    released: 'Erlassen.',
    'never-due': 'Kein Tag wurde genannt.',
  },
} satisfies Words['silence']
