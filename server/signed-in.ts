import type { Hono } from 'hono'
import { aboutMe } from './routes/about-me.tsx'
import { account } from './routes/account.tsx'
import { advocacy } from './routes/advocacy.tsx'
import { alarms } from './routes/alarms.tsx'
import { aliases } from './routes/aliases.tsx'
import { appeals } from './routes/appeals.tsx'
import { bell } from './routes/bell.tsx'
import { calibrationTalk } from './routes/calibration-talk.ts'
import { calibrations } from './routes/calibrations.tsx'
import { clipLinks } from './routes/clip-links.tsx'
import { clips } from './routes/clips.tsx'
import { coaching } from './routes/coaching.tsx'
import { comments } from './routes/comments.tsx'
import { commitments } from './routes/commitments.tsx'
import { comparison } from './routes/comparison.tsx'
import { consents } from './routes/consents.tsx'
import { contactImports } from './routes/contact-imports.ts'
import { conversationExports } from './routes/conversation-exports.ts'
import { conversations } from './routes/conversations.tsx'
import { corrections } from './routes/corrections.tsx'
import { coverage } from './routes/coverage.tsx'
import { customerFacts } from './routes/customer-facts.tsx'
import { customerFields } from './routes/customer-fields.tsx'
import { customers } from './routes/customers.tsx'
import { departure } from './routes/departure.tsx'
import { directory } from './routes/directory.tsx'
import { drafts } from './routes/drafts.ts'
import { draws } from './routes/draws.tsx'
import { fairness, fairnessReports } from './routes/fairness.tsx'
import { feedback } from './routes/feedback.tsx'
import { forecast } from './routes/forecast.tsx'
import { givings } from './routes/givings.tsx'
import { goals } from './routes/goals.tsx'
import { goodMoments } from './routes/good-moments.tsx'
import { groupFacts } from './routes/group-facts.tsx'
import { handovers } from './routes/handovers.tsx'
import { home } from './routes/home.tsx'
import { howWeMeasure } from './routes/how-we-measure.tsx'
import { payrollDay } from './routes/hr-home.tsx'
import { insights } from './routes/insights.tsx'
import { installing } from './routes/installation.tsx'
import { language } from './routes/language.ts'
import { leaves } from './routes/leaves.tsx'
import { ledger } from './routes/ledger.tsx'
import { lessons } from './routes/lessons.tsx'
import { listening } from './routes/listening-requests.tsx'
import { looks } from './routes/looks.tsx'
import { materials } from './routes/materials.tsx'
import { meetingPoints } from './routes/meeting-points.tsx'
import { notes } from './routes/notes.tsx'
import { objectives } from './routes/objectives.ts'
import { oneToOnes } from './routes/one-to-ones.tsx'
import { ownTime } from './routes/own-time.tsx'
import { ownTimePolicy } from './routes/own-time-policy.tsx'
import { passkeys } from './routes/passkeys.tsx'
import { payAnswers } from './routes/pay-answers.tsx'
import { payExports } from './routes/pay-exports.tsx'
import { payroll } from './routes/payroll.tsx'
import { people } from './routes/people.tsx'
import { peopleImports } from './routes/people-imports.ts'
import { periods } from './routes/periods.tsx'
import { planDrafts } from './routes/plan-drafts.tsx'
import { plans } from './routes/plans.tsx'
import { playlists } from './routes/playlists.tsx'
import { practice } from './routes/practice.tsx'
import { preferences } from './routes/preferences.ts'
import { privacy } from './routes/privacy.tsx'
import { promiseCalendars } from './routes/promise-calendars.tsx'
import { promisePage } from './routes/promise-page.tsx'
import { promises } from './routes/promises.tsx'
import { proposals } from './routes/proposals.tsx'
import { purchaseImports } from './routes/purchase-imports.ts'
import { purchases } from './routes/purchases.tsx'
import { queue } from './routes/queue.tsx'
import { quiets } from './routes/quiets.ts'
import { reachOut } from './routes/reach-out.tsx'
import { reachOutSettings } from './routes/reach-out-settings.tsx'
import { recordings } from './routes/recordings.tsx'
import { remeasuring } from './routes/remeasuring.tsx'
import { repairs } from './routes/repairs.tsx'
import { reviews } from './routes/reviews.tsx'
import { revisions } from './routes/revisions.tsx'
import { scorecards } from './routes/scorecards.tsx'
import { search } from './routes/search.tsx'
import { secondStep } from './routes/second-step.tsx'
import { senders } from './routes/senders.tsx'
import { statements } from './routes/statements.tsx'
import { support } from './routes/support.tsx'
import { team } from './routes/team.tsx'
import { tokens } from './routes/tokens.tsx'
import { trail } from './routes/trail.tsx'
import { trailExports } from './routes/trail-exports.ts'
import { transcripts } from './routes/transcripts.ts'
import { undated } from './routes/undated.tsx'
import { uploads } from './routes/uploads.tsx'
import { vcons } from './routes/vcons.ts'
import { verdicts } from './routes/verdicts.tsx'
import { views } from './routes/views.tsx'
import { visits } from './routes/visits.tsx'
import { webhooks } from './routes/webhooks.tsx'
import { work } from './routes/work.tsx'
import type { AppEnv } from './web/env.ts'
import { fromReplica, roomsOfReplica } from './web/replica.ts'

