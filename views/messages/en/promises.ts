import { numbers } from './numbers.ts'

/** How the promises of a period ended. */
interface Ending {
  readonly kept: number
  readonly of: number
  readonly late: number
  readonly most: number
  readonly released: number
}

export const promises = {
  title: 'Promises',
  lead: {
    none: 'Nothing is about to break.',
    more: (count: number) => `More than ${count} are due by now or in the next three days.`,
    some: (count: number) =>
      `${numbers.capital(numbers.spelled(count))} ${count === 1 ? 'is' : 'are'} due by now or in the next three days.`,
  },
  states: {
    '': 'All of ours',
    'about-to-break': 'About to break: overdue, or due within three days',
    overdue: 'Overdue',
    today: 'Due today',
    open: 'Open',
    kept: 'Kept',
    theirs: 'Owed to us',
  },
  filter: {
    state: 'Show',
    rep: 'Whose',
    everybody: 'Everybody’s',
    from: 'Due from',
    to: 'Due until',
    apply: 'Show',
  },
  only: (customer: string) => `Only with ${customer}.`,
  anybody: 'With everybody',
  list: 'The promises',
  empty: {
    quote: 'You said you would call me back.',
    body: 'Every promise made in a call, a chat or a mail stands here with its words and its day.',
    filtered: 'None of these.',
    button: 'Bring in a conversation',
  },
  owes: (who: string, whom: string) => `${who} to ${whom}`,
  both: (who: string, whom: string) => `${who} and ${whom}, agreed together`,
  colleague: (rep: string, whom: string) => `a colleague of ${rep} to ${whom}`,
  somebody: 'somebody we can’t name yet',
  nobodys: 'nobody’s yet',
  due: {
    none: 'No day was said',
    today: 'Due today',
    overdue: (day: string) => `Was due ${day}`,
    on: (day: string) => `Due ${day}`,
    assumed: 'The day is assumed: none was said.',
    said: (words: string) => `They said “${words}”.`,
    kept: (day: string) => `Kept ${day}`,
    late: (day: string) => `Kept late, ${day}`,
    released: 'Released by the customer',
  },
  found: {
    confirmed: 'A person confirmed it.',
    waits: 'Found by its rep; it counts when a second person agrees.',
    machine: (right: string) => `Found by Heard, right ${right} times in 100.`,
  },
  confirm: 'Confirm',
  confirmThis: (action: string) => `Confirm the promise and its day: ${action}`,
  said: (when: string) => `Said ${when}`,
  undated: 'in the conversation',
  proof: 'The proof',
  prepare: 'Prepare a one-to-one',
  notNow: 'This can’t be confirmed as it stands. Open the conversation, and say there what it is.',
  confirmHint: 'Confirming says that it is a promise, and that its day is right.',
  open: 'Everything about it',
  openThis: (action: string) => `Everything about the promise: ${action}`,
  confirmBy: (action: string) => `The day by which to: ${action}`,
  badDay: 'Write the day as 2026-11-27.',
  byCustomer: 'The customer said so.',
  history: {
    made: (who: string, when: string) => `Made by ${who}, ${when}.`,
    handedOver: (who: string, when: string) => `${who} owes it since ${when}.`,
  },
  record: {
    /** "Kept 14 of 15, one late by a day." `late` counts the late ones, `most` the days of the latest. */
    says: (period: string, { kept, of, late, most, released }: Ending) =>
      [
        of === 0 ? `In ${period}: none kept or broken` : `In ${period}: kept ${kept} of ${of}`,
        late === 0
          ? ''
          : `${numbers.spelled(late)} late by ${late === 1 ? '' : 'up to '}${most === 1 ? 'a day' : `${numbers.spelled(most)} days`}`,
        released === 0 ? '' : `${numbers.spelled(released)} let go by the customer`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    title: 'How promises ended, period by period',
    none: 'No promise has been kept, broken or let go in any period yet.',
    table: 'How the promises of each period ended',
    columns: { period: 'Period', kept: 'Kept', late: 'Kept late', broken: 'Broken', released: 'Let go' },
  },
  page: {
    found: {
      stated: (words: string) => `They said “${words}”.`,
      default: 'No day was said: two weeks are assumed until you say otherwise.',
    },
    confirm: 'It is my promise, and this is its day',
    day: 'Its day',
    proof: 'What proves it',
    noProof: 'Nothing later with this customer looks like it yet. What comes in is looked through by itself.',
    ask: 'Ask the customer',
    askLead: 'They open a page without an account and press one button. It counts as their word.',
    askButton: 'Make a link for them',
    askAddress: 'Send them this address. You see it only once.',
    askUntil: (day: string) => `Until ${day} they can answer.`,
    askWaits: (day: string) => `They were asked, and have not answered. They can until ${day}.`,
    askTakeBack: 'Take the link back',
    answered: {
      got: (day: string) => `They said on ${day} that they got it.`,
      'not-yet': (day: string) => `They said on ${day} that they have not got it yet.`,
      'let-go': (day: string) => `They said on ${day} that they need it no more.`,
    },
    release: 'The customer let go of it',
    releaseLead: 'Show where they said so. Then it is neither kept nor broken.',
    releaseWhere: 'Said in',
    releaseWhy: 'What they said',
    releaseButton: 'They let go of it',
    releaseNone:
      'There is no later conversation with them in which they could have said so. Ask them instead.',
    back: 'All promises',
    problems: {
      where: 'Choose a later conversation with the same customer.',
      why: 'Write in a few words what they said.',
    },
  },
  outside: {
    title: 'A promise to you',
    lead: (who: string, organisation: string) => `${who} of ${organisation} promised you this:`,
    promisedOn: (day: string) => `Promised ${day}.`,
    by: (day: string) => `By ${day}.`,
    proof: (day: string) => `On ${day} we wrote or said this about it:`,
    purchase: (day: string) => `On ${day} you bought this from us:`,
    case: (day: string) => `On ${day} we told you what came of this:`,
    left: (who: string) => `${who} no longer works here. Whoever leads the team reads your answer.`,
    ask: 'Have you got it?',
    answers: { got: 'Yes, I got it', 'not-yet': 'No, not yet', 'let-go': 'I need it no more' },
    thanks: {
      got: 'Thank you. It is noted that you got it.',
      'not-yet': 'Thank you. Whoever owes it is told first.',
      'let-go': 'Thank you. Nobody owes it to you any more.',
    },
    until: (day: string) => `This page works until ${day}, and answers once.`,
    closed: {
      title: 'There is nothing here any more',
      body: 'The link has been answered, has ended or was taken back. Whoever sent it can make another.',
    },
  },
  calendar: {
    name: 'Promises',
    title: 'In your calendar',
    lead: 'What you owe stands in your calendar on its day, and goes when it is proved kept.',
    make: 'Make an address for my calendar',
    renew: 'Make a new address; the old one ends',
    end: 'End the address',
    address: 'Add this address to your calendar. You see it only once.',
    since: (day: string) => `Your calendar has had an address since ${day}.`,
    event: (action: string, customer: string | null) =>
      customer === null ? `Due: ${action}` : `Due: ${action} (${customer})`,
  },
} as const
