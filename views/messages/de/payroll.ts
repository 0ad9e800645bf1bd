import type { FileProblem } from '../../../server/pay/export/file-problems.ts'
import type { PayVerdict } from '../../../server/pay/export/reconcile.ts'
import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

const { counted } = numbers

const fileProblems: Readonly<
  Record<FileProblem['is'], (who: string, value: string, other: string) => string>
> = {
  company: () => 'Nennen Sie Ihren Firmencode bei ADP: zwei oder drei Buchstaben oder Ziffern.',
  'adp-number': (who, value) =>
    value === ''
      ? `${who} hat keine Aktennummer bei ADP. Sie hat höchstens sechs Ziffern.`
      : `„${value}“ von ${who} ist keine Aktennummer von ADP: Sie hat höchstens sechs Ziffern.`,
  'gusto-id': (who) =>
    `${who} hat keine Kennung bei Gusto. Sie sieht aus wie 0a1b2c3d-0000-4000-8000-000000000001.`,
  'same-id': (who, value, other) => `${who} und ${other} haben dort dieselbe Nummer: ${value}.`,
  'adp-code': (_who, value) =>
    `ADP nimmt Lohnarten mit höchstens drei Buchstaben oder Ziffern; „${value}“ ist keine. Senden Sie ein Paket mit kürzeren.`,
  currencies: (_who, value) =>
    `Dieses Format hat keinen Platz für eine Währung, und das Paket hat mehrere: ${value}.`,
  decimals: (_who, value) =>
    `Dieses Format schreibt Beträge mit zwei Nachkommastellen; ${value} hat eine andere Zahl davon.`,
  dollars: (_who, value) => `Gusto zahlt in US-Dollar; das Paket ist in ${value}.`,
  'below-zero': (who) =>
    `Für ${who} ergibt sich weniger als nichts, was Gusto nicht nimmt. Tragen Sie es dort von Hand ein.`,
  'too-large': (who) => `Ein Betrag von ${who} ist größer, als dieses Format fassen kann.`,
}

const verdicts: Readonly<Record<PayVerdict, readonly [string, string]>> = {
  missing: [
    'nicht bezahlt',
    'Bitten Sie die Lohnabrechnung, es zu zahlen, und bringen Sie ihre Antwort hierher.',
  ],
  different: ['anderer Betrag bezahlt', ''],
  twice: [
    'zweimal bezahlt',
    'Bitten Sie die Lohnabrechnung, eine Zahlung zurückzuholen. Steht sie nur zweimal in der Datei, ziehen Sie die Datei zurück.',
  ],
  unknown: [
    'bezahlt, aber nie gesendet',
    'Fragen Sie die Lohnabrechnung, wer das ist. Ist die Nummer von uns, nennen Sie sie unter Lohnabrechnung.',
  ],
  matched: ['wie gesendet', ''],
}

