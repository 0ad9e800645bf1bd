import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

const conversations = (count: number) => numbers.counted(count, 'Gespräch', 'Gespräche')

export const aliases = {
  title: (name) => `Unter welchen Namen ${name} vorkommt`,
  lead: 'Andere Namen, E-Mail-Adressen und Telefonnummern, unter denen diese Person in Dateien vorkommt. Was nur zu ihr führt, wird beim Einlesen ihr zugeordnet; was zu zweien führt, bleibt ohne Zuordnung, bis ein Mensch es sagt.',
  known: 'Bekannt als',
  always: (name, email) => `${name} und ${email}, immer.`,
  none: 'Noch nichts weiter.',
  kinds: { name: 'Ein Name', email: 'Eine E-Mail-Adresse', phone: 'Eine Telefonnummer' },
  by: (name, when) => `hinzugefügt von ${name}, ${when}`,
  byTable: (when) => `aus einer Tabelle hinzugefügt, ${when}`,
  given: (count) =>
    count === 1 ? 'Ein Gespräch kam damit hinzu.' : `${conversations(count)} kamen damit hinzu.`,
  shared: (names) => `Auch ${names} kommt so vor; deshalb führt es zu niemandem.`,
  sharedBy: (names) => `Auch ${names} kommen so vor; deshalb führt es zu niemandem.`,
  remove: 'Entfernen',
  removeOf: (alias) => `${alias} entfernen`,
  undo: 'Entfernen und die Gespräche zurücknehmen',
  undoOf: (alias) => `${alias} entfernen und die Gespräche zurücknehmen`,
  removed: 'Entfernt',
  removedBy: (alias, name, when) => `${alias}: ${name}, ${when}`,
  somebody: 'jemand, der nicht mehr da ist',
  add: 'Weiteren Namen hinzufügen',
  addAside: 'zuerst sehen Sie, wozu er führen würde',
  field: 'Name, E-Mail-Adresse oder Telefonnummer',
  fieldHint: 'So wie es in den Dateien steht, etwa Rosi oder +49 151 0900018.',
  look: 'Ansehen, wozu es führen würde',
  preview: {
    title: (alias) => `„${alias}“ würde führen zu`,
    none: 'In keinem früheren Gespräch ohne Zuordnung kommt diese Stimme genau einmal vor. Neue Dateien werden zugeordnet.',
    nobody: 'Es würde zu niemandem führen; deshalb wird kein Gespräch zugeordnet.',
    notRep: 'Gespräche gehören nur Menschen im Vertrieb; deshalb wird keines zugeordnet.',
    legend: 'Auch diese Gespräche zuordnen',
    one: (parts) => parts.join(', '),
    brought: (name) => `hochgeladen von ${name}`,
    act: (alias) => `„${alias}“ hinzufügen`,
    stay: 'So lassen',
  },
  problems: {
    anybody:
      'Hinter dieser Bezeichnung oder Kurzwahl kann jeder stehen. Geben Sie etwas an, das nur zu dieser Person führt.',
    theirs: 'So ist diese Person schon bekannt.',
    mail: 'Das ist die Dienstadresse von jemandem bei uns. Sie gehört immer dieser Person.',
    long: 'Kürzen Sie es auf höchstens 200 Zeichen.',
    many: 'Hier stehen schon fünfzig Namen. Entfernen Sie zuerst einen.',
  },
  like: {
    title: 'Stimmen, die zu uns gehören könnten',
    aside: 'es geschieht nichts, bevor Sie es sagen',
    says: (label, name) => `${label} könnte ${name} sein`,
    count: (count) =>
      count === 1
        ? 'In einem Gespräch, das noch niemandem zugeordnet ist.'
        : `In ${count} Gesprächen, die noch niemandem zugeordnet sind.`,
    look: 'Ansehen, wozu es führen würde',
    lookOf: (label, name) => `Ansehen, wozu ${label} bei ${name} führen würde`,
    apart: 'Nicht dieselbe Person',
    apartOf: (label, name) => `${label} und ${name} sind nicht dieselbe Person`,
  },
  invitation: {
    title: 'Einladung',
    lead: 'Diese Person war noch nicht hier. Eine Einladung ist ein Link, mit dem sie ihr Passwort selbst wählt.',
    act: 'Einladung erstellen',
  },
  departure: {
    title: 'Nicht mehr hier?',
    lead: 'Vom nächsten Klick an ist diese Person überall abgemeldet, ihre Programme bekommen nichts mehr, und kein Link lässt sie herein. Was sie getan hat, bleibt. heard user change --return holt sie zurück.',
    act: (name) => `${name} ist nicht mehr hier`,
    notYourself: 'Dass Sie nicht mehr hier sind, sagt ein anderer Admin.',
  },
  password: {
    title: 'Passwort vergessen?',
    lead: 'Mit einem Link wählt diese Person einmal, innerhalb einer Stunde, ein anderes Passwort. Sie erfahren es nie, und alle ihre Anmeldungen enden.',
    act: 'Link erstellen',
    link: (name) => `Geben Sie ${name} diesen Link; er gilt einmal, eine Stunde lang:`,
    sent: (name) => `An ${name} ging ein Link per E-Mail.`,
  },
} satisfies Words['aliases']
