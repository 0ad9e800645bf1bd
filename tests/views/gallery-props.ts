import type { BoardPeriod } from '../../server/actions/desk/period-board.ts'
import type { ConversationPageProps } from '../../views/conversations/page.tsx'
import type { Frame } from '../../views/frame.ts'
import type { WaitingPromise } from '../../views/home/waiting.tsx'
import type { PersonSummary } from '../../views/people/people-list.tsx'
import type { StatementSummary } from '../../views/statements/statement-table.tsx'
import { bakeryCall } from './talk.ts'
import { bakeryFindings } from './talk-findings.ts'

export const frame: Frame = {
  viewer: { id: 'rosa', name: 'Rosa Diaz', role: 'rep', timeZone: 'Europe/Amsterdam' },
  path: '/',
  theme: 'auto',
  demo: false,
  organisation: 'Alder Ovens',
  today: '2026-11-20',
  nonce: 'gallery',
  listening: { singleKeys: true, keys: {}, rollBackS: 5, speedTenths: 10, skipSilence: false },
}

export function conversationProps(more: Partial<ConversationPageProps> = {}): ConversationPageProps {
  const conversation = more.conversation ?? bakeryCall()
  return {
    frame: { ...frame, path: '/conversations/c-halder-1' },
    title: 'Rosa Diaz with Cora Halder, Halder Bakery',
    revision: 1,
    saidStart: null,
    owner: { id: 'rosa', name: 'Rosa Diaz' },
    handed: [],
    conversation,
    durationMs: 31 * 60_000,
    ...bakeryFindings(conversation),
    note: {
      text: 'Cora’s deck oven falls off at five, but the second boy (19) also opens the doors too often. She wants under twenty loaves left, three weeks running, before the school orders on 1 October. I owe her the heat log on paper by Friday.',
      version: 2,
      savedSays: '22 minutes after the call',
      onTime: true,
      unsaved: null,
    },
    noteStanding: {
      held: [
        'Under twenty loaves',
        'three weeks',
        'the first of October',
        'the heat log',
        'by Friday',
        'nineteen',
      ].map((one) => ({ words: one, utterance: null })),
      missing: [
        { words: 'thirty-one thousand', utterance: 'u13' },
        { words: 'my brother signs with me', utterance: 'u13' },
      ],
      grounded: 0.91,
      boilerplate: 0.06,
      counts: true,
      why: null,
    },
    recording: null,
    standing: {
      conversation: 'c-halder-1',
      recording: null,
      mayChange: true,
      megabytes: 500,
      error: null,
      removing: null,
    },
    format: 'zoom-vtt',
    report: {
      accepted: conversation.utterances.length,
      dropped: [{ line: 214, why: 'the cue has no words' }],
      guessed: ['the year, from the file’s date'],
    },
    corrections: [],
    said: { said: [], looked: 0, overruled: 0 },
    revisions: [],
    later: [{ id: 'c-2', says: 'Mail, Fri 20 Nov' }],
    coachingOnly: ['egoPer1000', 'pressurePer1000'],
    reps: [],
    may: { write: true, judge: true, prove: true, correct: true },
    allMarks: false,
    allPromises: false,
    ...more,
  }
}

export const mina: Frame = {
  ...frame,
  viewer: { id: 'mina', name: 'Mina Aalto', role: 'manager', timeZone: 'Europe/Amsterdam' },
}
export const hana: Frame = {
  ...frame,
  viewer: { id: 'hana', name: 'Hana Weil', role: 'hr', timeZone: 'Europe/Amsterdam' },
}
export const ada: Frame = {
  ...frame,
  demo: true,
  viewer: { id: 'ada', name: 'Ada Kern', role: 'admin', timeZone: 'Europe/Amsterdam' },
}
export const nobody: Frame = { ...frame, viewer: null, demo: true }

export function waiting(): readonly WaitingPromise[] {
  const { commitments } = bakeryFindings(bakeryCall())
  const [log, relined] = commitments
  if (!log || !relined) return []
  const one = { conversation: 'c-halder-1', rep: null, later: [] }
  return [
    {
      ...one,
      promise: { ...log, id: 'w1' },
      customer: 'Cora Halder, Halder Bakery',
      quotation: 'On paper, please. My brother does not open files.',
      made: 'Thu 19 Nov, 5:43',
      later: [{ id: 'c-2', says: 'Mail, Fri 20 Nov' }],
    },
    {
      ...one,
      promise: {
        ...relined,
        id: 'w2',
        dueOn: '2026-11-19',
        action: 'tell them what the smaller stone costs',
      },
      customer: 'Jaap Otten, Otten & Sons',
      quotation: 'Say it by ten or say it tomorrow.',
      made: '9 Nov, chat',
    },
  ]
}

export const waits = (shown: readonly WaitingPromise[]) => ({
  shown,
  promises: shown.length,
  people: new Set(shown.map((one) => one.customer)).size,
})

export const summary = { by: 'times' as const, median: 0.63, total: 0.61, n: 12, goalMet: 1 }
const rep = (id: string, name: string, shares: readonly number[]): PersonSummary => ({
  id,
  name,
  talk: {
    conversations: shares.length,
    shares,
    airtime:
      shares.length > 0
        ? { known: true, value: 0.6, unit: 'share', evidence: [] }
        : { known: false, reason: 'no-history' },
  },
})
export const team = [
  rep('rena', 'Rena Okoye', [0.42, 0.51, 0.66, 0.71]),
  rep('rosa', 'Rosa Diaz', [0.48, 0.55, 0.71, 0.62, 0.81]),
  rep('ruth', 'Ruth Vega', []),
]
export const paid = (
  id: string,
  name: string,
  state: StatementSummary['state'],
  totalMinor: number,
): StatementSummary => ({
  id,
  person: { id, name },
  from: '2026-08-01',
  to: '2026-10-31',
  periodName: 'August to October 2026',
  state,
  targetMinor: 412_500,
  totalMinor,
  currency: 'EUR',
})
export const standing = {
  organisation: 'Alder Ovens',
  name: 'Rosa Diaz',
  period: 'preview' as const,
  previewUntil: 'Fri 4 Dec 2026, 09:00',
  signedOn: '2026-07-28',
  isOwn: true,
}
export const boardPeriod: BoardPeriod = {
  period: {
    id: 'p-2',
    planId: 'plan-1',
    name: 'November 2026 to January 2027',
    from: '2026-11-01',
    to: '2027-01-31',
    state: 'appeals',
    measuredAt: '2027-02-01T09:00:00.000Z',
    frozenAt: null,
  },
  wanting: ['appeals-open', 'losses-unopened'],
  until: '2027-02-22',
  statements: 6,
  losses: { some: 1, of: 2 },
  approvals: 0,
  appeals: { open: 2, answerBy: '2027-02-19' },
  unsigned: { some: 1, of: 6 },
  uncovered: { some: 0, of: 6 },
  cutoff: { on: '2027-02-20', isOwn: true },
  earliest: '2027-02-22',
  isLate: true,
}

export const periods = [
  {
    name: 'November 2026 to January 2027',
    from: '2026-11-01',
    to: '2027-01-31',
    closedOn: null,
    statements: 0,
  },
  {
    name: 'August to October 2026',
    from: '2026-08-01',
    to: '2026-10-31',
    closedOn: '2026-11-12',
    statements: 3,
  },
]
export const noPage = { from: 1, to: 4, all: 4, newer: null, older: null }
export const noFilters = { customer: '', search: '', rep: '', channel: '', from: '', to: '', state: '' }
