import type { RowChange, RowProblem, RowState } from '../../../server/actions/table-plan.ts'
import { purchases } from './purchases.ts'

const states: Readonly<Record<RowState, string>> = {
  new: 'new',
  changed: 'changed',
  unchanged: 'unchanged',
  refused: 'refused',
}

const whats: Readonly<Record<RowChange['what'], string>> = {
  name: 'name',
  role: 'role',
  team: 'team',
  alias: 'goes by',
  account: 'company',
  domain: 'mail domain',
  email: 'mail',
  phone: 'telephone',
  people: 'known by this domain, and of the company now',
  bought: 'bought',
  field: 'field',
}

const problems: Readonly<Record<RowProblem['is'], (value: string) => string>> = {
  name: () => 'The name is missing. Say what they are called.',
  email: (value) =>
    value === ''
      ? 'The mail address is missing. It looks like rosa@example.org.'
      : `“${value}” is no mail address. It looks like rosa@example.org.`,
  'role-missing': () => 'They are new: say their role, which is rep, manager, HR or admin.',
  role: (value) => `“${value}” is no role here. Write rep, manager, HR or admin.`,
  team: () => 'A rep or a manager needs a team. A new name makes a new team.',
  long: (value) => `“${value.slice(0, 40)}…” is longer than 200 characters. Shorten it.`,
  left: (value) => `${value} has left. Leave the row out.`,
  'last-admin': (value) => `${value} is the last admin. Name another one in this table or leave the row out.`,
  alias: (value) =>
    `Anybody may stand behind “${value.slice(0, 40)}”. Give a name, mail or full telephone number that only they go by.`,
  'alias-mail': (value) => `${value} is somebody’s work mail and cannot be an alias. Leave it out.`,
  aliases: (value) => `Nobody goes by more than ${value} things. Leave some out.`,
  'mail-is-alias': (value) =>
    `This address is an alias of ${value}. Remove it there, or give their work mail here.`,
  nobody: () => 'The row names nobody. Give a contact’s name or mail, or a company with its mail domain.',
  phone: (value) =>
    `“${value}” is too short, or no number, so several people may have it. Write it with its country, such as +44 20 7946 0018.`,
  domain: (value) => `“${value}” is no mail domain. It looks like example.org.`,
  'shared-domain': (value) => `Thousands share ${value}: it cannot stand for a company. Leave it out.`,
  'our-domain': (value) => `${value} is our own. Leave it out.`,
  ours: (value) => `${value} is one of ours, and no customer. Leave the row out.`,
  'domain-alone': (value) => `${value} stands without a company. Say whose it is.`,
  'domain-taken': (value) =>
    `The domain ${value} belongs to another company. Make the two one, or leave it out.`,
  'two-customers': (value) =>
    `The mail and the number are of two different people: ${value}. Make them one first.`,
  several: (value) => `Several customers are called ${value}. Add the mail or number of the one you mean.`,
  torn: (value) => `Nobody can tell its cells apart: ${value}. Mend the row.`,
  'field-choice': (value) =>
    `“${value}” is not among what can be chosen. Write one of the choices as they stand under Fields of customers.`,
  'field-date': (value) => `“${value}” is no day. Write it as 2026-11-22.`,
  'field-number': (value) => `“${value}” is no number. Write digits, and a point before decimals.`,
  'field-long': () => 'This is longer than 500 characters. Shorten it.',
  'field-alone': (value) =>
    `“${value}” belongs to a person, and the row names none. Add the name or mail of somebody there.`,
  purchase: (value) => purchases.problems[value as keyof typeof purchases.problems],
  twice: () => 'It stands twice.',
}

const twiceIn = (line: number) => `It stands in line ${line} already. Keep one of the two.`

/** What is wrong with a row, and what to do. */
const problemSays = (problem: RowProblem): string => {
  if (problem.is === 'twice') return twiceIn(problem.line)
  const says = problems[problem.is](problem.value)
  return 'field' in problem ? `${problem.field}: ${says}` : says
}

const people = {
  title: 'Our people from a table',
  lead: 'A table of your people, as a spreadsheet or HR program exports it. You see row by row what it would change before anything is kept. Nobody is invited by it; you do that afterwards, one by one.',
  columns:
    'A column for the name and one for the work mail, which tells who is meant. If you like: role (rep, manager, HR or admin), team, and aliases with a semicolon between.',
  example: 'name,email,role,team,aliases\nRosa Diaz,rosa@example.org,rep,North,"Rosie; +44 7700 900018"',
} as const

const contacts = {
  title: 'Contacts and companies from a table',
  lead: 'A table of customers and their companies. You see row by row what it would change before anything is kept.',
  columns:
    'Columns for company, mail domains, name, mail and telephone, and one for each field of customers, called as the field is. Whoever writes from a company’s domain belongs to it from then on; mailboxes that thousands share, such as gmail.com, never tell a company.',
  example:
    'company,domains,name,email,phone\nFjord Bakery,fjordbakery.example,Cora Lindqvist,cora@fjordbakery.example,+44 20 7946 0018',
} as const

const bought = {
  title: 'Purchases from a table',
  lead: 'A table of what customers bought, as a shop or a bookkeeping program exports it. You see row by row what it would change before anything is kept. Nobody is paid by it.',
  columns:
    'Columns for the number of the order, the customer’s mail or name, the day, and what they bought. If you like: value, currency, who closed it (person, self-service or both), and the rep’s mail. The same number brought in again changes nothing.',
  example:
    'order,email,date,product,amount,currency,closed by,rep\norder-10042,cora@fjordbakery.example,2026-11-18,Two trailers,18400.00,EUR,person,rosa@example.org',
} as const

export const tables = {
  people,
  contacts,
  purchases: bought,
  bring: 'Bring a table in',
  file: 'The file',
  fileHint:
    'CSV with commas, semicolons or tabs, or a list of records in JSON, with the same names; at most 500 people or 5,000 contacts.',
  look: 'See what it would change',
  now: 'Everybody who is here today, to begin with:',
  workbook: 'for a spreadsheet (XLSX)',
  or: 'or',
  plain: 'as CSV',
  records: 'as JSON',
  noFile: 'Choose a file first.',
  preview: {
    title: 'What this table would change',
    sum: {
      new: (n: number) => (n === 1 ? '1 is new' : `${n} are new`),
      changed: (n: number) => (n === 1 ? '1 changes' : `${n} change`),
      unchanged: (n: number) => (n === 1 ? '1 stays as it is' : `${n} stay as they are`),
      refused: (n: number) => (n === 1 ? '1 is refused' : `${n} are refused`),
    },
    refused:
      'Nothing is kept while a row is refused. Mend these rows in the file and give it again; it goes in whole or not at all.',
    stale: 'Something changed here since you looked. This is what the table would do now; nothing was kept.',
    nothing: 'Everything in it is here already. There is nothing to keep.',
    act: 'Keep all of it',
    another: 'Take another file',
    line: 'Line',
    about: 'Who',
    state: 'What happens',
    changes: 'Changes',
    more: (n: number) => `And ${n} more rows, which are not shown.`,
    guessed: (text: string) => `Note: ${text}.`,
    unread: (columns: string) =>
      `Nothing is taken from these columns: ${columns}. Fields of customers are matched by their names.`,
    alsoBy: (names: string) => `${names} too, so it is matched for nobody`,
    twiceIn,
  },
  unreadable: (message: string, line: number | undefined) =>
    line === undefined ? message : `Line ${line}: ${message}`,
  states,
  whats,
  problems,
  problemSays,
} as const
