import type { Words } from '../words.ts'

const general = 'passt nicht zu dem, wonach die Seite fragt'

export const forms = {
  /** What goes on after the name of a field begins with a small letter, and is told in general. */
  misfit: (says) => (/^\p{Ll}/u.test(says) ? general : says),
  twice: 'wurde zweimal angegeben',
  sign: 'enthält ein Zeichen, das niemand tippen kann',
  unreadable: 'Das Formular ließ sich nicht lesen. Gehen Sie zurück, und schicken Sie es noch einmal ab.',
  brokenOff:
    'Das Formular ließ sich nicht lesen oder brach unterwegs ab. Gehen Sie zurück, und schicken Sie es noch einmal ab.',
  address: (name, says) => `Die Adresse lässt sich nicht lesen: ${name}: ${says}`,
  tableGone: 'text: Die Tabelle fehlt. Geben Sie die Datei noch einmal an.',
  correctedMeanwhile:
    'Jemand hat dieses Gespräch berichtigt, während Sie es ansahen. Öffnen Sie es noch einmal, um zu sehen, was sich geändert hat.',
} satisfies Words['forms']
