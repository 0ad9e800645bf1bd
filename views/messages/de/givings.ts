import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

const { counted, list } = numbers
const conversations = (count: number) => counted(count, 'Gespräch', 'Gespräche')

export const givings = {
  act: 'Jemandem zuordnen',
  title: (count) => `${conversations(count)} zuordnen`,
  back: 'Zurück zur Liste',
  whose: (now) =>
    `Noch hat sich nichts geändert. Heute ${list(
      now.map(({ rep, count }) =>
        rep === null
          ? `${count === 1 ? 'ist' : 'sind'} ${count} ohne Zuordnung`
          : `${count === 1 ? 'gehört' : 'gehören'} ${count} ${rep}`,
      ),
    )}.`,
  one: (rep, day) => `${rep === null ? 'ohne Zuordnung' : `gehört ${rep}`}, ${day}`,
  more: (count) => `und ${count} weitere`,
  rep: 'Wem',
  choose: 'Wählen Sie jemanden aus dem Vertrieb Ihres Teams',
  follows:
    'Von da an zählen sie nur für diese Person, in jeder Zahl und Note, die noch nicht unterzeichnet ist. Was ihr schon gehört, bleibt, wie es ist.',
  give: (count) => (count === 1 ? 'Zuordnen' : `Alle ${count} zuordnen`),
  latest: 'Zuletzt zugeordnet',
  given: (count, rep) => `${conversations(count)} zugeordnet: ${rep}`,
  another: 'Noch jemanden hinzufügen',
  promises: 'Zusagen in Gefahr',
  undone: 'zurückgenommen',
  undo: 'Rückgängig',
  undoHint:
    'Jedes geht dahin zurück, wo es war, außer es wurde seither weitergegeben oder die Person hat in ihrer Eigenzeit etwas daraus gemacht.',
  takenBack: (when, back, stayed) =>
    stayed === 0
      ? `Zurückgenommen ${when}: ${back === 1 ? 'es ging' : `alle ${back} gingen`} zurück.`
      : `Zurückgenommen ${when}: ${back} ${back === 1 ? 'ging' : 'gingen'} zurück, ${stayed} ${stayed === 1 ? 'bleibt' : 'bleiben'}: seither weitergegeben, oder die Person hat in ihrer Eigenzeit etwas daraus gemacht.`,
  before: (rep) => (rep === null ? 'war ohne Zuordnung' : `gehörte ${rep}`),
  stays: 'und bleibt, wo es jetzt ist',
  problems: {
    'no-rep': 'Wählen Sie jemanden aus dem Vertrieb Ihres Teams.',
    changed:
      'Eines davon wurde inzwischen geändert, weitergegeben oder weggenommen. Nichts wurde zugeordnet: Sehen Sie sie noch einmal an.',
    theirs: 'Sie gehören alle schon dieser Person.',
    tooMany: (most) =>
      `Höchstens ${most} Gespräche lassen sich auf einmal zuordnen. Engen Sie die Filter ein, etwa nach Monat, und ordnen Sie sie in Teilen zu.`,
  },
} satisfies Words['givings']
