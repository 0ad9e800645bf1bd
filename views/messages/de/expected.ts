import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

const { counted } = numbers
const conversations = (count: number) => counted(count, 'Gespräch', 'Gespräche')

const kinds: Words['expected']['kinds'] = { calendar: 'Kalender', 'call-log': 'Anrufliste' }

const leftOut: Words['expected']['leftOut'] = {
  'all-day': 'ganztägig',
  cancelled: 'abgesagt',
  private: 'privat',
  'no-time': 'ohne lesbare Zeit',
  'no-zone': 'ohne Zeitzone: nennen Sie eine, wenn Sie die Datei hochladen',
  'no-order': 'mit einem Datum, bei dem niemand sagen kann, ob Tag oder Monat zuerst kommt',
  outside: 'an anderen Tagen',
  endless: 'mit einer Wiederholung, der sich nicht folgen lässt',
  unreadable: 'beschädigt',
  'not-answered': 'nicht angenommen',
  'nobody-of-ours': 'ohne jemanden von hier',
  'only-ours': 'ohne jemanden von außerhalb',
  'not-yours': 'von jemandem, für den Sie keine Gespräche hochladen dürfen',
  twice: 'doppelt in der Datei',
}

const meanings: Words['expected']['meanings'] = {
  rep: 'Wer von uns',
  customer: 'Welcher Kunde',
  start: 'Wann es begann',
  time: 'Uhrzeit, neben einem Datum',
  duration: 'Wie lange es dauerte',
  channel: 'Auf welchem Weg',
  status: 'Wie es endete',
  id: 'Die eigene Nummer des Anrufs',
  ignore: 'Nichts, was wir brauchen',
}

const mistakes: Words['expected']['page']['mistakes'] = {
  'no-start': 'Sagen Sie, in welcher Spalte der Beginn der Anrufe steht.',
  nobody: 'Sagen Sie, in welcher Spalte steht, wer von uns oder welcher Kunde am Anruf beteiligt war.',
  twice: 'Zwei Spalten können nicht dasselbe enthalten. Wählen Sie eine davon.',
  'no-day-order':
    'Sagen Sie, in welcher Reihenfolge Tag und Monat stehen: Kein Datum in der Datei beweist es.',
  'other-fields': 'Die Datei hat andere Spalten, als diese Seite zeigte. Öffnen Sie die Seite noch einmal.',
}

const reasons: Words['expected']['reasons'] = {
  cancelled: 'Es wurde abgesagt',
  'no-show': 'Der Kunde kam nicht',
  moved: 'Es wurde auf einen anderen Tag verlegt',
  colleague: 'Jemand anderes aus dem Team hat es geführt',
  'no-customer': 'Es war nicht mit einem Kunden',
  private: 'Es war privat',
}

