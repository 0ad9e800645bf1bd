import type { FileProblem } from '../../../server/pay/export/file-problems.ts'
import type { PayVerdict } from '../../../server/pay/export/reconcile.ts'
import { numbers } from './numbers.ts'

const { counted } = numbers

const fileProblems: Readonly<
  Record<FileProblem['is'], (who: string, value: string, other: string) => string>
> = {
  company: () => 'Say your company code in ADP: two or three letters or digits.',
  'adp-number': (who, value) =>
    value === ''
      ? `${who} has no file number of ADP. It has at most six digits.`
      : `“${value}” of ${who} is no file number of ADP: it has at most six digits.`,
  'gusto-id': (who) => `${who} has no id of Gusto. It looks like 0a1b2c3d-0000-4000-8000-000000000001.`,
  'same-id': (who, value, other) => `${who} and ${other} have the same number there: ${value}.`,
  'adp-code': (_who, value) =>
    `ADP takes earning codes of at most three letters or digits; “${value}” is none. Send a batch with shorter codes.`,
  currencies: (_who, value) =>
    `This format has no place for a currency, and the batch has several: ${value}.`,
  decimals: (_who, value) =>
    `This format writes amounts with two decimals; ${value} has another number of them.`,
  dollars: (_who, value) => `Gusto pays in US dollars; the batch is in ${value}.`,
  'below-zero': (who) =>
    `${who} comes to less than nothing, which Gusto does not take. Enter it there by hand.`,
  'too-large': (who) => `An amount of ${who} is larger than this format can hold.`,
}

const verdicts: Readonly<Record<PayVerdict, readonly [string, string]>> = {
  missing: ['not paid', 'Ask payroll to pay it, and bring in what they answer.'],
  different: ['paid another amount', ''],
  twice: ['paid twice', 'Ask payroll to take one back. If only the file told it twice, withdraw that file.'],
  unknown: ['paid, but never sent', 'Ask payroll who this is. If the number is ours, tell it under Payroll.'],
  matched: ['as sent', ''],
}

