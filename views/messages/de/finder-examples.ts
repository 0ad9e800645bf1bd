import { finderExamples as english } from '../en/finder-examples.ts'
import type { Words } from '../words.ts'
import { wordExamples } from './word-examples.ts'

/** What is said stays English, as what finds it reads English; why it counts is said in German. */
const explained = (name: keyof typeof english, counts: string, not: string) => ({
  counts: { ...english[name].counts, why: counts },
  not: { ...english[name].not, why: not },
})

export const finderExamples: Words['measures']['finderExamples'] = {
  serving: wordExamples.servingShare,
  pitch: explained('pitch', 'Es lobt das Angebot und bittet um den Auftrag.', 'Es fragt nach dem Kunden.'),
  advocacy: explained(
    'advocacy',
    'Rosa trägt Coras Anliegen ins eigene Haus.',
    'Niemand trägt etwas zu jemandem.',
  ),
  'check-in': explained(
    'check-in',
    'Es fragt, wie es mit dem Gekauften geht, und verkauft nichts.',
    'Es verkauft.',
  ),
  'note-taking': explained(
    'note-taking',
    'Rosa sagt, dass sie es aufschreibt, und liest es vor.',
    'Es wird nichts aufgeschrieben.',
  ),
  'buying-signal': explained(
    'buying-signal',
    'Die Kundin fragt nach dem Preis.',
    'Eine Erzählung ist kein Kaufsignal.',
  ),
  immediate: explained('immediate', 'Es geschieht, während sie sprechen.', 'Es ist für später zugesagt.'),
  offer: explained(
    'offer',
    'Nichts ist geschuldet, bevor Cora Ja sagt.',
    'Es wartet nicht auf Coras Ja: Es ist eine Zusage.',
  ),
  ask: explained('ask', 'Cora möchte, dass etwas getan wird.', 'Sie bittet um nichts.'),
}

export const finderRules: Words['measures']['finderRules'] = {
  serving:
    'Was unsere Seite sagt, um am Bedarf des Kunden zu arbeiten: danach fragen, einen Nachteil erklären, das Kleinere oder etwas von anderen empfehlen, außerhalb des Verkaufs helfen.',
  pitch: 'Was unsere Seite sagt, um das Angebot zu loben oder um den Auftrag zu bitten.',
  advocacy:
    'Unsere Seite sagt zu oder berichtet, dass das Anliegen des Kunden zu jemandem im eigenen Haus getragen wird.',
  'check-in': 'Nach einem Kauf fragt unsere Seite, wie es mit dem Gekauften geht, und verkauft nichts.',
  'note-taking': 'Unsere Seite sagt, dass es aufgeschrieben wird, oder liest es vor.',
  'buying-signal':
    'Der Kunde fragt nach Preis, Lieferung, Vertrag oder nächstem Schritt, vergleicht die letzten Anbieter oder holt die entscheidende Person dazu.',
  immediate: 'Jemand sagt, dass etwas sofort geschieht; nichts bleibt geschuldet.',
  offer: 'Jemand würde etwas tun, wenn die andere Seite es möchte; mit einem Ja wird es zur Zusage.',
  ask: 'Eine Seite bittet die andere, später etwas zu tun.',
}
