import { numbers } from './numbers.ts'

export const upload = {
  title: 'Bring in conversations',
  lead: 'Calls, meetings, chats and mails, as the file your system wrote. Many at once.',
  files: 'Files',
  drop: 'Drop files here, or choose them',
  formats:
    'WebVTT, SRT, Zoom, Teams, Deepgram, AssemblyAI, AWS Transcribe, Whisper, WhatsApp, Intercom, .eml, vCon, CSV, plain “Name: text”, Heard’s own JSON.',
  whose: 'Whose conversations are these?',
  nobodyYet: 'Find out from the names in them',
  whoseHint: 'What matches nobody is graded for nobody.',
  zone: 'Time zone of clocks without one',
  recording: 'Recordings (.wav, .mp3, .m4a) go in with the transcript of the same name.',
  send: 'Bring them in',
  results: 'What came of each file',
  summary: (done: number, already: number, refused: number) => {
    const parts = [
      done > 0 ? `${done} brought in` : '',
      already > 0 ? `${already} already here` : '',
      refused > 0 ? `${refused} refused` : '',
    ].filter((part) => part !== '')
    return parts.length === 0 ? 'No file was chosen' : parts.join(', ')
  },
  states: {
    done: 'Brought in',
    already: 'Already here',
    refused: 'Refused',
    waiting: 'Waiting',
    sending: 'Sending',
    checking: 'Reading',
  },
  open: 'Open it',
  line: (line: number) => `Line ${line}`,
  nothingKept: 'Nothing of this file was kept.',
  unassigned: 'Nobody’s yet: graded for nobody.',
  unsure: (names: readonly string[]) =>
    `We can’t tell who ${numbers.list(names)} ${names.length === 1 ? 'is' : 'are'}.`,
  read: (count: number, format: string) => `${numbers.counted(count, 'utterance')}, read as ${format}`,
  again: 'Bring in more',
  notYours: 'It is here, with somebody else',
  noFile: 'Choose at least one file.',
  tooMany: (most: number) =>
    `That is more than ${most} files at once. Send them in several goes; nothing of these was taken in.`,
  unknownZone: 'That is no time zone we know. Write it like Europe/Berlin.',
  unknownRep: 'You can bring in conversations for people of your own team only. Nothing was taken in.',
} as const
