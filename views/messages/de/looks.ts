import type { Words } from '../words.ts'

export const looks = {
  title: 'Wer was geöffnet hat',
  lead: 'Jede Person sieht, wer etwas von ihr geöffnet hat, dort, wo es steht. Hier steht es für alle, das Neueste zuerst.',
  table: 'Als Tabelle (CSV)',
  none: 'Niemand hat etwas geöffnet, soweit hier gefragt ist.',
  newest: 'Das Neueste',
  anybody: 'Alle Personen',
  anything: 'Alles',
  from: 'Von',
  to: 'Bis',
  show: 'Anzeigen',
  columns: { at: 'Wann', who: 'Wer', did: 'Was getan', what: 'Wovon', of: 'Wem es gehört' },
  conversation: 'Gespräch',
  kinds: {
    read: 'Ein Gespräch gelesen',
    listened: 'Ein Gespräch angehört',
    outside: 'Einen Teil über einen Link gesehen',
    shared: 'Ein Gespräch für andere geöffnet',
    statement: 'Eine Abrechnung geöffnet',
    download: 'Eine Datei für die Lohnabrechnung geholt',
  },
} satisfies Words['looks']
