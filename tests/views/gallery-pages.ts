import { uploadStates } from '../../db/queries/upload-states.ts'
import type { UploadCounts } from '../../db/queries/uploads.ts'
import { essayCredit, evidenceCredit } from '../../server/grading/airtime-credit.ts'
import type { MeasureName } from '../../server/measures/measure.ts'
import { workedFinder, workedMeasure } from '../../server/routes/worked-examples.ts'
import { ConversationListPage } from '../../views/conversations/list-page.tsx'
import { ConversationPage } from '../../views/conversations/page.tsx'
import { RevisionPage } from '../../views/conversations/revision-page.tsx'
import { PasswordPage } from '../../views/doors/password-page.tsx'
import { SignInPage } from '../../views/doors/sign-in-page.tsx'
import { ConflictPage } from '../../views/errors/conflict-page.tsx'
import { ErrorPage } from '../../views/errors/error-page.tsx'
import type { Worked } from '../../views/measures/examples.tsx'
import { MeasurePage } from '../../views/measures/page.tsx'
import type { OtherFinder } from '../../views/messages/en/examples.ts'
import { words } from '../../views/messages/words.ts'
import { PeoplePage } from '../../views/people/page.tsx'
import { PersonPage } from '../../views/people/person-page.tsx'
import { RepairPage } from '../../views/repairs/page.tsx'
import { StatementIndexPage } from '../../views/statements/index-page.tsx'
import { StatementPage } from '../../views/statements/page.tsx'
import { UploadPage } from '../../views/uploads/page.tsx'
import { homePages } from './gallery-homes.ts'
import {
  ada,
  conversationProps,
  frame,
  hana,
  mina,
  nobody,
  noFilters,
  noPage,
  paid,
  periods,
  standing,
  summary,
  team,
} from './gallery-props.ts'
import { behaviourRows, points, statement, summaries } from './gallery-records.ts'
import { bakeryCall, shopChat, stranger } from './talk.ts'

const revisions = [
  {
    revision: 3,
    utterances: 12,
    format: 'intercom',
    replacedAt: '2026-11-20T10:00:00Z',
    replacedBy: 'Rosa Diaz',
  },
  { revision: 1, utterances: 7, format: 'intercom', replacedAt: '2026-11-19T10:00:00Z', replacedBy: null },
] as const

const counts = {
  ...(Object.fromEntries(uploadStates.map((state) => [state, 0])) as UploadCounts),
  done: 195,
  refused: 5,
}

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
        revisions,
      }),
    ),
  'conversation-revision': () =>
    RevisionPage({
      frame,
      title: 'Chat with Jaap Otten',
      id: 'c-1',
      earlier: shopChat(),
      about: {
        ...revisions[0],
        report: { accepted: 12, dropped: [], guessed: ['the zone, from the installation'] },
      },
      today: 15,
    }),
  'conversation-repairs': () =>
    RepairPage({
      ...conversationProps(),
      timeZone: 'Europe/Amsterdam',
      turn: 'u2',
      split: null,
      problem: null,
      name: 'Bram Halder',
    }),
  'conversation-sound': () =>
    ConversationPage(
      conversationProps({
        recording: { url: '/sound.wav', peaksUrl: '/peaks.json', durationMs: 1_500_000 },
      }),
    ),
  ...homePages,
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
      fileBytes: 25 * 1024 * 1024,
      recordingBytes: 500 * 1024 * 1024,
      wholeBytes: 500 * 1024 * 1024,
      recent: [
        {
          id: 'up-1',
          way: 'page',
          by: { id: 'mina', name: 'Mina Aalto' },
          madeAt: '2026-11-23T15:00:00Z',
          counts,
        },
      ],
    }),
  people: () =>
    PeoplePage({
      frame: mina,
      teams: [{ name: 'North', reps: team }],
      members: null,
      teamNames: [],
      like: [],
      invitation: { name: '', email: '', role: 'rep', team: '', errors: {}, link: null },
    }),
  'people-admin': () =>
    PeoplePage({
      frame: ada,
      teams: [],
      teamNames: ['North', 'South'],
      members: [
        {
          id: 'rosa',
          name: 'Rosa Diaz',
          email: 'rosa@alder.example',
          role: 'rep',
          team: 'North',
          state: 'here',
        },
        {
          id: 'ravi',
          name: 'Ravi Noor',
          email: 'ravi@alder.example',
          role: 'rep',
          team: 'South',
          state: 'waiting',
        },
      ],
      like: [{ label: 'Rosie', personId: 'rosa', personName: 'Rosa Diaz', conversations: 2 }],
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
      airtimeSummaries: [summary],
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
      measures: worked(Object.keys(words.measures.formulas) as MeasureName[], workedMeasure),
      finders: worked(Object.keys(words.measures.finderRules) as OtherFinder[], workedFinder),
      accuracies: [
        {
          finder: 'Questions',
          precision: { value: 0.93, interval: [0.88, 0.96] },
          recall: { value: 0.86, interval: [0.8, 0.91] },
          labelled: 212,
          measures: ['questions'],
          byPeople: 12,
          inUse: { looked: 14, overruled: 1, added: 2, rate: { value: 0.07, interval: [0.01, 0.31] } },
          mayGrade: true,
        },
        {
          finder: 'About ourselves',
          precision: { value: 0.81, interval: [0.66, 0.91] },
          recall: { value: 0.7, interval: [0.55, 0.82] },
          labelled: 41,
          measures: ['egoPer1000'],
          byPeople: 0,
          inUse: { looked: 0, overruled: 0, added: 0, rate: null },
          mayGrade: false,
        },
        {
          finder: 'Advocacy',
          precision: null,
          recall: null,
          labelled: 0,
          measures: [],
          byPeople: 0,
          inUse: { looked: 0, overruled: 0, added: 0, rate: null },
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

function worked<N extends string>(names: readonly N[], work: (name: N) => Worked) {
  return Object.fromEntries(names.map((name) => [name, work(name)])) as Record<N, Worked>
}
