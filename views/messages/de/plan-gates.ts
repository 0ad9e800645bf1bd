import type { Words } from '../words.ts'

export const planGates = {
  title: 'Was es braucht, um messbar zu sein',
  hint: 'Lassen Sie ein Feld leer für das Übliche. Anteile sind von 100.',
  own: 'Um messbar zu sein, verlangt dieser Plan anderes als üblich:',
  said: (name, value, usual) => `${name}: ${value} (üblich ${usual})`,
  label: (name, usual) => `${name} (üblich ${usual})`,
  because: (why) => `Warum er weniger verlangt: ${why}`,
  why: 'Warum er weniger verlangt als üblich',
  whyHint: 'Nur, wo ein Wert lockerer ist als üblich.',
  mix: 'Berücksichtigen, welche Kanäle und Kunden jemandem zufielen',
  mixHint: 'Sobald es von einer Art 200 Begegnungen gibt, von sechs Personen oder mehr.',
  ladder:
    'Wie viel an einem Teil hängen darf, richtet sich danach, wie sicher seine Zahlen die Leute in diesem Zeitraum unterscheiden. Wo sie weniger sicher sind, bewegt sich ein kleinerer Teil davon, und der Rest wird bezahlt, als sei das Ziel erreicht.',
  mixed:
    'Welche Kanäle, Arten von Gesprächen und Kunden jemandem zufielen, wird berücksichtigt, sobald es von einer Art 200 Begegnungen gibt; beide Zahlen stehen auf der Abrechnung.',
  noMix: 'Welche Kanäle, Arten von Gesprächen und Kunden jemandem zufielen, wird nicht berücksichtigt.',
  added:
    'Ein Verhalten, das in dieser Version neu ist, beginnt mit zwei eigenen Zeiträumen auf dem Papier, danach höchstens 5 %.',
  names: {
    effective: 'Begegnungen, Zusagen oder Anliegen',
    customers: 'Kunden',
    weeks: 'Verschiedene Wochen',
    coverage: 'Gemessen, von den erwarteten Gesprächen',
    reliabilityUp: 'Unterschiede, die mehr als Zufall sind, zum Hinzufügen',
    reliabilityDown: 'Unterschiede, die mehr als Zufall sind, zum Abziehen',
    agreement: 'Wie weit Menschen übereinstimmen (Alpha, von 100)',
    agreementLow: 'Wie weit sie mindestens übereinstimmen (unteres Ende von Alpha)',
    doubleCoded: 'Von zwei Menschen durchgesehene Gespräche',
    settled: 'Von Menschen geklärt, von dem, was gefunden wurde',
    openAppeals: 'Unter offenem Einspruch, höchstens',
  },
} satisfies Words['plans']['gates']
