import type { Words } from '../words.ts'
import { whose } from './names.ts'
import { numbers } from './numbers.ts'

export const reviews = {
  title: 'Bewertungen',
  mine: 'Meine Bewertungen',
  mineLead: 'Was Sie begonnen haben, worum Sie gebeten wurden und was Ihnen geschickt wurde.',
  noneMine: 'Sie haben noch keine Bewertung begonnen. Sie beginnt auf der Seite eines Gesprächs.',
  link: 'Auf einem Bogen bewerten, oder lesen, was bewertet wurde',
  linkLead:
    'Sie und Ihre Führungskraft bewerten nach denselben Fragen, und niemand sieht dabei die Antworten der anderen Seite.',
  of: (title) => `Bewertungen: ${title}`,
  lead: 'Zwei Personen beantworten dieselben Fragen, ohne die Antworten der anderen zu sehen. Danach liegen beide nebeneinander.',
  kinds: {
    self: 'Selbstbewertung',
    manager: 'Bewertung der Führungskraft',
    peer: 'Bewertung aus dem Team',
  },
  by: (kind, name) =>
    ({
      self: `${whose(name)} Selbstbewertung`,
      manager: `${whose(name)} Bewertung`,
      peer: `${whose(name)} Bewertung, aus dem Team`,
    })[kind],
  begin: { self: 'Meine Selbstbewertung beginnen', manager: 'Meine Bewertung beginnen' },
  beginLead: {
    self: 'Sie gehört nur Ihnen, bis Sie sie teilen: Sie steht bei niemandem sonst in einer Liste, Zahl, Suche oder E-Mail und in keinem Durchschnitt.',
    manager:
      'Was die Person selbst bewertet und was die Maschine gefunden hat, bleibt verborgen, bis Sie fertig sind.',
  },
  scorecard: 'Bewertungsbogen',
  goOn: 'Weitermachen',
  open: 'Nicht fertig',
  states: {
    private: 'Nur Sie. Nicht geteilt.',
    shared: (day) => `Geteilt am ${day}. Bis sie geöffnet wird, können Sie sie zurücknehmen.`,
    sharedOpened: (day) => `Geteilt, und geöffnet am ${day}.`,
    unsent: 'Fertig, und noch nicht geschickt.',
    sent: (day) => `Geschickt am ${day}. Bis sie geöffnet wird, können Sie sie zurücknehmen.`,
    sentOpened: (day) => `Geschickt, und geöffnet am ${day}.`,
    acknowledged: (day) => `Gelesen und bestätigt am ${day}.`,
    fromThem: (day) => `Ihnen geschickt am ${day}.`,
    forYou: 'Fertig. Sie haben Ihre geteilt, darum dürfen Sie sie lesen.',
  },
  waiting: (name) =>
    `${name} hat eine Selbstbewertung geteilt. Sie können sie lesen, sobald Ihre eigene Bewertung fertig ist.`,
  share: 'Mit meiner Führungskraft teilen',
  sendIt: (name) => `An ${name} schicken`,
  withdraw: 'Zurücknehmen',
  reopen: 'Meine Wertungen ändern',
  tooLate: 'Sie wurde inzwischen geöffnet und lässt sich nicht mehr zurücknehmen oder ändern.',
  answer: 'Was Sie antworten, wenn Sie mögen',
  answered: (name) => `Antwort von ${name}`,
  acknowledgeSend: 'Bestätigen, dass ich sie gelesen habe',
  peers: 'Jemanden aus dem Team bitten',
  peersLead:
    'Wen Sie wählen, bekommt die Worte dieses einen Gesprächs, nur mit Vornamen, und bewertet es für Sie. Niemand sonst erfährt davon, auch Ihre Führungskraft nicht.',
  colleague: 'Aus dem Team',
  ask: 'Bitten',
  refuse: 'Lieber nicht',
  asked: (name) =>
    `${name} bittet Sie, ein Gespräch zu bewerten. Was Sie schreiben, bleibt unter Ihnen beiden.`,
  marking: {
    self: 'Ihre Selbstbewertung',
    manager: (name) => `Ihre Bewertung für ${name}`,
    peer: (name) => `Ihre Bewertung für ${name}, aus dem Team`,
    lead: 'Bewerten Sie, was Sie hören. Was nicht zutrifft, ist keine Wertung und schadet niemandem. Die niedrigste Wertung sagt, warum.',
    blind: 'Was die Maschine gezählt hat, bleibt verborgen, bis Sie fertig sind.',
  },
  goesBy: (name, version) => `${name}, Version ${version}`,
  older: (version) =>
    `Dieser Bogen wurde seitdem geändert: Es gibt Version ${version}. Ihre Bewertung wird mit der Version fertig, mit der sie begann.`,
  question: (at, of) => `Frage ${at} von ${of}`,
  notApplicable: 'Trifft nicht zu',
  comment: 'Kommentar',
  commentNeeded: 'Die niedrigste Wertung braucht einen Kommentar: was gesagt wurde, und wo.',
  missing: 'Wählen Sie eine Wertung, oder sagen Sie, dass es nicht zutrifft.',
  guide: 'Anleitung und Beispiele',
  bestIs: 'Verdient die höchste Wertung',
  worstIs: 'Verdient die niedrigste',
  places: 'Stellen zum Nachsehen',
  placesHint: 'Nur nach Wörtern und Zeiten ausgesucht. Sie sagen, wo, nicht, wie gut.',
  adviceTitle: 'Was man mitnimmt',
  adviceLead:
    'Eines zum Behalten und höchstens zwei zum Versuchen, jedes an etwas geknüpft, was der Kunde gesagt hat.',
  keep: 'Eines zum Behalten',
  tries: ['Eines zum Versuchen', 'Noch eines, wenn nötig'],
  said: 'Die Worte des Kunden, an die es geknüpft ist',
  choose: 'Wählen, was gesagt wurde',
  tipNeedsWords: 'Wählen Sie die Worte des Kunden, an die es geknüpft ist.',
  tipNeedsText: 'Schreiben Sie, was zu behalten oder zu versuchen ist.',
  notCustomers: 'Das sind nicht die Worte des Kunden in diesem Gespräch.',
  finish: 'Fertig',
  finishHint: {
    self: 'Damit sieht sie noch niemand. Sie teilen sie oder behalten sie für sich.',
    manager: 'Danach sehen Sie, was die Person geteilt hat, und Ihre Wertungen bleiben, wie sie sind.',
    peer: 'Damit geht sie noch an niemanden.',
  },
  keepDraft: 'Vorerst so behalten',
  restored: (when) => `Sie hatten das schon begonnen; behalten ${when}.`,
  left: (count) =>
    count === 1
      ? '1 Antwort fehlt noch oder hat ihren Kommentar nicht. Sie ist unten markiert.'
      : `${count} Antworten fehlen noch oder haben ihren Kommentar nicht. Sie sind unten markiert.`,
  elsewhere: {
    told: 'Sie haben diese Bewertung in einem anderen Fenster weitergeführt. Nichts wurde überschrieben: Was dort aufbewahrt ist, steht hier, und was Sie getippt haben, im Formular. Führen Sie es zusammen und schicken Sie es noch einmal ab.',
    advice: 'Zum Versuchen oder Behalten',
  },
  stale:
    'Diese Bewertung wurde in einem anderen Fenster fertig. Was dort steht, gilt; was Sie hier geschrieben haben, steht unten und ist nicht verloren.',
  keys: ['1 2 3 4', 'die Frage werten, bei der Sie sind'],
  keysNone: ['9', 'trifft nicht zu'],
  sideBySide: 'Nebeneinander',
  sideLead: 'Dieselben Fragen, bewertet von zwei Personen, die die Antworten der anderen nicht sahen.',
  differences: {
    same: 'Beide werten gleich.',
    none: 'Beide sagen, es trifft nicht zu.',
    one: 'Eine Wertung auseinander.',
    more: (apart) => `${apart} Wertungen auseinander: darüber zuerst sprechen.`,
    applies: 'Eine Seite sagt, es trifft nicht zu.',
  },
  summary: (same, of) => `Gleich in ${same} von ${numbers.counted(of, 'Frage', 'Fragen')}.`,
  questionHead: 'Frage',
  differenceHead: 'Unterschied',
  noComment: 'Kein Kommentar',
  notThere: 'Dieses Gespräch ist noch niemandem zugeordnet, daher lässt sich niemand daran bewerten.',
} satisfies Words['reviews']
