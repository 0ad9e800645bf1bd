import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

export const coaching = {
  title: 'Coaching',
  leadOf: {
    rep: 'Worüber Sie und Ihre Führungskraft als Nächstes sprechen, woran Sie arbeiten und was hilft.',
    manager:
      'Für jede Person im Vertrieb: worüber Sie als Nächstes sprechen, woran sie arbeitet, was wartet. Nach Namen; niemand wird gereiht.',
  },
  empty: {
    quote: 'Letztes Mal sagten Sie, Sie würden etwas anderes versuchen.',
    rep: 'Sobald ein Gespräch von Ihnen da ist, entsteht hier von selbst die Tagesordnung Ihres nächsten Vier-Augen-Gesprächs.',
    manager:
      'In Ihrem Team ist noch niemand aus dem Vertrieb. Sagen Sie, wer es ist, und ordnen Sie die Gespräche zu: Dann entsteht hier von selbst jede nächste Tagesordnung.',
    button: 'Gespräche hochladen',
    addReps: 'Jemanden hinzufügen',
  },
  next: {
    title: 'Nächstes Vier-Augen-Gespräch',
    none: 'Keines vereinbart.',
    prepare: 'Die Tagesordnung für morgen anlegen',
    prepareFor: (name, day) => `Die Tagesordnung mit ${name} für ${day} anlegen`,
    prepareOwn: (day) => `Die Tagesordnung für ${day} anlegen`,
    open: 'Tagesordnung öffnen',
    all: 'Alle Vier-Augen-Gespräche',
  },
  goal: {
    title: 'Ziel',
    titleOwn: 'Ihr Ziel',
    none: 'Noch kein Ziel.',
    choose: 'Eines wählen',
    propose: 'Eines vorschlagen',
  },
  sent: {
    title: 'Ihnen geschickt',
    aside: 'wartet auf Ihr Wort',
    none: 'Nichts wartet auf Sie.',
    waitsFor: (name, count) =>
      count === 0
        ? `Nichts von Ihnen wartet auf ${name}.`
        : `${numbers.counted(count, 'Kommentar', 'Kommentare')} noch nicht bestätigt`,
    all: 'Alles davon',
    heading: 'Geschickt und beantwortet',
    lead: 'Was Führungskräfte zu Gesprächen geschrieben haben und wie weit beide damit sind. Beide sehen dasselbe.',
    leadEmpty:
      'Noch wurde nichts geschickt. Ein Kommentar, den eine Führungskraft neben gesagte Worte schreibt, steht hier.',
    acknowledge: 'Ich habe es gelesen',
    acknowledgeThis: (name) => `Ich habe gelesen, was ${name} geschrieben hat`,
    answer: 'Antworten',
    read: 'Dort lesen',
    states: {
      sent: 'noch nicht gelesen',
      acknowledged: 'gelesen',
      answered: 'beantwortet',
      closed: 'abgeschlossen',
    },
    by: (name, when) => `${name}, ${when}`,
    to: (by, rep) => `${by} an ${rep}`,
    review: {
      self: 'Eine Selbstbewertung, geteilt',
      manager: 'Eine Bewertung',
    },
    filter: 'Wessen',
  },
  promises: {
    title: 'Zusagen, die zu brechen drohen',
    none: 'Keine.',
    count: (count) => numbers.counted(count, 'Zusage', 'Zusagen'),
    more: (count) => `Mehr als ${count} Zusagen`,
  },
  lessons: {
    title: 'Lektionen',
    none: 'Noch keine. Eine Lektion entsteht aus einer guten Stelle.',
    open: (count) =>
      count === 0
        ? 'Sie haben alle gemacht.'
        : `${numbers.counted(count, 'Lektion', 'Lektionen')} noch nicht gemacht`,
    private: 'Welche Sie gemacht und was Sie geantwortet haben, gehört nur Ihnen.',
    count: (count) => numbers.counted(count, 'Lektion', 'Lektionen'),
  },
  ask: {
    title: 'Sie werden gefragt',
    moment: (name) => `Dürfen andere aus „${name}“ lernen?`,
    goal: (behaviour, name) => `${name} schlägt ein Ziel vor: ${behaviour}`,
  },
  ways: {
    title: 'Mehr',
    groups: { talk: 'Zum Besprechen', learn: 'Zum Lernen', mark: 'Um sich einig zu werden, was gut ist' },
    names: {
      oneToOnes: 'Vier-Augen-Gespräche',
      goals: 'Ziele',
      feedback: 'Geschickt und beantwortet',
      goodMoments: 'Gute Stellen',
      lessons: 'Lektionen',
      clips: 'Ausschnitte und Sammlungen',
      reviews: 'Bewertungen',
      scorecards: 'Bewertungsbögen',
      calibrations: 'Kalibrierungen',
    },
    why: {
      oneToOnes: 'die Tagesordnungen und was vereinbart wurde',
      goals: 'ein Verhalten nach dem anderen, mit eigenem Verlauf',
      feedback: 'was geschrieben, gelesen, beantwortet, abgeschlossen ist',
      goodMoments: 'geteilt von denen, um die es geht',
      lessons: 'hören, raten, vergleichen, im nächsten Gespräch versuchen',
      clips: 'Sekunden eines Gesprächs, zusammengestellt',
      reviews: 'dieselben Fragen, von zweien unabhängig bewertet',
      scorecards: 'die Fragen, mit Leitfaden und Beispielen',
      calibrations: 'mehrere bewerten ein Gespräch und sehen, wie weit sie übereinstimmen',
    },
  },
} satisfies Words['coaching']
