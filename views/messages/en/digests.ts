import { numbers } from './numbers.ts'

export const digests = {
  title: 'By mail',
  none: 'There is no mail server, so nothing is sent. An admin sets one with SMTP_URL.',
  lead: (zone: string) =>
    `A mail in the morning, at 8:00 in ${zone}, when there is something to say. It holds counts and links; what was said stays here.`,
  leadWithWords: (zone: string) =>
    `A mail in the morning, at 8:00 in ${zone}, when there is something to say. It holds the sentences that stand above.`,
  rhythm: 'How often',
  rhythms: { none: 'Never', daily: 'Every day', weekly: 'On Mondays' },
  quiet: 'Quiet hours',
  quietHint: 'Nothing is sent between these times. A mail that falls into them comes when they end.',
  from: 'From',
  to: 'To',
  save: 'Save',
  problem: 'Write both times as 20:00, or neither.',
  mail: {
    subject: (count: number) => `Heard: ${numbers.counted(count, 'thing')} for you`,
    hello: (name: string) => `Good morning, ${name}.`,
    counts: {
      notices: (count: number) => `${numbers.counted(count, 'new notice')}`,
      named: (count: number) =>
        count === 1 ? 'Somebody named you in a comment' : `You are named in ${count} comments`,
      promises: (count: number) => `${numbers.counted(count, 'promise')} of yours due today`,
      appeals: (count: number) => `${numbers.counted(count, 'appeal')} for you to decide`,
    },
    look: 'Look at them',
    when: (zone: string) => `Sent at 8:00 in ${zone}, or when your quiet hours end.`,
    stop: 'You get this because you asked for it. Stop these mails:',
  },
  stop: {
    title: 'Stop the mails?',
    lead: 'Nothing has changed yet. Press the button and no more digests are sent to you. What you are told stands in Heard all the same.',
    act: 'Stop the mails',
    done: 'No more mails',
    doneLead: 'No more digests are sent to you. You can ask for them again under Notices.',
  },
  problems: {
    interrupted: 'Heard was stopped while it was being sent. It may have gone out, so it was not sent again.',
    refused: 'The mail server refused it.',
    unreachable: 'The mail server did not answer.',
    address: 'The address is not one mail address, so nothing was sent.',
  },
} as const
