import type { Words } from '../words.ts'
import { aliases } from './aliases.ts'
import { numbers } from './numbers.ts'

export const nobodys = {
  title: 'Ohne Zuordnung',
  aside: 'kein Wort daraus wird hier gezeigt',
  lead: 'Diese Gespräche passen zu niemandem von uns. Niemand sieht sie, und sie zählen in keiner Note. Wem Sie ein Gespräch zuordnen, dem gehört es wie selbst eingelesen, und auf seiner Seite steht, wer es zugeordnet hat.',
  task: (count) =>
    count === 1
      ? 'Es ist ein Gespräch da, das niemand sieht.'
      : `Es sind ${numbers.spelled(count)} Gespräche da, die niemand sieht.`,
  look: 'Ansehen',
  more: (count) => `${count} weitere sind schon vor diesen gekommen.`,
  noFile: 'Ohne Datei',
  came: {
    folder: 'aus dem überwachten Ordner',
    mailbox: 'aus dem Postfach',
    sender: 'von einem System geschickt',
    page: 'hochgeladen',
    command: 'über die Befehlszeile eingelesen',
  },
  broughtBy: (how, name) => `${how} von ${name}`,
  speakers: (labels) => `Stimmen: ${labels.join('; ')}`,
  speaker: (name, email) => `${name}, ${email}`,
  noLabel: 'ohne Namen',
  tick: (file) => `${file} mit anderen zuordnen`,
  give: 'Einer Person zuordnen',
  rep: 'Wem es gehört',
  choose: 'Person wählen',
  repNamed: (name, email) => `${name}, ${email}`,
  which: 'Welche Stimme das ist',
  whichHint: 'Wo Sie nichts sagen, wird sie am Namen erkannt, wie beim eigenen Hochladen.',
  notSaid: 'Nicht gesagt',
  remember: 'Diesen Namen merken: Wer in späteren Dateien so heißt, ist diese Person',
  act: 'Zuordnen',
  actOf: (file) => `${file} zuordnen`,
  several: 'Die angekreuzten zuordnen',
  problems: {
    ...aliases.problems,
    anybody:
      'Hinter diesem Namen kann jede Person stehen, daher lässt er sich nicht merken. Nehmen Sie das Häkchen weg und ordnen Sie noch einmal zu.',
    theirs: 'Die Person heißt schon so. Nehmen Sie das Häkchen weg und ordnen Sie noch einmal zu.',
    mail: 'Das ist die dienstliche E-Mail-Adresse von jemandem bei uns. Sie gehört immer dieser Person und muss nicht gemerkt werden.',
    'no-rep': 'Wählen Sie die Person, der es gehört.',
    'no-speaker': 'Sagen Sie, welche Stimme das ist; erst dann lässt sich der Name merken.',
    shared:
      'Noch jemand bei uns heißt so, daher würde der Name zu niemandem passen. Nehmen Sie das Häkchen weg und ordnen Sie noch einmal zu.',
    'none-ticked': 'Nichts ist angekreuzt. Kreuzen Sie zuerst die Gespräche an.',
    gone: 'Es ist inzwischen zugeordnet oder wurde zurückgenommen. Nichts wurde geändert.',
  },
  lately: 'Zuletzt zugeordnet',
  given: (file, to, by, when) => `${file}: an ${to}, von ${by}, ${when}`,
} satisfies Words['nobodys']
