/** Who opened what that is not theirs. */
export const looks = {
  title: 'Who opened what',
  lead: 'Everybody sees who opened their own things, where these stand. Here it stands for all, the latest first.',
  table: 'As a table (CSV)',
  none: 'Nobody opened anything, as far as this asks.',
  newest: 'The latest',
  anybody: 'Anybody',
  anything: 'Anything',
  from: 'From',
  to: 'To',
  show: 'Show',
  columns: { at: 'When', who: 'Who', did: 'Did what', what: 'Of what', of: 'Whose' },
  conversation: 'Conversation',
  kinds: {
    read: 'Read a conversation',
    listened: 'Listened to a conversation',
    outside: 'Saw a part by a link',
    shared: 'Opened a conversation to others',
    statement: 'Opened a statement',
    download: 'Took a file for payroll',
  },
} as const
