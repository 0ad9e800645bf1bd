import { wordExamples as english } from '../en/word-examples.ts'
import { explained } from './explained.ts'

/** Examples of the measures that rest on words. */
export const wordExamples = explained(english, {
  questions: ['Es fragt, mit oder ohne Fragezeichen.', '„You know“ wartet auf keine Antwort.'],
  openQuestions: [
    'Mit Ja oder Nein lässt es sich nicht beantworten.',
    'Ja oder Nein ist eine Antwort darauf.',
  ],
  followUpQuestions: [
    'Es fragt weiter nach Coras Regalen.',
    'Es greift nichts auf, was Cora gerade gesagt hat.',
  ],
  uptake: [
    'Rosa sagt es mit eigenen Worten und fragt danach, vor allem anderen.',
    'Rosa wendet sich ihrer eigenen Sache zu.',
  ],
  egoPer1000: ['Niemand hatte gefragt, und mit dem Donnerstag hat es nichts zu tun.', 'Cora hat gefragt.'],
  pressurePer1000: [
    'Eine Eile, die sich jemand ausgedacht hat.',
    'Ein wirkliches Datum, nach dem Cora gefragt hat.',
  ],
  ownership: ['Rosa nimmt den Fehler und die Aufgabe auf sich.', 'Es bleibt irgendjemandem überlassen.'],
  servingShare: [
    'Es arbeitet an Coras Bedarf und empfiehlt das Kleinere.',
    'Es lobt das Angebot und bittet um den Auftrag.',
  ],
  needBeforePitch: ['Coras Bedarf kam zuerst.', 'Niemand hatte gesagt, was gebraucht wird.'],
  promises: [
    'Daran lässt sich Rosa später messen.',
    'Es wird sofort erledigt, und nichts bleibt geschuldet.',
  ],
  openLoops: ['Keine Zusage, keine Antwort und keine Absage.', 'Rosa hat es zugesagt.'],
  insights: ['Ein Schmerzpunkt, in ihren eigenen Worten.', 'Eine Begrüßung sagt nichts über ihre Arbeit.'],
})
