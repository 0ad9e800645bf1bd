export const errors = {
  notFound: {
    title: 'There is nothing here that you can see',
    body: 'Either the address is wrong, or this is not yours to open. We say the same in both cases.',
  },
  forbidden: {
    title: 'This is not yours to do',
    body: 'You can read this page, but what you tried belongs to somebody else. Nothing was changed.',
  },
  conflict: {
    title: 'Somebody else saved this while you were writing',
    body: 'Both texts are here. Nothing is lost; nothing was overwritten.',
    theirs: (name: string, when: string) => `Saved by ${name}, ${when}`,
    yours: 'What you wrote',
    keep: 'Save this text',
    hint: 'Take over what you need from the saved text, then save.',
  },
  invalid: {
    title: 'This could not be saved',
    body: 'What you wrote is still here. Put right what is marked and send it again.',
  },
  unreadable: {
    title: 'This address can’t be read',
    body: 'Something in it is not what this page asks for.',
  },
  sent: {
    tooLarge: (megabytes: number) =>
      `That is more than ${megabytes} MB at once. Please send it in smaller parts.`,
    brokenOff: 'It broke off before all of it was here, so nothing was kept. Send it again.',
  },
  busy: {
    title: 'Too many at once',
    body: 'Wait a minute and try again. Nothing was saved.',
  },
  unwritable:
    'The disk Heard keeps everything on is full, or cannot be written to. Nothing was saved. Whoever runs Heard has to make room; then send it again.',
  broken: {
    title: 'Something of ours broke',
    body: 'It is not your doing, and nothing half-saved was kept. If you tell somebody, tell them this number:',
  },
  auditor: 'You read here, and change nothing. Nothing was changed.',
  elsewhere: (address: string) => `This came from another site than ${address}, so nothing was changed.`,
  back: 'Back to your page',
} as const
