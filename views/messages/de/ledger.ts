import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

const { counted } = numbers

export const ledger = {
  title: 'Journal',
  lead: 'Jeder Plan, jede Unterschrift, jede abgeschlossene Note und Abrechnung wird hier eingetragen, eins nach dem anderen. Jeder Eintrag enthält die Prüfsumme des vorigen: Nichts lässt sich ändern, einfügen oder entfernen, ohne dass man es sieht. Beträge, Namen und Gesagtes stehen nicht darin.',
  head: 'Wo es endet',
  none: 'Noch ist nichts eingetragen: Es wurde kein Plan veröffentlicht und kein Zeitraum abgeschlossen.',
  facts: {
    entries: 'Einträge',
    receipt: 'Quittung des letzten',
    hash: 'Seine ganze Prüfsumme',
    taken: 'Zuletzt nach draußen gegeben',
  },
  neverTaken: 'nie: Niemand hat heard ledger checkpoint ausgeführt',
  keep: 'Wer eine Quittung oder einen Prüfpunkt außerhalb von Heard aufbewahrt, kann sehen, ob seitdem etwas abgeschnitten wurde. Jede abgeschlossene Abrechnung trägt unten eine Quittung.',
  verify: 'Jetzt prüfen',
  receiptLabel: 'Quittung von einer Abrechnung, falls vorhanden',
  badReceipt: 'Eine Quittung sieht aus wie 41-9f3c0d1e2b4a5f60.',
  command: 'In der Befehlszeile',
  latest: (n: number) => (n === 1 ? 'Der letzte Eintrag' : `Die letzten ${n} Einträge`),
  columns: { seq: 'Eintrag', at: 'Wann', kind: 'Was', about: 'Wovon', hash: 'Prüfsumme' },
  kinds: {
    plan: 'Plan',
    signature: 'Unterschrift',
    grades: 'Noten, abgeschlossen',
    statement: 'Abrechnung, abgeschlossen',
    approval: 'Freigabe',
    adjustment: 'Korrektur',
    audit: 'Vorgang',
    checkpoint: 'Stand nach draußen gegeben',
  },
  acts: {
    'weight-frozen': 'Gewicht durch Alarm eingefroren',
    'weight-lift-proposed': 'Freigabe eines Gewichts beantragt',
    'weight-lifted': 'Gewicht wieder freigegeben',
    'fairness-report': 'Fairnessbericht aufbewahrt',
    'period-measured': 'Messung eines Zeitraums geschlossen',
    'period-preview': 'Vorschau eines Zeitraums geöffnet',
    'period-appeals': 'Vorschau eines Zeitraums beendet, oder seine Freigabe verfiel',
    'period-approved': 'Zeitraum freigegeben',
    'period-exported': 'Zeitraum bei der Lohnbuchhaltung',
    'period-reconciled': 'Zeitraum mit der Zahlung verglichen',
    'adjustment-approved': 'Berichtigung freigegeben',
    'adjustment-withdrawn': 'Berichtigung zurückgezogen',
    'same-fault-rescored': 'Derselbe Fehler für alle richtiggestellt',
    'period-frozen': 'Zeitraum abgeschlossen',
    'measures-moved': 'Seiten zu anderen Zahlen übergegangen',
    'remeasuring-began': 'Neues Messen begonnen',
    'remeasuring-over': 'Nicht geltende Zahlen verworfen',
    'appeal-decided': 'Einspruch entschieden',
    'statement-opened': 'Abrechnung geöffnet',
    'pay-exported': 'An die Lohnabrechnung gesendet',
    'pay-file-taken': 'Datei der Lohnabrechnung mitgenommen',
    'pay-answered': 'Lohnabrechnung sagt, was sie bezahlt hat',
    'pay-answer-withdrawn': 'Antwort der Lohnabrechnung zurückgezogen',
    'payroll-settings': 'Einstellungen der Lohnabrechnung geändert',
    'payroll-numbers': 'Lohnnummern von jemandem geändert',
    'statement-read': 'Abrechnung von der Person gelesen, der sie gehört',
  },
  result: {
    intact: 'Nichts wurde geändert.',
    tampered: (n: number) => `Etwas wurde geändert: ${counted(n, 'Befund', 'Befunde')}.`,
    unchecked: 'Es ließ sich nicht prüfen.',
    walked: (entries: number, statements: number, grades: number, plans: number, signatures: number) =>
      `${counted(entries, 'Eintrag', 'Einträge')} durchgegangen: ${counted(statements, 'Abrechnung', 'Abrechnungen')}, ${counted(grades, 'Satz', 'Sätze')} Noten, ${counted(plans, 'Plan', 'Pläne')}, ${counted(signatures, 'Unterschrift', 'Unterschriften')}.`,
    anchored: (held: number, given: number) =>
      given === 0
        ? 'Es gab nichts von außerhalb zum Vergleichen; ob das Ende abgeschnitten wurde, lässt sich daher nicht sagen.'
        : `${held} von ${counted(given, 'Stand', 'Ständen')}, die außerhalb aufbewahrt wurden, ${held === 1 ? 'steht' : 'stehen'} noch darin.`,
    made: (all: number, earlier: number) =>
      `${counted(all, 'Gespräch', 'Gespräche')} aus den Worten neu berechnet${earlier === 0 ? '' : `; bei ${earlier} davon, von einer früheren Version gemessen, nur was aus den Messwerten folgt`}.`,
    files: (n: number) => `${counted(n, 'Datei', 'Dateien')} mit der Liste der Sicherung verglichen.`,
    evident: 'Das zeigt Änderungen; verhindern kann es sie nicht.',
  },
  findings: {
    damage: (_at: string, _of: string, id: string) => `Die Datenbank ist beschädigt in ${id}`,
    'original-changed': (_at: string, _of: string, id: string) =>
      `In der Tabelle files ist ${id} nicht so, wie es gebracht wurde.`,
    'file-changed': (_at: string, _of: string, id: string) =>
      `Die Datei ${id} ist nicht die, die aufbewahrt wurde.`,
    'file-gone': (_at: string, _of: string, id: string) => `Die Datei ${id} ist nicht mehr da.`,
    'made-otherwise': (_at: string, of: string, id: string) =>
      `In der Tabelle ${of} steht vom Gespräch ${id} etwas, das nicht aus dem folgt, woraus es gemacht ist.`,
    guard: (_at: string, _of: string, id: string) =>
      `Der Schutz ${id} fehlt oder tut nichts: Die Datenbank würde eine Änderung nicht mehr verweigern.`,
    number: (at: string) =>
      `Eintrag ${at} folgt nicht auf den vorigen: Ein Eintrag fehlt oder wurde eingefügt.`,
    previous: (at: string) => `Eintrag ${at} nennt eine andere Prüfsumme als die des vorigen Eintrags.`,
    payload: (at: string) => `Eintrag ${at} lässt sich nicht so lesen, wie er geschrieben wurde.`,
    hash: (at: string) =>
      `Eintrag ${at} wurde geändert: Seine Prüfsumme passt nicht zu dem, was darin steht.`,
    'cut-off': (at: string, _of: string, id: string) =>
      `Das Ende wurde abgeschnitten: Eintrag ${at} (${id}…) wurde außerhalb aufbewahrt und steht nicht mehr hier.`,
    'close-not-kept': (at: string) =>
      `Was der Abschluss in Eintrag ${at} neben die Datenbank schrieb, ist nicht da: ledger.checkpoints wurde entfernt oder gekürzt. Holen Sie die Datei aus einer Sicherung zurück, oder vergleichen Sie das Journal mit einer Quittung von einer Abrechnung.`,
    'other-chain': (at: string, _of: string, id: string) =>
      `Eintrag ${at} ist nicht der, der außerhalb aufbewahrt wurde (${id}…): Das Journal wurde neu geschrieben.`,
    gone: (at: string, of: string, id: string) => `${of} ${id}, eingetragen als ${at}: nicht mehr da.`,
    changed: (at: string, of: string, id: string) =>
      `${of} ${id}: nicht mehr das, was als ${at} eingetragen wurde.`,
    capsule: (at: string, of: string, id: string) =>
      `${of} ${id}: Die Belege sind nicht die, die als ${at} eingetragen wurden.`,
    'not-entered': (_at: string, of: string, id: string) => `${of} ${id}: nie eingetragen.`,
  },
  things: {
    plan: 'Plan',
    signature: 'Unterschrift',
    grades: 'Noten',
    statement: 'Abrechnung',
    period: 'Abgeschlossener Zeitraum',
    batch: 'Gesendetes Paket',
    step: 'Schritt des Zeitraums',
    report: 'Fairnessbericht',
    reading: 'Lesebestätigung der Abrechnung',
    approval: 'Freigabe',
    adjustment: 'Korrektur',
  },
} satisfies Words['ledger']
