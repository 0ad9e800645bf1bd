import { percent } from '../../format.ts'
import type { Words } from '../words.ts'

export const forecast: Words['forecast'] = {
  title: (period) => `Was ${period} kosten kann`,
  lead: 'Aus den Noten, wie sie stehen, wie sicher sie sind und was bis zum letzten Tag noch kommt. Dieselben Zahlen geben dieselbe Vorhersage.',
  says: (low, likely, high) => `Am ehesten ${likely}; in neun von zehn Fällen zwischen ${low} und ${high}.`,
  sure: (amount) => `Nach heutigem Stand ${amount}.`,
  more: 'Die ganze Vorhersage',
  section: 'Was es kosten kann',
  below: (share) =>
    share === 0
      ? 'Niemand wird voraussichtlich unter Ziel bezahlt.'
      : `${percent(share)} der Vertriebsleute werden voraussichtlich unter Ziel bezahlt.`,
  most: (most, target) => `Bei Zielerreichung sind es ${target}, höchstens ${most}.`,
  unmeasured: (lines, of) =>
    lines === 0
      ? 'Jede Zeile lässt sich messen.'
      : `${lines} von ${of} Zeilen lassen sich noch nicht messen; sie zählen als Ziel.`,
  elapsed: (share) => `${percent(share)} des Zeitraums sind vorbei.`,
  shadow: 'Ein Probezeitraum: Bezahlt wird das Ziel, was auch kommt. Dies wären die Kosten, wenn er zählte.',
  none: 'In diesem Zeitraum ist noch nichts benotet, oder seine wenigen Zahlen gehören bis zum Ende der Vorschau denen allein, um deren Vergütung es geht.',
  over: 'Der Zeitraum ist abgeschlossen. Was er gekostet hat, steht auf seinen Abrechnungen.',
  chart: 'Die Vorhersage als Bild',
  columns: { what: 'Was', amount: 'Betrag' },
  rows: {
    low: 'Niedrig: einmal in zwanzig weniger',
    likely: 'Am ehesten',
    high: 'Hoch: einmal in zwanzig mehr',
    target: 'Alle am Ziel',
    most: 'Das Höchste',
  },
}
