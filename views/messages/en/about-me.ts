import type { KeptKind } from '../../../db/queries/about-me.ts'

interface Told {
  readonly what: string
  readonly seen: string
  readonly kept: string
}

const you = 'You alone'
const manager = 'You, and your manager once it is open'
const pay = 'You, HR, and your manager without amounts'
const conversation = 'As long as the conversation'
const deletes = 'Until you delete it'
const forGood = 'For good: what pay rests on is never changed'

const told = (what: string, seen: string, kept: string): Told => ({ what, seen, kept })

const kinds: Readonly<Record<KeptKind, Told>> = {
  account: told(
    'Your name, address, role and team',
    'You, your manager, HR and the admin',
    'As long as you work here, and as long as grades name you',
  ),
  aliases: told('Other names and numbers you go by in files', 'You, the admin', 'Until they are removed'),
  preferences: told('How you listen and read: speed, keys, language', you, 'Until you change it'),
  leaves: told('Days you are away', 'You, your manager and HR', 'Until they are removed'),
  groupFacts: told(
    'Groups you belong to, said by you or by HR',
    'You alone; HR sees groups of five or more',
    'Until you delete them',
  ),
  conversations: told(
    'Conversations that are yours, with their words, recordings and measures',
    manager,
    'Until they are deleted',
  ),
  ownTimes: told('When your own time with a conversation began', you, conversation),
  shares: told('When a conversation opened, and by what', 'You and your manager', conversation),
  privateMarks: told(
    'What you marked as private',
    'You; your manager and HR are told how many',
    'For good, as a number',
  ),
  uploads: told('What you uploaded', 'You, and the admin once all of it is open', 'Until you take it back'),
  notes: told('Notes you wrote', manager, conversation),
  comments: told('Comments you wrote', manager, conversation),
  mentions: told('Comments that name you', manager, conversation),
  drafts: told('What you began to write and have not sent', you, 'Until you send or drop it'),
  verdicts: told('What you said of findings', manager, conversation),
  corrections: told('What you put right in conversations', manager, conversation),
  clips: told('Clips you made', manager, deletes),
  playlists: told('Playlists you made', manager, deletes),
  savedViews: told('Lists you saved', 'You, and your team where you share them', deletes),
  expectedCalls: told(
    'Conversations your calendar or call log said to expect',
    'You, your manager and HR',
    'Until the source is removed',
  ),
  cases: told('What you asked the company for on a customer’s behalf', manager, conversation),
  reviews: told(
    'Reviews of your conversations that were sent to you',
    'You and whoever wrote them',
    conversation,
  ),
  ownReviews: told(
    'Reviews you wrote, of yourself or others',
    'You; others once you share them',
    conversation,
  ),
  goals: told('Goals', 'You and your manager', 'Until they are deleted'),
  objectives: told('What you wanted to learn of customers', 'You and your manager', 'Until it is deleted'),
  visits: told('Visits you wrote up', 'You and your manager', conversation),
  gems: told('What you put forward as a gem', 'Reps and managers', conversation),
  oneToOnes: told('One-to-ones', 'You and your manager', 'Until they are deleted'),
  listeningRequests: told('What you asked your manager to listen to', 'You and your manager', conversation),
  appeals: told('Appeals', 'You, whoever decides them, HR', forGood),
  grades: told('Grades', 'You, your manager and HR', forGood),
  statements: told('Pay statements', pay, forGood),
  signatures: told('Plans you signed', 'You and HR', forGood),
  notices: told('What your bell told you', you, 'Until it is old'),
  looks: told('Whose conversations you opened or played', 'You, and whose they are', conversation),
  tokens: told('Tokens of your programs, without their secrets', you, 'Until you take them back'),
}

export const aboutMe = {
  title: 'Everything about me',
  lead: 'All that is kept about you here: how much of it, where it stands, who can see it, and how long it stays.',
  download: 'Save all of it for programs (JSON)',
  downloadPdf: 'Save all of it to read (PDF)',
  downloadHint:
    'With what you said in every conversation, what was found in it, and every other entry that names you. Secrets of tokens and bytes of recordings are not in it, and nothing of what is private to others.',
  file: {
    name: 'everything about me',
    lead: (name: string, when: string) =>
      `Everything kept about ${name}, as it stood on ${when}. Names of columns are those of the database. What is private to others, secrets and the bytes of recordings are not in it.`,
    hint: (seen: string, kept: string) => `Who can see it: ${seen}. How long it stays: ${kept}.`,
    conversations: {
      title: 'What you said, conversation by conversation',
      hint: 'Your own words, what was found in them, and what you promised. Measures are in the file for programs.',
    },
    more: {
      title: 'Other entries about you',
      hint: 'Each with the table and the column that names you.',
    },
    acts: {
      title: 'What you did in things of others',
      hint: 'That and when you did it; what it was about is theirs.',
    },
    signIns: { title: 'Where you are signed in', hint: '' },
    undated: 'no date known',
    found: (words: string, why: string) => `Found: “${words}” ${why}`,
    promised: (action: string, due: string | null) =>
      `Promised: ${action}${due === null ? '' : `, due ${due}`}`,
    longer: '… in full in the file for programs',
    page: (number: number) => `Page ${number}`,
  },
  preview: 'See your page as your manager sees it',
  policy: 'How long a conversation is yours alone',
  practice: 'Your practice',
  kept: 'What is kept',
  columns: { what: 'What', count: 'How many', seen: 'Who can see it', kept: 'How long it stays' },
  kinds,
  looked: 'Who looked',
  lookedAside: 'at your conversations, the latest first',
  nobody: 'Nobody but you has opened any of your conversations.',
  how: { read: 'opened', listened: 'played' },
  previewTitle: 'you',
} as const
