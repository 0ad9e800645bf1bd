import type { MatchedHow, RecordingProblem } from '../../../db/queries/recordings.ts'
import type { TranscriptionProblem } from '../../../db/queries/transcriptions.ts'
import type { OtherKind } from '../../../server/recordings/other-kind.ts'

const KINDS = 'WAV, MP3, M4A, OGG, Opus, WebM and MP4'

const problems: Readonly<Record<RecordingProblem, string>> = {
  broken:
    'This recording is broken: nobody can unpack what is in it. Bring it again, from where it was made.',
  'no-sound': 'There is no sound in this recording.',
  'unknown-packing':
    'This recording is packed in a way Heard cannot unpack by itself. It needs ffmpeg on this machine; after the next start with it, it is drawn. The transcript stays usable.',
  'too-long':
    'This recording goes on for more than a day, or takes longer to unpack than it may. Bring in the part in which people talk.',
  'needs-ffmpeg':
    'To draw this kind of recording Heard needs ffmpeg on this machine. It can be played, and the transcript stays usable. Your admin can install ffmpeg; after the next start it is drawn by itself.',
  stumbled:
    'Heard stumbled over this recording several times, which is our mistake. The transcript stays usable. Please report it.',
  lost: 'The file of this recording is not on this machine any more. The transcript stays usable; bring the recording in again.',
}

const others: Readonly<Record<OtherKind, string>> = {
  empty: 'it is empty. Save or download it again',
  'web-page': 'it is a web page, often saved in place of the recording. Download the recording itself',
  picture: 'it is a picture or a drawing',
  program: 'it is a program, and nothing in it can be heard. Look for the recording itself',
  archive: 'it is an archive of files; unpack it first',
  document: 'it is a document',
  'other-sound': 'it is a kind of sound Heard does not take; save it as one of those it takes',
  text: 'it is text. If it is a transcript, rename it so that it ends in .vtt or .txt, and bring it in again',
  unknown: 'nothing in it says that it is one, whatever its name. Save or download it again',
}

const transcription: Readonly<Record<TranscriptionProblem, string>> = {
  unreachable: 'it could not be reached',
  'too-slow': 'it took too long',
  'not-let-in': 'it did not let Heard in; your admin can look at TRANSCRIBE_KEY',
  'too-large': 'the recording is larger than it takes',
  refused: 'it refused the recording',
  unreadable: 'its answer could not be read',
  'no-speech': 'it heard no words in it',
  twice: 'the very same words are here already, with a recording of their own',
  lost: 'the file of the recording is not on this machine any more',
}

const matched: Readonly<Record<MatchedHow, string>> = {
  name: 'It was put here because its file is named as the transcript is.',
  time: 'It was put here because it began when this conversation began, and is as long.',
  length: 'It was put here because it came with this transcript and ends where it ends.',
  said: 'Somebody said that it is of this conversation.',
  recognised: 'The words were written from it.',
}

