import type { Words } from '../words.ts'

const you = 'Nur Sie'
const manager = 'Sie und, sobald es offen ist, Ihre Führungskraft'
const pay = 'Sie, das Personal und, ohne Beträge, Ihre Führungskraft'
const conversation = 'So lange wie das Gespräch'
const deletes = 'Bis Sie es löschen'
const forGood = 'Für immer: Worauf Vergütung beruht, wird nie geändert'

const told = (what: string, seen: string, kept: string) => ({ what, seen, kept })

const kinds: Words['aboutMe']['kinds'] = {
  account: told(
    'Ihr Name, Ihre Adresse, Rolle und Ihr Team',
    'Sie, Ihre Führungskraft, Personal und Admin',
    'Solange Sie hier arbeiten und solange Noten Sie nennen',
  ),
  aliases: told(
    'Andere Namen und Nummern, unter denen Sie in Dateien vorkommen',
    'Sie, Admin',
    'Bis sie entfernt werden',
  ),
  preferences: told('Wie Sie hören und lesen: Tempo, Tasten, Sprache', you, 'Bis Sie es ändern'),
  leaves: told(
    'Tage, an denen Sie abwesend sind',
    'Sie, Ihre Führungskraft und das Personal',
    'Bis sie entfernt werden',
  ),
  groupFacts: told(
    'Gruppen, zu denen Sie gehören, von Ihnen oder vom Personal genannt',
    'Nur Sie; das Personal sieht Gruppen ab fünf',
    'Bis Sie sie löschen',
  ),
  conversations: told(
    'Ihre Gespräche mit ihren Worten, Aufnahmen und Messwerten',
    manager,
    'Bis sie gelöscht werden',
  ),
  ownTimes: told('Wann Ihre Eigenzeit mit einem Gespräch begann', you, conversation),
  shares: told('Wann ein Gespräch sich öffnete und wodurch', 'Sie und Ihre Führungskraft', conversation),
  privateMarks: told(
    'Was Sie als privat gekennzeichnet haben',
    'Sie; Führungskraft und Personal erfahren die Anzahl',
    'Für immer, als Zahl',
  ),
  uploads: told(
    'Was Sie hochgeladen haben',
    'Sie und, sobald alles davon offen ist, Admin',
    'Bis Sie es zurücknehmen',
  ),
  notes: told('Notizen, die Sie geschrieben haben', manager, conversation),
  comments: told('Kommentare, die Sie geschrieben haben', manager, conversation),
  mentions: told('Kommentare, die Sie nennen', manager, conversation),
  drafts: told('Was Sie begonnen und nicht abgeschickt haben', you, 'Bis Sie es abschicken oder verwerfen'),
  verdicts: told('Was Sie zu Funden gesagt haben', manager, conversation),
  corrections: told('Was Sie in Gesprächen berichtigt haben', manager, conversation),
  clips: told('Ausschnitte, die Sie gemacht haben', manager, deletes),
  playlists: told('Sammlungen, die Sie gemacht haben', manager, deletes),
  savedViews: told('Listen, die Sie gespeichert haben', 'Sie und Ihr Team, wo Sie sie teilen', deletes),
  expectedCalls: told(
    'Gespräche, die nach Ihrem Kalender oder Ihrer Anrufliste zu erwarten waren',
    'Sie, Ihre Führungskraft und das Personal',
    'Bis die Quelle entfernt wird',
  ),
  cases: told('Worum Sie das Unternehmen für einen Kunden gebeten haben', manager, conversation),
  reviews: told(
    'Bewertungen Ihrer Gespräche, die Ihnen geschickt wurden',
    'Sie und wer sie geschrieben hat',
    conversation,
  ),
  ownReviews: told(
    'Bewertungen, die Sie über sich oder andere geschrieben haben',
    'Sie; andere, sobald Sie sie teilen',
    conversation,
  ),
  goals: told('Ziele', 'Sie und Ihre Führungskraft', 'Bis sie gelöscht werden'),
  objectives: told(
    'Was Sie von Kunden erfahren wollten',
    'Sie und Ihre Führungskraft',
    'Bis es gelöscht wird',
  ),
  visits: told('Besuche, die Sie aufgeschrieben haben', 'Sie und Ihre Führungskraft', conversation),
  gems: told('Was Sie als Juwel vorgeschlagen haben', 'Vertrieb und Führungskräfte', conversation),
  oneToOnes: told('Vier-Augen-Gespräche', 'Sie und Ihre Führungskraft', 'Bis sie gelöscht werden'),
  listeningRequests: told(
    'Was Ihre Führungskraft auf Ihre Bitte anhören soll',
    'Sie und Ihre Führungskraft',
    conversation,
  ),
  appeals: told('Einsprüche', 'Sie, wer darüber entscheidet, das Personal', forGood),
  grades: told('Noten', 'Sie, Ihre Führungskraft und das Personal', forGood),
  statements: told('Abrechnungen', pay, forGood),
  signatures: told('Vergütungspläne, die Sie unterzeichnet haben', 'Sie und das Personal', forGood),
  notices: told('Ihre Hinweise', you, 'Bis sie alt sind'),
  looks: told('Wessen Gespräche Sie geöffnet oder abgespielt haben', 'Sie und wem sie gehören', conversation),
  tokens: told('Zugangsschlüssel Ihrer Programme, ohne ihre Geheimnisse', you, 'Bis Sie sie zurücknehmen'),
}

