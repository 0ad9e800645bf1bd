import type { Words } from '../words.ts'
import { builtInQuestions } from './built-in-questions.ts'
import { numbers } from './numbers.ts'

export const scorecards = {
  builtInName: 'Die sieben des Essays',
  builtInQuestions,
  title: 'Bewertungsbögen',
  lead: 'Worauf man in einem Gespräch achtet, Frage für Frage. Alle können sie lesen; Führungskräfte und Personal schreiben sie.',
  version: (version) => `Version ${version}`,
  questions: (count) => numbers.counted(count, 'Frage', 'Fragen'),
  published: (day, name) => (name ? `Veröffentlicht am ${day} von ${name}` : 'Mit Heard geliefert'),
  draft: (name) => (name ? `Ein Entwurf, begonnen von ${name}` : 'Ein Entwurf'),
  locked:
    'Eine veröffentlichte Version ändert sich nie: Eine Änderung ist eine neue Version, und frühere Antworten bleiben bei den Worten, auf die sie antworteten.',
  change: 'In einer neuen Version ändern',
  versions: 'Versionen',
  make: 'Ein eigener Bewertungsbogen',
  makeHint: 'Er beginnt als Entwurf mit den Fragen, die Heard mitbringt.',
  name: 'Name',
  nameError: 'Geben Sie ihm einen Namen aus höchstens 100 Zeichen.',
  send: 'Entwurf beginnen',
  guide: 'Anleitung',
  best: 'Ein Beispiel, das die höchste Wertung verdient',
  worst: 'Ein Beispiel, das die niedrigste Wertung verdient',
  marks: 'Was die Wertungen bedeuten',
  mark: (mark) => `Wertung ${mark}`,
  nth: (at) => `Frage ${at}`,
  text: 'Frage',
  textHint: 'Eines, das sich hören oder lesen lässt.',
  editTitle: (name, version) => `${name}, Entwurf von Version ${version}`,
  editLead:
    'Fragen Sie nach Verhalten, immer nach einem auf einmal. Vier Wertungen, jede in Worten, keine Mitte; was nicht zutrifft, schadet niemandem.',
  save: 'Entwurf speichern',
  add: 'Eine Frage hinzufügen für',
  addSend: 'Hinzufügen',
  remove: 'Diese Frage herausnehmen',
  publish: 'Diese Version veröffentlichen',
  publishHint:
    'Von da an gilt sie für neue Bewertungen. Offene Bewertungen werden mit der Version fertig, mit der sie begannen.',
  drop: 'Entwurf verwerfen',
  remarksLeft: (count) =>
    count === 0
      ? 'An den Worten ist nichts anzumerken.'
      : `${numbers.counted(count, 'Anmerkung', 'Anmerkungen')} zu den Worten, daneben gezeigt.`,
  remarks: {
    feeling: (words) => `„${words}“ lässt sich nicht hören: Zwei Personen werden es verschieden sehen.`,
    vague: (words) => `„${words}“ überlässt das Maß der Person, die es liest.`,
    impression: (words) => `„${words}“ fragt nach einem Eindruck.`,
    double: (words) =>
      words === '?'
        ? 'Das sind zwei Fragen: Eine Antwort würde nicht sagen, auf welche.'
        : `Mit „${words}“ sind zwei Dinge verbunden: Eine Antwort würde nicht sagen, welches gemeint ist.`,
  },
  instead: 'Stattdessen zum Beispiel',
  inMarks: 'In den Worten der Wertungen:',
  problems: {
    empty: 'Hier steht noch nichts.',
    'too-long': 'Das ist zu lang, um es beim Zuhören zu lesen.',
    'same-text': 'Eine andere Frage fragt dasselbe.',
    'same-means': 'Zwei Wertungen bedeuten dasselbe.',
    'unknown-behaviour': 'Wählen Sie eine der sieben Verhaltensweisen.',
  },
  none: 'Ein Bewertungsbogen ohne Frage lässt sich nicht veröffentlichen.',
  stale:
    'Jemand anderes hat diesen Entwurf inzwischen gespeichert. Was Sie geschrieben haben, ist noch hier; was dort gespeichert wurde, steht unter jeder Frage, die sich unterscheidet.',
  theirs: 'Inzwischen gespeichert',
  full: 'Zwölf Fragen sind das Höchste: Was länger dauert als das Zuhören, füllt niemand aus.',
} satisfies Words['scorecards']
