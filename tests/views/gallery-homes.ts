import { AdminHomePage } from '../../views/home/admin-page.tsx'
import { HrHomePage } from '../../views/home/hr-page.tsx'
import { ManagerHomePage } from '../../views/home/manager-page.tsx'
import { RepHomePage } from '../../views/home/rep-page.tsx'
import { ada, boardPeriod, frame, hana, mina, paid, summary, team, waiting, waits } from './gallery-props.ts'
import { behaviourRows, points, summaries } from './gallery-records.ts'

export const homePages: Readonly<Record<string, () => unknown>> = {
  'home-rep': () =>
    RepHomePage({
      frame: { ...frame, demo: true },
      waiting: waits(waiting()),
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
      airtimeSummaries: [summary],
      listeners: [
        { name: 'Mina Aalto', conversation: 'c-1', title: 'Halder Bakery', when: 'Fri 20 Nov, 9:10' },
      ],
      statements: [],
    }),
  'home-rep-empty': () =>
    RepHomePage({
      frame,
      waiting: waits([]),
      behaviours: [],
      behavioursOver: '',
      keep: null,
      try: null,
      latest: [],
      airtime: [],
      airtimeSummaries: [],
      listeners: [],
      statements: [],
    }),
  'home-manager': () =>
    ManagerHomePage({
      frame: mina,
      waiting: waits(waiting().map((one) => ({ ...one, rep: 'Rosa' }))),
      questions: summaries().slice(2),
      latest: summaries().slice(0, 2),
      team,
    }),
  'home-hr': () =>
    HrHomePage({
      frame: hana,
      board: [boardPeriod],
      cutoff: { dayOfMonth: 25, periods: [{ id: 'p-2', name: 'Winter' }], typed: {}, errors: {} },
      appeals: [{ outcome: 'upheld' }, { outcome: 'refused' }, { outcome: 'refused' }, { outcome: 'lapsed' }],
      overrules: [{ looked: 40, overruled: 6 }],
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
      waysIn: [],
      nobodys: { total: 0, shown: [], reps: [], lately: [], typed: null },
      tasks: [{ says: '2 conversations are nobody’s yet.', href: '/people', act: 'Invite their reps' }],
    }),
}
