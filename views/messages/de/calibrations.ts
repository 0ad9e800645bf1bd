import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

const conversations = (count: number) => numbers.counted(count, 'Gespräch', 'Gespräche')
const fromConversations = (count: number) => numbers.counted(count, 'Gespräch', 'Gesprächen')

export const calibrations = {
  title: 'Kalibrierung',
  lead: 'Mehrere bewerten dieselben Gespräche, ohne voneinander und vom Programm zu wissen. Wo sie auseinanderliegen, ist der Leitfaden noch nicht gut genug.',
  none: 'Noch betrifft Sie keine Sitzung.',
  noneMaker:
    'Noch gab es keine Sitzung. Eine Ziehung von zehn Gesprächen und zwei Menschen genügen für den Anfang.',
  begin: 'Sitzung beginnen',
  name: 'Name',
  scorecard: 'Bewertungsbogen',
  draw: 'So viele auslosen',
  drawHint: (days, count) =>
    `Aus ${numbers.counted(count, 'offenen Gespräch', 'offenen Gesprächen')} der letzten ${days} Tage. Nur ausgeloste zählen für die Vergütung.`,
  choose: 'Oder einige von Hand wählen',
  chooseHint: 'Von Hand gewählte dienen dem Lernen und erreichen die Vergütung nie.',
  names: 'Namen in den Worten',
  nameChoices: { none: 'keine', first: 'Vornamen', full: 'ganze Namen' },
  send: 'Sitzung beginnen',
  problems: {
    name: 'Geben Sie ihr einen Namen von höchstens 100 Zeichen.',
    count: 'Losen Sie 1 bis 60 aus, oder wählen Sie einige von Hand.',
    pool: 'Es gibt keine offenen Gespräche zum Auslosen.',
    outsider: 'Schreiben Sie den Namen der Person, die Sie bitten.',
  },
  state: { open: 'Offen', closed: (day) => `Geschlossen am ${day}` },
  holds: conversations,
  gone: (gone, size) =>
    `${conversations(gone)} von ${size} ${gone === 1 ? 'wurde' : 'wurden'} seither gelöscht oder privat und ${gone === 1 ? 'zählt' : 'zählen'} für nichts.`,
  drawn: 'ausgelost',
  chosen: 'von Hand gewählt',
  seed: (seed) =>
    `Ausgelost mit dem Startwert ${seed}: Dabei sind die, deren SHA-256 aus Startwert und Kennung zuerst kommt. Er wurde zu Beginn der Sitzung gezogen und kann nicht neu gezogen werden.`,
  reviewers: 'Wer bewertet',
  reviewersLead: 'Niemand sieht die Wertungen anderer, bevor die Sitzung geschlossen ist, auch Sie nicht.',
  progress: (finished, of) => `${finished} von ${of} fertig`,
  notAgreed: 'gefragt, hat noch nicht zugesagt',
  left: 'nicht mehr dabei; was fertig ist, zählt',
  until: (day) => `von außerhalb, bis ${day}`,
  invite: 'Jemanden von uns bitten',
  inviteHint:
    'Führungskräfte jedes Teams bewerten sofort; Kolleginnen und Kollegen werden gefragt, ob sie einverstanden sind.',
  person: 'Wen',
  inviteSend: 'Bitten',
  outside: 'Jemanden von außerhalb bitten',
  outsideHint:
    'Dafür gibt es einen Link zu den Worten dieser Gespräche und zu sonst nichts: keine Noten, keine Vergütung, keine andere Seite.',
  outsideName: 'Name',
  days: 'Der Link gilt',
  dayChoices: (days) => numbers.counted(days, 'Tag', 'Tage'),
  outsideSend: 'Link erstellen',
  linkMade: 'Das ist der Link. Er wird nur einmal gezeigt: Schicken Sie ihn selbst.',
  remove: (name) => `${name} herausnehmen`,
  close: 'Sitzung schließen',
  closeHint: 'Für immer. Alle Beteiligten sehen dann alle Wertungen und wie weit sie übereinstimmen.',
  yours: 'Von Ihnen zu bewerten',
  yoursLead:
    'Bewerten Sie jedes für sich. Sie sehen niemandes Wertungen, und niemand sieht Ihre, bis die Sitzung geschlossen ist.',
  conversation: (place) => `Gespräch ${place}`,
  mark: 'Bewerten',
  goOn: 'Weiter',
  done: 'Fertig',
  allDone: 'Sie sind fertig. Danke.',
  agree: 'Ich mache mit',
  agreeLead: (name) =>
    `${name} bittet Sie, Gespräche aus dem Kollegenkreis zu bewerten. Sie dürfen Nein sagen, und niemand fragt, warum.`,
  leave: 'Sitzung verlassen',
  marking: (name, place, of) => `${name}: Gespräch ${place} von ${of}`,
  finish: 'Dieses Gespräch abschließen',
  finishHint: 'Abgeschlossene Wertungen bleiben, wie sie sind.',
  stale:
    'Diese Wertungen wurden in einem anderen Fenster abgeschlossen. Sie bleiben, wie sie sind; was Sie hier geschrieben haben, steht unten.',
  concerned: 'Gespräche von Ihnen, die bewertet wurden',
  concernedLead: 'Damit Sie wissen, wer liest, was Sie gesagt haben.',
  resultsTitle: 'Wie weit Sie übereinstimmen',
  resultsLead: (count, reviewers) =>
    `${conversations(count)}, bewertet von ${reviewers === 1 ? 'einer Person' : `${reviewers} Personen`}.`,
  alpha: 'Übereinstimmung',
  alphaSays: (alpha, low, high, n) => `${alpha}, zwischen ${low} und ${high}, aus ${fromConversations(n)}`,
  alphaMeans:
    'Krippendorffs Alpha für geordnete Wertungen: 1 ist volle Übereinstimmung, 0 ist, was der Zufall allein ergäbe. Zwischen: die mittleren 95\u00a0%, wenn die Gespräche 2.000-mal neu ausgelost werden. Vergütung verlangt 0,80, mindestens 0,667, aus 50.',
  unknown: {
    'one-reviewer': 'Nur eine Person hat es bewertet: Es gibt niemanden, mit dem sie übereinstimmen könnte.',
    'too-few': (n) =>
      `Zu wenig für eine Aussage: ${conversations(n)} von zwei Personen bewertet; nötig sind 3.`,
    'all-alike':
      'Alle Wertungen waren gleich; das zeigt nicht, dass jemand Gut von Schlecht unterscheiden kann.',
  },
  drift: {
    title: 'Verglichen mit früheren Sitzungen',
    more: (before) => `Mehr als zuvor (${before}).`,
    less: (before) => `Weniger als zuvor (${before}). Lesen Sie den Leitfaden gemeinsam.`,
    same: (before) => `Zuvor: ${before}. Kein Unterschied, der nicht Zufall sein könnte.`,
    none: 'In diesem Wortlaut bisher nicht gefragt.',
  },
  severity: {
    title: 'Wie jede Person bewertet',
    lead: 'Verglichen mit den anderen bei denselben Fragen zu denselben Gesprächen. Es sagt nicht, wer recht hat, und ist keine Rangfolge.',
    higher: (name, by, low, high, n) =>
      `${name} bewertet höher als die anderen: um ${by} Punkte, zwischen ${low} und ${high}, über ${conversations(n)}.`,
    lower: (name, by, low, high, n) =>
      `${name} bewertet niedriger als die anderen: um ${by} Punkte, zwischen ${low} und ${high}, über ${conversations(n)}.`,
    alike: (name, n) =>
      `${name} bewertet weder höher noch niedriger, soweit ${conversations(n)} das zeigen ${n === 1 ? 'kann' : 'können'}.`,
    unknown: (name) =>
      `Zu wenig für eine Aussage über ${name}: Nötig sind 3 Gespräche, die auch jemand anderes bewertet hat.`,
    before: (by) => `In früheren Sitzungen betrug der Unterschied ${by}.`,
    only: (name, mark, times) =>
      `${name} gab jedes Mal die Wertung ${mark}, ${times}-mal. Wer alles gleich bewertet, unterscheidet niemanden.`,
  },
  questionHead: 'Frage',
  discuss: 'Frage für Frage',
  discussLead:
    'Jedes Gespräch mit den Wertungen aller. Sagen Sie, was Sie gesehen haben, und halten Sie dann fest, worauf Sie sich einigen.',
  notApplicable: 'trifft nicht zu',
  agreed: 'Worauf man sich geeinigt hat',
  agreedBy: (name, day) => `Festgehalten von ${name}, ${day}`,
  agreedMark: 'Gemeinsame Wertung',
  agreedWhy: 'Warum, in einem Satz',
  agreedSend: 'Festhalten',
  agreedStale: (theirs) =>
    `Jemand hat dies zur selben Zeit festgehalten: ${theirs} Schicken Sie Ihres noch einmal, um es zu ersetzen.`,
  agreedError: 'Wählen Sie die Wertung, und sagen Sie in einem Satz, warum.',
  remark: 'Etwas dazu sagen',
  remarkSend: 'Sagen',
  improve: 'Den Leitfaden dieser Frage verbessern',
  improveHint: 'Öffnet die nächste Fassung des Bewertungsbogens als Entwurf.',
  saidBy: (name, day) => `${name}, ${day}`,
  outsideTitle: 'Gespräche zum Bewerten',
  outsideLead: (organisation, until) =>
    `${organisation} bittet um Ihre Wertungen. Sie sehen die Worte dieser Gespräche und sonst nichts, bis ${until}.`,
} satisfies Words['calibrations']