export const expected = {
  kinds,
  leftOut,
  meanings,
  reasons,
  upload: {
    says: {
      calendar:
        'Das ist ein Kalender: Niemand sagt etwas darin, aber er sagt, welche Gespräche zu erwarten sind.',
      'call-log':
        'Das ist eine Anrufliste: Niemand sagt etwas darin, aber sie sagt, welche Gespräche zu erwarten sind.',
    },
    act: 'Ansehen, was zu erwarten ist',
    isCallLog: 'Es ist eine Anrufliste',
    ended: (count) => `${conversations(count)} daraus ${count === 1 ? 'wird' : 'werden'} erwartet.`,
  },
  page: {
    title: (kind, file) => `${kinds[kind]}: Welche Gespräche sind nach ${file} zu erwarten?`,
    lead: 'Was erwartet wird und nicht kommt, gilt als fehlend, und fehlt zu viel, bleibt ein Verhalten unvergütet. Laden Sie den ganzen Kalender oder die ganze Liste hoch: Was bisher zu diesen Tagen galt, wird ersetzt.',
    from: 'Von',
    to: 'Bis',
    days: 'Für welche Tage?',
    badDays:
      'Wählen Sie zwei Tage aus dem Kalender, den ersten vor dem zweiten, höchstens zwei Jahre auseinander.',
    columns: 'Spalten',
    samples: 'Zum Beispiel:',
    order: 'Datumsangaben sind geschrieben',
    orders: {
      none: 'Wie ihre Werte beweisen',
      'day-month-year': 'Tag, Monat, Jahr',
      'month-day-year': 'Monat, Tag, Jahr',
      'year-month-day': 'Jahr, Monat, Tag',
    },
    told: (by, when) => `Wie ${by} am ${when} von einer Liste mit denselben Spalten sagte.`,
    mistakes,
    preview: 'Was daraus wird',
    finds: (count, reps) =>
      count === 0
        ? 'Nichts darin ist ein zu erwartendes Gespräch.'
        : `${conversations(count)} von ${counted(reps, 'Person', 'Personen')} im Vertrieb. Die ersten:`,
    row: (rep, customer) => `${rep}, mit ${customer}`,
    somebody: 'jemand Unbekanntem',
    leftOut: (count) => `${counted(count, 'Eintrag', 'Einträge')} weggelassen`,
    reason: (count, why) => `${count} ${leftOut[why]}`,
    line: (line) => `Zeile ${line}`,
    show: 'Zeigen, was daraus wird',
    keep: 'Diese erwarten',
  },
  coverage: {
    title: 'Ist alles gekommen?',
    lead: 'Was nach Kalendern und Anruflisten stattfand, neben dem, was hochgeladen wurde. Ein Gespräch ist gekommen, wenn eines derselben Person innerhalb einer Stunde davon mit demselben Kunden begann, oder innerhalb einer Viertelstunde, wo der Kunde unbekannt ist.',
    period: 'Zeitraum',
    choose: 'Zeigen',
    none: 'Noch wurde kein Zeitraum eröffnet. Sobald das Personal einen eröffnet, zeigt diese Seite, was darin erwartet wird.',
    bring: 'Kalender oder Anrufliste hochladen',
    reps: 'Person für Person',
    columns: {
      rep: 'Vertrieb',
      expected: 'Erwartet',
      arrived: 'Gekommen',
      missing: 'Fehlt',
      notHeld: 'Fand nicht statt',
      share: 'Gekommen von Erwartetem',
    },
    unknown: 'Nicht bekannt',
    counted: (arrived, expected) => `${arrived} von ${expected}, für die jemand anderes einsteht`,
    whyUnknown: {
      none: 'Niemand hat gesagt, welche Gespräche zu erwarten sind.',
      own: 'Nur die Person selbst hat gesagt, was zu erwarten ist: Jemand anderes muss bestätigen, dass es alles ist.',
      gap: 'Keine Quelle gibt bisher über jeden Tag Auskunft.',
    },
    young: (count) =>
      `${count} weitere, vor Kurzem erwartet, gehören vielleicht noch nur der Person selbst: Niemand sonst erfährt, ob sie gekommen sind.`,
    undated: (count) =>
      `${conversations(count)} ${count === 1 ? 'kam' : 'kamen'} ohne bekannten Beginn; jedes davon kann eines der fehlenden sein.`,
    repTitle: (name) => `Sind alle Gespräche von ${name} gekommen?`,
    yours: 'Sind alle Ihre Gespräche gekommen?',
    missingTitle: 'Fehlt',
    nothingMissing: 'Nichts fehlt.',
    missingAside: 'bisher',
    arrivedTitle: 'Gekommen',
    notHeldTitle: 'Fand nicht statt',
    waits: (by) => `${by} sagt es; erwartet, bis jemand anderes zustimmt.`,
    agreed: (by) => `${by} hat es gesagt, und es gilt.`,
    with: (customer) => `mit ${customer}`,
    notHeld: 'Es fand nicht statt, denn',
    say: 'Es fand nicht statt',
    agree: 'Zustimmen',
    undo: 'Es fand statt',
    sources: 'Woher das kommt',
    sourceNone: 'Für diese Personen wurde weder Kalender noch Anrufliste hochgeladen.',
    source: (kind, name, file) => `${kinds[kind]} ${name === null ? file : `„${name}“ (${file})`}`,
    sourceSays: (count, from, to) => `${conversations(count)}, ${from} bis ${to}`,
    sourceBy: (by, when) => `Hochgeladen ${by === null ? '' : `von ${by} `}am ${when}.`,
    sourceOwn:
      'Die Person, um die es geht, hat es selbst hochgeladen: Es zählt für die Vergütung, sobald jemand anderes bestätigt, dass es alles ist.',
    sourceAgreed: 'Jemand anderes hat bestätigt, dass es alles ist.',
    sourceAgree: 'Es ist alles',
    sourceRemove: 'Wegnehmen',
    link: 'Ist alles gekommen?',
  },
} satisfies Words['expected']
