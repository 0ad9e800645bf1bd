import type { Words } from '../words.ts'

export const directory = {
  title: 'Personen aus Ihrem Verzeichnis',
  lead: 'Ihr Unternehmen führt ein Verzeichnis aller, die dort arbeiten, etwa Okta oder Microsoft Entra. Es kann Heard melden, wer kommt und wer geht, damit niemand mehr hereinkommt, der gegangen ist. Was es dafür spricht, heißt SCIM: Suchen Sie dort nach diesem Wort.',
  connect: {
    title: 'Verbinden',
    lead: 'Geben Sie Ihrem Verzeichnis diese Adresse und einen Zugangsschlüssel von unten. Was dort zu drücken ist, steht im Handbuch von Heard, im Kapitel über den Betrieb.',
    address: 'Adresse',
  },
  make: {
    title: 'Zugangsschlüssel anlegen',
    aside: 'nur einmal zu sehen',
    lead: 'Mit einem Zugangsschlüssel fügt das Verzeichnis Personen hinzu und beendet den Zugang derer, die gegangen sind. Hüten Sie ihn wie Ihr eigenes Passwort.',
    name: 'Wer wird ihn benutzen?',
    nameHint: 'Etwa Okta.',
    send: 'Zugangsschlüssel anlegen',
    problem: 'Geben Sie ihm einen Namen mit höchstens 100 Zeichen.',
    tooMany: (most) =>
      `Es gibt schon ${most} Zugangsschlüssel. Nehmen Sie einen zurück, den niemand mehr braucht.`,
    made: (name) => `Der Zugangsschlüssel für ${name}. Er ist nur jetzt zu sehen:`,
  },
  tokens: {
    title: 'Zugangsschlüssel',
    none: 'Es gibt noch keinen, also kann kein Verzeichnis etwas melden.',
    columns: { name: 'Für', made: 'Angelegt', used: 'Zuletzt benutzt', end: 'Zurücknehmen' },
    made: (by, on) => `${on} von ${by}`,
    never: 'noch nicht',
    revoke: 'Zurücknehmen',
    revokeIt: (name) => `Den Zugangsschlüssel für ${name} zurücknehmen`,
    revoked: (on) => `Zurückgenommen ${on}`,
  },
  groups: {
    title: 'Was eine Gruppe hier bedeutet',
    aside: 'die erste, die passt, zählt',
    lead: 'Wer in einer dieser Gruppen Ihres Verzeichnisses ist, hat hier die Rolle daneben; wer in keiner mehr ist, verliert den Zugang. Wem Sie eine Rolle von Hand gegeben haben, behält sie, bis das Verzeichnis meldet, dass die Person gegangen ist.',
    none: 'Keine Gruppe gibt eine Rolle, also fügt das Verzeichnis niemanden hinzu: Es beendet den Zugang derer, die gehen, und die anderen laden Sie von Hand ein. Wer Heard auf Ihrem Rechner betreibt, nennt die Gruppen in der Einstellung SCIM_GROUPS.',
    columns: { group: 'Gruppe', role: 'Rolle', team: 'Team' },
    everywhere: 'kein Team',
  },
  waiting: {
    title: 'Warten auf eine Rolle',
    lead: 'Ihr Verzeichnis hat diese Personen gemeldet, und keine ihrer Gruppen gibt ihnen eine Rolle. Sie können sich nicht anmelden.',
  },
  problems: {
    notFound: 'Unter dieser Kennung oder Adresse gibt es hier nichts.',
    unreadable: 'Das lässt sich nicht lesen.',
    noJson: 'Das ist kein JSON.',
    busy: 'Heard ist beschäftigt. Senden Sie es in einer Weile noch einmal.',
    broken: (id) => `Bei uns ist etwas zerbrochen. Fragen Sie den Admin, und nennen Sie ${id}.`,
    noToken:
      'Senden Sie den Zugangsschlüssel des Verzeichnisses als „Authorization: Bearer …“. Dieser fehlt oder wurde zurückgenommen.',
    tooMany: (seconds) => `Zu viele Fragen. Warten Sie ${seconds} Sekunden.`,
    misfit: (where) =>
      where === '' ? 'Das hat nicht die Form, die es haben muss.' : `${where}: Das passt nicht.`,
    filter:
      'Fragen Sie nach userName, externalId, displayName, id oder der dienstlichen Adresse, jeweils mit eq und „and“ dazwischen.',
    path: (path) => `Dieser Pfad lässt sich nicht lesen: ${path}`,
    address:
      'Es gibt keine E-Mail-Adresse, mit der sich die Person anmelden könnte: weder in emails noch als userName.',
    taken: 'Jemand anders oder eine andere Gruppe hat hier schon diesen Namen oder diese Adresse.',
    lastAdmin: 'Das ist hier der einzige Admin. Machen Sie zuerst jemand anderen zum Admin.',
    member: 'Jemand unter den Mitgliedern ist hier nicht bekannt. Melden Sie die Person zuerst.',
  },
} satisfies Words['directory']
