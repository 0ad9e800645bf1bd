import { fixed, percent } from '../../format.ts'
import type { Words } from '../words.ts'

const answers: Readonly<Record<string, string>> = {
  woman: 'Frau',
  man: 'Mann',
  other: 'Weder noch',
  'under-30': 'Unter 30',
  '30-44': '30 bis 44',
  '45-59': '45 bis 59',
  '60-or-more': '60 oder älter',
  yes: 'Ja',
  no: 'Nein',
  first: 'Damit aufgewachsen',
  learnt: 'Später gelernt',
}

export const fairness: Words['fairness'] = {
  title: (period) => `Fairness von ${period}`,
  list: {
    title: 'Fairnessberichte',
    none: 'Es gibt noch keinen Zeitraum.',
    open: 'Noch nicht abgeschlossen; der Bericht entsteht beim Abschluss.',
    missing: 'Abgeschlossen; noch hat niemand den Bericht erstellt.',
    stands: (verdict) => `Abgeschlossen. ${verdict}.`,
  },
  lead: 'Ob die Vergütung Gruppen gleich behandelt hat, einmal erstellt, beim Abschluss. Niemand wird genannt, und keine Gruppe unter fünf Personen wird gezeigt.',
  whole: 'Alle Verhaltensweisen zusammen',
  facts: {
    gender: 'Geschlecht',
    age: 'Alter',
    'part-time': 'Teilzeit',
    country: 'Land',
    language: 'Sprache der Gespräche',
    disability: 'Behinderung',
    'works-council': 'Sitz im Betriebsrat',
  },
  answer: (answer) => answers[answer] ?? answer,
  verdicts: {
    'too-few': 'Zu wenige, um etwas zu sagen',
    even: 'Kein Abstand zu sehen',
    watch: 'Beobachten',
    act: 'Handeln',
  },
  asksTitle: 'Was daraus folgt, und für wen',
  asks: {
    'too-few': (subject) =>
      `${subject}: Es folgt nichts. So kleine Gruppen unterscheiden sich schon durch Zufall.`,
    even: (subject) =>
      `${subject}: Es folgt nichts. Ein Abstand von einem Fünftel hätte sich gezeigt, und es gibt keinen.`,
    watch: (subject) =>
      `${subject}: Die Fairness-Beauftragten sehen beim nächsten Abschluss noch einmal hin. Bis dahin ändert sich nichts.`,
    act: (subject) =>
      `${subject}: Das Personal hält das Gewicht fest. Kein Plan zahlt mehr dafür, bis Personal und Fairness-Beauftragte den Grund kennen; die Arbeitnehmervertretung erfährt davon.`,
  },
  open: 'Er entsteht beim Abschluss des Zeitraums, und nur einmal: Ein früherer neben einem späteren würde einzelne Personen verraten.',
  none: 'Der Zeitraum ist abgeschlossen, und noch hat niemand seinen Bericht erstellt.',
  make: 'Bericht erstellen',
  verdictsAside: 'Sie lesen die Urteile. Personal und Fairness-Beauftragte lesen die Gruppen dahinter.',
  tableOf: (subject, fact) => `${subject}: ${fact}`,
  few: 'Zu wenige für Gruppen',
  fewBy: (names) =>
    `Für ${names} lässt sich keine Gruppe ab fünf Personen zeigen: Zu wenige haben gesagt, wozu sie gehören, oder eine kleine Gruppe wäre zu erkennen.`,
  noGroups: (names) =>
    `Keine Gruppen ab fünf Personen lassen sich zeigen nach: ${names}. Zu wenige haben etwas gesagt, oder eine kleine Gruppe wäre zu erkennen.`,
  columns: {
    group: 'Gruppe',
    people: 'Personen, etwa',
    share: 'Ziel erreicht',
    ratio: 'Vom Anteil der besten Gruppe',
    multiplier: 'Gezahlt, im Mittel',
    difference: 'Abstand, und was schon der Zufall gibt',
    p: 'Chance auf so einen Abstand',
    flips: 'Hängt an einer Person',
    verdict: 'Urteil',
  },
  best: 'beste',
  times: (multiplier) => `× ${fixed(multiplier, 2)}`,
  difference: (by) => `${by === 0 ? '' : by < 0 ? '−' : '+'}${percent(Math.abs(by))}`,
  byChance: (low, high) => `durch Zufall ${low} bis ${high}`,
  chart: (group, difference, chance) => `${group}: ${difference}, ${chance}`,
  p: (p) => (p < 0.01 ? 'unter 1 von 100' : `${Math.round(p * 100)} von 100`),
  flips: (is) => (is ? 'ja' : 'nein'),
  read: {
    title: 'So lesen Sie es',
    rows: [
      [
        'Personen, etwa',
        'Per Los auf ein Vielfaches von fünf gerundet, damit zwei Berichte nebeneinander niemanden verraten.',
      ],
      [
        'Ziel erreicht',
        'Wie viele der messbaren Personen das Ziel des Plans erreicht haben; auf 5 % gerundet.',
      ],
      [
        'Vom Anteil der besten Gruppe',
        'Ihr Anteil, geteilt durch den der besten Gruppe. Unter 80 % ist es ein Abstand, wenn ihn nicht der Zufall erklärt.',
      ],
      [
        'Gezahlt, im Mittel',
        'Womit ihr Betrag dafür malgenommen wurde; in einem Probezeitraum, womit er es worden wäre.',
      ],
      [
        'Was schon der Zufall gibt',
        'Dieselben Personen, per Los in Gruppen dieser Größe geteilt: 19 von 20 Abständen liegen dazwischen.',
      ],
      [
        'Chance auf so einen Abstand',
        'Wie oft zwei gleich behandelte Gruppen mindestens so weit auseinanderliegen (exakter Test nach Fisher).',
      ],
      [
        'Hängt an einer Person',
        'Ob eine Person mehr oder weniger am Ziel das Urteil ändern würde. Dann handelt niemand danach.',
      ],
      [
        'Zu wenige, um etwas zu sagen',
        'Bei fünf gegen fünf sieht die übliche Vier-Fünftel-Regel in 71 von 100 Fällen einen Abstand, wo keiner ist. Unsere sagt in höchstens 5 „handeln“.',
      ],
    ],
  },
  objections: {
    title: 'Einwände in diesem Zeitraum',
    aside: 'gezählt erst ab fünf',
    upheld: 'Einsprüche mit Erfolg',
    overruled: 'Funde, die Menschen verworfen haben',
    count: 'Wie viele',
    team: (name) => `Team ${name}`,
    rate: (of, n) => `${of} von ${n}`,
    few: 'weniger als fünf',
    none: 'In diesem Zeitraum hat niemand Einwände erhoben.',
  },
  kept: (on) => `Erstellt am ${on} und seitdem nie geändert.`,
  hash: 'Die Prüfsumme, die im Journal steht',
}
