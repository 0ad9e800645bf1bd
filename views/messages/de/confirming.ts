import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

const { counted } = numbers
const findings = (count: number) => counted(count, 'Fund', 'Funde')
const minutes = (count: number) => counted(count, 'Minute', 'Minuten')

export const confirming = {
  title: (customer) => `Ausgelost: was mit ${customer} gefunden wurde`,
  lead: 'Sagen Sie von jedem Fund, ob er ist, wie er heißt. Was Sie sagen, zählt für die Vergütung; was niemand gesagt hat, nicht.',
  rule: 'Zuerst, was gegen die Person im Vertrieb zählen würde, dann Zusagen, dann Einsichten, dann Dienst am Kunden und Angebotsreden, dann Aufgegriffenes, Nachfragen und Unterbrechungen, jeweils in der Reihenfolge des Gesagten. Von den Einsichten genügt eine angenommene.',
  begin: (count) => `Beginnen: ${findings(count)}`,
  again: (count) => `Mit dem Rest weitermachen: ${findings(count)}`,
  nothing: 'Hier wurde nichts gefunden, das zählt. Sehen Sie es einmal durch, und sagen Sie es dann.',
  sayNothing: 'Ich habe es durchgesehen',
  takes: (count) => `Es dauert etwa ${minutes(count)}, höchstens drei.`,
  leftOut: (count) =>
    `${findings(count)} mehr ${count === 1 ? 'passt' : 'passen'} nicht in drei Minuten und ${count === 1 ? 'bleibt' : 'bleiben'} außen vor.`,
  where: (at, of) => `Fund ${at} von ${of}`,
  spent: (length) => `${length} von 3:00`,
  asks: {
    humility: 'Spricht unsere Seite hier ungefragt über sich selbst, oder drängt sie?',
    'follow-up': 'Ist das eine Zusage von uns?',
    insight: 'Ist das etwas, das wir über den Kunden erfahren haben?',
    serving: 'Ist das, wie es heißt?',
    listening: 'Ist das, wie es heißt?',
  },
  calledAs: (what) => `Gefunden als: ${what}`,
  before: 'Davor',
  yes: 'Ja',
  no: 'Nein',
  skip: 'Überspringen',
  inContext: 'Ansehen, wo es gesagt wurde',
  done: (all, length) =>
    all === 0
      ? `Sie haben es durchgesehen. Es dauerte ${length}.`
      : `Sie sind ${findings(all)} durchgegangen. Es dauerte ${length}.`,
  settled: 'Alles, was darin zählt, ist geklärt.',
  notSettled: (count) =>
    `${findings(count)} ${count === 1 ? 'hat' : 'haben'} noch keine Antwort; wofür ${count === 1 ? 'er zählt' : 'sie zählen'}, erreicht die Vergütung deshalb nicht.`,
  over: 'Drei Minuten sind um.',
  back: 'Zurück zur Warteschlange',
  conversations: (count) =>
    `Diese Begegnung besteht aus ${counted(count, 'Gespräch', 'Gesprächen')} mit weniger als einem Tag Abstand.`,
  progress: {
    title: 'Was Menschen von der Ziehung geklärt haben',
    columns: { rep: 'Vertrieb', settled: 'Geklärt', drawn: 'Ausgelost', state: 'Was fehlt' },
    says: (settled, drawn) => `${settled} von ${drawn} ausgelosten Begegnungen geklärt`,
    cost: (sittings, average, all) =>
      `${counted(sittings, 'durchgegangene Begegnung', 'durchgegangene Begegnungen')}: zusammen ${all}, je ${average}.`,
    noCost: 'Noch ist niemand eine durchgegangen.',
    lacks: {
      'no-commitment':
        'Die Ziehung stand nicht fest, bevor der Zeitraum begann; sie ist keine gültige Stichprobe.',
      'too-few': (least) => `Weniger als ${least} Begegnungen wurden ausgelost; das steht noch für nichts.`,
      'not-settled': 'Einige sind noch nicht geklärt.',
      lost: 'Eine ausgeloste wurde nachträglich herausgenommen.',
      none: 'Nichts: Es ist eine gültige Stichprobe.',
    },
    costsNothing: 'Eine ungültige Stichprobe kostet niemanden etwas.',
  },
} satisfies Words['confirming']
