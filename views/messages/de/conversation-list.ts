import type { Words } from '../words.ts'

export const conversationList = {
  title: 'Gespräche',
  none: 'Kein Gespräch passt zu diesen Filtern.',
  forOthers: 'Was gesagt wurde, ist für die Person, der es gehört, und ihre Führungskraft.',
  emptyQuote: 'Wir laden um fünf, bevor die Straße wach wird.',
  empty:
    'Wenn Sie einen Anruf, einen Chat oder eine E-Mail hochladen, steht das hier, mit den Worten des Kunden zuerst.',
  bringIn: 'Gespräch hochladen',
  clear: 'Filter zurücksetzen',
  found: 'Was gefunden wurde',
  called: 'Alles mit einem Kunden dieses Namens:',
  count: (count) => `${count} insgesamt`,
  customer: (share) => `Kunde ${share}`,
  of: (name) => `gehört ${name}`,
  nobodys: 'Noch ohne Zuordnung: für niemanden benotet.',
  recorded: 'aufgenommen',
  filters: {
    title: 'Filter',
    search: 'Worte oder ein Name',
    rep: 'Vertrieb',
    channel: 'Kanal',
    from: 'Von',
    to: 'Bis',
    state: 'Zeigen',
    any: 'Alle',
    everybody: 'Alle',
    apply: 'Filtern',
    states: {
      all: 'Alle',
      'who-unknown': 'Eine Stimme ist unbekannt',
      unassigned: 'Noch ohne Zuordnung',
      'no-note': 'Noch ohne Notiz',
      'promises-open': 'Zusagen offen',
      recorded: 'Mit Aufnahme',
    },
  },
} satisfies Words['conversation']['list']
