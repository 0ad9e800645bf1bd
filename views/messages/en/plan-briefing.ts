import { numbers } from './numbers.ts'

/** What reps and the works council are told about a plan, to read and to print. */
export const planBriefing = {
  link: 'Briefing to print',
  title: (plan: string) => `Briefing: ${plan}`,
  draft: 'A draft. It is not in force and may change.',
  for: 'For reps and the works council',
  how: 'How a figure comes about',
  howSays: [
    'Conversations with one customer less than a day apart count as one encounter. Each behaviour is counted over encounters, promises or cases of one period.',
    'A grade is drawn a little towards what colleagues reach, the less there is to count the more. Beside it stands how high it may plausibly be, and that counts in your favour.',
    'Where too little was counted, people have not checked it, or it is contested, it is not measurable and is paid at target.',
    'Nobody is ranked. What others reach takes nothing from you.',
  ],
  rights: 'Your rights',
  rightsSays: [
    'You see your statement before anybody else does, ten working days before it is decided.',
    'A person decides, not the program; two people approve, neither of them paid by it.',
    'You can contest any line and any piece of evidence. Somebody else than whoever marked it first decides within five working days, or your version stands.',
    'You may ask for everything that is kept about you, and for how each figure came about.',
    'Nothing here reads feelings, faces or voices.',
  ],
  kept: 'How long it is kept',
  keptUsual: (recordings: number, grids: number) =>
    `Recordings ${numbers.counted(recordings, 'month')}, marks and measures ${numbers.counted(grids, 'month')}, pay records longest, as the law asks. What a closed statement rests on is kept without words and names.`,
  keptSays: 'What a closed statement rests on is kept without words and names.',
  least: 'What is sure',
  stages: 'How it begins',
  print: 'Print it with your browser.',
  read: {
    title: 'You were told',
    lead: 'Say that you have read it. That is not agreeing, and nothing of yours waits for it.',
    send: 'I have read how I am measured and paid',
    done: (day: string) => `You said on ${day} that you have read it.`,
    changed: 'It was changed meanwhile. Read it again before you say so.',
    on: (day: string) => `read the briefing, ${day}`,
    open: 'has not said that they read the briefing',
    of: (read: number, all: number) => `${read} of ${all} have read the briefing.`,
    section: 'How you are measured and paid',
    none: 'No plan pays you yet. You will be told before one does.',
    ask: (plan: string) => `Read how ${plan} measures and pays you, and say that you did.`,
    look: 'Read it',
  },
  signHere: 'Signed on paper, where that is wanted',
  nameAndDay: 'Name, day, signature',
}
