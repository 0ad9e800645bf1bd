import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

export const digests = {
  title: 'Per E-Mail',
  none: 'Es gibt keinen Mailserver; deshalb wird nichts verschickt. Admin richtet ihn mit SMTP_URL ein.',
  lead: (zone) =>
    `Eine E-Mail am Morgen, um 8:00 in ${zone}, wenn es etwas zu sagen gibt. Sie enthält Zahlen und Links; was gesagt wurde, bleibt hier.`,
  leadWithWords: (zone) =>
    `Eine E-Mail am Morgen, um 8:00 in ${zone}, wenn es etwas zu sagen gibt. Sie enthält die Sätze, die oben stehen.`,
  rhythm: 'Wie oft',
  rhythms: { none: 'Nie', daily: 'Jeden Tag', weekly: 'Montags' },
  quiet: 'Ruhezeit',
  quietHint:
    'Zwischen diesen Zeiten wird nichts verschickt. Eine E-Mail, die hineinfällt, kommt an ihrem Ende.',
  from: 'Von',
  to: 'Bis',
  save: 'Speichern',
  problem: 'Schreiben Sie beide Zeiten wie 20:00 oder keine.',
  mail: {
    subject: (count) => `Heard: ${count === 1 ? 'eine Sache' : `${count} Dinge`} für Sie`,
    hello: (name) => `Guten Morgen, ${name}.`,
    counts: {
      notices: (count) => numbers.counted(count, 'neuer Hinweis', 'neue Hinweise'),
      named: (count) =>
        count === 1
          ? 'Jemand hat Sie in einem Kommentar genannt'
          : `Sie sind in ${count} Kommentaren genannt`,
      promises: (count) => `${numbers.counted(count, 'Zusage', 'Zusagen')} von Ihnen heute fällig`,
      appeals: (count) => `${numbers.counted(count, 'Einspruch', 'Einsprüche')} von Ihnen zu entscheiden`,
    },
    look: 'Ansehen',
    when: (zone) => `Verschickt um 8:00 in ${zone} oder am Ende Ihrer Ruhezeit.`,
    stop: 'Sie bekommen das, weil Sie darum gebeten haben. Diese E-Mails abbestellen:',
  },
  stop: {
    title: 'Keine E-Mails mehr?',
    lead: 'Noch hat sich nichts geändert. Mit dem Knopf bekommen Sie keine Zusammenfassungen mehr. Ihre Hinweise stehen weiter in Heard.',
    act: 'Keine E-Mails mehr',
    done: 'Keine E-Mails mehr',
    doneLead: 'Sie bekommen keine Zusammenfassungen mehr. Unter Hinweise können Sie sie wieder bestellen.',
  },
  problems: {
    interrupted:
      'Heard wurde beim Verschicken angehalten. Vielleicht ging sie hinaus; deshalb wurde sie nicht noch einmal verschickt.',
    refused: 'Der Mailserver hat sie abgelehnt.',
    unreachable: 'Der Mailserver hat nicht geantwortet.',
    address: 'Die Adresse ist nicht eine einzige Mailadresse; deshalb wurde nichts verschickt.',
  },
} satisfies Words['digests']
