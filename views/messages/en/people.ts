import { numbers } from './numbers.ts'

const few = (n: number): string => {
  if (n === 1) return 'One conversation is few: a hint, no more.'
  return n < 12 ? `${n} conversations are few: a hint, no more.` : `From ${n} conversations.`
}

export const people = {
  title: 'People',
  team: (name: string) => `Team ${name}`,
  noTeam: 'No team',
  none: 'Nobody yet.',
  byName: 'by name; nobody is ranked',
  conversations: (count: number) => (count === 1 ? '1 conversation' : `${count} conversations`),
  latest: (count: number) => `The latest ${count} conversations`,
  measured: (count: number) => `, airtime known in ${count}`,
  everybody: 'Everybody',
  fromTable: 'Bring our people in from a table',
  everybodyAside: 'a name leads to what else somebody goes by',
  add: {
    title: 'Add a rep to your team',
    aside: 'then give them what is theirs',
    first:
      'Your team has no reps yet. Say who they are, and their conversations, promises and one-to-ones have a name.',
    names: (names: readonly string[]) =>
      `In conversations that are nobody’s yet our side is called ${numbers.list(names.slice(0, 8))}.`,
    send: 'Add them',
    hint: 'They are told nothing, and cannot sign in until the admin gives them a link. Nobody else gets it, you neither.',
  },
  invite: 'Invite somebody',
  inviteAside: 'they choose their own password',
  name: 'Name',
  email: 'Work mail',
  role: 'Role',
  teamName: 'Team',
  teamHint: 'For reps and managers. A new name makes a new team.',
  send: 'Make the invitation',
  link: (name: string) => `Give this link to ${name}. It works once, for a day:`,
  waiting: 'not here yet',
  left: 'left',
  columns: { name: 'Name', role: 'Role', team: 'Team', state: 'State' },
  here: 'here',
  problems: {
    name: 'Say what they are called, in 200 characters at most.',
    email: 'This is no mail address. It looks like rosa@example.org.',
    role: 'Choose one of the roles.',
    team: 'A rep or a manager needs a team. A new name makes a new team.',
    taken: 'Somebody with this address is here already. Nothing was changed.',
  },
  person: {
    held: (name: string, share: string) => `${name}’s customers hold ${share} of the airtime`,
    you: (share: string) => `Your customers hold ${share} of the airtime`,
    unknown: (name: string) => `${name}’s airtime is not measurable yet`,
    unknownYou: 'Your airtime is not measurable yet',
    lead: {
      times: (n: number) => `${few(n)} By talk time.`,
      words: (n: number) => `${few(n)} By words.`,
    },
    conversations: 'Conversations',
    promises: 'Promises',
    unmeasured: 'Not measurable, and why',
  },
} as const
