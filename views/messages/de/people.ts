import type { Words } from '../words.ts'
import { whose } from './names.ts'
import { numbers } from './numbers.ts'

const conversations = (count: number) => numbers.counted(count, 'Gespräch', 'Gespräche')

const few = (n: number): string => {
  if (n === 1) return 'Ein Gespräch ist wenig: ein Anhaltspunkt, mehr nicht.'
  return n < 12 ? `${n} Gespräche sind wenig: ein Anhaltspunkt, mehr nicht.` : `Aus ${n} Gesprächen.`
}

export const people = {
  title: 'Personen',
  team: (name) => `Team ${name}`,
  noTeam: 'Ohne Team',
  none: 'Noch niemand.',
  byName: 'nach Namen; niemand steht in einer Rangfolge',
  conversations,
  latest: (count) => `Die letzten ${count} Gespräche`,
  measured: (count) => `, Gesprächsanteil bekannt in ${count}`,
  everybody: 'Alle',
  fromTable: 'Unsere Personen aus einer Tabelle übernehmen',
  everybodyAside: 'ein Name führt zu den anderen Namen, unter denen jemand vorkommt',
  add: {
    title: 'Jemanden in Ihr Team aufnehmen',
    aside: 'und dann zuordnen, was dieser Person gehört',
    first:
      'In Ihrem Team ist noch niemand. Sagen Sie, wer dazugehört, dann haben Gespräche, Zusagen und Vier-Augen-Gespräche einen Namen.',
    names: (names) => `In Gesprächen ohne Zuordnung heißt unsere Seite ${numbers.list(names.slice(0, 8))}.`,
    send: 'Aufnehmen',
    hint: 'Die Person erfährt nichts davon und kann sich erst anmelden, wenn die Administration ihr einen Link gibt. Niemand sonst bekommt ihn, auch Sie nicht.',
  },
  invite: 'Jemanden einladen',
  inviteAside: 'das Passwort wählt jede Person selbst',
  name: 'Name',
  email: 'Dienstliche E-Mail-Adresse',
  role: 'Rolle',
  teamName: 'Team',
  teamHint: 'Für Vertrieb und Führungskräfte. Ein neuer Name legt ein neues Team an.',
  send: 'Einladung erstellen',
  link: (name) => `Geben Sie ${name} diesen Link. Er gilt einmal und einen Tag lang:`,
  waiting: 'noch nicht hier',
  left: 'nicht mehr hier',
  columns: { name: 'Name', role: 'Rolle', team: 'Team', state: 'Stand' },
  here: 'hier',
  problems: {
    name: 'Sagen Sie, wie die Person heißt, in höchstens 200 Zeichen.',
    email: 'Das ist keine E-Mail-Adresse. Sie sieht aus wie rosa@example.org.',
    role: 'Wählen Sie eine der Rollen.',
    team: 'Vertrieb und Führungskräfte brauchen ein Team. Ein neuer Name legt ein neues Team an.',
    taken: 'Mit dieser Adresse ist schon jemand hier. Nichts wurde geändert.',
  },
  person: {
    held: (name, share) => `Gesprächsanteil von ${whose(name)} Kunden: ${share}`,
    you: (share) => `Gesprächsanteil Ihrer Kunden: ${share}`,
    unknown: (name) => `${whose(name)} Gesprächsanteil ist noch nicht messbar`,
    unknownYou: 'Ihr Gesprächsanteil ist noch nicht messbar',
    lead: {
      times: (n) => `${few(n)} Nach Sprechzeit.`,
      words: (n) => `${few(n)} Nach Wörtern.`,
    },
    conversations: 'Gespräche',
    promises: 'Zusagen',
    unmeasured: 'Nicht messbar, und warum',
  },
} satisfies Words['people']
