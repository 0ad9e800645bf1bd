import { numbers } from './numbers.ts'

export const work = {
  title: 'Work behind the pages',
  lead: 'What Heard does after a page has answered: how much of it waits, is being done, and could not be done. Whose it is stands nowhere here.',
  columns: {
    kind: 'Work',
    waiting: 'Waiting',
    since: 'Longest wait',
    running: 'Being done',
    failed: 'Could not be done',
  },
  kinds: {
    uploads: 'Reading uploaded files',
    recordings: 'Listening to recordings',
    transcriptions: 'Having words of recordings written',
    regrading: 'Working out grades',
    webhooks: 'Messages to other systems',
    digests: 'Digests by mail',
    'case-mails': 'Mails about customers’ cases',
  },
  none: '–',
  since: (ms: number) => numbers.length(ms),
  again: 'Try all again',
  againIt: (kind: string) => `Try all again: ${kind}`,
  jobs: {
    title: 'What processes have taken',
    aside: 'so that each piece is done once',
    none: 'No process has taken anything just now.',
    state: 'Where it stands',
    tries: 'Tries',
    other: 'Other work',
    begun: 'being done',
    begunAgain: 'being done, and once more after',
    waits: (at: string) => `waits, the next try ${at}`,
    dead: (at: string) => `tried no more since ${at}`,
    kinds: {
      uploads: 'Reading uploaded files',
      recordings: 'Listening to recordings',
      transcriptions: 'Having words of recordings written',
      regrade: 'Working out grades',
      remeasure: 'Measuring everything again',
      'plan-trials': 'Trying plans on the past',
      webhooks: 'Messages to other systems',
      digests: 'Digests by mail',
      clocks: 'Clocks of appeals, cases and what is kept',
      'due-promises': 'Promises that fall due',
      'own-time': 'What opens after a rep’s own time',
      'old-notices': 'Old notices',
      'next-due': 'When customers should next hear from us',
      'next-due': 'When customers should next hear from us',
      'reach-out': 'Offers to visitors',
      folder: 'The watched folder',
      mailbox: 'The mailbox',
    },
  },
  replica: {
    title: 'The replica',
    aside: 'a second database that follows the first and answers what reads much',
    answers: (behindMs: number) =>
      behindMs === 0
        ? 'It answers, and had everything when it was asked last.'
        : `It answers, and was ${numbers.length(behindMs)} behind when it was asked last.`,
    away: (since: string) => `It cannot be reached since ${since}. The first database answers everything.`,
    pages: (it: number, first: number) =>
      `Since this process began it answered ${numbers.counted(it, 'page')}. The first database answered ${first} in its place, because it did not have everything yet or was away.`,
  },
  note: 'What waits stands in the database: it goes on after a stop, and after a crash. A digest that could not be sent is not sent later; the next morning has its own.',
} as const
