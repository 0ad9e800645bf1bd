import type { BehaviourName } from '../../../server/grading/behaviours.ts'
import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

const { counted, list } = numbers

const wentWell: Readonly<Record<BehaviourName, string>> = {
  listening: 'Begegnungen',
  humility: 'Begegnungen',
  'note-taking': 'Begegnungen haben eine Notiz, in der steht, was gesagt wurde',
  insight: 'Begegnungen brachten etwas Neues, das anerkannt wurde',
  serving: 'Begegnungen',
  'follow-up': 'Zusagen gehalten',
  advocacy: 'Anliegen aufgenommen und beantwortet',
}

const better: Readonly<Record<BehaviourName, readonly [one: string, many: string]>> = {
  listening: ['bestmögliche Begegnung', 'bestmögliche Begegnungen'],
  humility: ['bestmögliche Begegnung', 'bestmögliche Begegnungen'],
  'note-taking': ['gute Notiz', 'gute Notizen'],
  insight: ['Einsicht', 'Einsichten'],
  serving: ['bestmögliche Begegnung', 'bestmögliche Begegnungen'],
  'follow-up': ['gehaltene Zusage', 'gehaltene Zusagen'],
  advocacy: ['aufgenommenes und beantwortetes Anliegen', 'aufgenommene und beantwortete Anliegen'],
}

const more = (count: number, behaviour: BehaviourName): string =>
  `${count} ${better[behaviour][count === 1 ? 0 : 1]} mehr`

const each = (items: readonly (readonly [title: string, amount: string])[]): string =>
  list(items.map(([title, amount]) => `${amount} für ${title}`))

