import { timeExamples as english } from '../en/time-examples.ts'
import { explained } from './explained.ts'

/** Examples of the measures that rest on times. */
export const timeExamples = explained(english, {
  customerAirtime: [
    'Cora sprach in 80 von den 100 Sekunden, in denen jemand sprach.',
    'Die Minute Stille dazwischen gehört niemandem: Der Anteil bleibt gleich.',
  ],
  repAirtime: [
    'Rosa sprach in 60 von 80 Sekunden.',
    'Zehn Sekunden gehören beiden: Sie zählen für jede, und keiner wird etwas genommen.',
  ],
  talkMs: [
    'Fünf Sekunden gehören Rosa, zehn gehören Cora.',
    'Wo sich Coras eigene Zeilen überschneiden, zählt die Zeit einmal.',
  ],
  overlapMs: ['Zwei Sekunden lang sprachen beide.', 'Eine begann, als die andere fertig war.'],
  silenceMs: ['Acht Sekunden lang sprach niemand.', 'Die Antwort kam sofort.'],
  longestMonologueMs: [
    'Ein kurzes „right“ ist Zuhören und beendet Rosas Redebeitrag nicht.',
    'Eine Frage von Cora beendet den Redebeitrag.',
  ],
  longestCustomerStoryMs: [
    'Rosas „mm“ ließ Cora das Wort: eine Erzählung von einer Minute.',
    'Rosa nahm das Wort: zwei Erzählungen von je zwanzig Sekunden.',
  ],
  interactivity: [
    'In einer Minute Gespräch wechselte das Wort zweimal.',
    'Spricht nur eine Person, wechselt nichts.',
  ],
  patienceMs: [
    'Rosa wartete zwei Sekunden, bevor sie antwortete.',
    'Wo sie begann, während Cora noch sprach, gibt es keine Pause: Nur die zweite zählt.',
  ],
  cutIns: [
    'Rosa begann, bevor Cora fertig war, und Cora gab nach.',
    'Ein kurzes „mm“ fällt niemandem ins Wort.',
  ],
  firstResponseMs: [
    'Zehn Minuten von Coras Nachricht bis zu Rosas Antwort.',
    'Am Telefon wartet niemand auf eine Antwort.',
  ],
})
