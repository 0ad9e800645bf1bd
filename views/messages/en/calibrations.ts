import { numbers } from './numbers.ts'

export const calibrations = {
  title: 'Calibration',
  lead: 'Several people mark the same conversations, blind to each other and to the machine. Where they differ, the guide is not good enough yet.',
  none: 'No session concerns you yet.',
  noneMaker:
    'There has been no session yet. One draw of ten conversations and two people is enough to begin.',
  begin: 'Begin a session',
  name: 'Name',
  scorecard: 'Scorecard',
  draw: 'Draw this many at random',
  drawHint: (days: number, count: number) =>
    `From the ${numbers.counted(count, 'open conversation')} of the last ${days} days. Only drawn ones count for pay.`,
  choose: 'Or pick some by hand',
  chooseHint: 'Those you pick are for learning and never reach pay.',
  names: 'Names in the words',
  nameChoices: { none: 'none', first: 'first names', full: 'whole names' },
  send: 'Begin the session',
  problems: {
    name: 'Give it a name of at most 100 characters.',
    count: 'Draw between 1 and 60, or pick some by hand.',
    pool: 'There are no open conversations to draw from.',
    outsider: 'Write the name of whom you ask.',
  },
  state: { open: 'Open', closed: (day: string) => `Closed on ${day}` },
  holds: (count: number) => numbers.counted(count, 'conversation'),
  gone: (gone: number, size: number) =>
    `${numbers.counted(gone, 'conversation')} of ${size} ${gone === 1 ? 'was' : 'were'} deleted or taken private since, and ${gone === 1 ? 'counts' : 'count'} for nothing.`,
  drawn: 'drawn',
  chosen: 'picked by hand',
  seed: (seed: string) =>
    `Drawn by the seed ${seed}: in are those whose SHA-256 of seed and id comes first. It was thrown when the session began and cannot be thrown again.`,
  reviewers: 'Who marks',
  reviewersLead: 'Nobody sees what anybody marked before the session is closed, you neither.',
  progress: (finished: number, of: number) => `${finished} of ${of} finished`,
  notAgreed: 'asked, has not agreed yet',
  left: 'not in it any more; what they finished counts',
  until: (day: string) => `from outside, until ${day}`,
  invite: 'Ask one of us',
  inviteHint: 'Managers of any team mark at once; colleagues of the reps are asked whether they agree.',
  person: 'Who',
  inviteSend: 'Ask them',
  outside: 'Ask somebody outside',
  outsideHint:
    'They get a link to these conversations’ words and nothing else: no grades, no pay, no other page.',
  outsideName: 'Name',
  days: 'The link works for',
  dayChoices: (days: number) => numbers.counted(days, 'day'),
  outsideSend: 'Make the link',
  linkMade: 'This is the link. It is shown once: send it yourself.',
  remove: (name: string) => `Take ${name} out`,
  close: 'Close the session',
  closeHint: 'For good. Everybody in it then sees all marks, and how far you agree.',
  yours: 'Yours to mark',
  yoursLead:
    'Mark each by itself. You see nobody’s marks, and they do not see yours, until the session is closed.',
  conversation: (place: number) => `Conversation ${place}`,
  mark: 'Mark it',
  goOn: 'Go on',
  done: 'Finished',
  allDone: 'You are done. Thank you.',
  agree: 'I agree to take part',
  agreeLead: (name: string) =>
    `${name} asks you to mark conversations of colleagues. You may say no, and nobody asks why.`,
  leave: 'Leave the session',
  marking: (name: string, place: number, of: number) => `${name}: conversation ${place} of ${of}`,
  finish: 'Finish this conversation',
  finishHint: 'Finished marks stay as they are.',
  stale: 'These marks were finished in another window. They stay as they are; what you typed here is below.',
  concerned: 'Conversations of yours that were marked',
  concernedLead: 'So that you know who reads what you said.',
  resultsTitle: 'How far you agree',
  resultsLead: (conversations: number, reviewers: number) =>
    `${numbers.counted(conversations, 'conversation')}, marked by ${reviewers === 1 ? 'one person' : `${reviewers} people`}.`,
  alpha: 'Agreement',
  alphaSays: (alpha: string, low: string, high: string, n: number) =>
    `${alpha}, between ${low} and ${high}, from ${numbers.counted(n, 'conversation')}`,
  alphaMeans:
    'Krippendorff’s alpha for ordered marks: 1 is full agreement, 0 is what chance alone would give. Between: the middle 95% when conversations are drawn anew 2,000 times. Pay asks for 0.80, at least 0.667, on 50.',
  unknown: {
    'one-reviewer': 'Only one person marked it: there is nobody to agree with.',
    'too-few': (n: number) =>
      `Too few to say: ${numbers.counted(n, 'conversation')} marked by two people; it takes 3.`,
    'all-alike': 'Every mark was the same, which does not show that anybody can tell good from bad.',
  },
  drift: {
    title: 'Compared with earlier sessions',
    more: (before: string) => `More than before (${before}).`,
    less: (before: string) => `Less than before (${before}). Worth reading the guide together.`,
    same: (before: string) => `Before: ${before}. No difference that could not be chance.`,
    none: 'Not asked in these words before.',
  },
  severity: {
    title: 'How each one marks',
    lead: 'Compared with the others on the same questions of the same conversations. It says nothing of who is right, and is no order.',
    higher: (name: string, by: string, low: string, high: string, n: number) =>
      `${name} marks higher than the others: by ${by} of a mark, between ${low} and ${high}, over ${numbers.counted(n, 'conversation')}.`,
    lower: (name: string, by: string, low: string, high: string, n: number) =>
      `${name} marks lower than the others: by ${by} of a mark, between ${low} and ${high}, over ${numbers.counted(n, 'conversation')}.`,
    alike: (name: string, n: number) =>
      `${name} marks neither higher nor lower, as far as ${numbers.counted(n, 'conversation')} can show.`,
    unknown: (name: string) =>
      `Too few to say of ${name}: it takes 3 conversations that somebody else marked too.`,
    before: (by: string) => `In earlier sessions the difference was ${by}.`,
    only: (name: string, mark: number, times: number) =>
      `${name} gave mark ${mark} every time, ${times} times. Whoever marks everything alike tells nobody apart.`,
  },
  questionHead: 'Question',
  discuss: 'Question by question',
  discussLead: 'Every conversation with everybody’s marks. Say what you saw, then record what you agree on.',
  notApplicable: 'does not apply',
  agreed: 'What was agreed',
  agreedBy: (name: string, day: string) => `Recorded by ${name}, ${day}`,
  agreedMark: 'Agreed mark',
  agreedWhy: 'Why, in one sentence',
  agreedSend: 'Record it',
  agreedStale: (theirs: string) =>
    `Somebody recorded this at the same time: ${theirs} Send yours again to put it in its place.`,
  agreedError: 'Choose the mark, and say why in one sentence.',
  remark: 'Say something to it',
  remarkSend: 'Say it',
  improve: 'Improve the guide of this question',
  improveHint: 'Opens the next version of the scorecard as a draft.',
  saidBy: (name: string, day: string) => `${name}, ${day}`,
  outsideTitle: 'Conversations to mark',
  outsideLead: (organisation: string, until: string) =>
    `${organisation} asks for your marks. You see these conversations’ words and nothing else, until ${until}.`,
} as const