export const payroll: Words['payroll'] = {
  title: 'Lohnabrechnung',
  lead: 'Von hier gehen abgeschlossene Zeiträume an die Lohnabrechnung, und hier wird verglichen, was sie bezahlt hat.',
  periods: {
    title: 'Abgeschlossene Zeiträume',
    none: 'Noch ist kein Zeitraum abgeschlossen. Sobald es einer ist, wird er von hier gesendet.',
    columns: { period: 'Zeitraum', days: 'Tage', state: 'Stand', act: 'Export' },
    states: {
      frozen: 'festgeschrieben, noch nicht gesendet',
      exported: 'gesendet, noch nicht abgeglichen',
      reconciled: 'abgeglichen: bezahlt wie gesendet',
    },
    open: 'Export öffnen',
    openOf: (name) => `Export von ${name} öffnen`,
  },
  settings: {
    title: 'Wie die Lohnabrechnung die Dinge nennt',
    readOnly: 'Die Personalabteilung und die Lohnabrechnung ändern das.',
    rows: 'Was gesendet wird',
    rowsPer: {
      line: 'Eine Zeile für jede Zeile einer Abrechnung',
      statement: 'Eine Zeile für jede Abrechnung',
    },
    codes: 'Lohnarten',
    codesHint:
      'Buchstaben, Ziffern, Punkte und Striche; ADP nimmt höchstens drei Buchstaben oder Ziffern. Was ein Plan im Voraus zusagt, zählt für die Bezahlung von Überstunden.',
    codeOf: (earning) => `Lohnart für: ${earning}`,
    promised: 'Im Voraus zugesagt',
    promisedOf: (earning) => `Im Voraus zugesagt: ${earning}`,
    earnings: {
      base: 'An kein Verhalten gebunden',
      adjustment: 'Berichtigungen früherer Abrechnungen',
      whole: 'Eine ganze Abrechnung, wo sie eine Zeile ist',
    },
    adpCompany: 'Firmencode bei ADP',
    gustoName: 'Wie die Zahlung bei Gusto heißt',
    answer: 'Was die Lohnabrechnung zurückschickt',
    answerHint: 'Nur wo ihre Spalten ungewöhnlich heißen.',
    answerEmployee: 'Ihre Spalte der Personalnummern',
    answerAmount: 'Ihre Spalte der Beträge',
    save: 'So behalten',
    problems: {
      code: 'Eine Lohnart hat Buchstaben, Ziffern, Leerzeichen dazwischen, Punkte und Striche, und höchstens 24 davon.',
      adp: 'Firmencodes von ADP haben zwei oder drei Buchstaben oder Ziffern.',
    },
  },
  numbers: {
    title: 'Nummern der Leute',
    says: 'Kennt die Lohnabrechnung jemanden unter einer anderen Nummer als Heard, nennen Sie sie hier. Pläne und Abrechnungen behalten ihre.',
    columns: { person: 'Person', ours: 'Personalnummer', act: 'Behalten' },
    systems: { payroll: 'In der Lohnabrechnung', adp: 'Aktennummer bei ADP', gusto: 'Kennung bei Gusto' },
    fieldOf: (what, who) => `${what}, ${who}`,
    none: 'keine',
    save: 'Behalten',
    saveOf: (who) => `Nummern von ${who} behalten`,
    problems: {
      number: 'Sie kann nicht mit = + - oder @ beginnen und hat höchstens 64 Zeichen, die man alle sieht.',
      adp: 'Aktennummern von ADP haben höchstens sechs Ziffern.',
      gusto: 'Kennungen von Gusto sehen aus wie 0a1b2c3d-0000-4000-8000-000000000001.',
      taken: 'Jemand anders hat eine dieser Nummern. Nichts wurde behalten.',
    },
  },
  exports: {
    title: (period) => `Export von ${period}`,
    lead: 'Was gesendet wurde, wird nie geändert. Was sich später ändert, wird als Unterschied gesendet: Alle Pakete zusammen sind das, was jetzt zu zahlen ist.',
    toPayroll: 'Lohnabrechnung',
    now: 'Jetzt zu senden',
    notFrozen:
      'Dieser Zeitraum ist noch nicht abgeschlossen. Gesendet wird nur, was zwei Menschen freigegeben haben und niemand mehr ändern kann.',
    nobody: 'Dieser Zeitraum bezahlt niemanden.',
    nothingNew: 'Nichts Neues: Alles, was zu zahlen ist, wurde gesendet.',
    nothingOwed:
      'Niemandem ist etwas zu zahlen. Senden Sie ein leeres Paket, damit der Zeitraum abgeglichen werden kann.',
    sum: (rows, people) =>
      `${counted(rows, 'Zeile', 'Zeilen')} für ${counted(people, 'Person', 'Personen')}.`,
    onlyDifferences: 'Gesendet wird nur, was sich von früheren Paketen unterscheidet.',
    send: 'Als neues Paket senden',
    wrong: 'Noch kann nichts gesendet werden. Bringen Sie zuerst dies in Ordnung:',
    settle: 'Unter Lohnabrechnung in Ordnung bringen',
    problems: {
      'no-number': (who) => `${who} hat keine Personalnummer.`,
      number: (who, value) =>
        `Die Personalnummer von ${who} kann nicht gesendet werden: „${value}“ wäre für eine Tabellenkalkulation eine Formel, hat unsichtbare Zeichen oder ist zu lang.`,
      'same-number': (who, value, other) => `${who} und ${other} haben dieselbe Personalnummer, ${value}.`,
      'no-code': (_who, value, other) => `„${value}“ hat keine Lohnart, und ${other} bezahlt es.`,
      code: (_who, value, other) => `Die Lohnart „${value}“ von „${other}“ kann nicht gesendet werden.`,
      'too-large': (who) => `Ein Betrag von ${who} ist zu groß, um ohne Fehler gezählt zu werden.`,
      sum: (_who, value) => `Alles zusammen ist in ${value} zu viel, um ohne Fehler gezählt zu werden.`,
    },
    batch: (id) => `Paket ${id}`,
    made: (name, at) => `Gesendet von ${name}, ${at}`,
    byCommand: 'der Befehlszeile',
    columns: { currency: 'Währung', code: 'Lohnart', rows: 'Zeilen', amount: 'Betrag' },
    total: (currency) => `Zusammen, ${currency}`,
    files: 'Mitnehmen',
    formats: { csv: 'CSV', xlsx: 'Excel', adp: 'ADP paydata', gusto: 'Gusto' },
    controlFor: (format) => `Kontrollsummen von ${format}:`,
    controlAs: { json: 'als JSON', txt: 'als Text' },
    controlOf: (format, as) => `Kontrollsummen der Datei ${format} ${as}`,
    cannot: (format) => `${format} kann noch nicht geschrieben werden: warum`,
    gustoVersion:
      'Gusto verlangt für jede Person die Version, die seine Antwort auf „prepare a payroll“ nennt: Wer es sendet, setzt sie ein.',
    hash: 'Prüfsumme der CSV',
    looks: 'Wer es mitgenommen hat',
    nobodyYet: 'Noch niemand.',
    look: (name, format, at) => `${name}, ${format}, ${at}`,
    all: 'Alle Pakete zusammen',
    allSays: 'Was jetzt zu zahlen ist.',
    fileProblems,
  },
  answers: {
    title: 'Was die Lohnabrechnung bezahlt hat',
    notSent: 'Noch wurde nichts gesendet, also gibt es nichts zu vergleichen.',
    agreed: 'Alle wurden bezahlt wie gesendet.',
    reconciled: 'Der Zeitraum ist abgeglichen.',
    sinceThen: 'Er war schon abgeglichen; was seither gesendet wurde, ist noch zu bezahlen.',
    differ: (n) => `${counted(n, 'Unterschied', 'Unterschiede')} mit der Lohnabrechnung zu klären.`,
    untold: 'Die Lohnabrechnung hat noch nicht gesagt, was sie bezahlt hat.',
    columns: { who: 'Person', what: 'Was', sent: 'Gesendet', paid: 'Bezahlt', do: 'Was zu tun ist' },
    verdicts,
    more: (amount) =>
      `Bitten Sie die Lohnabrechnung, ${amount} mehr zu zahlen, und bringen Sie ihre Antwort hierher.`,
    less: (amount) =>
      `Bitten Sie die Lohnabrechnung, ${amount} zurückzuholen, und bringen Sie ihre Antwort hierher.`,
    bring: 'Hierher bringen, was bezahlt wurde',
    file: 'Tabelle oder Arbeitsmappe',
    fileHint:
      'CSV oder .xlsx, mit einer Spalte der Personalnummern und einer der Beträge; Währung und Paket, wo es sie hat.',
    look: 'Zuerst ansehen',
    noFile: 'Wählen Sie eine Datei.',
    unreadable: (message, line) => (line === undefined ? message : `Zeile ${line}: ${message}`),
    columnsElsewhere: 'Heißen ihre Spalten anders, nennen Sie sie unter Lohnabrechnung.',
    preview: 'Bevor es behalten wird',
    read: (n) => `${counted(n, 'Zahlung', 'Zahlungen')} darin. So stünden die Dinge.`,
    guessed: (said) => `Für dasselbe gehalten: ${said}.`,
    unread: (columns) => `Nicht gelesen: ${columns}.`,
    keep: 'Behalten',
    another: 'Andere Datei wählen',
    problems: {
      'not-sent': 'Noch wurde nichts gesendet, also gibt es nichts zu vergleichen.',
      'told-already':
        'Diese Datei wurde schon gebracht. Ziehen Sie jene zuerst zurück, oder wählen Sie eine andere.',
      'wrong-rows':
        'Nichts wurde behalten. Bringen Sie diese Zeilen in Ordnung und die Datei noch einmal hierher:',
      stale:
        'Seit Sie es angesehen haben, hat sich etwas geändert. Sehen Sie es noch einmal an, bevor es behalten wird.',
    },
    rowProblems: {
      employee: () => 'Es fehlt die Personalnummer.',
      amount: (value) => `„${value}“ ist kein Betrag. Schreiben Sie ihn als 1250.00.`,
      currency: (value) =>
        value === '' ? 'Nennen Sie die Währung: Mehrere wurden gesendet.' : `„${value}“ ist keine Währung.`,
      batch: (value) => `„${value}“ ist kein Paket dieses Zeitraums.`,
      torn: (value) => `Niemand kann ihre Felder auseinanderhalten: ${value}.`,
    },
    line: (line, says) => `Zeile ${line}: ${says}`,
    told: (name, at, n) => `${name}, ${at}: ${counted(n, 'Zahlung', 'Zahlungen')}`,
    withdrawn: 'zurückgezogen',
    withdraw: 'Zurückziehen',
    withdrawThis: (told) => `Zurückziehen, was gebracht wurde von ${told}`,
  },
  command: {
    which: (wanted, known) => `Es gibt keinen Zeitraum „${wanted}“. ${known}`,
    several: (wanted, known) => `Mehr als ein Zeitraum heißt „${wanted}“. Nennen Sie seine Kennung: ${known}`,
    known: (list) => (list === '' ? 'Es gibt noch keinen.' : `Es gibt: ${list}.`),
    noBatch: (id, known) => `Dieser Zeitraum hat kein Paket ${id}. ${known}`,
    sent: (batch, rows, people) =>
      `Paket ${batch}: ${counted(rows, 'Zeile', 'Zeilen')} für ${counted(people, 'Person', 'Personen')}.`,
    nothingNew: (last) =>
      `Nichts Neues: Alles, was zu zahlen ist, wurde gesendet. --batch ${last} schreibt das letzte noch einmal.`,
    cannot: (format) => `Das Paket ist behalten, kann aber nicht als ${format} geschrieben werden:`,
  },
}
