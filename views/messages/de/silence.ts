import type { Words } from '../words.ts'

const days = (count: number) => (count === 1 ? 'einen Tag' : `${count} Tage`)
const daysIn = (count: number) => (count === 1 ? 'einem Tag' : `${count} Tagen`)

export const silence = {
  title: (name) => `Seit ${name} zuletzt von uns gehört hat`,
  days: (count) => (count === 0 ? 'Heute' : count === 1 ? '1 Tag' : `${count} Tage`),
  unknown: 'Nicht messbar, denn hier steht noch nichts von uns an sie.',
  running: (limit, write) =>
    `Nach ${daysIn(limit)} kann Schweigen wie eine Lüge wirken. Der letzte Werktag davor ist ${write}.`,
  tight: (limit, write) =>
    `Nach ${daysIn(limit)} kann Schweigen wie eine Lüge wirken. Der letzte Werktag davor war ${write}.`,
  silent: (limit) => `Mehr als ${days(limit)} ohne ein Wort von uns: Das kann wie eine Lüge wirken.`,
  quiet: (until) => `Ruhe erbeten bis ${until}. Bis dahin auf keiner Liste, und die Uhr steht.`,
  untilInTouch: 'sie sich wieder melden',
  asked: {
    title: (count) =>
      count === 1 ? 'Hier wurde vielleicht Ruhe erbeten' : `${count} haben vielleicht Ruhe erbeten`,
    aside: 'ohne Ihr Ja steht keine Uhr still',
    said: (name, day) => `${name}, ${day}`,
    yes: (until) => `In Ruhe lassen, bis ${until}`,
    no: 'So war es nicht gemeint',
    gone: 'Das ist schon beantwortet, oder der Tag ist vorbei. Sehen Sie die Seite noch einmal an.',
  },
  heard: (day) => `Das Letzte von uns, ${day}`,
  write: (name) => `${name} schreiben`,
  askedQuiet: 'Ruhe wurde erbeten',
  ask: 'Ruhe erbeten bis',
  leave: 'In Ruhe lassen',
  end: 'Wieder ansprechbar',
  badDay: 'Die Ruhe endet an einem Tag, der bevorsteht, innerhalb von zwei Jahren.',
  bothWays: 'Zusagen in beide Richtungen',
  nothingOwed: 'Niemand schuldet jemandem etwas.',
  promise: { ours: 'Von uns zugesagt', theirs: 'Uns zugesagt' },
  dueBy: (day) => `Ihr Tag ist ${day}.`,
  wasDueBy: (day) => `Ihr Tag war ${day}.`,
  keptAfter: (made, count) =>
    `Zugesagt am ${made}, gehalten ${count === 0 ? 'am selben Tag' : `nach ${daysIn(count)}`}.`,
  keptLate: (made, count, due) => `Zugesagt am ${made} für ${due}, gehalten nach ${daysIn(count)}.`,
  counts: {
    kept: (count) => `${count} gehalten`,
    late: (count) => `${count} zu spät`,
    broken: (count) => `${count} nicht gehalten`,
    released: (count) => `${count} erlassen`,
    open: (count) => `${count} offen`,
  },
  ofAll: (all, parts) => `${all}: ${parts}`,
  openOnes: { ours: 'Von uns noch geschuldet', theirs: 'Uns noch geschuldet' },
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
