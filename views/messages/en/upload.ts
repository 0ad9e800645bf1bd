import type { UploadState } from '../../../db/queries/upload-states.ts'
import type { Way } from '../../../db/queries/uploads.ts'
import type { Staying } from '../../../server/actions/withdrawal-plan.ts'
import { numbers } from './numbers.ts'

const { counted } = numbers
const files = (count: number) => counted(count, 'file')
const conversations = (count: number) => counted(count, 'conversation')

const states: Readonly<Record<UploadState, string>> = {
  arriving: 'On its way',
  waiting: 'Waiting',
  reading: 'Reading',
  done: 'Brought in',
  'already-here': 'Already here',
  refused: 'Refused',
  'needs-mapping': 'Needs your answer',
  joined: 'Read together with another file',
  unpacked: 'Opened',
  cancelled: 'Cancelled',
  withdrawn: 'Taken back',
}

const ways: Readonly<Record<Way, string>> = {
  page: 'by somebody',
  folder: 'from the watched folder',
  mailbox: 'from the mailbox',
  sender: 'from systems that send to us',
}

const staying: Readonly<Record<Staying, string>> = {
  frozen: 'a period that is closed for ever rests on it',
  measured: 'measuring of its period is closed; appeal what is wrong with it',
  'later-file': 'a later file was joined to it; take that one back first',
}

