export const senders = {
  title: 'What may send to us',
  lead: 'A telephone or chat system that has finished a conversation can send it here by itself, as a file that Heard reads. It signs each message with its secret, as Standard Webhooks has it; what is not signed so is refused.',
  none: 'Nothing may send to us yet.',
  columns: { name: 'Name', address: 'Address to use', made: 'Made', came: 'Last came', refused: 'Refused' },
  acts: 'Change',
  message: (name: string, id: string) => `${name}, message ${id}`,
  never: 'nothing yet',
  refusedNone: 'none',
  refusedLast: (when: string, why: string) => `Last ${when}: ${why}`,
  newSecret: 'New secret',
  newSecretFor: (name: string) => `New secret for ${name}`,
  remove: 'Remove',
  removeIt: (name: string) => `Remove ${name}`,
  bothUntil: (when: string) => `The secret before counts until ${when}.`,
  add: 'Let a system send to us',
  addAside: 'its secret is shown once',
  name: 'Which system is it?',
  nameHint: 'So that you know it again: the telephone system, the chat on our site.',
  send: 'Let it send',
  made: (name: string) =>
    `This is the secret for ${name}. Copy it now: it is not shown again. Give the system its address and this.`,
  shownBefore: (name: string) =>
    `The secret for ${name} was made already, and was shown once. If you did not copy it, make a new one.`,
  problems: {
    name: 'Say which system it is, in 100 characters at most.',
    tooMany: (most: number) => `${most} systems may send to us already. Remove one first.`,
  },
  refusals: {
    noSignature:
      'It is not signed: send webhook-id, webhook-timestamp and webhook-signature as Standard Webhooks has them. The id is up to 255 signs without a space or a full stop.',
    wrongTime:
      'It was sent more than five minutes before or after our clock. Send it again with the time of sending in webhook-timestamp, in seconds since 1970.',
    badSignature:
      'The signature does not fit the message, or nobody may send to this address. Look at the address and the secret.',
    tooLarge: (megabytes: number) =>
      `It is more than ${megabytes} MB, the most this installation takes at once.`,
    repeated: 'A message with this webhook-id was taken before. Nothing was done.',
  },
} as const
