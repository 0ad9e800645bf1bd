import { PeoplePage } from '../../views/people/page.tsx'
import { PersonPage } from '../../views/people/person-page.tsx'
import { StatementIndexPage } from '../../views/statements/index-page.tsx'
import { StatementPage } from '../../views/statements/page.tsx'
import { ada, frame, hana, mina, paid, periods, standing, summary, team } from './gallery-props.ts'
import { behaviourRows, points, statement, summaries } from './gallery-records.ts'

export const peoplePages: Readonly<Record<string, () => unknown>> = {
  people: () =>
    PeoplePage({
      frame: mina,
      teams: [{ name: 'North', reps: team }],
      members: null,
      teamNames: [],
      names: null,
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
      names: null,
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
}
