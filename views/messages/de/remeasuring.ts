import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

const { counted, length } = numbers

export const remeasuring = {
  title: 'Neu gemessen',
  lead: 'Ändert sich eine Regel oder eine Wortliste, wird jedes Gespräch neben den geltenden Zahlen neu gemessen. Seiten, Noten und Vergütung bleiben, wie sie sind, bis jemand mit seinem Namen entscheidet.',
  version: (version) => `nach Fassung ${version} der Regeln`,
  standing: 'Wo es steht',
  states: {
    measuring: 'Alles wird neu gemessen, hinter den Seiten und erst nach ihnen.',
    paused: 'Es ruht. Nichts geht verloren; es geht dort weiter, wo es war.',
    comparing:
      'Alles ist gemessen. Offene Zeiträume werden auf beide Arten benotet, um zu sagen, was anders wäre.',
    ready: 'Es wartet auf eine Entscheidung.',
    moving: 'Die Seiten gehen zu den anderen Zahlen über. Das dauert einen Augenblick.',
  },
  inUse: {
    before: 'Es gelten die bisherigen Zahlen. Die neuen sind nur hier zu sehen.',
    after:
      'Es gelten die neuen Zahlen. Die bisherigen sind aufgehoben, und es gibt einen Weg zurück, bis jemand sie verwirft.',
  },
  none: 'Nichts wird neu gemessen, und nichts wartet.',
  progress: 'Neu gemessene Gespräche',
  done: (done, of) => `${done.toLocaleString('de')} von ${of.toLocaleString('de')} Gesprächen`,
  speed: (perSecond) => `${perSecond.toLocaleString('de', { maximumFractionDigits: 1 })} je Sekunde`,
  left: (ms) => `noch etwa ${length(ms)}`,
  began: (when, by) =>
    by === null
      ? `Begann am ${when} von selbst, da sich die Regeln geändert hatten.`
      : `${by} hat es am ${when} begonnen.`,
  moved: (when, by) => `${by} hat die Seiten am ${when} übergehen lassen.`,
  problem: 'Es kam nicht weiter und wird noch einmal versucht:',
  acts: {
    begin: 'Alles neu messen',
    pause: 'Ruhen lassen',
    goOn: 'Weitermachen',
    stop: 'Abbrechen und das Gemessene verwerfen',
    compare: 'Noch einmal ausrechnen, was anders wäre',
    move: 'Die neuen Zahlen gelten lassen',
    back: 'Zurück zu den bisherigen Zahlen',
    drop: 'Die neuen Zahlen verwerfen',
    keep: 'Die neuen Zahlen behalten, die bisherigen verwerfen',
  },
  decision: 'Die Entscheidung',
  decisionLead:
    'Alle Seiten gehen in einem Augenblick über, unter Ihrem Namen, und es steht im Journal. Was Menschen bestätigt, berichtigt und gehalten haben, geht mit. Die Noten offener Zeiträume folgen.',
  stale:
    'Es ist weitergegangen, seit Sie hingesehen haben. Sehen Sie noch einmal hin, und entscheiden Sie dann.',
  differs: 'Was anders wäre',
  asOf: (when) => `ausgerechnet am ${when}`,
  conversationsDiffer: (count, of) =>
    count === 0
      ? `Von ${of.toLocaleString('de')} Gesprächen hat keines andere Zahlen.`
      : `${count.toLocaleString('de')} von ${of.toLocaleString('de')} Gesprächen ${count === 1 ? 'hat' : 'haben'} andere Zahlen.`,
  findings: 'Fundstellen, die kommen und gehen',
  findingsNone: 'Keine Fundstelle kommt oder geht.',
  columns: {
    finding: 'Fundstelle',
    comes: 'Kommen',
    goes: 'Gehen',
    behaviour: 'Verhalten',
    differ: 'Andere Note',
    up: 'Höher',
    down: 'Niedriger',
    rep: 'Wer',
    before: 'Wie es steht',
    after: 'Wäre gewesen',
    change: 'Unterschied',
  },
  insight: (kind) => `Einsicht: ${kind}`,
  examples: 'Einige davon',
  examplesAside: 'die neuesten, die Sie öffnen dürfen',
  comes: 'kommt',
  goes: 'geht',
  period: (name) => `Noten von ${name}`,
  gradesNone: (of) => `Von ${of.toLocaleString('de')} im Vertrieb hat niemand eine andere Note.`,
  money: (name) => `Vergütung von ${name}, wie sie gewesen wäre`,
  moneyNone: (of) => `Von ${of.toLocaleString('de')} Abrechnungen zahlt keine etwas anderes.`,
  moneyLead: 'Danach wird nichts gezahlt. Nur das Personal sieht es.',
  frozen: (count) =>
    count === 0
      ? 'Noch ist kein Zeitraum abgeschlossen.'
      : `${counted(count, 'abgeschlossener Zeitraum', 'abgeschlossene Zeiträume')}: ${count === 1 ? 'seine' : 'ihre'} Abrechnungen bleiben, wie sie sind, bis aufs Byte.`,
} satisfies Words['remeasuring']
