import { numbers } from './numbers.ts'

export const importReport = {
  title: (file: string) => `How ${file} was read`,
  kicker: 'Back to the upload',
  format: {
    title: 'What it is',
    known: (format: string, because: string) => `Read as ${format}: it ${because}.`,
    unknown: 'We could not tell what kind of file it is.',
    documented:
      'Built from documentation: we have seen no real file of this kind yet. Look twice at what came of it.',
  },
  counts: (utterances: number, dropped: number, guessed: number) =>
    `${numbers.counted(utterances, 'utterance')} counted, ${numbers.counted(dropped, 'piece')} left out, ${numbers.counted(guessed, 'thing')} guessed`,
  dropped: 'Left out',
  guessed: 'Guessed',
  rolesGuessed: (names: readonly string[]) =>
    `On whose side ${numbers.list(names)} ${names.length === 1 ? 'is' : 'are'}, from how they talk.`,
  nothingGuessed: 'Nothing was guessed.',
  nothingDropped: 'Nothing was left out.',
  clock: {
    title: 'Clock',
    fromFile: (when: string) => `It began ${when}, as the file says.`,
    fromPerson: (when: string, by: string) => `It began ${when}, as ${by} says; the file has no date.`,
    messages: (from: string, to: string) => `Every message has its own time, from ${from} to ${to}.`,
    someMessages: (with_: number, of: number) => `${with_} of ${of} messages have a time.`,
    unknown: 'The file has no date, and nobody has said one.',
    spans: 'Times of speech: start and end.',
    starts: 'Times of speech: only starts, so shares are counted by words.',
    none: 'No times of speech, so shares are counted by words.',
    words: 'Times of speech: every word.',
    zone: (zone: string) =>
      `Clocks without a zone were read in ${zone.replace('_', ' ')}, as was said on upload.`,
  },
  speakers: 'Who spoke',
  speaker: (name: string, role: string, how: string) => `${name}: ${role} (${how})`,
  open: {
    title: 'To be confirmed before it counts',
    none: 'Nothing. It counts.',
    lead: 'Until somebody answers, nothing of it is graded, and it costs nobody anything.',
    speakers: 'Say who is who',
    start: 'Say when it was',
    owner: 'Say whose it is',
    columns: 'Say what its columns hold',
  },
  refused: 'Could not be read',
  notYours: 'It is here, with somebody else.',
  link: 'The whole report of its file',
  conversation: 'Open the conversation',
} as const
