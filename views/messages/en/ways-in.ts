import type { WayIn } from '../../../db/queries/arrivals.ts'
import { numbers } from './numbers.ts'

const names: Readonly<Record<WayIn, string>> = { folder: 'Watched folder', mailbox: 'Mailbox' }

const problems: Readonly<Record<WayIn, Readonly<Record<string, string>>>> = {
  folder: {
    missing: 'The folder is not there. Make it again, or connect its disk; it is looked for by itself.',
    unreadable: 'The program may not read the folder. Give it the right to.',
    'part-unreadable':
      'The program may not read something in the folder, and leaves it. Everything else is taken. Give it the right to.',
    misnamed:
      'Something in the folder has a name that is not UTF-8, so it cannot be opened. Everything else is taken. Give it another name.',
    unwritable:
      'The program cannot move files in the folder, so it takes none. Let it write there, and in “done” and “refused”.',
    'disk-full': 'There is too little room left on this machine. Files are taken again when there is.',
  },
  mailbox: {
    'not-found': 'No server goes by the name in IMAP_URL. Look whether it is spelled rightly.',
    refused: 'The mail server does not answer at this address. It is tried again by itself.',
    'timed-out': 'The mail server takes too long to answer. It is tried again by itself.',
    lost: 'The connection to the mail server broke off. It is tried again by itself.',
    credentials:
      'The mail server does not accept the name and password in IMAP_URL. Put them right and start Heard again; until then it is tried once an hour, so that the account is not locked.',
    mailbox: 'There is no such mailbox on the server, or it cannot be opened. Look at the end of IMAP_URL.',
    'certificate-expired':
      'The certificate of the mail server has run out. Whoever runs that server must renew it.',
    'certificate-name':
      'The certificate of the mail server is for another name than the one in IMAP_URL. Write the name the certificate is for.',
    'certificate-unknown':
      'The certificate of the mail server is signed by nobody this machine knows. Give its authority in NODE_EXTRA_CA_CERTS, or have it signed by a known one.',
    'no-tls': 'The mail server does not speak TLS at this port. The usual port is 993.',
    'disk-full': 'There is too little room left on this machine. Mail is read again when there is.',
    other: 'The mail server answered something unexpected. It is tried again by itself.',
  },
}

const problem = (way: WayIn, code: string, detail: string | null) =>
  `${names[way]}: ${problems[way][code] ?? code}${detail === null ? '' : ` (${detail})`}`

const folder = {
  beside: {
    refused: (name: string) => `${name} was not brought into Heard.`,
    partly: (name: string) => `Most of ${name} was brought into Heard, but not this:`,
    reason: (name: string | null, line: number | null, why: string) =>
      `- ${name === null ? '' : `${name}: `}${line === null ? '' : `line ${line}: `}${why}`,
    more: (count: number) => `- and ${numbers.counted(count, 'reason')} more`,
    again: 'What to do: put it right and place it in the watched folder again.',
    restAgain: 'What to do: put right what was left out and place that in the watched folder again.',
    answer:
      'What to do: an admin can answer the question on the page below. Heard has kept the file and reads it then.',
    page: (address: string) => `The admin sees every file of that day here: ${address}`,
  },
}

export const waysIn = {
  title: 'What comes in by itself',
  aside: 'without anybody uploading it',
  look: 'Look',
  names,
  problem,
  rightAgain: 'All is right again.',
  folder,
  mailbox: {
    name: (uid: number, day: string | null) => `Mail ${uid}${day === null ? '' : ` of ${day}`}`,
  },
  looked: (when: string) => `Last looked at ${when}.`,
  since: (when: string) => `Since ${when}.`,
  notYet: 'Not looked at yet.',
  notSet: 'It is not set any more: nothing comes in by it.',
  last: (name: string, what: string, when: string) => `Last: ${name}, ${what.toLowerCase()}, ${when}.`,
  nothing: 'Nothing has come in yet.',
  all: 'All of it',
  refusedTitle: 'Refused',
  refused: (name: string, why: string) => `${name}: ${why}`,
} as const
