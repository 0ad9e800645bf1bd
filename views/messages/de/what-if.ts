import type { BehaviourName } from '../../../server/grading/behaviours.ts'
import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

const fellShort: Readonly<Record<BehaviourName, readonly [one: string, many: string]>> = {
  listening: ['Begegnung, die besser hätte gehen können,', 'Begegnungen, die besser hätten gehen können,'],
  humility: ['Begegnung, die besser hätte gehen können,', 'Begegnungen, die besser hätten gehen können,'],
  'note-taking': ['Begegnung ohne solche Notiz', 'Begegnungen ohne solche Notiz'],
  insight: ['Begegnung ohne etwas Neues', 'Begegnungen ohne etwas Neues'],
  serving: ['Begegnung, die besser hätte gehen können,', 'Begegnungen, die besser hätten gehen können,'],
  'follow-up': ['verspäteten oder gebrochenen Zusage', 'verspäteten oder gebrochenen Zusagen'],
  advocacy: ['liegen gebliebenen Anliegen', 'liegen gebliebenen Anliegen'],
}

export const whatIf = {
  title: 'Was, wenn es besser gegangen wäre?',
  lead: 'Sagen Sie, wie viele von denen, die zurückblieben, bestmöglich gegangen wären, und sehen Sie, was diese Abrechnung brächte. Nichts wird aufbewahrt, und niemand sieht, was Sie versuchen.',
  back: 'Zurück zur Abrechnung',
  how: (of, behaviour) => `Wie viele von ${numbers.counted(of, ...fellShort[behaviour])} wären gut gegangen?`,
  work: 'Ausrechnen',
  lowest: 'Mindestens',
  likely: 'Am wahrscheinlichsten',
  highest: 'Höchstens',
  columns: { line: 'Zeile', times: 'Faktor', amount: 'Betrag' },
  depends: (low, likely, high) =>
    low === high
      ? `Diese Zeile brächte ${likely}, gleich welche es sind.`
      : `Diese Zeile brächte zwischen ${low} und ${high}, am wahrscheinlichsten ${likely}. Es kommt darauf an, welche: Was halb gelang, zählt schon halb.`,
  asIs: (amount) => `So, wie es ist, bringt diese Zeile ${amount}.`,
  grade: (grade, low, high) =>
    `Die Note wäre ${grade}. Sicher sagen ließe sich nur, dass sie zwischen ${low} und ${high} liegt.`,
  mix: (unadjusted, adjusted) =>
    `Mit den Kanälen, Arten von Gesprächen und Kunden, die Ihnen zufielen, zählten Ihre eigenen ${unadjusted} als ${adjusted}.`,
  none: 'Hier blieb nichts zurück, also lässt sich nichts hinzufügen.',
  unmeasured: (title) =>
    `${title} ließ sich nicht messen und wird nach Zielwert bezahlt, was auch geschehen wäre.`,
  total: 'Die ganze Abrechnung',
  totalSays: (low, likely, high, paid) =>
    low === high
      ? `Es wären ${likely}. Es sind ${paid}.`
      : `Es wären zwischen ${low} und ${high}, am wahrscheinlichsten ${likely}. Es sind ${paid}.`,
  trial: 'Dieser Zeitraum ist ein Versuch: Das sind die Summen nach dem Plan, bezahlt wird der Zielbetrag.',
  honest:
    'Hier rechnet die Regel Ihres Plans noch einmal, mit genau den Kunden und genau der Zahl, die Sie hatten. Über den nächsten Zeitraum sagt es nichts: Da kommen andere Zusagen, andere Kunden und andere Kolleginnen und Kollegen zusammen.',
  stale: 'Diese Abrechnung wurde inzwischen neu gemacht. Öffnen Sie die neueste, um es zu versuchen.',
} satisfies Words['whatIf']
