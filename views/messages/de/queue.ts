import type { Words } from '../words.ts'
import { whose } from './names.ts'
import { numbers } from './numbers.ts'

const { counted, list } = numbers
const minutes = (count: number) => counted(count, 'Minute', 'Minuten')
const small = ['null', 'eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn']
const spelled = (count: number) => small[count] ?? String(count)

/** „eines von zehn Gesprächen“, „3 von 100 Gesprächen“. */
function oneIn(perMille: number): string {
  if (1000 % perMille === 0) return `eines von ${spelled(1000 / perMille)} Gesprächen`
  return perMille % 10 === 0 ? `${perMille / 10} von 100 Gesprächen` : `${perMille} von 1.000 Gesprächen`
}

export const queue = {
  title: 'Was auf Sie wartet',
  says: (count) => {
    if (count === 0) return 'Nichts wartet auf Sie'
    return count === 1
      ? 'Eine Sache wartet auf Sie'
      : `${numbers.capital(spelled(count))} Sachen warten auf Sie`
  },
  lead: (all, covered, waiting) =>
    covered === waiting
      ? `Zusammen etwa ${minutes(all)}. Eine Stunde in der Woche reicht dafür.`
      : `Zusammen etwa ${minutes(all)}. Eine Stunde reicht für die ersten ${covered} von ${waiting}, die ältesten zuerst.`,
  rule: 'Nichts steht hier, weil eine Zahl niedrig ist. Das Team bittet darum, Kunden warten, Notizen fehlen, und eine Ziehung, die niemand lenken kann, nimmt den Rest. Tage der Abwesenheit zählen bei Notizen nicht mit; Kunden warten trotzdem.',
  reasons: {
    asked: (by) => `${by} bittet Sie zuzuhören`,
    appeal: (by) => `${by} erhebt Einspruch`,
    silence: (days) => `Zwei Wochen Stille: ${days} Tage ohne ein Wort von uns`,
    'note-owed': 'Die Notiz fehlt: Ein Arbeitstag ist ohne sie vergangen',
    drawn: 'Ausgelost',
  },
  silenceSays: (customer) => `${customer} hat zuletzt von uns gehört:`,
  silenceNothing: 'Der Kunde hatte das letzte Wort: Von uns steht nichts darin.',
  drawnRule: (perMille, period) =>
    `Die Ziehung für ${period} nimmt ${oneIn(perMille)}, nach einem Startwert, der vorher feststand.`,
  check: 'Alle können sie nachprüfen.',
  oneIn,
  since: (days) =>
    days === 0 ? 'seit heute' : days === 1 ? 'seit einem Arbeitstag' : `seit ${days} Arbeitstagen`,
  waits: 'Wartet',
  takes: (count) => `etwa ${minutes(count)}`,
  until: (when) => `Am ${when} ist von selbst im Sinne der Person entschieden.`,
  left: (name) => `${name} ist nicht mehr hier. Wer sich jetzt um diesen Kunden kümmert, sagen Sie.`,
  moved: (name, team) => `${name} verkauft jetzt für Team ${team}.`,
  open: {
    asked: 'Zuhören',
    appeal: 'Entscheiden',
    silence: 'Zuletzt Gesagtes lesen',
    'note-owed': 'Öffnen',
    drawn: 'Funde durchgehen',
  },
  done: 'Erledigt',
  doneWith: (title) => `Erledigt: ${title}`,
  later: 'Später',
  laterOf: (title) => `Aufschieben: ${title}`,
  snoozeUntil: 'Wieder zeigen am',
  snooze: 'Aufschieben',
  give: 'Weitergeben an',
  giveIt: 'Weitergeben',
  givenTo: (name) => `Das hat ${name}.`,
  givenBy: (name) => `Von ${name} an Sie gegeben.`,
  takeBack: 'Zurück zu mir nehmen',
  backOn: (when, name) => `Wieder da am ${when}, aufgeschoben von ${name}.`,
  now: 'Jetzt wieder zeigen',
  heldBack: (whose, places, of) =>
    `Zurückgehalten, damit niemand öfter angesehen wird als andere: ${list(whose)}. Höchstens ${spelled(places)} von ${spelled(of)} Plätzen gehören einer Person, und worum sie selbst bittet, kommt zuerst.`,
  heldOf: (count, name) => `${count} weitere von ${name}`,
  further: (count) =>
    count === 1
      ? '1 weitere Sache kommt nach, wenn diese erledigt sind.'
      : `${count} weitere Sachen kommen nach, wenn diese erledigt sind.`,
  snoozedTitle: 'Aufgeschoben',
  elsewhereTitle: 'Bei einer anderen Führungskraft',
  did: {
    done: (title) => `Erledigt: ${title}.`,
    snoozed: (title, when) => `${title} kommt am ${when} wieder.`,
    assigned: (title, name) => `${title} liegt jetzt bei ${name}.`,
  },
  undo: 'Rückgängig machen',
  undone: 'Es ist wieder in der Warteschlange.',
  faster: 'Jemand anderes hat gerade etwas damit getan. So steht die Warteschlange jetzt.',
  gone: 'Das ist nicht mehr in der Warteschlange: Das Gespräch wurde herausgenommen oder gehört wieder nur einer Person, oder jemand anderes hat es erledigt.',
  anAppeal: 'Der Einspruch',
  appealOf: (name) => `${whose(name)} Einspruch`,
  untitled: 'Ein Gespräch, das herausgenommen wurde',
  badDay: 'Wählen Sie einen Tag nach heute, innerhalb eines Jahres.',
  badManager: 'Wählen Sie eine Führungskraft dieses Teams, die hier ist.',
  badShare: 'Wählen Sie eine ganze Zahl von 10 bis 100.',
  shareTitle: 'Wie viele Plätze eine Person haben darf',
  shareLabel: 'Von hundert Plätzen hat eine Person höchstens',
  shareSave: 'Speichern',
  shareSaid: 'Für alle, die dieses Team führen.',
  empty: {
    quote: 'Ich wollte immer zurückrufen, und dann haben sie nie wieder gefragt.',
    body: 'Wenn jemand um Zuhören bittet, ein Kunde zwei Wochen nichts gehört hat, eine Notiz fehlt oder die Ziehung ein Gespräch nimmt, steht es hier mit dem Grund.',
  },
  ask: {
    title: (names) => `${list(names)} um Zuhören bitten`,
    lead: 'Die Bitte steht dort in der Warteschlange, mit Ihrer Frage. Bis dahin sehen nur Sie ein Gespräch, das Ihnen allein gehört: Bitten heißt teilen.',
    label: 'Worauf soll gehört werden?',
    send: 'Bitten',
    change: 'Frage ändern',
    asked: (when) => `Sie haben am ${when} gebeten:`,
    removal: 'Frage zurücknehmen',
    asks: (name, when) => `${name} hat am ${when} gebeten:`,
    empty: 'Schreiben Sie, worauf gehört werden soll.',
  },
} satisfies Words['queue']
