import { numbers } from './numbers.ts'

const { counted, spelled, capital } = numbers

/** Whom to talk to, when and how; visitors of our site, and what came of going to them. */
export const reachOut = {
  title: 'Reach out',
  says: (people: number, evening: boolean) =>
    people === 0
      ? 'Nobody is waiting for you'
      : `${capital(spelled(people))} ${people === 1 ? 'person' : 'people'} worth your ${evening ? 'afternoon' : 'morning'}`,
  saysTeam: (people: number) =>
    people === 0
      ? 'Nobody is waiting for your team'
      : `${capital(spelled(people))} ${people === 1 ? 'person' : 'people'} your team could talk to`,
  lead: 'Who first, then when, and only then how. Each is here for something they said or did, never for a score.',
  empty: {
    quote: 'You said Friday. I had stopped counting on it.',
    body: 'Customers stand here when you owe them something, when they are deciding, after they bought, and before they think that you forgot them.',
  },
  later: (people: number) =>
    `${counted(people, 'further person', 'further people')} can wait for another day.`,
  columns: { who: 'Who', why: 'Why now', when: 'When', how: 'How' },
  groups: {
    owed: ['You owe them', 'before anything else'],
    deciding: ['They are deciding', 'buying already: help, don’t pitch'],
    'check-in': ['Ask how they like it', 'after a sale, nothing to sell'],
    quiet: ['Gone quiet', 'they wait, and we have not written'],
  },
  groupsTeam: { owed: 'We owe them' },
  peace: ['Leave in peace', 'they asked for it'],
  quietUntil: (day: string) => `Asked for quiet until ${day}.`,
  withdrawn: (day: string) =>
    `Withdrew consent to be contacted on ${day}. Not shown to anybody as a suggestion.`,
  lookedAfter: (rep: string) => `${rep} looks after them`,
  because: {
    owedToday: (action: string) => `Promised for today: ${action}.`,
    owedLate: (action: string, day: string) => `Promised for ${day}: ${action}.`,
    owedSoon: (action: string) => `Promised for tomorrow: ${action}.`,
    deciding: (day: string) => `What they said on ${day} is how people talk who are deciding.`,
    looking: (product: string, visits: number, day: string) =>
      `Looked at ${product} on our site, ${counted(visits, 'visit')} so far, the last on ${day}.`,
    checkIn: (what: string, day: string) => `Bought on ${day}: ${what}.`,
    quiet: (day: string) => `The last they heard from us was on ${day}.`,
  },
  waited: (days: number, of: number) => `${counted(days, 'day')} of ${of} without a word from us`,
  when: {
    today: 'Today',
    tomorrow: 'Tomorrow',
    thisWeek: 'This week',
    anyDay: 'Any day',
    before: (time: string) => `Before ${time}`,
    late: 'It is late already. A short no is better than nothing.',
    dueToday: 'It is due today.',
    dueTomorrow: 'It is due tomorrow.',
    fresh: 'They said so lately.',
    looked: 'They were on our site lately.',
    answers: (from: string, to: string, n: number) =>
      `Answered mails between ${from} and ${to}, in ${n} of their mails.`,
    runsOut: (days: number) => `${counted(days, 'day')} more, and it is two weeks.`,
    isOut: 'It has been too long already.',
    by: (day: string) => `Until ${day}.`,
    asked: (day: string) => `Due since ${day}.`,
  },
  how: {
    picksUp: (answered: number, tries: number) => `Picks up: ${answered} of ${tries}.`,
    answers: (answered: number, tries: number) => `Answers there: ${answered} of ${tries}.`,
    meets: (tries: number) => `You met ${counted(tries, 'time')}.`,
    not: (channel: string, answered: number, tries: number) =>
      `${channel}: ${answered} of ${tries} answered.`,
    unknown: (contacts: number) =>
      `Not known yet which way they like: ${counted(contacts, 'contact')} so far, too few of any one kind.`,
  },
  channels: { phone: 'Phone', video: 'Video', 'in-person': 'Visit', chat: 'Chat', email: 'Mail' },
  acts: {
    phone: 'Call',
    video: 'Call by video',
    'in-person': 'Plan a visit',
    chat: 'Offer help in the chat',
    email: 'Write',
  },
  actWith: (act: string, name: string) => `${act}: ${name}`,
  otherway: 'Another way',
  otherwayOf: (name: string) => `Another way to reach ${name}`,
  notNow: 'Not now',
  notNowOf: (name: string) => `Not now: ${name}`,
  notNowWhy: 'Why not now?',
  reasons: {
    'wrong-time': 'It is the wrong time for them',
    'somebody-else': 'Somebody else is better placed',
    waiting: 'I wait for something from them',
    other: 'Another reason',
  },
  notNowUntil: 'Ask me again',
  untilDays: { '1': 'tomorrow', '3': 'in three days', '7': 'in a week', '30': 'in a month' },
  putOff: 'Take off the list',
  taken: {
    yours: (time: string, channel: string) => `You have been on it since ${time} (${channel}).`,
    of: (rep: string) => `${rep} is on it.`,
    how: 'How did it go?',
    minutes: 'Minutes it took',
    outcomes: {
      answered: 'We talked',
      declined: 'They said no',
      'no-answer': 'Nobody answered',
    },
  },
  live: {
    title: 'On our site now',
    lead: 'On our site now:',
    offered: (rep: string) => `Offered to ${rep}.`,
    with: (rep: string) => `${rep} is talking to them.`,
    somebody: 'somebody',
    somebodyFrom: (account: string) => `somebody from ${account}`,
    visit: (nth: number) => (nth === 1 ? 'first visit' : `visit number ${nth}`),
    reading: (what: string, minutes: number) =>
      minutes < 1 ? `reading about ${what}` : `reading about ${what} for ${counted(minutes, 'minute')}`,
    onPage: (page: string) => `on the page ${page}`,
    gone: 'They have left our site.',
    owed: (promises: number) => `You owe them ${counted(promises, 'answer')}.`,
    none: 'Nobody on our site needs you just now. Whoever does will stand here by themselves.',
    noneTeam: 'Nobody of your team is asked to help a visitor just now.',
    why: 'Why them?',
    broken: 'This part of the page is not up to date any more. Load the page again.',
    tooManyOpen:
      'You have this list open so often that another is not kept up to date by itself. Close one, and load this one again.',
    tooManyListen:
      'So many people have this list open that another is not kept up to date by itself. Load the page again to see what is new.',
    tooMany:
      'You have this page open too often for it to keep itself up to date here. Load it again to see what is new.',
    factors: {
      returned: (n: number) => `They came back: visit number ${n}`,
      stayed: (n: number) => `They have stayed on one page for ${counted(n, 'minute')}`,
      pages: (n: number) => `They have opened ${counted(n, 'page')}`,
      campaign: () => 'They came by one of our campaigns',
      known: () => 'They are a customer we know, and agreed to be recognised',
      bought: (n: number) => `They have bought from us before: ${counted(n, 'time')}`,
      signals: (n: number) => `They spoke of buying in the last two weeks: ${counted(n, 'time')}`,
      owed: (n: number) => `You owe them ${counted(n, 'answer')}`,
    },
    value: (money: string) => `What they look at costs ${money}`,
    noValue: 'We do not know what they look at costs',
    rule: 'Nobody is offered in the first thirty seconds, nobody twice within a day, and never more people than there are of you.',
  },
  free: {
    'said-free': 'You said that you are free for visitors.',
    'said-busy': 'You said that you are busy. Nobody on our site is offered to you.',
    'at-work': 'These are your working hours, so visitors are offered to you.',
    'not-at-work': 'These are not your working hours. Nobody on our site is offered to you.',
    free: 'I am free',
    busy: 'I am busy',
  },
  gone: 'This is taken already, or over. The page shows what there is now.',
  measuredLink: 'What reaching out came to',
  settingsLink: 'Websites and rules',
  measured: {
    title: 'What reaching out came to',
    lead: (days: number) =>
      `The last ${days} days. Nobody is compared with anybody, and nothing here is ever a line of pay.`,
    worth: (perHour: string, hours: string) =>
      `${perHour} bought for each hour of attention, in ${hours} hours.`,
    worthUnknown: 'Not measurable, because nobody has said yet how many minutes an approach took.',
    worthWhat: (bought: number, value: string, days: number) =>
      `${counted(bought, 'approach', 'approaches')} ended in a purchase within ${days} days, of ${value} in all. They might have bought without us: see below.`,
    approachesTitle: 'Approaches',
    approaches: (n: number) => `${counted(n, 'approach', 'approaches')}`,
    columns: { what: 'What came of it', n: 'How many', share: 'Share' },
    outcomes: {
      answered: 'We talked',
      declined: 'They said no',
      noAnswer: 'Nobody answered',
      untold: 'Nobody said',
      notTaken: 'Offered, and not taken up',
    },
    liftTitle: 'Does approaching help?',
    liftAside: 'against those we left alone by chance',
    lift: (percent: string, low: string, high: string) =>
      `Most likely ${percent} more of those we could approach bought, between ${low} and ${high}.`,
    liftFewer: (percent: string, low: string, high: string) =>
      `Most likely ${percent} fewer of those we could approach bought; the difference lies between ${low} and ${high}.`,
    liftAround: 'The interval holds zero: it may also have done nothing.',
    few: (suggested: number, heldOut: number) =>
      `Not measurable, because ${suggested} and ${heldOut} people are too few to compare, or too few of them bought.`,
    rule: (percent: number, days: number) =>
      `${percent} of 100 visitors, drawn by chance, are never approached out of the blue, so that we learn what approaching is good for. Promises to them are kept all the same. A purchase counts for ${days} days. The groups differ by chance alone, so the difference is what approaching adds; 90% interval.`,
    groups: { suggested: 'Could be approached', heldOut: 'Left alone by chance' },
    table: { group: 'Group', n: 'People', bought: 'Bought', share: 'Share', interval: 'Between' },
    chart: 'Share of each group that bought, with its 90% interval',
    shed: (n: number) =>
      `${counted(n, 'event')} of our sites came too fast in these days and were sent back unread.`,
  },
  settings: {
    title: 'Websites and rules of reaching out',
    lead: 'Which websites may tell us what their visitors do, and how we go about it.',
    sites: 'Websites',
    sitesAside: 'a key is no secret; it works from these addresses alone',
    none: 'No website tells us anything yet.',
    add: 'Add a website',
    name: 'What is it called?',
    origins: 'Its addresses',
    originsHint: 'Such as https://shop.example, one a line. Without a path.',
    save: 'Add the website',
    key: 'Key',
    snippet: 'To be put into every page of it',
    remove: (name: string) => `Take ${name} off`,
    snippetSays:
      'The script is small, sets no cookie and keeps nothing in the browser until the visitor agrees. It sends nothing where the browser asks not to be tracked. When they agree, call heard.consent(true); when they take it back, heard.consent(false). With their agreement, heard.customer(hash) says who it is, by the SHA-256 of their mail address.',
    product:
      'On the page of a product, say what it is and costs: data-product, data-value in cents and data-currency on the script.',
    rules: 'Rules',
    from: 'We are there from',
    to: 'until',
    places: 'Visitors one person has at a time',
    heldOut: 'Of 100 visitors, leave so many alone, to learn what approaching is good for',
    keep: 'Days for which we keep what visitors did',
    currency: 'Currency that counts',
    saveRules: 'Save the rules',
    problems: {
      name: 'Say what it is called, in 100 characters at most.',
      origins: 'Write one to ten addresses such as https://shop.example, one a line, without a path.',
      time: 'Write a time such as 09:00.',
      order: 'This is before the beginning.',
      places: 'Write a number from 1 to 5.',
      heldOut: 'Write a number from 0 to 50.',
      keep: 'Write a number of days from 7 to 730.',
      currency: 'Write three letters such as EUR.',
    },
  },
  trail: {
    beside: 'Reaching out',
    approached: (rep: string, channel: string) => `${rep} reached out (${channel})`,
    outcomes: {
      answered: 'they talked',
      declined: 'they said no',
      'no-answer': 'nobody answered',
      'not-taken': 'nobody took it up',
      untold: 'nobody said what came of it',
      open: 'not over yet',
    },
  },
  api: {
    site: 'This key is not for this address. An admin adds the addresses of a website under Websites and rules.',
    unreadable: 'The body is no JSON that can be read. Nothing was kept.',
    impossible: 'is no time there is',
    ahead: 'lies ahead of our clock by more than five minutes',
    old: (days: number) => `is older than ${counted(days, 'day')}`,
    byHash: 'a website names customers by emailHash alone',
    unknownField: 'is no field of an event',
    refused: (line: number, field: string, why: string) =>
      `Event ${line}: ${field === '' ? 'the event' : field} ${why}. Nothing of this request was kept.`,
    shed: (seconds: number) =>
      `Too many events at once. They were not read; send them again in ${counted(seconds, 'second')}.`,
  },
} as const