export const aboutMe = {
  title: 'Alles über mich',
  lead: 'Alles, was hier über Sie aufbewahrt wird: wie viel es ist, wo es steht, wer es sehen kann und wie lange es bleibt.',
  download: 'Alles für Programme speichern (JSON)',
  downloadPdf: 'Alles zum Lesen speichern (PDF)',
  downloadHint:
    'Mit dem, was Sie in jedem Gespräch gesagt haben, was darin gefunden wurde, und jedem anderen Eintrag, der Sie nennt. Geheimnisse von Zugangsschlüsseln und der Ton von Aufnahmen sind nicht enthalten, und nichts, was anderen allein gehört.',
  file: {
    name: 'alles über mich',
    lead: (name, when) =>
      `Alles, was über ${name} aufbewahrt wird, Stand ${when}. Die Namen der Spalten sind die der Datenbank. Was anderen allein gehört, Geheimnisse und der Ton von Aufnahmen sind nicht enthalten.`,
    hint: (seen, kept) => `Wer es sehen kann: ${seen}. Wie lange es bleibt: ${kept}.`,
    conversations: {
      title: 'Was Sie gesagt haben, Gespräch für Gespräch',
      hint: 'Ihre eigenen Worte, was darin gefunden wurde, und was Sie zugesagt haben. Die Messwerte stehen in der Datei für Programme.',
    },
    more: {
      title: 'Andere Einträge über Sie',
      hint: 'Jeweils mit der Tabelle und der Spalte, die Sie nennt.',
    },
    acts: {
      title: 'Was Sie in Dingen anderer getan haben',
      hint: 'Dass und wann Sie es getan haben; worum es ging, gehört ihnen.',
    },
    signIns: { title: 'Wo Sie angemeldet sind', hint: '' },
    undated: 'ohne bekanntes Datum',
    found: (words, why) => `Gefunden: „${words}“ ${why}`,
    promised: (action, due) => `Zugesagt: ${action}${due === null ? '' : `, fällig ${due}`}`,
    longer: '… vollständig in der Datei für Programme',
    page: (number) => `Seite ${number}`,
  },
  preview: 'Ihre Seite so sehen, wie Ihre Führungskraft sie sieht',
  policy: 'Wie lange ein Gespräch nur Ihnen gehört',
  practice: 'Ihre Proben',
  kept: 'Was aufbewahrt wird',
  columns: { what: 'Was', count: 'Wie viel', seen: 'Wer es sehen kann', kept: 'Wie lange es bleibt' },
  kinds,
  looked: 'Wer hingesehen hat',
  lookedAside: 'bei Ihren Gesprächen, das Neueste zuerst',
  nobody: 'Niemand außer Ihnen hat eines Ihrer Gespräche geöffnet.',
  how: { read: 'geöffnet', listened: 'abgespielt' },
  previewTitle: 'Sie',
} satisfies Words['aboutMe']
