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
  open: 'Alles dazu',
  openThis: (action) => `Alles zur Zusage: ${action}`,
  confirmBy: (action) => `Der Tag für: ${action}`,
  badDay: 'Schreiben Sie den Tag wie 2026-11-27.',
  byCustomer: 'Das hat der Kunde gesagt.',
  history: {
    made: (who, when) => `Gegeben von ${who}, ${when}.`,
    handedOver: (who, when) => `${who} schuldet sie seit ${when}.`,
  },
  record: {
    says: (period, { kept, of, late, most, released }) =>
      [
        of === 0 ? `In ${period}: keine gehalten oder gebrochen` : `In ${period}: ${kept} von ${of} gehalten`,
        late === 0
          ? ''
          : `${late === 1 ? 'eine' : late} zu spät, um ${late === 1 ? '' : 'bis zu '}${most === 1 ? 'einen Tag' : `${most} Tage`}`,
        released === 0 ? '' : `${released === 1 ? 'eine' : released} vom Kunden erlassen`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    table: 'Wie die Zusagen jedes Zeitraums ausgingen',
    columns: {
      period: 'Zeitraum',
      kept: 'Gehalten',
      late: 'Zu spät gehalten',
      broken: 'Nicht gehalten',
      released: 'Erlassen',
    },
  },
  page: {
    found: {
      stated: (words) => `Gesagt wurde „${words}“.`,
      default: 'Es wurde kein Tag genannt: Bis Sie etwas anderes sagen, gelten zwei Wochen.',
    },
    confirm: 'Das ist meine Zusage, und das ist ihr Tag',
    day: 'Ihr Tag',
    proof: 'Was sie nachweist',
    noProof:
      'Noch sieht nichts Späteres mit diesem Kunden danach aus. Was hereinkommt, wird von selbst durchgesehen.',
    ask: 'Den Kunden fragen',
    askLead: 'Der Kunde öffnet eine Seite ohne Konto und drückt einen Knopf. Das gilt als sein Wort.',
    askButton: 'Einen Link dafür anlegen',
    askAddress: 'Senden Sie diese Adresse. Sie sehen sie nur einmal.',
    askUntil: (day) => `Bis ${day} ist eine Antwort möglich.`,
    askWaits: (day) => `Gefragt, aber noch ohne Antwort. Möglich ist sie bis ${day}.`,
    askTakeBack: 'Den Link zurücknehmen',
    answered: {
      got: (day) => `Am ${day} kam die Antwort, dass es angekommen ist.`,
      'not-yet': (day) => `Am ${day} kam die Antwort, dass es noch nicht angekommen ist.`,
      'let-go': (day) => `Am ${day} kam die Antwort, dass es nicht mehr gebraucht wird.`,
    },
    release: 'Der Kunde hat sie erlassen',
    releaseLead: 'Zeigen Sie, wo das gesagt wurde. Dann ist sie weder gehalten noch gebrochen.',
    releaseWhere: 'Gesagt in',
    releaseWhy: 'Was gesagt wurde',
    releaseButton: 'Sie wurde erlassen',
    releaseNone: 'Es gibt kein späteres Gespräch, in dem das gesagt sein könnte. Fragen Sie stattdessen.',
    back: 'Alle Zusagen',
    problems: {
      where: 'Wählen Sie ein späteres Gespräch mit demselben Kunden.',
      why: 'Schreiben Sie in wenigen Worten, was gesagt wurde.',
    },
  },
  outside: {
    title: 'Eine Zusage an Sie',
    lead: (who, organisation) => `${who} von ${organisation} hat Ihnen das zugesagt:`,
    promisedOn: (day) => `Zugesagt ${day}.`,
    by: (day) => `Bis ${day}.`,
    proof: (day) => `Am ${day} haben wir dazu geschrieben oder gesagt:`,
    ask: 'Ist es bei Ihnen angekommen?',
    answers: { got: 'Ja, ist da', 'not-yet': 'Nein, noch nicht', 'let-go': 'Ich brauche es nicht mehr' },
    thanks: {
      got: 'Danke. Es ist vermerkt, dass es angekommen ist.',
      'not-yet': 'Danke. Wer es Ihnen schuldet, erfährt es zuerst.',
      'let-go': 'Danke. Niemand schuldet es Ihnen mehr.',
    },
    until: (day) => `Diese Seite gilt bis ${day} und nimmt eine Antwort an.`,
    closed: {
      title: 'Hier ist nichts mehr',
      body: 'Der Link ist beantwortet, abgelaufen oder wurde zurückgenommen. Wer ihn gesendet hat, kann einen neuen anlegen.',
    },
  },
  calendar: {
    name: 'Zusagen',
    title: 'In Ihrem Kalender',
    lead: 'Was Sie schulden, steht an seinem Tag in Ihrem Kalender und verschwindet, sobald es nachgewiesen ist.',
    make: 'Eine Adresse für meinen Kalender anlegen',
    renew: 'Eine neue Adresse anlegen; die alte endet',
    end: 'Die Adresse beenden',
    address: 'Fügen Sie diese Adresse Ihrem Kalender hinzu. Sie sehen sie nur einmal.',
    since: (day) => `Ihr Kalender hat eine Adresse seit ${day}.`,
    event: (action, customer) =>
      customer === null ? `Fällig: ${action}` : `Fällig: ${action} (${customer})`,
  },
} satisfies Words['promises']
