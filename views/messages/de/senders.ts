import type { Words } from '../words.ts'

export const senders = {
  title: 'Was an uns senden darf',
  lead: 'Ein Telefon- oder Chatsystem, das ein Gespräch beendet hat, kann es von selbst hierher senden, als Datei, die Heard liest. Es signiert jede Nachricht mit seinem Geheimnis, wie Standard Webhooks es vorsieht; was nicht so signiert ist, wird abgewiesen.',
  none: 'Noch darf nichts an uns senden.',
  columns: {
    name: 'Name',
    address: 'Adresse',
    made: 'Angelegt',
    came: 'Zuletzt gekommen',
    refused: 'Abgewiesen',
  },
  acts: 'Ändern',
  message: (name, id) => `${name}, Nachricht ${id}`,
  never: 'noch nichts',
  refusedNone: 'nichts',
  refusedLast: (when, why) => `Zuletzt ${when}: ${why}`,
  newSecret: 'Neues Geheimnis',
  newSecretFor: (name) => `Neues Geheimnis für ${name}`,
  remove: 'Entfernen',
  removeIt: (name) => `${name} entfernen`,
  bothUntil: (when) => `Das vorige Geheimnis gilt bis ${when}.`,
  add: 'Ein System an uns senden lassen',
  addAside: 'sein Geheimnis wird einmal gezeigt',
  name: 'Welches System ist es?',
  nameHint: 'Damit Sie es wiedererkennen: die Telefonanlage, der Chat auf unserer Seite.',
  send: 'Senden lassen',
  made: (name) =>
    `Dies ist das Geheimnis für ${name}. Kopieren Sie es jetzt: Es wird nicht noch einmal gezeigt. Geben Sie dem System seine Adresse und dies.`,
  shownBefore: (name) =>
    `Das Geheimnis für ${name} gibt es schon, und es wurde einmal gezeigt. Wenn Sie es nicht kopiert haben, erzeugen Sie ein neues.`,
  problems: {
    name: 'Sagen Sie, welches System es ist, in höchstens 100 Zeichen.',
    tooMany: (most) => `Schon ${most} Systeme dürfen an uns senden. Entfernen Sie zuerst eines.`,
  },
  refusals: {
    noSignature:
      'Die Nachricht ist nicht signiert: Senden Sie webhook-id, webhook-timestamp und webhook-signature, wie Standard Webhooks sie vorsieht. Die id hat bis zu 255 Zeichen, ohne Leerzeichen und Punkt.',
    wrongTime:
      'Die Nachricht wurde mehr als fünf Minuten vor oder nach unserer Uhr gesendet. Senden Sie sie noch einmal, mit der Zeit des Sendens in webhook-timestamp, in Sekunden seit 1970.',
    badSignature:
      'Die Signatur passt nicht zur Nachricht, oder an diese Adresse darf niemand senden. Prüfen Sie Adresse und Geheimnis.',
    tooLarge: (megabytes) =>
      `Sie hat mehr als ${megabytes} MB; mehr nimmt diese Installation nicht auf einmal.`,
    repeated: 'Eine Nachricht mit dieser webhook-id kam schon einmal. Nichts wurde getan.',
  },
} satisfies Words['senders']
