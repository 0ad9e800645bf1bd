import type { RowProblem } from '../../../server/actions/table-plan.ts'
import type { Words } from '../words.ts'
import { purchases } from './purchases.ts'

const problems: Readonly<Record<RowProblem['is'], (value: string) => string>> = {
  name: () => 'Der Name fehlt. Sagen Sie, wie die Person heißt.',
  email: (value) =>
    value === ''
      ? 'Die E-Mail-Adresse fehlt. Sie sieht aus wie rosa@example.org.'
      : `„${value}“ ist keine E-Mail-Adresse. Sie sieht aus wie rosa@example.org.`,
  'role-missing': () => 'Die Person ist neu: Sagen Sie ihre Rolle, also rep, manager, HR oder admin.',
  role: (value) => `„${value}“ ist hier keine Rolle. Schreiben Sie rep, manager, HR oder admin.`,
  team: () => 'Vertrieb und Führungskräfte brauchen ein Team. Ein neuer Name legt ein neues Team an.',
  long: (value) => `„${value.slice(0, 40)}…“ ist länger als 200 Zeichen. Kürzen Sie es.`,
  left: (value) => `${value} ist nicht mehr hier. Lassen Sie die Zeile weg.`,
  'last-admin': (value) =>
    `${value} hat als letzte Person die Administration. Nennen Sie in dieser Tabelle eine andere, oder lassen Sie die Zeile weg.`,
  alias: (value) =>
    `Hinter „${value.slice(0, 40)}“ kann jede Person stehen. Nennen Sie einen Namen, eine E-Mail-Adresse oder eine volle Telefonnummer, die nur dieser Person gehört.`,
  'alias-mail': (value) =>
    `${value} ist die dienstliche E-Mail-Adresse von jemandem und kann kein anderer Name sein. Lassen Sie sie weg.`,
  aliases: (value) => `Niemand hat mehr als ${value} andere Namen. Lassen Sie einige weg.`,
  'mail-is-alias': (value) =>
    `Diese Adresse ist ein anderer Name von ${value}. Entfernen Sie sie dort, oder nennen Sie hier die dienstliche E-Mail-Adresse.`,
  nobody: () =>
    'Die Zeile nennt niemanden. Nennen Sie den Namen oder die E-Mail-Adresse eines Kontakts, oder eine Firma mit ihrer E-Mail-Domain.',
  phone: (value) =>
    `„${value}“ ist zu kurz oder keine Nummer, also können mehrere sie haben. Schreiben Sie sie mit dem Land, wie +44 20 7946 0018.`,
  domain: (value) => `„${value}“ ist keine E-Mail-Domain. Sie sieht aus wie example.org.`,
  'shared-domain': (value) =>
    `Tausende teilen sich ${value}: Das kann nicht für eine Firma stehen. Lassen Sie es weg.`,
  'our-domain': (value) => `${value} ist unsere eigene. Lassen Sie sie weg.`,
  ours: (value) => `${value} gehört zu uns und ist kein Kunde. Lassen Sie die Zeile weg.`,
  'domain-alone': (value) => `${value} steht ohne Firma. Sagen Sie, wem es gehört.`,
  'domain-taken': (value) =>
    `Die Domain ${value} gehört einer anderen Firma. Führen Sie die beiden zusammen, oder lassen Sie sie weg.`,
  'two-customers': (value) =>
    `E-Mail-Adresse und Nummer gehören zwei verschiedenen Personen: ${value}. Führen Sie sie zuerst zusammen.`,
  several: (value) =>
    `Mehrere Kunden heißen ${value}. Fügen Sie die E-Mail-Adresse oder Nummer der gemeinten Person hinzu.`,
  torn: (value) => `Niemand kann die Felder auseinanderhalten: ${value}. Stellen Sie die Zeile richtig.`,
  'field-choice': (value) =>
    `„${value}“ steht nicht zur Wahl. Schreiben Sie eine der Möglichkeiten so, wie sie unter Felder von Kunden stehen.`,
  'field-date': (value) => `„${value}“ ist kein Tag. Schreiben Sie ihn wie 2026-11-22.`,
  'field-number': (value) =>
    `„${value}“ ist keine Zahl. Schreiben Sie Ziffern und einen Punkt vor den Nachkommastellen.`,
  'field-long': () => 'Das ist länger als 500 Zeichen. Kürzen Sie es.',
  'field-alone': (value) =>
    `„${value}“ gehört zu einem Menschen, und die Zeile nennt keinen. Ergänzen Sie dort Name oder E-Mail.`,
  purchase: (value) => purchases.problems[value as keyof typeof purchases.problems],
  twice: () => 'Es steht zweimal da.',
}

const twiceIn = (line: number) => `Es steht schon in Zeile ${line}. Behalten Sie eines von beiden.`

const bought = {
  title: 'Käufe aus einer Tabelle',
  lead: 'Eine Tabelle dessen, was Kunden gekauft haben, wie ein Laden oder ein Buchhaltungsprogramm sie ausgibt. Sie sehen Zeile für Zeile, was sie ändern würde, bevor etwas behalten wird. Bezahlt wird niemand danach.',
  columns:
    'Spalten für die Nummer der Bestellung, die E-Mail oder den Namen des Kunden, den Tag und was gekauft wurde. Wenn Sie mögen: Betrag, Währung, wer abgeschlossen hat (person, self-service oder both) und die E-Mail des Verkäufers. Dieselbe Nummer noch einmal ändert nichts.',
  example:
    'order,email,date,product,amount,currency,closed by,rep\norder-10042,cora@fjordbakery.example,2026-11-18,Two trailers,18400.00,EUR,person,rosa@example.org',
}

