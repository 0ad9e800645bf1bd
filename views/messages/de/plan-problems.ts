import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

export const planProblems = {
  number: {
    why: () => 'Das lässt sich nicht als Zahl lesen.',
    repair: () => 'Schreiben Sie Zahlen wie 75 oder 12,5.',
  },
  money: {
    why: ({ currency }) => `Das lässt sich nicht als Betrag in ${currency} lesen.`,
    repair: ({ decimals }) =>
      decimals === 0
        ? 'Diese Währung hat keine Nachkommastellen: Schreiben Sie 1200.'
        : `Schreiben Sie 1200 oder 1200,5, mit höchstens ${decimals} Nachkommastellen und ohne Tausenderpunkte.`,
  },
  'name-missing': {
    why: () => 'Er hat keinen Namen.',
    repair: () => 'Geben Sie ihm einen, unter dem man ihn kennt.',
  },
  'name-taken': {
    why: () => 'Ein anderer Plan hat diesen Namen.',
    repair: () => 'Geben Sie ihm einen anderen, oder ändern Sie jenen Plan in einer neuen Version.',
  },
  'nothing-paid': { why: () => 'Er hat keine Teile.', repair: () => 'Fügen Sie einen hinzu.' },
  'share-range': {
    why: () => 'Ein Teil muss mehr als nichts und höchstens das Ganze sein.',
    repair: () => 'Schreiben Sie einen Anteil über 0 und bis 100, oder nehmen Sie den Teil heraus.',
  },
  'shares-sum': {
    why: ({ value }) => `Die Teile ergeben zusammen ${value}.`,
    repair: () => 'Sie müssen genau 100 % ergeben; ein Teil für alle nimmt, was übrig ist.',
  },
  twice: {
    why: ({ behaviour }) =>
      `${behaviour} steht zweimal im Plan und würde so mit zwei Geschwindigkeiten bezahlt.`,
    repair: () => 'Behalten Sie einen der beiden, mit beiden Anteilen.',
  },
  'many-behaviours': {
    why: ({ limit }) =>
      `Mehr als ${limit} Verhaltensweisen werden bezahlt: Jede weitere macht alle schwerer zu messen.`,
    repair: () => 'Nehmen Sie welche heraus, oder schreiben Sie auf, warum sie nötig sind.',
  },
  day: {
    why: () => 'Diesen Tag gibt es im Kalender nicht.',
    repair: () => 'Schreiben Sie ihn als 2027-01-01.',
  },
  'days-order': {
    why: () => 'Er endet, bevor er beginnt.',
    repair: () => 'Wählen Sie einen späteren letzten Tag, oder keinen.',
  },
  overlap: {
    why: ({ plan }) => `Jemand hier wird an denselben Tagen nach „${plan}“ bezahlt.`,
    repair: ({ day }) =>
      day === ''
        ? 'Beenden Sie erst den anderen Plan, oder nehmen Sie diese Personen heraus.'
        : `Beginnen Sie nach dem ${day}.`,
  },
  'period-runs': {
    why: ({ day }) => `Ein Zeitraum nach der jetzigen Version läuft bis ${day}.`,
    repair: () => 'Beginnen Sie danach: Ein Zeitraum wird nach einer Version bezahlt.',
  },
  notice: {
    why: ({ count }) =>
      `Die gewählten Regeln verlangen ${numbers.counted(count, 'Tag', 'Tage')} zwischen Veröffentlichung und erstem Tag.`,
    repair: ({ day }) => `Beginnen Sie am ${day} oder später.`,
  },
  currency: {
    why: () => 'Das ist keine Währung.',
    repair: () => 'Schreiben Sie ihre drei Buchstaben, etwa EUR, JPY oder KWD.',
  },
  amount: {
    why: () => 'Das ist kein Geldbetrag.',
    repair: () => 'Schreiben Sie null oder mehr, in ganzen Cent.',
  },
  nobody: {
    why: () => 'Niemand wird danach bezahlt.',
    repair: () => 'Schreiben Sie mindestens einen Betrag.',
  },
  'rule-order': {
    why: ({ behaviour }) =>
      `${behaviour}: Untergrenze, Ziel und Bestwert steigen nicht in dieser Reihenfolge.`,
    repair: () => 'Zum Beispiel 50, 75 und 90, alle zwischen 0 und 100.',
  },
  cliff: {
    why: ({ behaviour, value, words }) =>
      words === ''
        ? `${behaviour}: ${value} werden auf so wenigen Punkten gewonnen oder verloren, dass ein einziges Gespräch entscheidet.`
        : `„${words}“ ist eine Klippe: Ein Gespräch mehr oder weniger entschiede alles.`,
    repair: ({ limit, words }) =>
      words === ''
        ? `Lassen Sie mindestens ${limit} dazwischen, oder lassen Sie es weniger bewegen.`
        : 'Stattdessen zum Beispiel',
  },
  'move-range': {
    why: ({ behaviour }) => `${behaviour}: Was es zulegt oder abzieht, liegt nicht zwischen 0 und 100.`,
    repair: () => 'Üblich sind 10.',
  },
  stages: {
    why: () => 'Nach den Zeiträumen auf dem Papier bewegt sich nie etwas.',
    repair: () => 'Wählen Sie, wie er beginnt.',
  },
  shadow: {
    why: ({ count }) => `Ein neuer Plan beginnt mit ${count} Zeiträumen auf dem Papier.`,
    repair: () => 'Wählen Sie „Erst auf dem Papier“: Abrechnungen sagen dann, was gewesen wäre.',
  },
  'error-range': {
    why: ({ limit }) =>
      `Das Risiko, jemandem zu Unrecht abzuziehen, muss über 0 und höchstens bei ${limit} liegen.`,
    repair: () => 'Üblich sind 10, unter allen bezahlten Verhaltensweisen aufgeteilt.',
  },
  baseline: {
    why: ({ behaviour }) => `${behaviour}: Was zu erwarten ist, liegt nicht zwischen 0 und 100.`,
    repair: () => 'Lassen Sie es leer, wo es niemand weiß.',
  },
  stake: {
    why: ({ behaviour, limit, value }) =>
      `${behaviour} darf höchstens ${limit} tragen: Die Zahlen unterscheiden die Leute mit einer Zuverlässigkeit von ${value}.`,
    repair: ({ limit }) => `Schreiben Sie ${limit} oder weniger, und geben Sie den Rest allen.`,
  },
  'up-only': {
    why: ({ behaviour, value }) => `${behaviour} darf nur zulegen: Die Zuverlässigkeit ist ${value}.`,
    repair: () => 'Lassen Sie es 0 abziehen.',
  },
  gate: {
    why: ({ words, value }) => `${words}: ${value} ist kein möglicher Wert.`,
    repair: () => 'Lassen Sie es leer für das Übliche.',
  },
  'lax-gate': {
    why: ({ words, value, limit }) => `${words}: ${value} verlangt weniger als die üblichen ${limit}.`,
    repair: () => 'Sagen Sie unten warum, oder lassen Sie es leer für das Übliche.',
  },
  agreement: {
    why: () => 'Die gewählten Regeln verlangen die Zustimmung des Betriebsrats.',
    repair: () =>
      'Schreiben Sie Nummer oder Namen der Vereinbarung. Das Merkblatt ist da, um es ihm zu zeigen.',
  },
  ranking: {
    why: ({ words }) =>
      `„${words}“ bringt Menschen in eine Rangfolge: Was einer gewinnt, verlöre ein anderer.`,
    repair: () => 'Stattdessen zum Beispiel',
  },
  accelerator: {
    why: ({ words }) =>
      `„${words}“ lässt die Vergütung ab einer Marke schneller steigen; das belohnt Glück und das Verschieben von Abschlüssen.`,
    repair: () => 'Stattdessen zum Beispiel',
  },
  feeling: {
    why: ({ words }) => `„${words}“ kann man nicht hören: Zwei Menschen werden es verschieden beurteilen.`,
    repair: () => 'Stattdessen zum Beispiel',
  },
} satisfies Words['plans']['problems']
