import type { WayIn } from '../../../db/queries/arrivals.ts'
import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

const names: Readonly<Record<WayIn, string>> = { folder: 'Überwachter Ordner', mailbox: 'Postfach' }

const problems: Readonly<Record<WayIn, Readonly<Record<string, string>>>> = {
  folder: {
    missing:
      'Der Ordner ist nicht da. Legen Sie ihn wieder an, oder verbinden Sie sein Laufwerk; nach ihm wird von selbst gesehen.',
    unreadable: 'Das Programm darf den Ordner nicht lesen. Geben Sie ihm das Recht dazu.',
    'part-unreadable':
      'Etwas im Ordner darf das Programm nicht lesen und lässt es liegen. Alles andere wird eingelesen. Geben Sie ihm das Recht dazu.',
    misnamed:
      'Etwas im Ordner hat einen Namen, der nicht UTF-8 ist, und lässt sich nicht öffnen. Alles andere wird eingelesen. Geben Sie ihm einen anderen Namen.',
    unwritable:
      'Das Programm kann im Ordner keine Dateien verschieben und nimmt darum keine. Lassen Sie es dort schreiben, und in „done“ und „refused“.',
    'disk-full': 'Auf diesem Rechner ist zu wenig Platz. Sobald wieder Platz ist, werden Dateien genommen.',
  },
  mailbox: {
    'not-found': 'Kein Server heißt so, wie IMAP_URL sagt. Prüfen Sie, ob der Name richtig geschrieben ist.',
    refused: 'Der Mailserver antwortet unter dieser Adresse nicht. Es wird von selbst wieder versucht.',
    'timed-out': 'Der Mailserver braucht zu lange für eine Antwort. Es wird von selbst wieder versucht.',
    lost: 'Die Verbindung zum Mailserver ist abgebrochen. Es wird von selbst wieder versucht.',
    credentials:
      'Der Mailserver nimmt Name und Passwort in IMAP_URL nicht an. Stellen Sie sie richtig, und starten Sie Heard neu; bis dahin wird es einmal in der Stunde versucht, damit das Konto nicht gesperrt wird.',
    mailbox:
      'Dieses Postfach gibt es auf dem Server nicht, oder es lässt sich nicht öffnen. Prüfen Sie das Ende von IMAP_URL.',
    'certificate-expired':
      'Das Zertifikat des Mailservers ist abgelaufen. Wer den Server betreibt, muss es erneuern.',
    'certificate-name':
      'Das Zertifikat des Mailservers gilt für einen anderen Namen als den in IMAP_URL. Schreiben Sie den Namen, für den es gilt.',
    'certificate-unknown':
      'Das Zertifikat des Mailservers hat niemand unterzeichnet, den dieser Rechner kennt. Nennen Sie die Stelle in NODE_EXTRA_CA_CERTS, oder lassen Sie es von einer bekannten unterzeichnen.',
    'no-tls': 'Der Mailserver spricht an diesem Port kein TLS. Üblich ist Port 993.',
    'disk-full': 'Auf diesem Rechner ist zu wenig Platz. Sobald wieder Platz ist, werden E-Mails gelesen.',
    other: 'Der Mailserver hat etwas Unerwartetes geantwortet. Es wird von selbst wieder versucht.',
  },
}

export const waysIn = {
  title: 'Was von selbst hereinkommt',
  aside: 'ohne dass jemand es hochlädt',
  look: 'Ansehen',
  names,
  problem: (way, code, detail) =>
    `${names[way]}: ${problems[way][code] ?? code}${detail === null ? '' : ` (${detail})`}`,
  rightAgain: 'Alles ist wieder in Ordnung.',
  folder: {
    beside: {
      refused: (name) => `${name} wurde nicht in Heard eingelesen.`,
      partly: (name) => `Das meiste von ${name} wurde in Heard eingelesen, dies aber nicht:`,
      reason: (name, line, why) =>
        `- ${name === null ? '' : `${name}: `}${line === null ? '' : `Zeile ${line}: `}${why}`,
      more: (count) => `- und ${numbers.counted(count, 'weiterer Grund', 'weitere Gründe')}`,
      again: 'Was zu tun ist: richtigstellen und wieder in den überwachten Ordner legen.',
      restAgain:
        'Was zu tun ist: das Weggelassene richtigstellen und wieder in den überwachten Ordner legen.',
      answer:
        'Was zu tun ist: Die Administration kann die Frage auf der Seite unten beantworten. Heard hat die Datei behalten und liest sie dann.',
      page: (address) => `Die Administration sieht alle Dateien dieses Tages hier: ${address}`,
    },
  },
  mailbox: {
    name: (uid, day) => `E-Mail ${uid}${day === null ? '' : ` vom ${day}`}`,
  },
  looked: (when) => `Zuletzt nachgesehen: ${when}.`,
  since: (when) => `Seit ${when}.`,
  notYet: 'Noch nicht nachgesehen.',
  notSet: 'Nicht mehr eingerichtet: Hier kommt nichts mehr herein.',
  last: (name, what, when) => `Zuletzt: ${name}, ${what.charAt(0).toLowerCase()}${what.slice(1)}, ${when}.`,
  nothing: 'Noch ist nichts hereingekommen.',
  all: 'Alles',
  refusedTitle: 'Abgewiesen',
  refused: (name, why) => `${name}: ${why}`,
} satisfies Words['waysIn']
