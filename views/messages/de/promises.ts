import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

export const promises = {
  title: 'Zusagen',
  lead: {
    none: 'Keine ist in Gefahr.',
    some: (count) =>
      `${numbers.capital(numbers.spelled(count))} ${count === 1 ? 'ist' : 'sind'} fällig, heute oder in den nächsten drei Tagen, oder überfällig.`,
  },
  states: {
    '': 'Alle von uns',
    'about-to-break': 'In Gefahr: überfällig oder in drei Tagen fällig',
    overdue: 'Überfällig',
    today: 'Heute fällig',
    open: 'Offen',
    kept: 'Gehalten',
    theirs: 'Uns geschuldet',
  },
  filter: {
    state: 'Zeigen',
    rep: 'Von wem',
    everybody: 'Von allen',
    apply: 'Zeigen',
  },
  list: 'Die Zusagen',
  empty: {
    quote: 'Sie wollten mich doch zurückrufen.',
    body: 'Jede Zusage aus einem Anruf, einem Chat oder einer E-Mail steht hier mit ihren Worten und ihrem Tag.',
    filtered: 'Keine davon.',
    button: 'Ein Gespräch einlesen',
  },
  owes: (who, whom) => `${who} an ${whom}`,
  both: (who, whom) => `${who} und ${whom}, gemeinsam vereinbart`,
  colleague: (rep, whom) => `jemand aus dem Haus von ${rep} an ${whom}`,
  somebody: 'jemand, den wir noch nicht benennen können',
  nobodys: 'noch ohne Zuordnung',
  due: {
    none: 'Kein Tag wurde genannt',
    today: 'Heute fällig',
    overdue: (day) => `War fällig ${day}`,
    on: (day) => `Fällig ${day}`,
    assumed: 'Der Tag ist angenommen: Es wurde keiner genannt.',
    said: (words) => `Gesagt wurde „${words}“.`,
    kept: (day) => `Gehalten ${day}`,
    late: (day) => `Zu spät gehalten, ${day}`,
    released: 'Vom Kunden erlassen',
  },
  found: {
    confirmed: 'Ein Mensch hat sie bestätigt.',
    waits: 'Von der Person selbst gefunden; sie zählt, sobald eine zweite zustimmt.',
    machine: (right) => `Von Heard gefunden, richtig in ${right} von 100 Fällen.`,
  },
  confirm: 'Bestätigen',
  confirmThis: (action) => `Die Zusage und ihren Tag bestätigen: ${action}`,
  said: (when) => `Gesagt ${when}`,
  undated: 'im Gespräch',
  proof: 'Der Nachweis',
  prepare: 'Vier-Augen-Gespräch vorbereiten',
  notNow: 'So lässt sich das nicht bestätigen. Öffnen Sie das Gespräch, und sagen Sie dort, was es ist.',
  confirmHint: 'Bestätigen heißt: Es ist eine Zusage, und ihr Tag stimmt.',
} satisfies Words['promises']
