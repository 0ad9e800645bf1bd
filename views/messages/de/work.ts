import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

export const work = {
  title: 'Arbeit hinter den Seiten',
  lead: 'Was getan wird, wenn die Antwort schon gegeben ist: wie viel davon wartet, läuft und gescheitert ist. Wessen es ist, steht hier nirgends.',
  columns: {
    kind: 'Arbeit',
    waiting: 'Wartet',
    since: 'Das Erste seit',
    running: 'Läuft',
    failed: 'Gescheitert',
  },
  kinds: {
    uploads: 'Hochgeladene Dateien lesen',
    recordings: 'Aufnahmen anhören',
    transcriptions: 'Worte von Aufnahmen schreiben lassen',
    regrading: 'Noten berechnen',
    webhooks: 'Nachrichten an andere Systeme',
    digests: 'Zusammenfassungen per E-Mail',
    'case-mails': 'E-Mails zu Anliegen von Kunden',
  },
  none: 'nichts wartet',
  since: (ms: number) => numbers.length(ms),
  again: 'Alle noch einmal versuchen',
  againIt: (kind: string) => `Alle noch einmal versuchen: ${kind}`,
  note: 'Was wartet, steht in der Datenbank: Nach einem Halt geht es weiter, auch nach einem Absturz. Eine Zusammenfassung, die sich nicht senden ließ, wird nicht nachgeholt; der nächste Morgen hat seine eigene.',
} satisfies Words['work']
