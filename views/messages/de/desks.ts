import type { Words } from '../words.ts'

export const desks = {
  sees: 'Was Sie hier tun können',
  closed: 'Was verschlossen bleibt',
  where: 'Wohin es geht',
  given: 'Wartet auf Sie',
  together: {
    title: 'Was für alle zusammen herauskam',
    aside: 'Gruppen ab fünf Personen',
    none: 'Noch ist kein Zeitraum festgeschrieben.',
    noPlan: 'Heute gilt kein Vergütungsplan.',
    few: 'weniger als fünf Personen',
    covered: (arrived, expected, share) =>
      `${arrived} von ${expected} erwarteten Gesprächen kamen herein: ${share}`,
    columns: {
      period: 'Zeitraum',
      paid: 'Vergütete Personen',
      above: 'Über dem Zielwert',
      at: 'Auf dem Zielwert',
      below: 'Unter dem Zielwert',
      coverage: 'Vollständigkeit',
    },
  },
  auditor: {
    title: 'Sie lesen und ändern nichts',
    lead: 'Alles, was zu einer Zahlung geführt hat, steht Ihnen offen. Jeder Blick in ein Gespräch wird der Person gezeigt, die es geführt hat.',
    sees: [
      'Abrechnungen mit ihren Beträgen lesen, dazu die Vergütungspläne und wer sie unterzeichnet hat.',
      'Noten, Einsprüche und Entscheidungen lesen, dazu die Vollständigkeit und die Ziehungen.',
      'Gespräche lesen, sobald die Eigenzeit vorüber ist.',
      'Sehen, wer was geöffnet hat, und das Journal ab dem ersten Eintrag prüfen.',
    ],
    closed: [
      'Eine Selbstbewertung, die nicht geteilt wurde.',
      'Was noch in der Eigenzeit oder als privat gekennzeichnet ist.',
    ],
  },
  payroll: {
    title: 'Sie bringen Feststehendes in die Lohnabrechnung',
    lead: 'Ein Betrag ist für Sie da, sobald sein Zeitraum festgeschrieben ist. Vorher kann er sich noch ändern.',
    sees: [
      'Sehen, was jede festgeschriebene Abrechnung ergibt.',
      'Die Dateien für die Lohnabrechnung erstellen und zurückbringen, was ausgezahlt wurde.',
    ],
    closed: [
      'Gespräche und was darin gesagt wurde.',
      'Noten, Einsprüche und Zeiträume, die nicht festgeschrieben sind.',
    ],
  },
  'workers-rep': {
    title: 'Sie sehen die Regeln und wie sie für alle zusammen wirken',
    lead: 'Zahlen stehen hier ab Gruppen von fünf Personen, und niemand ist darin zu erkennen.',
    sees: [
      'Den geltenden Vergütungsplan lesen, sein Merkblatt und wie gemessen wird.',
      'Sehen, wie viele über, auf und unter dem Zielwert vergütet wurden und wie Einsprüche ausgingen.',
      'Prüfen, dass die Ziehung der Gespräche feststand, bevor jemand sie kennen konnte.',
    ],
    closed: ['Jede einzelne Person: ihre Abrechnung, ihre Noten, ihre Gespräche.'],
  },
  fairness: {
    title: 'Sie sehen, ob die Vergütung für jede Gruppe gerecht ist',
    lead: 'Der Bericht zu jedem Abschluss steht Ihnen offen. Er zeigt Gruppen ab fünf Personen.',
    sees: ['Den Bericht zur Gleichbehandlung jedes Zeitraums lesen.'],
    closed: ['Jede einzelne Person: ihre Abrechnung, ihre Noten, ihre Gespräche.'],
  },
  reviewer: {
    title: 'Sie begutachten, was Sie bekommen',
    lead: 'Sie bekommen Gespräche, um sie zusammen mit anderen zu bewerten. Diese sehen Sie, und nicht mehr.',
    sees: [
      'Die Gespräche einer Kalibrierung lesen, an der Sie teilnehmen, und sie nach dem Bewertungsbogen bewerten.',
    ],
    closed: ['Jedes andere Gespräch.', 'Abrechnungen, Beträge und wer wofür vergütet wird.'],
  },
} satisfies Words['desks']
