import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

const { counted } = numbers

export const board = {
  title: 'Zeiträume',
  aside: 'wer am Zug ist, und bis wann',
  none: 'Noch kein Zeitraum. Ein veröffentlichter Vergütungsplan hat welche.',
  states: {
    open: 'Läuft',
    measured: 'Gemessen',
    preview: 'Vorschau',
    appeals: 'Einsprüche',
    approved: 'Freigegeben',
    frozen: 'Festgeschrieben',
    exported: 'An die Lohnabrechnung gegeben',
    reconciled: 'Ausgezahlt und abgeglichen',
  },
  notBegun: 'Noch nicht begonnen',
  turn: {
    begins: (on) => `Er beginnt am ${on}. Bis dahin lässt sich eine Ziehung für ihn festlegen.`,
    runs: (until) => `Er läuft bis ${until}. Danach schließt die Personalabteilung die Messung.`,
    over: 'Die Personalabteilung ist am Zug: Er ist vorüber, die Messung kann geschlossen werden.',
    nobody: 'Er ist vorüber, und niemand ist zu vergüten.',
    measured: 'Die Personalabteilung ist am Zug: Die Vorschau kann geöffnet werden.',
    preview: (until) =>
      `Der Vertrieb ist am Zug${until === null ? '' : `, bis ${until}`}: Alle lesen ihre Abrechnung, bevor andere sie sehen.`,
    previewed: 'Die Personalabteilung ist am Zug: Die Vorschau ist vorüber.',
    deciders: (until) =>
      `Am Zug ist, wer über Einsprüche entscheidet${until === null ? '' : `, bis ${until}`}: Was bis dahin nicht beantwortet ist, gilt so, wie es im Einspruch steht.`,
    openers: 'Die Personalabteilung ist am Zug: Jede Abrechnung unter dem Zielwert öffnet ein Mensch.',
    approvers: (approved) =>
      approved === 0
        ? 'Zwei Personen sind am Zug, die freigeben.'
        : 'Die zweite Person ist am Zug: Eine hat freigegeben.',
    approved: 'Die Personalabteilung ist am Zug: Er kann festgeschrieben werden.',
    frozen: 'Die Lohnabrechnung ist am Zug: Die Dateien können erstellt werden.',
    exported:
      'Die Lohnabrechnung ist am Zug: Was ausgezahlt wurde, kann zurückgebracht und verglichen werden.',
    reconciled: 'Niemand ist am Zug: Ausgezahlt wurde, was in den Abrechnungen steht.',
  },
  facts: {
    statements: 'Abrechnungen',
    losses: 'Unter dem Zielwert, noch nicht geöffnet',
    appeals: 'Offene Einsprüche',
    unsigned: 'Vergütungsplan nicht unterzeichnet',
    uncovered: 'Vollständigkeit nicht bekannt',
    earliest: 'Frühestens festgeschrieben',
    cutoff: 'Die Lohnabrechnung braucht ihn bis',
  },
  ofLosses: (some, of) =>
    of === 0 ? 'keine liegt unter dem Zielwert' : `${some} von ${counted(of, 'Abrechnung', 'Abrechnungen')}`,
  ofReps: (some, of) => (some === 0 ? 'niemand' : `${some} von ${counted(of, 'Person', 'Personen')}`),
  openAppeals: (open, by) =>
    open === 0 ? 'keine' : `${open}${by === null ? '' : `, die nächste Antwort bis ${by}`}`,
  noCutoff: 'noch nicht gesagt',
  ownCutoff: (on) => `${on}, für diesen Zeitraum gesagt`,
  late: (earliest, cutoff) =>
    `Die Lohnabrechnung braucht ihn bis ${cutoff}, und die Fristen können nicht vor ${earliest} enden. Niemandes Zeit zum Lesen oder für einen Einspruch wird kürzer: Die Lohnabrechnung zahlt den Zielwert, und der Rest folgt, oder sie nimmt ihn einen Monat später.`,
  cutoff: {
    title: 'Wann die Lohnabrechnung ihn braucht',
    lead: 'Die Vorschau und die Antworten auf Einsprüche dauern drei Wochen und mehr. Wer den Tag der Lohnabrechnung kennt, sieht hier, ob das reicht.',
    day: 'Tag jedes Monats',
    dayHint: '1 bis 31; ein kürzerer Monat hat seinen letzten Tag. Leer, wenn es keinen gibt.',
    period: 'Ein anderer Tag für',
    on: 'Tag',
    onHint: 'Leer: der Tag jedes Monats.',
    save: 'Den Tag speichern',
    problems: {
      day: 'Sagen Sie einen Tag von 1 bis 31, oder nichts.',
      on: 'Sagen Sie einen Tag nach dem letzten des Zeitraums, oder nichts.',
      period: 'Wählen Sie einen der Zeiträume.',
    },
  },
  rates: {
    title: 'Wie oft Menschen anders entschieden',
    appeals: (upheld, decided, share) =>
      `${upheld} von ${counted(decided, 'entschiedenen Einspruch', 'entschiedenen Einsprüchen')} endeten, wie es im Einspruch stand: ${share}.`,
    lapsed: (n) => `${n === 1 ? 'Einer endete' : `${n} endeten`} so, weil niemand rechtzeitig antwortete.`,
    findings: (overruled, looked, share) =>
      `Von ${counted(looked, 'geprüften Fund', 'geprüften Funden')} haben Menschen ${overruled} verworfen: ${share}.`,
    few: 'Zu wenige für eine Aussage: Ab drei Entscheidungen steht hier ein Anteil.',
    appealsLink: 'Einsprüche nach ihrem Gegenstand',
    findingsLink: 'Funde nach ihrer Art',
  },
  ways: 'Außerdem hier',
} satisfies Words['board']
