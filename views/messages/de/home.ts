import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

const { capital, counted, spelled } = numbers
const people = (count: number) =>
  count === 1 ? 'Eine Person wartet' : `${capital(spelled(count))} Personen warten`
const few = (of: number) => (of < 12 ? ` ${capital(spelled(of))} sind wenige: nur ein Hinweis.` : '')
const times = (count: number) => (count === 1 ? 'einmal' : `${count}-mal`)

export const home = {
  kicker: (day, name) => `${day}, ${name}`,
  waiting: (count) => `${people(count)} auf etwas, das Sie zugesagt haben`,
  nobodyWaits: 'Niemand wartet auf Sie',
  nobodyWaitsLead: 'Jede Zusage von Ihnen ist gehalten oder noch nicht fällig.',
  teamWaiting: (count) => `${people(count)} auf etwas, das Ihr Team zugesagt hat`,
  teamCalm: 'Niemand wartet auf Ihr Team',
  begin: {
    title: 'So fangen Sie an',
    reps: 'Sagen Sie, wer bei Ihnen verkauft: Dann erkennt Heard sie in dem, was Sie einbringen',
    bring: 'Bringen Sie ihre Anrufe, Chats und Mails ein',
    afterwards:
      'Dann zeigt Zusagen, was in Gefahr ist, und Coaching legt die Tagesordnung eines Vier-Augen-Gesprächs an.',
  },
  proposed: (count) =>
    count === 1
      ? 'Eine Ihrer Zusagen ist vielleicht schon gehalten:'
      : `${count} Ihrer Zusagen sind vielleicht schon gehalten:`,
  proposedLook: 'die Stellen ansehen, die das sagen',
  released: 'Das wurde mir erlassen',
  firstOf: (shown, all) => `Die ersten ${spelled(shown)} von ${all} Zusagen.`,
  statement: (period) => `Ihre Abrechnung für ${period}`,
  today: 'Heute',
  since: (day) => `Seit ${day}`,
  yesterday: 'Seit gestern',
  by: (day) => `Bis ${day}`,
  noDate: 'Kein Datum',
  behaviours: {
    title: 'Ihre sieben Verhaltensweisen',
    titleOf: (name) => `Die sieben Verhaltensweisen von ${name}`,
    aside: (period) =>
      `${period}. Punkt: am wahrscheinlichsten. Linie: enthält in 9 von 10 Fällen den wahren Wert.`,
    before: 'vorher',
    goal: 'Ziel',
    mostLikely: 'Am wahrscheinlichsten',
    hint: 'Nur ein Hinweis:',
    evidence: 'Ansehen, was gezählt wurde',
    notYet: 'Noch nichts benotet',
    notMeasurable: 'Nicht messbar:',
    paidAtTarget: 'Nach Zielwert vergütet.',
    more: (count) => (count === 1 ? 'Und ein weiterer Grund' : `Und ${spelled(count)} weitere Gründe`),
    between: (low, high) => `zwischen ${low} und ${high}`,
    payAtTarget: 'Dafür werden Sie nach Zielwert vergütet.',
    notInPlan: 'Davon hängt keine Vergütung ab.',
    customers: (count) => counted(count, 'Kunde', 'Kunden'),
    coachingOnly: 'Nur fürs Coaching',
    foot: 'Niemand wird gereiht.',
    say: (title, grade, low, high, goal) => `${title}: ${grade}, zwischen ${low} und ${high}; Ziel ${goal}`,
    columns: {
      behaviour: 'Verhalten',
      grade: 'Am wahrscheinlichsten',
      low: 'Von',
      high: 'Bis',
      goal: 'Ziel',
      n: 'Gezählt',
    },
    says: {
      listening: 'der Kunde hat den Gesprächsanteil',
      humility: 'es geht nicht um uns',
      'note-taking': 'was gesagt wurde, ist aufgeschrieben',
      insight: 'jedes Mal etwas erfahren',
      serving: 'erst der Bedarf, dann unser Angebot',
      'follow-up': 'was zugesagt wurde, wird gehalten',
      advocacy: 'im eigenen Haus für den Kunden eintreten',
    },
  },
  keep: 'Behalten',
  try: 'Versuchen',
  latest: {
    title: 'Ihre neuesten Gespräche',
    teamTitle: 'Die neuesten Gespräche des Teams',
    all: 'Alle',
  },
  airtime: {
    title: (count) =>
      count === 1
        ? 'Gesprächsanteil, das letzte Gespräch'
        : `Gesprächsanteil, die letzten ${count} Gespräche`,
    weighed: { times: 'Nach Sprechzeit', words: 'Nach Wörtern' },
    aside: (by, median, total, n) => `${by}, Median ${median}, alle zusammen ${total}, n ${n}`,
    goalMet: (met, of) => `80\u00a0% erreicht in ${met} von ${of}`,
    none: 'Der Gesprächsanteil steht hier nach dem ersten Gespräch, in dem wir sagen können, wer wer ist.',
    unknown: (count) =>
      count === 1
        ? '1 Gespräch ließ sich nicht messen; es bleibt außen vor.'
        : `${count} Gespräche ließen sich nicht messen; sie bleiben außen vor.`,
    date: 'Datum',
    customer: 'Kunde',
    share: 'Anteil des Kunden',
    middle: 'Median',
    method: 'Wie',
    goal: 'Ziel',
  },
  listeners: {
    title: 'Wer zugehört hat',
    aside: 'bei Ihren Gesprächen',
    opened: 'öffnete',
    none: 'Niemand außer Ihnen hat eines geöffnet.',
  },
  questions: {
    title: 'Das kann nur ein Mensch beantworten',
    aside: 'bis dahin werden sie für niemanden benotet',
    who: (name) => `Wer ist ${name}?`,
    whose: 'Wem gehört es?',
    none: 'Jede Stimme ist bekannt, und jedes Gespräch ist zugeordnet.',
  },
  team: {
    title: 'Ihr Team',
    aside:
      'ein Strich je Gespräch: der Anteil des Kunden; gepunktet das Ziel von 80. Nach Namen; niemand wird gereiht',
    conversations: (n) => counted(n, 'Gespräch', 'Gespräche'),
  },
  hr: {
    title: (open) =>
      open === 0
        ? 'Jede Abrechnung ist festgeschrieben'
        : `${capital(spelled(open))} ${open === 1 ? 'Abrechnung ist' : 'Abrechnungen sind'} noch nicht festgeschrieben`,
    lead: 'Eine Abrechnung unter ihrem Zielwert öffnet ein Mensch, bevor sie ausgezahlt wird.',
    payable: 'Wofür vergütet werden kann',
    measurableFor: (measurable, of, missing) =>
      of === 0
        ? 'Noch wurde niemand benotet.'
        : `Messbar für ${measurable} von ${counted(of, 'Person', 'Personen')} in diesem Zeitraum.${missing ? ` ${missing}` : ''}`,
    lacking: (lack, count, of) =>
      count === of && of > 1
        ? `Allen fehlt: ${lack}.`
        : `Am häufigsten fehlt: ${lack}, bei ${count} von ${counted(of, 'Person', 'Personen')}.`,
    lacks: {
      alarm: 'ein Gewicht, das kein Alarm eingefroren hat',
      units: 'genug Fälle',
      customers: 'genug verschiedene Kunden',
      weeks: 'genug verschiedene Wochen',
      coverage: 'eine Liste der zu erwartenden Gespräche, oder genug davon gemessen',
      reliability: 'Zahlen, die eine Person sicher genug von einer anderen unterscheiden',
      trust: 'Funde, die Menschen bestätigt haben',
      appeals: 'eine Antwort auf offene Einsprüche',
      signature: 'ein unterzeichneter Vergütungsplan',
      consent: 'die bekannte Einwilligung der Kunden',
      colleagues: 'sechs Personen in derselben Rolle, oder ein früherer Zeitraum als Maßstab',
    },
    payableAside: 'für jedes Verhalten, und was fehlt',
    statements: 'Abrechnungen',
  },
  coaching: {
    keepAbout: 'nach Ihrer Frage',
    keepSays: (count, of) =>
      `${capital(times(count))} wurde in Ihren letzten ${of} Gesprächen eine Frage von Ihnen ausführlich beantwortet.${few(of)}`,
    tryAbout: 'als es um uns ging',
    trySays: (count, of) =>
      `Das kam, kurz nachdem wir ungefragt von uns gesprochen hatten, ${times(count)} in Ihren letzten ${of} Gesprächen.${few(of)}`,
    where: (title, at) => (at === '' ? title : `${title}, ${at}`),
  },
  admin: {
    people: (count) => counted(count, 'Person', 'Personen'),
    factNames: {
      organisation: 'Unternehmen',
      people: 'Personen',
      database: 'Datenbank',
      zone: 'Zeitzone der Tage',
      version: 'Version',
      measures: 'Regeln',
    },
    databases: { sqlite: 'SQLite, eine Datei im Datenordner', postgres: 'PostgreSQL' },
    leaveDemo: 'Alle Personen in dieser Installation sind erfunden.',
    leaveDemoAct: 'Mit dem eigenen Team beginnen',
    inviteManager:
      'Noch ist keine Führungskraft hier. Führen Sie das Team selbst, dann laden Sie sich mit einer zweiten Adresse ein: Wer Heard betreibt, sieht nichts von dem, was gesagt wurde.',
    inviteRep: 'Noch ist niemand aus dem Vertrieb hier.',
    inviteAct: 'Jemanden einladen',
    title: 'Alles ist in Ordnung',
    titleOpen: (count) =>
      count === 1 ? 'Eine Sache braucht Sie' : `${capital(spelled(count))} Dinge brauchen Sie`,
    lead: 'Sie betreiben Heard. Was gesagt wurde, sehen Sie nicht.',
    facts: 'Diese Installation',
    tasks: 'Zu tun',
    none: 'Nichts.',
  },
  empty: {
    quote: 'Das hatte mich noch niemand gefragt.',
    body: 'Laden Sie einen Anruf hoch, dann beginnt diese Seite mit dem, was ein Kunde darin gesagt hat.',
    button: 'Gespräch hochladen',
  },
} satisfies Words['home']
