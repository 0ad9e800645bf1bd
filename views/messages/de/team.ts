import { behaviours } from '../../../server/grading/behaviours.ts'
import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

const { counted, list } = numbers

const units = {
  encounter: ['Begegnung', 'Begegnungen'],
  promise: ['Zusage', 'Zusagen'],
  case: ['Anliegen', 'Anliegen'],
} as const

export const team = {
  link: 'Das Team zusammen, Verhalten für Verhalten',
  title: (team) => `Team ${team}, Verhalten für Verhalten`,
  lead: (people) =>
    `${counted(people, 'Person', 'Personen')} zusammen. Niemand wird an anderen gemessen: Was einer Person gehört, steht auf ihrer eigenen Seite.`,
  noTeam: 'In keinem Team ist schon jemand.',
  weeks: 'Wochen',
  weeksSays: (weeks) => `${weeks} Wochen`,
  teams: 'Team',
  show: 'Zeigen',
  behaviours: 'Die sieben Verhaltensweisen',
  rules: {
    mean: 'Der Durchschnitt der Begegnungen, jede einmal gezählt, wie lang sie auch war.',
    proportion: (unit) => `Der Anteil aller ${units[unit][1]} zusammen, der gut ging.`,
    n: 'n sagt, wie viele das sind. Weniger als drei werden nicht gezeigt. Die Linie gilt in neun von zehn Fällen.',
  },
  now: (value, low, high) => `Am ehesten ${value}, zwischen ${low} und ${high}`,
  n: (behaviour, count) =>
    counted(count, units[behaviours[behaviour].unit][0], units[behaviours[behaviour].unit][1]),
  few: (what) => `${what}: Weniger als drei sagen nichts.`,
  chart: (title, weeks) => `${title}, Woche für Woche über ${weeks} Wochen`,
  hiddenWeek: (when, n) => `Woche ab ${when}: ${n}, zu wenige zum Zeigen`,
  week: (when, value, low, high, n) => `Woche ab ${when}: ${value}, zwischen ${low} und ${high}, n ${n}`,
  columns: { week: 'Woche ab', value: 'Wert', between: 'Zwischen', n: 'n' },
  tooFew: 'zu wenige',
  changed: {
    title: 'Was sich geändert hat',
    lead: (half) =>
      half === 1
        ? 'Die letzte Woche gegen die Woche davor. Nur was der Zufall allein kaum täte, heißt Änderung.'
        : `Die letzten ${half} Wochen gegen die ${half} Wochen davor. Nur was der Zufall allein kaum täte, heißt Änderung.`,
    rose: (title, from, to) => `${title} stieg von ${from} auf ${to}.`,
    fell: (title, from, to) => `${title} fiel von ${from} auf ${to}.`,
    none: 'Nichts, was mehr als Zufall ist.',
    unknown: (titles) => `Zu wenige, um etwas zu sagen: ${list(titles)}.`,
    n: (before, after) => `n ${before} und ${after}`,
  },
  airtime: {
    title: 'Wem der Gesprächsanteil gehörte',
    says: (median, total, n, by) =>
      `Im mittleren von ${counted(n, 'Gespräch', 'Gesprächen')} hatte der Kunde ${median}; von allem ${by === 'times' ? 'Gesprochenen' : 'Gesagten'} zusammen waren es ${total}.`,
    rule: 'Zwei Arten zusammenzufassen, und sie unterscheiden sich: Beim mittleren zählt jedes Gespräch gleich, bei allen zusammen wiegen lange mehr. Gespräche mit Zeiten und nach Wörtern gewogene werden nie vermischt.',
    by: { times: 'Mit Zeiten', words: 'Nach Wörtern gewogen' },
    columns: { by: 'Wie', median: 'Das mittlere', total: 'Alle zusammen', n: 'n' },
    none: 'Kein Gespräch dieser Wochen hat einen bekannten Gesprächsanteil.',
  },
  listened: {
    title: 'Wem nicht zugehört wurde',
    lead: 'Nach Namen. Dass jemand zuhört, ist man den Menschen schuldig.',
    never: (name) => `${name}: Noch hat keine Führungskraft ein Gespräch angesehen.`,
    since: (name, when) => `${name}: zuletzt ${when}.`,
    all: 'Eine Führungskraft hat in diesen Wochen von allen ein Gespräch angesehen.',
  },
  grades: {
    title: (period) => `Die Noten des Teams, ${period}`,
    none: 'Noch kein Zeitraum, dessen Noten Sie sehen dürfen.',
    lead: 'Noten mit ihrer Spanne, und was fehlt, wo sich nichts sagen lässt. Nach Namen; niemand steht in einer Rangfolge, und Beträge stehen hier nicht.',
    running:
      'Dieser Zeitraum läuft, und seine Zahlen auch. Ist die Messung geschlossen, gehören sie bis zum Ende der Vorschau der Person allein.',
    notYet: 'Nichts benotet, oder im Augenblick nur für die Person selbst.',
    period: 'Zeitraum',
    show: 'Anzeigen',
  },
} satisfies Words['team']