export const upload = {
  title: 'Bring in conversations',
  lead: 'Calls, meetings, chats and mails, as the file your system wrote. Up to 200 files at once, a folder, or a ZIP archive of files.',
  drop: 'Drop files or a folder here, or choose files',
  recordings: (megabytes: number) =>
    `Recordings too, up to ${megabytes} MB each (WAV, MP3, M4A, OGG, Opus, WebM, MP4): one named as its transcript is finds it by itself.`,
  folder: 'or choose a folder',
  formats:
    'WebVTT, SRT, Zoom, Teams, Deepgram, AssemblyAI, AWS Transcribe, Whisper, Gong with its list of calls, WhatsApp, Slack, Intercom, mail, CSV, plain “Name: text”, Heard’s own JSON. A table nobody knows is asked about.',
  whose: 'Whose conversations are these?',
  nobodyYet: 'Find out from the names in them',
  whoseHint: 'What matches nobody is graded for nobody.',
  zone: 'Time zone',
  zoneHint: 'Of the times in files that name no time zone of their own.',
  send: 'Bring them in',
  sending: 'Sending',
  sent: 'Sent. Opening the page on which they are read.',
  left: 'Left out, because it is larger than a file may be:',
  chosen: 'chosen',
  tooLarge: 'That is more than can be sent at once. Choose fewer files.',
  lost: 'The connection broke. Nothing of it was taken in; send them again.',
  noFile: 'Choose at least one file.',
  tooMany: (most: number) =>
    `That is more than ${most} files at once. Send them in several goes, or as one ZIP archive; nothing of these was taken in.`,
  unknownZone: 'That is no time zone we know. Write it like Europe/Berlin.',
  unknownRep: 'You can bring in conversations for people of your own team only. Nothing was taken in.',
  tooMuch:
    'Much of what you brought in earlier still waits to be read, or was refused. Wait until it is read, or take it back.',
  tooLargeTogether: (megabytes: number) =>
    `These files have more than ${megabytes} MB together, recordings not counted. Send them in several goes; nothing of these was taken in.`,
  diskFull: 'There is too little room left on this machine. Nothing was taken in; tell your admin.',
  mappings: 'What we were told about tables',
  recent: {
    title: 'Brought in lately',
    none: 'Nothing yet. What you bring in stays in this list, with what came of every file.',
    open: (when: string, count: number) => `${files(count)}, ${when}`,
    by: (name: string | null, way: Way) => (name === null ? ways[way] : `by ${name}`),
  },
  states,
  next: {
    title: 'What now',
    name: 'Say who your reps are: some conversations are nobody’s yet',
    give: 'Give conversations that are nobody’s yet to a rep, many at once',
    breaking: (count: number) =>
      count === 0
        ? 'Promises: none is about to break'
        : `See ${counted(count, 'promise')} about to break, each with its words`,
    agenda: 'Coaching: make the agenda of the next one-to-one',
  },
  one: {
    title: (count: number) => (count === 1 ? 'An upload of one file' : `An upload of ${count} files`),
    lead: (by: string | null, way: Way, when: string) => `${by ?? numbers.capital(ways[way])}, ${when}`,
    progress: 'Files read',
    reading: (left: number) =>
      `${counted(left, 'file')} still to be read. You can leave this page: reading goes on.`,
    finished: 'Every file has been read.',
    lookAgain: 'Look again',
    show: { all: 'All files', open: 'Those that need somebody' },
    nothingOpen: 'No file needs anybody.',
    summary: (count: Readonly<Record<UploadState, number>>) => {
      const parts = [
        [count.done, 'brought in'],
        [count['already-here'], 'already here'],
        [count['needs-mapping'], count['needs-mapping'] === 1 ? 'needs your answer' : 'need your answer'],
        [count.refused, 'refused'],
        [count.cancelled, 'cancelled'],
        [count.withdrawn, 'taken back'],
        [count.joined, 'read together with another'],
        [count.unpacked, 'opened'],
      ] as const
      const said = parts.flatMap(([many, what]) => (many > 0 ? [`${many} ${what}`] : []))
      return said.length === 0 ? 'Nothing has been read yet' : said.join(', ')
    },
    retry: 'Try what was refused again',
    retryOne: 'Try again',
    cancel: (waiting: number) => `Do not read the ${files(waiting)} that wait`,
    errors: 'What was refused, as a table (CSV)',
    withdraw: 'Take it all back',
    withdrawOne: 'Take back',
    report: 'How it was read',
    map: 'Say what its columns hold',
    recordingAlone: 'Heard does not know which conversation this recording is of.',
    settle: 'Say which it is of',
    unmapped: 'Nothing in this table proves what its columns hold. Say what they hold, and it is read.',
    ofMany: (count: number) => `${conversations(count)} in it`,
    and: (count: number) => `and ${conversations(count)} more`,
    line: (line: number) => `Line ${line}: `,
    notYours: 'It is here, with somebody else',
    gone: 'It is not here any more',
    nothingTaken: (days: number) =>
      `Nothing of it was taken in. The file is kept for ${days} days, so that it can be tried again.`,
    partly: 'The rest of the file was taken in.',
    joinedWith: (names: readonly string[]) => `Read together with ${numbers.list(names)}.`,
    unpacked: (count: number) => `${files(count)} in it, each in this list by itself.`,
    tookBack: (by: string, when: string) => `Taken back by ${by} on ${when}.`,
    earlier: 'Earlier',
    later: 'Later',
    ofPages: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
  csv: ['file', 'state', 'line', 'reason'],
  withdrawal: {
    title: (name: string | null) => (name === null ? 'Take this upload back' : `Take back ${name}`),
    lead: 'For files that should not have been brought in. What goes cannot be had again, except by bringing it in anew.',
    before: 'It was taken back before. There is nothing left of it to take back.',
    gone: (count: number) =>
      `${conversations(count)} only it brought: ${count === 1 ? 'it goes' : 'they go'}, with everything found in ${count === 1 ? 'it' : 'them'}.`,
    notes: (count: number) => `${counted(count, 'note')} that people wrote on them: gone with them.`,
    recordings: (count: number) =>
      `${counted(count, 'recording')}: gone from this machine, whichever conversation ${count === 1 ? 'it is' : 'they are'} of.`,
    proofs: (count: number) =>
      `${counted(count, 'promise')} elsewhere that they prove kept: open again, without the proof.`,
    earlier: (count: number) =>
      `${conversations(count)} it brought more of: the earlier words stand again, and are measured again.`,
    untouched: (count: number) => `${conversations(count)} it brought nothing new of: nothing changes.`,
    stays: (count: number, why: Staying) =>
      `${conversations(count)} ${count === 1 ? 'stays' : 'stay'}, because ${staying[why]}.`,
    nothing: 'It brought no conversation. Its files are only struck from the list.',
    confirm: 'Write “take back” to confirm',
    confirmWord: 'take back',
    wrongWord: 'Write “take back”, in these words, if you mean it.',
    act: 'Take it back',
    stay: 'Leave it as it is',
    beingRead: 'One of its files is being read just now. Try again in a moment.',
  },
} as const
