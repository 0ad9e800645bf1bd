import type { Words } from '../words.ts'

export const leaves = {
  title: 'Abwesenheit',
  lead: 'Fristen, die auf jemanden warten, stehen an diesen Tagen still: die von Einsprüchen und die der Eigenzeit. Warum jemand abwesend ist, geht niemanden etwas an.',
  yours: 'Ihre',
  of: (name) => `Von ${name}`,
  none: 'Keine Tage eingetragen.',
  days: (from, to) => (from === to ? from : `${from} bis ${to}`),
  remove: 'Entfernen',
  removeThese: (days) => `${days} entfernen`,
  add: 'Tage hinzufügen',
  who: 'Wer',
  myself: 'Ich',
  from: 'Erster Tag',
  to: 'Letzter Tag',
  save: 'Speichern',
  problems: {
    date: 'Schreiben Sie den Tag als 2026-11-24.',
    order: 'Der letzte Tag liegt vor dem ersten.',
    over: 'Diese Tage sind vorbei. Tragen Sie Tage bis heute oder später ein.',
    far: 'Das ist länger als ein Jahr. Tragen Sie höchstens ein Jahr ein.',
    overlap: (days) => `${days} ist schon eingetragen. Entfernen Sie es, oder wählen Sie andere Tage.`,
    person: 'Wählen Sie jemanden aus der Liste.',
  },
} satisfies Words['leaves']
