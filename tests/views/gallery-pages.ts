import { essayCredit, evidenceCredit } from '../../server/grading/airtime-credit.ts'
import { ConversationListPage } from '../../views/conversations/list-page.tsx'
import { ConversationPage, type ConversationPageProps } from '../../views/conversations/page.tsx'
import { PasswordPage } from '../../views/doors/password-page.tsx'
import { SignInPage } from '../../views/doors/sign-in-page.tsx'
import { ConflictPage } from '../../views/errors/conflict-page.tsx'
import { ErrorPage } from '../../views/errors/error-page.tsx'
import type { Frame } from '../../views/frame.ts'
import { AdminHomePage } from '../../views/home/admin-page.tsx'
import { HrHomePage } from '../../views/home/hr-page.tsx'
import { ManagerHomePage } from '../../views/home/manager-page.tsx'
import { RepHomePage } from '../../views/home/rep-page.tsx'
import type { WaitingPromise } from '../../views/home/waiting.tsx'
import { MeasurePage } from '../../views/measures/page.tsx'
import { PeoplePage } from '../../views/people/page.tsx'
import type { PersonSummary } from '../../views/people/people-list.tsx'
import { PersonPage } from '../../views/people/person-page.tsx'
import { StatementIndexPage } from '../../views/statements/index-page.tsx'
import { StatementPage } from '../../views/statements/page.tsx'
import type { StatementSummary } from '../../views/statements/statement-table.tsx'
import { UploadPage } from '../../views/uploads/page.tsx'
import { behaviourRows, points, statement, summaries } from './gallery-records.ts'
import { bakeryCall, bakeryFindings, shopChat, stranger } from './talk.ts'

export const frame: Frame = {
  viewer: { id: 'rosa', name: 'Rosa Diaz', role: 'rep', timeZone: 'Europe/Amsterdam' },
  path: '/',
  theme: 'auto',
  demo: false,
  organisation: 'Alder Ovens',
  today: '2026-11-20',
  nonce: 'gallery',
}

