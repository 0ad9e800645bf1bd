import { numbers } from './numbers.ts'

export const work = {
  title: 'Work behind the pages',
  lead: 'What is done after an answer has gone: how much of it waits, runs and has failed. Whose it is stands nowhere here.',
  columns: {
    kind: 'Work',
    waiting: 'Waiting',
    since: 'The first for',
    running: 'Running',
    failed: 'Failed',
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
  none: 'nothing waits',
  since: (ms: number) => numbers.length(ms),
  again: 'Try all again',
  againIt: (kind: string) => `Try all again: ${kind}`,
  note: 'What waits stands in the database: it goes on after a stop, and after a crash. A digest that could not be sent is not sent later; the next morning has its own.',
} as const
