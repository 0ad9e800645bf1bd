import type { Words } from '../words.ts'

export const errors = {
  notFound: {
    title: 'Hier ist nichts, was Sie sehen können',
    body: 'Entweder stimmt die Adresse nicht, oder Sie dürfen das nicht öffnen. Wir sagen in beiden Fällen dasselbe.',
  },
  forbidden: {
    title: 'Das dürfen Sie nicht tun',
    body: 'Sie können diese Seite lesen, aber was Sie versucht haben, steht jemand anderem zu. Nichts wurde geändert.',
  },
  conflict: {
    title: 'Jemand anderes hat das gespeichert, während Sie schrieben',
    body: 'Beide Texte sind hier. Nichts ist verloren; nichts wurde überschrieben.',
    theirs: (name, when) => `Gespeichert von ${name}, ${when}`,
    yours: 'Was Sie geschrieben haben',
    keep: 'Diesen Text speichern',
    hint: 'Übernehmen Sie aus dem gespeicherten Text, was Sie brauchen, und speichern Sie dann.',
  },
  invalid: {
    title: 'Das ließ sich nicht speichern',
    body: 'Was Sie geschrieben haben, ist noch hier. Berichtigen Sie, was gekennzeichnet ist, und schicken Sie es noch einmal ab.',
  },
  unreadable: {
    title: 'Diese Adresse lässt sich nicht lesen',
    body: 'Etwas darin ist nicht das, wonach diese Seite fragt.',
  },
  sent: {
    tooLarge: (megabytes) =>
      `Das sind mehr als ${megabytes} MB auf einmal. Schicken Sie es in kleineren Teilen.`,
    brokenOff:
      'Es brach ab, bevor alles hier war; deshalb wurde nichts behalten. Schicken Sie es noch einmal.',
  },
  busy: {
    title: 'Zu viel auf einmal',
    body: 'Warten Sie eine Minute, und versuchen Sie es noch einmal. Nichts wurde gespeichert.',
  },
  unwritable:
    'Der Speicher, auf dem Heard alles aufbewahrt, ist voll oder lässt sich nicht beschreiben. Nichts wurde gespeichert. Wer Heard betreibt, muss Platz schaffen; senden Sie es danach noch einmal.',
  broken: {
    title: 'Bei uns ist etwas kaputtgegangen',
    body: 'Es liegt nicht an Ihnen, und nichts Halbes wurde gespeichert. Wenn Sie es melden, nennen Sie diese Nummer:',
  },
  auditor: 'Sie lesen hier und ändern nichts. Nichts wurde geändert.',
  elsewhere: (address: string) =>
    `Das kam von einer anderen Seite als ${address}; deshalb wurde nichts geändert.`,
  back: 'Zurück zu Ihrer Seite',
} satisfies Words['errors']