export function conversationProps(more: Partial<ConversationPageProps> = {}): ConversationPageProps {
  const conversation = more.conversation ?? bakeryCall()
  return {
    frame: { ...frame, path: '/conversations/c-halder-1' },
    title: 'Rosa Diaz with Cora Halder, Halder Bakery',
    owner: { id: 'rosa', name: 'Rosa Diaz' },
    conversation,
    durationMs: 31 * 60_000,
    ...bakeryFindings(conversation),
    note: {
      text: 'Cora’s deck oven falls off at five, but the second boy (19) also opens the doors too often. She wants under twenty loaves left, three weeks running, before the school orders on 1 October. I owe her the heat log on paper by Friday.',
      version: 2,
      savedSays: '22 minutes after the call',
      onTime: true,
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
    format: 'zoom-vtt',
    report: {
      accepted: conversation.utterances.length,
      dropped: [{ line: 214, why: 'the cue has no words' }],
      guessed: ['the year, from the file’s date'],
    },
    corrections: [],
    later: [{ id: 'c-2', says: 'Mail, Fri 20 Nov' }],
    coachingOnly: ['egoPer1000', 'pressurePer1000'],
    reps: [],
    may: { write: true, judge: true, prove: true, correct: true },
    allMarks: false,
    ...more,
  }
}

const mina: Frame = {
  ...frame,
  viewer: { id: 'mina', name: 'Mina Aalto', role: 'manager', timeZone: 'Europe/Amsterdam' },
}
const hana: Frame = {
  ...frame,
  viewer: { id: 'hana', name: 'Hana Weil', role: 'hr', timeZone: 'Europe/Amsterdam' },
}
const ada: Frame = {
  ...frame,
  demo: true,
  viewer: { id: 'ada', name: 'Ada Kern', role: 'admin', timeZone: 'Europe/Amsterdam' },
}
const nobody: Frame = { ...frame, viewer: null, demo: true }

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

const summary = { median: 0.63, total: 0.61, n: 12, goalMet: 1 }
const rep = (id: string, name: string, shares: readonly number[]): PersonSummary => ({
  id,
  name,
  conversations: shares.length,
  shares,
  airtime:
    shares.length > 0
      ? { known: true, value: 0.6, unit: 'share', evidence: [] }
      : { known: false, reason: 'no-history' },
})
const team = [
  rep('rena', 'Rena Okoye', [0.42, 0.51, 0.66, 0.71]),
  rep('rosa', 'Rosa Diaz', [0.48, 0.55, 0.71, 0.62, 0.81]),
  rep('ruth', 'Ruth Vega', []),
]
const paid = (
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
const standing = { organisation: 'Alder Ovens', name: 'Rosa Diaz', signedOn: '2026-07-28', isOwn: true }
const periods = [
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
const noPage = { from: 1, to: 4, all: 4, newer: null, older: null }
const noFilters = { search: '', rep: '', channel: '', from: '', to: '', state: '' }

export const galleryPages: Readonly<Record<string, () => unknown>> = {
  conversation: () => ConversationPage(conversationProps()),
  'conversation-unknown': () =>
    ConversationPage(
      conversationProps({ conversation: bakeryCall(stranger), insights: [], commitments: [], moments: [] }),
    ),
  'conversation-chat': () =>
    ConversationPage(
      conversationProps({
        conversation: shopChat(),
        insights: [],
        commitments: [],
        moments: [],
        noteStanding: null,
        durationMs: null,
        title: 'Chat with Jaap Otten',
      }),
    ),
  'conversation-sound': () =>
    ConversationPage(
      conversationProps({
        recording: { url: '/sound.wav', peaksUrl: '/peaks.json', durationMs: 1_500_000 },
      }),
    ),
  'home-rep': () =>
    RepHomePage({
      frame: { ...frame, demo: true },
      waiting: waiting(),
      behaviours: behaviourRows(),
      behavioursOver: '12 weeks to 20 Nov',
      keep: {
        about: 'the wait after a question',
        quotation: 'At five the second boy comes in.',
        says: 'You waited four seconds. In 7 of 9 such waits the customer went on.',
        href: '/conversations/c-halder-1#said-u8',
        where: 'Cora, 2:54',
      },
      try: {
        about: 'ask before you tell',
        quotation: 'Mm-hm.',
        says: 'After 1:14 about our stone. It went like this in 3 of your last 10 conversations.',
        href: '/conversations/c-halder-1#said-u6',
        where: 'Cora, 2:40',
      },
      latest: summaries().slice(0, 3),
      airtime: points(),
      airtimeSummary: summary,
      listeners: [
        { name: 'Mina Aalto', conversation: 'c-1', title: 'Halder Bakery', when: 'Fri 20 Nov, 9:10' },
      ],
      statement: { href: '/statements/1', period: 'August to October' },
    }),
  'home-rep-empty': () =>
    RepHomePage({
      frame,
      waiting: [],
      behaviours: [],
      behavioursOver: '',
      keep: null,
      try: null,
      latest: [],
      airtime: [],
      airtimeSummary: null,
      listeners: [],
      statement: null,
    }),
  'home-manager': () =>
    ManagerHomePage({
      frame: mina,
      waiting: waiting().map((one) => ({ ...one, rep: 'Rosa' })),
      questions: summaries().slice(2),
      latest: summaries().slice(0, 2),
      team,
    }),
  'home-hr': () =>
    HrHomePage({
      frame: hana,
      periods,
      waiting: [paid('1', 'Rosa Diaz', 'preview', 418_875)],
      payable: behaviourRows().map(({ behaviour }) => ({
        behaviour,
        says: 'From the third period. Missing: 4 of 8 customers.',
      })),
    }),
  'home-admin': () =>
    AdminHomePage({
      frame: ada,
      facts: [
        { name: 'People', value: '6' },
        { name: 'Conversations', value: '31' },
        { name: 'On disk', value: '14 MB' },
      ],
      tasks: [{ says: '2 conversations are nobody’s yet.', href: '/people', act: 'Invite their reps' }],
    }),
  conversations: () =>
    ConversationListPage({
      frame: mina,
      conversations: summaries(),
      filters: noFilters,
      reps: [{ id: 'rosa', name: 'Rosa Diaz' }],
      channels: ['phone', 'video', 'chat', 'email'],
      page: { ...noPage, older: '?page=2', all: 31 },
    }),
  'conversations-empty': () =>
    ConversationListPage({
      frame,
      conversations: [],
      filters: noFilters,
      reps: [],
      channels: [],
      page: { ...noPage, all: 0 },
    }),
  upload: () =>
    UploadPage({
      frame: mina,
      reps: [{ id: 'rosa', name: 'Rosa Diaz' }],
      rep: '',
      zone: 'Europe/Amsterdam',
      error: null,
      results: [
        {
          file: 'halder.vtt',
          state: 'done',
          conversation: 'c-1',
          title: 'Halder Bakery',
          format: 'webvtt',
          utterances: 64,
          unsure: ['Speaker 2'],
          assigned: true,
        },
        {
          file: 'otten.srt',
          state: 'already',
          conversation: 'c-2',
          title: 'Otten & Sons',
          format: 'srt',
          utterances: 31,
          unsure: [],
          assigned: false,
        },
        {
          file: 'broken.vtt',
          state: 'refused',
          refused: {
            message: 'Line 9: the time 00:75:02 has 75 minutes. Correct it and bring the file in again.',
            line: 9,
          },
        },
      ],
    }),
  people: () =>
    PeoplePage({
      frame: mina,
      teams: [{ name: 'North', reps: team }],
      members: null,
      teamNames: [],
      invitation: { name: '', email: '', role: 'rep', team: '', errors: {}, link: null },
    }),
  'people-admin': () =>
    PeoplePage({
      frame: ada,
      teams: [],
      teamNames: ['North', 'South'],
      members: [
        { name: 'Rosa Diaz', email: 'rosa@alder.example', role: 'rep', team: 'North', state: 'here' },
        { name: 'Ravi Noor', email: 'ravi@alder.example', role: 'rep', team: 'South', state: 'waiting' },
      ],
      invitation: {
        name: 'Rena',
        email: 'rena',
        role: 'rep',
        team: 'North',
        errors: { email: 'This is no mail address.' },
        link: null,
      },
    }),
  person: () =>
    PersonPage({
      frame: mina,
      person: { id: 'rosa', name: 'Rosa Diaz' },
      team: 'North',
      airtime: points(),
      airtimeSummary: summary,
      behaviours: behaviourRows(),
      behavioursOver: '12 weeks to 20 Nov',
      latest: summaries().slice(0, 2),
    }),
  statement: () =>
    StatementPage({
      frame,
      statement: statement(4),
      standing: { ...standing, state: 'preview', frozenOn: null, approvedBy: [] },
      links: [{ line: 1, href: '/conversations' }],
    }),
  'statement-frozen': () =>
    StatementPage({
      frame,
      statement: statement(4),
      standing: {
        ...standing,
        state: 'frozen',
        frozenOn: '2026-11-12',
        approvedBy: ['Hana Weil', 'Jon Brandt'],
      },
      links: [],
    }),
  'statement-shadow': () =>
    StatementPage({
      frame: hana,
      statement: statement(1),
      standing: { ...standing, isOwn: false, state: 'shadow', frozenOn: null, approvedBy: [] },
      links: [],
    }),
  statements: () =>
    StatementIndexPage({
      frame: hana,
      statements: [paid('1', 'Rosa Diaz', 'frozen', 418_875), paid('2', 'Rena Okoye', 'shadow', 412_500)],
      periods,
    }),
  'how-we-measure': () =>
    MeasurePage({
      frame,
      version: '2026-11-21.1',
      accuracies: [
        {
          finder: 'Questions',
          precision: { value: 0.93, interval: [0.88, 0.96] },
          recall: { value: 0.86, interval: [0.8, 0.91] },
          labelled: 212,
          overruled: 1,
          judged: 14,
          mayGrade: true,
        },
        {
          finder: 'About ourselves',
          precision: { value: 0.81, interval: [0.66, 0.91] },
          recall: { value: 0.7, interval: [0.55, 0.82] },
          labelled: 41,
          overruled: 0,
          judged: 0,
          mayGrade: false,
        },
        {
          finder: 'Advocacy',
          precision: null,
          recall: null,
          labelled: 0,
          overruled: 0,
          judged: 0,
          mayGrade: false,
        },
      ],
      presets: [
        { name: 'The essay’s rule', spoken: essayCredit.spoken, written: essayCredit.written, inUse: true },
        {
          name: 'The evidence',
          spoken: evidenceCredit.spoken,
          written: evidenceCredit.written,
          inUse: false,
        },
      ],
      margins: [
        { how: 'Word times', margin: 0.01 },
        { how: 'The times of each utterance', margin: 0.02 },
        { how: 'Words', margin: 0.07 },
      ],
    }),
  'sign-in': () => SignInPage({ frame: nobody, email: '', error: null, next: '/' }),
  'sign-in-wrong': () =>
    SignInPage({
      frame: nobody,
      email: 'rosa@alder.example',
      error: 'This mail and password don’t go together.',
      next: '/',
    }),
  password: () => PasswordPage({ frame: nobody, name: 'Rena', action: '/welcome/x', error: null }),
  'not-found': () => ErrorPage({ frame, kind: 'notFound' }),
  broken: () => ErrorPage({ frame, kind: 'broken', requestId: '5f0c-77' }),
  conflict: () =>
    ConflictPage({
      frame,
      action: '/conversations/c-1/note',
      version: 3,
      theirs: { text: 'Deck falls off at five.', by: 'Mina', when: 'at 9:12' },
      yours: 'The deck falls off at five, and the doors.',
    }),
}
