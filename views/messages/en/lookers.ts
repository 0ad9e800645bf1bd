export const lookers = {
  title: 'Who looked',
  none: 'Nobody but you has opened it.',
  noneOf: (rep: string) => `Nobody but ${rep} has opened it before you.`,
  noneStatement: 'Nobody else has opened this statement.',
  how: {
    read: 'opened it',
    listened: 'played the recording',
    outside: 'opened a part of it, by a link from outside',
  },
  last: (times: number, when: string) => (times === 1 ? when : `${times} times, the last on ${when}`),
  counts: 'It should not count',
  countsLead: 'A private call, a customer who cancelled, somebody else on the line:',
} as const
