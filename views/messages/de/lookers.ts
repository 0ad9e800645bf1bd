import type { Words } from '../words.ts'

export const lookers = {
  title: 'Wer hingesehen hat',
  none: 'Niemand außer Ihnen hat es geöffnet.',
  noneOf: (rep) => `Niemand außer ${rep} hat es vor Ihnen geöffnet.`,
  noneStatement: 'Niemand sonst hat diese Abrechnung geöffnet.',
  how: {
    read: 'geöffnet',
    outside: 'einen Teil davon über einen Link von außerhalb geöffnet',
    listened: 'Aufnahme abgespielt',
  },
  last: (times, when) => (times === 1 ? when : `${times}-mal, zuletzt am ${when}`),
  counts: 'Es sollte nicht zählen',
  countsLead: 'Ein privater Anruf, ein Kunde, der absagte, jemand anderes in der Leitung:',
} satisfies Words['lookers']
