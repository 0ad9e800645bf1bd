import type { DeskName } from '../app.ts'
import type { Route } from './route.ts'

type Answers = Readonly<Record<string, number>>

/** What whoever comes for one thing finds, whatever that is. */
const everyDesk: Answers = {
  'GET /': 200,
  'GET /search': 200,
  'GET /how-we-measure': 200,
  'GET /account': 200,
  'GET /account/second-step': 200,
  'POST /account/second-step': 422,
  'POST /account/second-step/confirmation': 422,
  'POST /account/second-step/codes': 422,
  'POST /account/second-step/end': 422,
  'GET /account/passkeys': 200,
  'POST /account/passkeys': 422,
  'POST /account/passkeys/confirmation': 422,
  'POST /account/passkeys/challenge': 409,
  'POST /account/passkeys/proof': 422,
  'POST /account/passkeys/:id/removal': 404,
  'POST /account/password': 422,
  'POST /account/sessions/others/end': 303,
  'POST /account/sessions/:id/end': 404,
  'GET /about-me': 200,
  'GET /about-me/everything.json': 200,
  'GET /about-me/everything.pdf': 200,
  'GET /own-time': 200,
  'GET /notices': 200,
  'GET /notices/unread': 200,
  'GET /plans': 200,
  'GET /plans/:id': 200,
  'GET /plans/:id/briefing': 200,
  'GET /scorecards': 200,
  'GET /scorecards/:id/versions/:version': 200,
  'GET /draws': 200,
  'GET /draws/:period': 200,
  'GET /draws/:period/draw.json': 200,
  'POST /language': 303,
  'GET /groups': 200,
}

const ownNotices: Answers = {
  'POST /notices/readings': 303,
  'POST /notices/switches': 303,
  'POST /groups': 303,
  'POST /groups/removal': 303,
}

const verdicts: Answers = { 'GET /fairness': 200, 'GET /periods/:id/fairness': 200, 'GET /alarms': 200 }

const answers: Readonly<Record<DeskName, Answers>> = {
  rory: { ...everyDesk, ...ownNotices, 'GET /calibrations': 200 },
  faye: { ...everyDesk, ...ownNotices, ...verdicts, 'POST /periods/:id/fairness': 303 },
  wanda: { ...everyDesk, ...ownNotices, ...verdicts },
  paul: {
    ...everyDesk,
    ...ownNotices,
    'GET /statements': 200,
    'GET /payroll': 200,
    'POST /payroll/settings': 303,
    'POST /payroll/numbers/:person': 303,
    'GET /periods/:id/exports': 200,
    'POST /periods/:id/exports': 409,
    'POST /periods/:id/answers': 422,
    'POST /periods/:id/answers/confirmation': 422,
  },
  audrey: {
    ...everyDesk,
    ...verdicts,
    'GET /periods/:id/forecast': 200,
    'GET /ledger': 200,
    'GET /ledger/verification': 200,
    'GET /conversations': 200,
    'GET /conversations/:id': 200,
    'GET /conversations/:id/transcript.vtt': 200,
    'GET /conversations/:id/transcript.txt': 200,
    'GET /conversations/:id/revisions/:revision': 200,
    'GET /conversations/:id/reviews': 200,
    'GET /conversations/:id/vcon.json': 200,
    'GET /conversations/:id/recording/standing': 200,
    'GET /people': 200,
    'GET /people/:id': 200,
    'GET /team': 200,
    'GET /coverage': 200,
    'GET /coverage/:rep': 200,
    'GET /appeals': 200,
    'GET /appeals/:id': 200,
    'GET /plans/drafts/:id/briefing': 200,
    'GET /plans/drafts/:id/approval': 200,
    'GET /statements': 200,
    'GET /statements/:id': 200,
    'GET /statements/:id/lines/:line': 200,
    'GET /statements/:file{[^/]+\\.pdf}': 200,
    'GET /payroll': 200,
    'GET /periods/:id/exports': 200,
    'GET /calibrations': 200,
    'GET /calibrations/:id': 200,
    'GET /periods': 200,
    'GET /periods/:id': 200,
    'GET /looks': 200,
    'GET /looks/table.csv': 200,
  },
}

export const deskNames = Object.keys(answers) as readonly DeskName[]

/** What somebody gets at a route: what stands above, what is open to anybody, and else nothing. */
export function atDesk(name: DeskName, asked: string, { gets, else: otherwise }: Route): number {
  const told = answers[name][asked]
  if (told !== undefined) return told
  if (gets.s === undefined && !asked.includes('/notices/')) return otherwise
  if (asked.includes(' /api/')) return 403
  return name === 'audrey' && !asked.startsWith('GET ') ? 403 : 404
}
