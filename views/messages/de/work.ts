import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

export const work = {
  title: 'Arbeit hinter den Seiten',
  lead: 'Was Heard tut, nachdem eine Seite geantwortet hat: wie viel davon wartet, gerade getan wird und nicht gelang. Wessen es ist, steht hier nirgends.',
  columns: {
    kind: 'Arbeit',
    waiting: 'Wartet',
    since: 'Längstes Warten',
    running: 'In Arbeit',
    failed: 'Gelang nicht',
  },
  kinds: {
    uploads: 'Hochgeladene Dateien lesen',
    recordings: 'Aufnahmen anhören',
    transcriptions: 'Worte von Aufnahmen schreiben lassen',
    regrading: 'Noten berechnen',
    webhooks: 'Nachrichten an andere Systeme',
    digests: 'Zusammenfassungen per E-Mail',
    'case-mails': 'E-Mails zu Anliegen von Kunden',
  },
  none: '–',
  since: (ms: number) => numbers.length(ms),
  again: 'Alle noch einmal versuchen',
  againIt: (kind: string) => `Alle noch einmal versuchen: ${kind}`,
  jobs: {
    title: 'Was Prozesse übernommen haben',
    aside: 'damit jedes Stück einmal getan wird',
    none: 'Gerade hat kein Prozess etwas übernommen.',
    state: 'Wo es steht',
    tries: 'Versuche',
    other: 'Andere Arbeit',
    begun: 'in Arbeit',
    begunAgain: 'in Arbeit, und danach noch einmal',
    waits: (at: string) => `wartet, nächster Versuch ${at}`,
    dead: (at: string) => `seit ${at} nicht mehr versucht`,
    kinds: {
      uploads: 'Hochgeladene Dateien lesen',
      recordings: 'Aufnahmen anhören',
      transcriptions: 'Worte von Aufnahmen schreiben lassen',
      regrade: 'Noten berechnen',
      remeasure: 'Alles neu messen',
      'plan-trials': 'Pläne an Vergangenem erproben',
      webhooks: 'Nachrichten an andere Systeme',
      digests: 'Zusammenfassungen per E-Mail',
      clocks: 'Fristen von Einsprüchen, Anliegen und Gespeichertem',
      'due-promises': 'Fällige Versprechen',
      'own-time': 'Was sich nach der eigenen Zeit öffnet',
      'old-notices': 'Alte Mitteilungen',
      'next-due': 'Wann Kunden als Nächstes von uns hören sollten',
      'said-words': 'Worte für die Suche',
      'reach-out': 'Angebote an Besucher',
      folder: 'Der überwachte Ordner',
      mailbox: 'Das Postfach',
    },
  },
  replica: {
    title: 'Die mitlaufende Datenbank',
    aside: 'eine zweite Datenbank, die der ersten folgt und antwortet, wo viel gelesen wird',
    notAsked: 'Dieser Prozess hat sie noch nicht gefragt.',
    answers: (behindMs: number) =>
      behindMs === 0
        ? 'Sie antwortet und hatte bei der letzten Frage alles.'
        : `Sie antwortet und lag bei der letzten Frage ${numbers.length(behindMs)} zurück.`,
    away: (since: string) =>
      `Sie ist seit ${since} nicht zu erreichen. Die erste Datenbank beantwortet alles.`,
  },
  note: 'Was wartet, steht in der Datenbank: Nach einem Halt geht es weiter, auch nach einem Absturz. Eine Zusammenfassung, die sich nicht senden ließ, wird nicht nachgeholt; der nächste Morgen hat seine eigene.',
} satisfies Words['work']