export const payroll = {
  title: 'Payroll',
  lead: 'Closed periods leave for payroll here, and what payroll paid is held against them.',
  periods: {
    title: 'Closed periods',
    none: 'No period is closed yet. Once one is, it is sent from here.',
    columns: { period: 'Period', days: 'Days', state: 'State', act: 'Export' },
    states: {
      frozen: 'frozen, not sent yet',
      exported: 'sent, not reconciled yet',
      reconciled: 'reconciled: paid as sent',
    },
    open: 'Open the export',
    openOf: (name: string) => `Open the export of ${name}`,
  },
  settings: {
    title: 'What payroll calls things',
    readOnly: 'HR and payroll change this.',
    rows: 'What is sent',
    rowsPer: { line: 'A row for each line of a statement', statement: 'One row for each statement' },
    codes: 'Earning codes',
    codesHint:
      'Letters, digits, dots and dashes; ADP takes at most three letters or digits. What a plan promises in advance counts for overtime pay.',
    codeOf: (earning: string) => `Code for: ${earning}`,
    promised: 'Promised in advance',
    promisedOf: (earning: string) => `Promised in advance: ${earning}`,
    earnings: {
      base: 'Not tied to a behaviour',
      adjustment: 'Corrections of earlier statements',
      whole: 'A whole statement, where it is one row',
    },
    adpCompany: 'Company code in ADP',
    gustoName: 'What the pay is called in Gusto',
    answer: 'What payroll sends back',
    answerHint: 'Only where its columns are called something unusual.',
    answerEmployee: 'Its column of employee numbers',
    answerAmount: 'Its column of amounts',
    save: 'Keep this',
    problems: {
      code: 'A code has letters, digits, inner blanks, dots and dashes, and at most 24 of them.',
      adp: 'ADP’s company codes have two or three letters or digits.',
    },
  },
  numbers: {
    title: 'Numbers of people',
    says: 'Where payroll knows somebody by another number than Heard, tell it here. Plans and statements keep theirs.',
    columns: { person: 'Person', ours: 'Employee number', act: 'Keep' },
    systems: { payroll: 'In payroll', adp: 'ADP file number', gusto: 'Gusto id' },
    fieldOf: (what: string, who: string) => `${what} of ${who}`,
    none: 'none',
    save: 'Keep',
    saveOf: (who: string) => `Keep the numbers of ${who}`,
    problems: {
      number: 'It cannot begin with = + - or @, and has at most 64 signs, all of them visible.',
      adp: 'ADP’s file numbers have at most six digits.',
      gusto: 'Gusto’s ids look like 0a1b2c3d-0000-4000-8000-000000000001.',
      taken: 'Somebody else has one of these numbers. Nothing was kept.',
    },
  },
  exports: {
    title: (period: string) => `Export of ${period}`,
    lead: 'What was sent is never changed. What changes later is sent as the difference, so all batches together are what is owed now.',
    toPayroll: 'Payroll',
    now: 'To be sent now',
    notFrozen:
      'This period is not closed yet. Only what two people approved and nobody can change any more is sent.',
    nobody: 'Nobody is paid by this period.',
    nothingNew: 'Nothing new: everything that is owed was sent.',
    nothingOwed: 'Nobody is owed anything. Send an empty batch so that the period can be reconciled.',
    sum: (rows: number, people: number) =>
      `${counted(rows, 'row')} for ${counted(people, 'person', 'people')}.`,
    onlyDifferences: 'Only what differs from earlier batches is sent.',
    send: 'Send as a new batch',
    wrong: 'Nothing can be sent yet. Put this right first:',
    settle: 'Put it right under Payroll',
    problems: {
      'no-number': (who: string) => `${who} has no employee number.`,
      number: (who: string, value: string) =>
        `The employee number of ${who} cannot be sent: “${value}” would be a formula to a spreadsheet, has hidden signs, or is too long.`,
      'same-number': (who: string, value: string, other: string) =>
        `${who} and ${other} have the same employee number, ${value}.`,
      'no-code': (_who: string, value: string, other: string) =>
        `“${value}” has no earning code, and ${other} pays it.`,
      code: (_who: string, value: string, other: string) =>
        `The earning code “${value}” of “${other}” cannot be sent.`,
      'too-large': (who: string) => `An amount of ${who} is too large to be counted without error.`,
      sum: (_who: string, value: string) => `All of it in ${value} is too much to be counted without error.`,
    },
    batch: (id: string) => `Batch ${id}`,
    made: (name: string, at: string) => `Sent by ${name}, ${at}`,
    byCommand: 'the command line',
    columns: { currency: 'Currency', code: 'Earning code', rows: 'Rows', amount: 'Amount' },
    total: (currency: string) => `All of it, ${currency}`,
    files: 'Take it away',
    formats: { csv: 'CSV', xlsx: 'Excel', adp: 'ADP paydata', gusto: 'Gusto' },
    controlFor: (format: string) => `Control totals of ${format}:`,
    controlAs: { json: 'as JSON', txt: 'as text' },
    controlOf: (format: string, as: string) => `Control totals of the ${format} file ${as}`,
    cannot: (format: string) => `${format} cannot be written yet: why`,
    gustoVersion:
      'Gusto asks for each person’s version, which its answer to “prepare a payroll” tells: whoever sends it puts it in.',
    hash: 'Hash of the CSV',
    looks: 'Who took it away',
    nobodyYet: 'Nobody yet.',
    look: (name: string, format: string, at: string) => `${name}, ${format}, ${at}`,
    all: 'All batches together',
    allSays: 'What is owed now.',
    fileProblems,
  },
  answers: {
    title: 'What payroll paid',
    notSent: 'Nothing was sent yet, so there is nothing to compare.',
    agreed: 'Everybody was paid what was sent.',
    reconciled: 'The period is reconciled.',
    sinceThen: 'It was reconciled once; what was sent since then is still to be paid.',
    differ: (n: number) => `${counted(n, 'difference')} to be settled with payroll.`,
    untold: 'Payroll has not told yet what it paid.',
    columns: { who: 'Person', what: 'What', sent: 'Sent', paid: 'Paid', do: 'What to do' },
    verdicts,
    more: (amount: string) => `Ask payroll to pay ${amount} more, and bring in what they answer.`,
    less: (amount: string) => `Ask payroll to take ${amount} back, and bring in what they answer.`,
    bring: 'Bring in what payroll paid',
    file: 'Table or workbook',
    fileHint:
      'CSV or .xlsx, with a column of employee numbers and one of amounts; currency and batch where it has them.',
    look: 'Look at it first',
    noFile: 'Choose a file.',
    unreadable: (message: string, line: number | undefined) =>
      line === undefined ? message : `Line ${line}: ${message}`,
    columnsElsewhere: 'If its columns are called something else, tell it under Payroll.',
    preview: 'Before it is kept',
    read: (n: number) => `${counted(n, 'payment')} in it. This is how things would stand.`,
    guessed: (said: string) => `Taken for the same: ${said}.`,
    unread: (columns: string) => `Not read: ${columns}.`,
    keep: 'Keep it',
    another: 'Choose another file',
    problems: {
      'not-sent': 'Nothing was sent yet, so there is nothing to compare.',
      'told-already': 'This file was brought in before. Withdraw that one first, or choose another.',
      'wrong-rows': 'Nothing was kept. Put these rows right and bring it in again:',
      stale: 'Things have changed since you looked. Look again before it is kept.',
    },
    rowProblems: {
      employee: () => 'there is no employee number.',
      amount: (value: string) => `“${value}” is no amount. Write it as 1250.00.`,
      currency: (value: string) =>
        value === '' ? 'say the currency: several were sent.' : `“${value}” is no currency.`,
      batch: (value: string) => `“${value}” is no batch of this period.`,
      torn: (value: string) => `nobody can tell its cells apart: ${value}.`,
    },
    line: (line: number, says: string) => `Line ${line}: ${says}`,
    told: (name: string, at: string, n: number) => `${name}, ${at}: ${counted(n, 'payment')}`,
    withdrawn: 'withdrawn',
    withdraw: 'Withdraw it',
    withdrawThis: (told: string) => `Withdraw what was brought in by ${told}`,
  },
  command: {
    which: (wanted: string, known: string) => `There is no period "${wanted}". ${known}`,
    several: (wanted: string, known: string) =>
      `More than one period is called "${wanted}". Say its id: ${known}`,
    known: (list: string) => (list === '' ? 'There is none yet.' : `There are: ${list}.`),
    noBatch: (id: string, known: string) => `This period has no batch ${id}. ${known}`,
    sent: (batch: string, rows: number, people: number) =>
      `Batch ${batch}: ${counted(rows, 'row')} for ${counted(people, 'person', 'people')}.`,
    nothingNew: (last: string) =>
      `Nothing new: everything that is owed was sent. --batch ${last} writes the last one again.`,
    cannot: (format: string) => `The batch is kept, but cannot be written as ${format}:`,
  },
} as const