export const recordings = {
  title: 'The recording',
  kinds: `Heard takes ${KINDS}.`,
  none: 'There is no recording of it here. With one, every moment can be heard.',
  add: 'Add the recording',
  choose: 'The recording of this conversation',
  chooseHint: (megabytes: number) => `${KINDS}, up to ${megabytes} MB.`,
  noFile: 'Choose the recording first.',
  isNone: (name: string, kind: OtherKind) =>
    `“${name}” is not a recording: ${others[kind]}. Heard takes ${KINDS}.`,
  oneAlready: 'This conversation has a recording already. Take that one away first.',
  noRoom: 'There is too little room left on this machine. Nothing was taken in; tell your admin.',
  tooMuch:
    'Many recordings you brought in still wait for their conversations. Say which they are of, or take them back.',
  waiting: 'Heard has not listened to this recording yet. It can be played already.',
  reading: (percent: number) => `Heard is listening to it, to draw its sound: ${percent}%.`,
  leave: 'You can leave this page: it goes on.',
  lookAgain: 'Look again',
  progress: 'How far it was listened to',
  problems,
  matched,
  long: (length: string) => `It is ${length} long.`,
  shorter: (recording: string, transcript: string) =>
    `The recording is ${recording} long, the transcript ${transcript}: what was said after the recording ends cannot be heard. Nothing that is measured changes.`,
  longer: (recording: string, transcript: string) =>
    `The recording is ${recording} long, the transcript ends at ${transcript}: what comes after it has no words here, and is not measured.`,
  lanes: {
    inferred:
      'Each side has its own channel. Whose is whose was told by when the transcript says they spoke: ours is the',
    said: 'Each side has its own channel. Whose is whose was said by a person: ours is the',
    first: 'first',
    second: 'second',
    ask: 'This recording has two channels, and the transcript’s times do not tell whose is whose. Listen, and say it:',
    ours: 'Our side is on the first channel (left)',
    theirs: 'The customer is on the first channel (left)',
    keep: 'Keep it',
    change: 'That is the wrong way round',
  },
  check: {
    title: 'The airtime, checked by the sound',
    apart: (sound: string, transcript: string, customer: string, all: string) =>
      `By the sound of the two channels the customer had ${sound} of the airtime (${customer} of ${all} of speech), by the transcript ${transcript}. That is further apart than both may be off: words may be missing from the transcript, or stand under the wrong name. Listen where the two differ, and put the transcript right.`,
    agree: (sound: string, transcript: string, customer: string, all: string) =>
      `By the sound of the two channels the customer had ${sound} of the airtime (${customer} of ${all} of speech), by the transcript ${transcript}. They agree, as far as each may be off.`,
    stays: 'What counts stays the transcript’s. The sound tells that somebody spoke, not who, nor what.',
  },
  engine: (engine: string) =>
    `The words were written by a machine, ${engine}, from this recording. Machines mishear; put right what is wrong.`,
  remove: 'Take the recording away',
  removing: {
    lead: 'The recording goes from this machine. The words, and everything measured in them, stay.',
    confirm: 'Write “take away” to confirm',
    confirmWord: 'take away',
    wrongWord: 'Write “take away”, in these words, if you mean it.',
    act: 'Take it away',
  },
  alone: {
    title: (name: string) => `A recording without words: ${name}`,
    kicker: 'Back to the upload',
    row: 'Heard does not know which conversation this recording is of.',
    act: 'Say which it is of',
    listening: 'Heard is listening to it.',
    lead: 'What is missing is its words: without them nothing can be measured or found. You can listen to it here, say which conversation it is of, or bring its transcript in under the same name: then they find each other.',
    onlyYou: 'Only you hear it, until it has its conversation.',
    hear: 'Listen',
    ask: 'Which conversation is it of?',
    many: 'More than one fits, so you are asked.',
    noneFits: 'No conversation here fits by name or by time. These are your latest without a recording.',
    nothing: 'There is no conversation here without a recording. Bring its transcript in first.',
    choose: 'Choose one of them.',
    gone: 'That conversation is not here, or has a recording already. Choose another one.',
    keep: 'It is of this one',
    recognise: (engine: string) => `Have its words written by ${engine}`,
    recogniseHint: 'The recording is sent there. Where nothing else fits this happens by itself.',
    noEngine:
      'No machine that writes words is set up here, and none is needed. Your admin can name one: TRANSCRIBE_URL.',
    asked: (engine: string) => `${engine} is writing its words.`,
    again: (why: string, when: string) => `Last time ${why}. It is asked again at ${when}.`,
    failed: (engine: string, why: string) =>
      `${engine} wrote no words: ${why}. The recording is kept; bring its transcript in, or try again.`,
    refused: 'Nothing of it was kept.',
    twice: 'This very recording is here already.',
    twiceAlone: 'This very recording is here already, and waits for its conversation.',
  },
  transcription,
} as const