/** Every address of whoever is signed in; the first that fits is taken. Who may go on is said where each room begins. */
export function openRooms(app: Hono<AppEnv>): void {
  for (const room of roomsOfReplica) app.use(room, fromReplica)
  app.route('/', language)
  app.route('/', home)
  app.route('/payroll-day', payrollDay)
  app.route('/handovers', handovers)
  app.route('/search', search)
  app.route('/views', views)
  app.route('/conversations', conversationExports)
  app.route('/conversations', givings)
  app.route('/conversations', conversations)
  app.route('/conversations', ownTime)
  app.route('/conversations', corrections)
  app.route('/conversations', consents)
  app.route('/conversations', notes)
  app.route('/conversations', drafts)
  app.route('/conversations', recordings)
  app.route('/conversations', transcripts)
  app.route('/conversations', repairs)
  app.route('/conversations', revisions)
  app.route('/conversations', vcons)
  app.route('/', comments)
  app.route('/', clips)
  app.route('/clips', clipLinks)
  app.route('/', playlists)
  app.route('/commitments', commitments)
  app.route('/promises', promiseCalendars)
  app.route('/promises', promises)
  app.route('/promises', promisePage)
  app.route('/coaching', coaching)
  app.route('/', feedback)
  app.route('/goals', goals)
  app.route('/good-moments', goodMoments)
  app.route('/', proposals)
  app.route('/', lessons)
  app.route('/one-to-ones', oneToOnes)
  app.route('/', meetingPoints)
  app.route('/own-time', ownTimePolicy)
  app.route('/about-me', aboutMe)
  app.route('/account/second-step', secondStep)
  app.route('/account/passkeys', passkeys)
  app.route('/account', account)
  app.route('/directory', directory)
  app.route('/practice', practice)
  app.route('/undated', undated)
  app.route('/reach-out', reachOutSettings)
  app.route('/reach-out', reachOut)
  app.route('/preferences', preferences)
  app.route('/notices', bell)
  app.route('/appeals', appeals)
  app.route('/advocacy', advocacy)
  app.route('/materials', materials)
  app.route('/comparison', comparison)
  app.route('/support', support)
  app.route('/leaves', leaves)
  app.route('/installation', installing)
  app.route('/work', work)
  app.route('/remeasuring', remeasuring)
  app.route('/insights', insights)
  app.route('/', verdicts)
  app.route('/', listening)
  app.route('/queue', queue)
  app.route('/draws', draws)
  app.route('/payroll', payroll)
  app.route('/periods', periods)
  app.route('/periods', fairness)
  app.route('/periods', forecast)
  app.route('/periods', payExports)
  app.route('/periods', payAnswers)
  app.route('/alarms', alarms)
  app.route('/fairness', fairnessReports)
  app.route('/groups', groupFacts)
  app.route('/ledger', ledger)
  app.route('/looks', looks)
  app.route('/privacy', privacy)
  app.route('/team', team)
  app.route('/uploads', uploads)
  app.route('/people', peopleImports)
  app.route('/people', aliases)
  app.route('/', people)
  app.route('/', objectives)
  app.route('/', visits)
  app.route('/customers', contactImports)
  app.route('/customers', quiets)
  app.route('/customers', customers)
  app.route('/customers/fields', customerFields)
  app.route('/customers', customerFacts)
  app.route('/purchases', purchaseImports)
  app.route('/purchases', purchases)
  app.route('/', trail)
  app.route('/', trailExports)
  app.route('/', reviews)
  app.route('/plans/drafts', planDrafts)
  app.route('/plans', plans)
  app.route('/scorecards', scorecards)
  app.route('/calibrations', calibrationTalk)
  app.route('/calibrations', calibrations)
  app.route('/statements', statements)
  app.route('/coverage', coverage)
  app.route('/tokens', tokens)
  app.route('/webhooks/senders', senders)
  app.route('/webhooks', webhooks)
  app.route('/how-we-measure', howWeMeasure)
  app.route('/demo/departure', departure)
}