const problemSays = (problem: RowProblem): string => {
  if (problem.is === 'twice') return twiceIn(problem.line)
  const says = problems[problem.is](problem.value)
  return 'field' in problem ? `${problem.field}: ${says}` : says
}

export const tables = {
  purchases: bought,
  people: {
    title: 'Unsere Personen aus einer Tabelle',
    lead: 'Eine Tabelle Ihrer Personen, wie eine Tabellenkalkulation oder ein Personalprogramm sie ausgibt. Sie sehen Zeile für Zeile, was sich ändern würde, bevor etwas gespeichert wird. Eingeladen wird damit niemand; das tun Sie danach, einzeln.',
    columns:
      'Eine Spalte für den Namen und eine für die dienstliche E-Mail-Adresse, an der man die Person erkennt. Wenn Sie mögen: Rolle (rep, manager, HR oder admin), Team und andere Namen mit Strichpunkt dazwischen.',
    example: 'name,email,role,team,aliases\nRosa Diaz,rosa@example.org,rep,North,"Rosie; +44 7700 900018"',
  },
  contacts: {
    title: 'Kontakte und Firmen aus einer Tabelle',
    lead: 'Eine Tabelle von Kunden und ihren Firmen. Sie sehen Zeile für Zeile, was sich ändern würde, bevor etwas gespeichert wird.',
    columns:
      'Spalten für Firma, E-Mail-Domains, Name, E-Mail und Telefon, dazu für jedes Feld von Kunden eine, die wie das Feld heißt. Wer von der Domain einer Firma schreibt, gehört von da an zu ihr; Postfächer, die sich Tausende teilen, wie gmail.com, sagen nie etwas über die Firma.',
    example:
      'company,domains,name,email,phone\nFjord Bakery,fjordbakery.example,Cora Lindqvist,cora@fjordbakery.example,+44 20 7946 0018',
  },
  bring: 'Eine Tabelle übernehmen',
  file: 'Die Datei',
  fileHint:
    'CSV mit Komma, Strichpunkt oder Tabulator, oder eine Liste in JSON mit denselben Namen; höchstens 500 Personen oder 5.000 Kontakte.',
  look: 'Zeigen, was sich ändern würde',
  now: 'Alle, die heute hier sind, als Anfang:',
  workbook: 'für eine Tabellenkalkulation (XLSX)',
  or: 'oder',
  plain: 'als CSV',
  records: 'als JSON',
  noFile: 'Wählen Sie zuerst eine Datei.',
  preview: {
    title: 'Was diese Tabelle ändern würde',
    sum: {
      new: (n) => (n === 1 ? '1 ist neu' : `${n} sind neu`),
      changed: (n) => (n === 1 ? '1 ändert sich' : `${n} ändern sich`),
      unchanged: (n) => (n === 1 ? '1 bleibt, wie sie ist' : `${n} bleiben, wie sie sind`),
      refused: (n) => (n === 1 ? '1 wird abgewiesen' : `${n} werden abgewiesen`),
    },
    refused:
      'Nichts wird gespeichert, solange eine Zeile abgewiesen wird. Stellen Sie diese Zeilen in der Datei richtig, und geben Sie sie noch einmal; sie wird ganz übernommen oder gar nicht.',
    stale:
      'Hier hat sich etwas geändert, seit Sie hingesehen haben. Das würde die Tabelle jetzt tun; nichts wurde gespeichert.',
    nothing: 'Alles darin ist schon hier. Es gibt nichts zu speichern.',
    act: 'Alles speichern',
    another: 'Eine andere Datei nehmen',
    line: 'Zeile',
    about: 'Wer',
    state: 'Was geschieht',
    changes: 'Änderungen',
    more: (n) => `Und ${n} weitere Zeilen, die nicht gezeigt werden.`,
    guessed: (text) => `Hinweis: ${text}.`,
    unread: (columns) =>
      `Aus diesen Spalten wird nichts übernommen: ${columns}. Felder von Kunden werden an ihren Namen erkannt.`,
    alsoBy: (names) => `auch ${names}, daher passt es zu niemandem`,
    twiceIn,
  },
  unreadable: (message, line) => (line === undefined ? message : `Zeile ${line}: ${message}`),
  states: {
    new: 'neu',
    changed: 'geändert',
    unchanged: 'unverändert',
    refused: 'abgewiesen',
  },
  whats: {
    name: 'Name',
    role: 'Rolle',
    team: 'Team',
    alias: 'anderer Name',
    account: 'Firma',
    domain: 'E-Mail-Domain',
    email: 'E-Mail',
    phone: 'Telefon',
    people: 'an dieser Domain erkannt und jetzt bei der Firma',
    bought: 'gekauft',
    field: 'Feld',
  },
  problems,
  problemSays,
} satisfies Words['tables']
