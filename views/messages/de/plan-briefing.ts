import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

export const planBriefing = {
  link: 'Merkblatt zum Drucken',
  title: (plan) => `Merkblatt: ${plan}`,
  draft: 'Ein Entwurf. Er ist nicht in Kraft und kann sich ändern.',
  for: 'Für alle, die er bezahlt, und den Betriebsrat',
  how: 'Wie eine Zahl zustande kommt',
  howSays: [
    'Gespräche mit einer Kundin oder einem Kunden, zwischen denen weniger als ein Tag liegt, zählen als eine Begegnung. Jedes Verhalten wird über Begegnungen, Zusagen oder Anliegen eines Zeitraums gezählt.',
    'Eine Note wird ein wenig zu dem hingezogen, was die anderen erreichen, umso mehr, je weniger es zu zählen gibt. Daneben steht, wie hoch sie plausibel sein kann, und das zählt zu Ihren Gunsten.',
    'Wo zu wenig gezählt wurde, niemand es geprüft hat oder es strittig ist, ist es nicht messbar und wird bezahlt, als sei das Ziel erreicht.',
    'Niemand kommt in eine Rangfolge. Was andere erreichen, nimmt Ihnen nichts.',
  ],
  rights: 'Ihre Rechte',
  rightsSays: [
    'Sie sehen Ihre Abrechnung vor allen anderen, zehn Arbeitstage, bevor entschieden wird.',
    'Ein Mensch entscheidet, nicht das Programm; zwei geben frei, und keinen von beiden bezahlt sie.',
    'Sie können jede Zeile und jeden Beleg anfechten. Jemand anderes als bei der ersten Wertung entscheidet binnen fünf Arbeitstagen, sonst gilt Ihre Fassung.',
    'Sie können alles verlangen, was über Sie behalten wird, und wie jede Zahl zustande kam.',
    'Nichts hier liest Gefühle, Gesichter oder Stimmen.',
  ],
  kept: 'Wie lange es aufbewahrt wird',
  keptUsual: (recordings, grids) =>
    `Aufnahmen ${numbers.counted(recordings, 'Monat', 'Monate')}, Wertungen und Messwerte ${numbers.counted(grids, 'Monat', 'Monate')}, Unterlagen zur Vergütung am längsten, wie das Recht es verlangt. Worauf eine abgeschlossene Abrechnung beruht, bleibt ohne Worte und Namen.`,
  keptSays: 'Worauf eine abgeschlossene Abrechnung beruht, bleibt ohne Worte und Namen.',
  least: 'Was sicher ist',
  stages: 'Wie er beginnt',
  print: 'Drucken Sie es mit Ihrem Browser.',
  read: {
    title: 'Sie wurden informiert',
    lead: 'Sagen Sie, dass Sie es gelesen haben. Das ist keine Zustimmung, und nichts von Ihnen wartet darauf.',
    send: 'Ich habe gelesen, wie ich gemessen und bezahlt werde',
    done: (day) => `Sie haben am ${day} gesagt, dass Sie es gelesen haben.`,
    changed: 'Es wurde inzwischen geändert. Lesen Sie es noch einmal, bevor Sie das sagen.',
    on: (day) => `hat das Merkblatt gelesen, ${day}`,
    open: 'hat nicht gesagt, das Merkblatt gelesen zu haben',
    of: (read, all) => `${read} von ${all} haben das Merkblatt gelesen.`,
    section: 'Wie Sie gemessen und bezahlt werden',
    none: 'Noch bezahlt Sie kein Plan. Bevor es einer tut, werden Sie informiert.',
    ask: (plan) => `Lesen Sie, wie ${plan} Sie misst und bezahlt, und sagen Sie es dann.`,
    look: 'Lesen',
  },
  signHere: 'Auf Papier unterschrieben, wo das gewünscht ist',
  nameAndDay: 'Name, Tag, Unterschrift',
} satisfies Words['plans']['briefing']
