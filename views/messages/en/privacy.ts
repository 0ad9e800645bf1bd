import { numbers } from './numbers.ts'

const talks = (count: number) => numbers.counted(count, 'conversation', 'conversations')

/** What is kept of people and for how long, and how they are erased. */
export const privacy = {
  title: 'What is kept, and what goes',
  lead: 'Clocks remove what is no longer needed, a hold keeps it for the law, and whoever asks for it is erased.',
  nameless: 'Somebody who left',
  erasedAgain: (count: number) =>
    `${numbers.counted(count, 'erasure was', 'erasures were')} done again, because this database is older than they are.`,
  clocks: {
    title: 'Clocks',
    lead: 'Counted from the day of the conversation. What an appeal nobody decided or a period that is not closed still needs stays, and so does what is held.',
    off: 'The clocks are not started: nothing goes by itself. Below stands what would go now.',
    on: 'The clocks run: what is due goes within the hour.',
    kind: 'What',
    after: 'Goes after',
    goes: 'Due now',
    stays: 'Stays for a reason',
    kinds: {
      recordings: 'Recordings',
      reviews: 'Filled scorecards and marks',
      transcripts: 'Words, and everything found in them',
    },
    months: (count: number) => numbers.counted(count, 'month', 'months'),
    field: (kind: string) => `${kind}: months`,
    talks,
    held: (count: number) => `${talks(count)} held`,
    needed: (count: number) => `${talks(count)} needed by an open appeal or period`,
    pay: 'Statements and what proves them',
    payStays: 'Stay: the law wants pay records kept, and they hold no names of customers and no words.',
    packs: (recordings: number, marks: number, years: number) =>
      `The rules chosen for your plans keep recordings ${numbers.counted(recordings, 'month', 'months')}, scorecards ${numbers.counted(marks, 'month', 'months')} and pay records ${numbers.counted(years, 'year', 'years')}.`,
    start: 'Let the clocks run',
    save: 'Save',
    bad: 'This is a whole number of months, from 1 to 240.',
  },
  redaction: {
    title: 'Numbers that nobody here needs',
    label: 'Hide numbers of cards, accounts and persons in whatever comes in from now on',
    hint: 'Numbers that pass their own check become dots, also where they are spoken: cards, IBANs, and the national numbers of Spain, Italy, France, Germany, Norway and Sweden. The files they came in are then not kept. Recordings are kept as they are.',
  },
  holds: {
    title: 'Held',
    lead: 'A hold keeps a conversation, or everything of a customer or a rep, until it is ended.',
    none: 'Nothing is held.',
    kinds: { customer: 'Customer', person: 'Rep', conversation: 'Conversation' },
    conversation: 'Address of the conversation',
    conversationHint: 'Its link, or the last part of it.',
    reason: 'Why',
    set: 'Hold it',
    end: 'End the hold',
    endOf: (what: string) => `End the hold on ${what}`,
    by: (by: string, on: string) => `${by}, ${on}`,
    ended: (by: string, on: string) => `ended by ${by}, ${on}`,
    unknown: 'There is no such conversation, or it is its rep’s alone.',
    gone: 'Erased',
  },
  somebody: {
    title: 'Erase somebody, or hand out what is kept of them',
    search: 'Name, mail address or telephone number',
    find: 'Look for them',
    nobody: 'Nobody is known by that.',
    customer: 'Customer',
    rep: 'Rep',
  },
  subject: {
    back: 'What is kept, and what goes',
    customer: (name: string) => `${name}, a customer`,
    person: (name: string) => `${name}, a rep`,
    has: (count: number) =>
      `${count === 0 ? 'No conversation of theirs is kept' : `${talks(count)} of theirs`}, not counting what is a rep’s alone for now.`,
  },
  erasing: {
    title: 'Erase',
    customer:
      'Everything of them goes, for good: their conversations with recordings and files, what was found and written in these, purchases, visits, addresses. What others wrote elsewhere in their own words stays. Frozen statements stay too; they hold no names.',
    person:
      'Everything of them goes, for good: their conversations with recordings and files, their notes, goals and messages, how they signed in. What they were paid stays, without their name. Give their customers to somebody else first.',
    held: (count: number) =>
      `${numbers.counted(count, 'hold stands', 'holds stand')} in the way. Nothing is erased before they end.`,
    appeals: (count: number) => `An appeal is open about ${talks(count)}.`,
    unfrozen: (count: number) => `${talks(count)} would count in a period that is not closed.`,
    anyway: 'Erase them all the same: these conversations then count for nobody',
    name: (name: string) => `Write “${name}” to confirm`,
    wrongName: 'Nothing was erased. Write the name as it stands above, if you mean it.',
    inTheWay: 'Nothing was erased: something still needs these conversations.',
    act: 'Erase for good',
  },
  file: {
    title: 'Everything kept of them, as a file',
    lead: 'For the customer who asks what is kept of them: their own words, what was promised, bought and noted. It is theirs, not yours to read; that you took it is kept.',
    act: 'Take the file (JSON)',
    taken: (by: string, on: string) => `${by} took it, ${on}.`,
    note: 'Everything kept of you here. Conversations that one of us still has for themselves alone come once they are open.',
  },
  erased: {
    title: 'Erased',
    none: 'Nobody was erased.',
    by: 'By',
    on: 'When',
    who: 'Who',
    number: 'Number',
    swept: 'Gone from every file',
    sweeping: 'The database’s file is being written anew',
    again: 'done again after a backup came back',
  },
} as const