export const statement = {
  fileName: (name, from) => `Abrechnung ${name} ${from}`,
  states: {
    open: 'Läuft',
    measured: 'Gemessen',
    preview: 'Vorschau',
    appeals: 'In Prüfung',
    approved: 'Genehmigt',
    frozen: 'Festgeschrieben',
    exported: 'Festgeschrieben',
    reconciled: 'Festgeschrieben',
  },
  trial: 'Versuch, was gewesen wäre',
  replaced: 'Frühere Fassung',
  stateSays: {
    open: (own) =>
      own
        ? ', zuerst für Sie: ändert sich täglich, bis der Zeitraum vorbei ist'
        : ': ändert sich täglich, bis der Zeitraum vorbei ist',
    measured: () => ': Gezählt wird nicht mehr, als Nächstes kommt die Vorschau',
    preview: (name, until) =>
      `, zuerst für ${name === null ? 'Sie' : name}${until === null ? '' : `, bis ${until}`}`,
    appeals: () => ': Erst werden Einsprüche entschieden, dann genehmigen es zwei Personen',
    approved: () => ' von zwei Personen, wird als Nächstes festgeschrieben',
    frozen: (day) => ` am ${day}`,
    trial: ': Danach wird noch nichts bezahlt',
    replaced: ', inzwischen gilt eine neuere',
  },
  yourTarget: (target) => `Ihr Zielbetrag war ${target}.`,
  target: (target) => `Der Zielbetrag war ${target}.`,
  added: (items) => `Dazu kommen ${each(items)}.`,
  taken: (items) => `Abgezogen werden ${each(items)}.`,
  corrected: (amount) => `Berichtigungen früherer Abrechnungen ergeben ${amount}.`,
  nothing: (within, unknown) => {
    const reasons = [
      within.length === 0
        ? ''
        : `${list(within)} ${within.length === 1 ? 'lässt' : 'lassen'} sich vom Ziel nicht unterscheiden`,
      unknown.length === 0
        ? ''
        : `${list(unknown)} ${unknown.length === 1 ? 'ließ' : 'ließen'} sich nicht messen`,
    ].filter((one) => one !== '')
    return reasons.length === 0
      ? 'Nichts wird abgezogen.'
      : `Nichts wird abgezogen: ${reasons.join(', und ')}.`
  },
  unmeasured: (titles) =>
    `${list(titles)} ${titles.length === 1 ? 'ließ' : 'ließen'} sich nicht messen, und das kostet nichts.`,
  trialTotal: (total) =>
    `Dieser Zeitraum ist ein Versuch und wird mit dem Zielbetrag bezahlt; nach dem Plan wären es ${total} gewesen.`,
  went: (behaviour, sum, n, customers) =>
    `${sum} von ${n} ${wentWell[behaviour]}${customers === null ? '' : `, bei ${counted(customers, 'Kunde', 'Kunden')}`}.`,
  onAverage: (mean, units, customers) =>
    `${mean} im Mittel, über ${units}${customers === null ? '' : ` mit ${counted(customers, 'Kunde', 'Kunden')}`}.`,
  tapeEnds: (line, symbol) => `Zeile ${line}, in ${symbol}`,
  tapeWould: (line, symbol) => `Zeile ${line} wäre gewesen, in ${symbol}`,
  changed: {
    nothing: (title) => `${title}: Alles ging gut; mehr hätte nichts geändert.`,
    all: (title, cases) => `${title}: ${cases.join('; ')}.`,
    none: (count, behaviour) =>
      `${more(count, behaviour)} ${count === 1 ? 'hätte' : 'hätten'} nichts geändert`,
    some: (count, behaviour, amount, share, adds) =>
      `${more(count, behaviour)} ${count === 1 ? 'hätte' : 'hätten'} ${amount} ${adds ? 'dazugebracht' : 'weggenommen'} (${share} dieser Zeile)`,
  },
  adjustment: {
    upheld: (line, from, to) =>
      `Berichtigung zu ${line}, ${from} bis ${to}: Einem Einspruch wurde stattgegeben`,
    lapsed: (line, from, to) =>
      `Berichtigung zu ${line}, ${from} bis ${to}: Niemand hat rechtzeitig über den Einspruch entschieden, also gilt er`,
    fraud: (line, from, to) => `Berichtigung zu ${line}, ${from} bis ${to}: Was gezählt wurde, war erfunden`,
  },
  leftToTake: (left) => `(keine Abrechnung fällt unter null: ${left} bleibt für die nächsten)`,
  part: 'Ihr Teil des Zeitraums',
  wrong: {
    title: 'Wenn etwas nicht stimmt',
    preview: (until) =>
      `Erheben Sie gegen jede Zeile oder einen einzelnen Beleg Einspruch, bis ${until}. Es entscheidet jemand, der Sie nicht beurteilt hat, binnen 5 Arbeitstagen; danach gilt Ihre Fassung.`,
    open: 'Erheben Sie gegen jede Zeile oder einen einzelnen Beleg Einspruch, jetzt oder in der Vorschau. Es entscheidet jemand, der Sie nicht beurteilt hat, binnen 5 Arbeitstagen; danach gilt Ihre Fassung.',
    review:
      'Die Vorschau ist vorbei. Zuerst wird über offene Einsprüche entschieden; danach genehmigen zwei Personen, die beide nicht nach diesem Plan bezahlt werden.',
    replaced: 'So stand es einmal. Öffnen Sie die neueste Fassung, um gegen eine Zeile Einspruch zu erheben.',
    closed:
      'Eine festgeschriebene Abrechnung ändert sich nie. Erheben Sie gegen eine Zeile Einspruch, so entscheidet binnen 5 Arbeitstagen jemand, der Sie nicht beurteilt hat; was Recht bekommt, steht als eigene Zeile in der nächsten Abrechnung.',
  },
  rates: (upheld, decided) => `Bisher wurde ${upheld} von ${decided} Einsprüchen stattgegeben.`,
  acts: {
    read: 'Ich habe sie gelesen',
    readHint:
      'Damit sagen Sie, dass Sie sie gelesen haben, nicht, dass Sie zustimmen. Einspruch bleibt möglich.',
    appeal: 'Einspruch gegen eine Zeile',
    pdf: 'Als PDF speichern',
    newest: 'Die neueste Fassung öffnen',
    whatIf: 'Was, wenn es besser gegangen wäre?',
    letter: 'Schreiben zu einem Ergebnis unter dem Ziel',
  },
  appealLine: 'Einspruch gegen diese Zeile',
  acknowledged: {
    own: (when) => `Sie haben am ${when} gesagt, dass Sie sie gelesen haben.`,
    other: (name, when) => `${name} hat sie gelesen: ${when}, mit der Prüfsumme, die sie jetzt hat.`,
    none: (name) => `${name} hat noch nicht gesagt, sie so gelesen zu haben, wie sie jetzt ist.`,
    title: 'Wurde sie gelesen?',
  },
  page: (number, of) => `Seite ${number} von ${of}`,
} satisfies Words['statement']
