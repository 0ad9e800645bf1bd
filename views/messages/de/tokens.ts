import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

export const tokens = {
  title: 'Zugangsschlüssel für Programme',
  lead: 'Mit einem Zugangsschlüssel kann ein Programm von Ihnen Heard nach dem fragen, was Sie sehen können, und einlesen, was Sie selbst einlesen könnten. Nie mehr.',
  read: 'Was ein Programm fragen kann, und wie',
  make: 'Zugangsschlüssel anlegen',
  makeAside: 'sein Geheimnis wird einmal gezeigt',
  name: 'Wofür ist er?',
  nameHint: 'Damit Sie ihn wiedererkennen: die Telefonanlage, der Wochenbericht.',
  may: 'Was darf er?',
  scopes: {
    read: 'Gespräche, Personen, Kunden und Zusagen lesen',
    import: 'Gespräche einlesen',
    pay: 'Noten und Abrechnungen lesen',
  },
  scopesShort: {
    read: 'Gespräche lesen',
    import: 'Gespräche einlesen',
    pay: 'Noten und Vergütung lesen',
  },
  send: 'Anlegen',
  made: (name) =>
    `Dies ist der Zugangsschlüssel für ${name}. Kopieren Sie ihn jetzt: Niemand, auch wir nicht, kann ihn noch einmal zeigen.`,
  madeBefore: (name) =>
    `Den Zugangsschlüssel für ${name} gibt es schon, und er wurde einmal gezeigt: Ein zweiter wurde nicht angelegt. Wenn Sie ihn nicht kopiert haben, nehmen Sie ihn unten zurück, und legen Sie einen neuen an.`,
  yours: 'Ihre Zugangsschlüssel',
  none: 'Sie haben noch keinen angelegt.',
  columns: { name: 'Name', scopes: 'Darf', created: 'Angelegt', used: 'Zuletzt benutzt', end: 'Endet' },
  never: 'nie',
  revoke: 'Zurücknehmen',
  revokeIt: (name) => `Den Zugangsschlüssel ${name} zurücknehmen`,
  revoked: (day) => `zurückgenommen ${day}`,
  mayList: (scopes) => numbers.list(scopes),
  problems: {
    name: 'Sagen Sie, wofür er ist, in höchstens 100 Zeichen.',
    scope: 'Wählen Sie mindestens eines, was er darf.',
    tooMany: (most) => `Sie haben ${most} Zugangsschlüssel, die gelten. Nehmen Sie zuerst einen zurück.`,
  },
} satisfies Words['tokens']
