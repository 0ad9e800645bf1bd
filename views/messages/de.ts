import { aboutMe } from './de/about-me.ts'
import { account } from './de/account.ts'
import { advocacy } from './de/advocacy.ts'
import { alarms } from './de/alarms.ts'
import { aliases } from './de/aliases.ts'
import { api } from './de/api.ts'
import { appeals } from './de/appeals.ts'
import { behaviours } from './de/behaviours.ts'
import { board } from './de/board.ts'
import { calibrations } from './de/calibrations.ts'
import { clips } from './de/clips.ts'
import { coaching } from './de/coaching.ts'
import { comments } from './de/comments.ts'
import { comparison } from './de/comparison.ts'
import { confirming } from './de/confirming.ts'
import { consent } from './de/consent.ts'
import { conversation } from './de/conversation.ts'
import { customerFacts } from './de/customer-facts.ts'
import { customers } from './de/customers.ts'
import { desks } from './de/desks.ts'
import { digests } from './de/digests.ts'
import { directory } from './de/directory.ts'
import { doors } from './de/doors.ts'
import { draws } from './de/draws.ts'
import { errors } from './de/errors.ts'
import { expected } from './de/expected.ts'
import { fairness } from './de/fairness.ts'
import { forecast } from './de/forecast.ts'
import { formats } from './de/formats.ts'
import { forms } from './de/forms.ts'
import { frame } from './de/frame.ts'
import { givings } from './de/givings.ts'
import { goals } from './de/goals.ts'
import { grading } from './de/grading.ts'
import { groupFacts } from './de/group-facts.ts'
import { home } from './de/home.ts'
import { importReport } from './de/import-report.ts'
import { insights } from './de/insights.ts'
import { installation } from './de/installation.ts'
import { kept } from './de/kept.ts'
import { keys } from './de/keys.ts'
import { leaves } from './de/leaves.ts'
import { ledger } from './de/ledger.ts'
import { letter } from './de/letter.ts'
import { library } from './de/library.ts'
import { lookers } from './de/lookers.ts'
import { looks } from './de/looks.ts'
import { mapping } from './de/mapping.ts'
import { measures } from './de/measures.ts'
import { moments } from './de/moments.ts'
import { nobodys } from './de/nobodys.ts'
import { notices } from './de/notices.ts'
import { numbers } from './de/numbers.ts'
import { objectives } from './de/objectives.ts'
import { oneToOnes } from './de/one-to-ones.ts'
import { ownTime } from './de/own-time.ts'
import { pay } from './de/pay.ts'
import { payroll } from './de/payroll.ts'
import { people } from './de/people.ts'
import { periods } from './de/periods.ts'
import { plans } from './de/plans.ts'
import { privacy } from './de/privacy.ts'
import { promises } from './de/promises.ts'
import { proofs } from './de/proofs.ts'
import { purchases } from './de/purchases.ts'
import { queue } from './de/queue.ts'
import { reachOut } from './de/reach-out.ts'
import { recordings } from './de/recordings.ts'
import { remeasuring } from './de/remeasuring.ts'
import { repair } from './de/repair.ts'
import { reviews } from './de/reviews.ts'
import { scorecards } from './de/scorecards.ts'
import { search } from './de/search.ts'
import { senders } from './de/senders.ts'
import { silence } from './de/silence.ts'
import { speakers } from './de/speakers.ts'
import { statement } from './de/statement.ts'
import { support } from './de/support.ts'
import { tables } from './de/tables.ts'
import { team } from './de/team.ts'
import { tokens } from './de/tokens.ts'
import { trail } from './de/trail.ts'
import { upload } from './de/upload.ts'
import { views } from './de/views.ts'
import { visits } from './de/visits.ts'
import { waysIn } from './de/ways-in.ts'
import { webhooks } from './de/webhooks.ts'
import { whatIf } from './de/what-if.ts'
import { work } from './de/work.ts'
import type { Words } from './words.ts'

/** Every word of the interface in German. */
export const de: Words = {
  language: 'de',
  direction: 'ltr',
  aboutMe,
  account,
  advocacy,
  alarms,
  aliases,
  api,
  appeals,
  behaviours,
  board,
  calibrations,
  clips,
  coaching,
  comments,
  comparison,
  confirming,
  consent,
  conversation,
  customerFacts,
  customers,
  desks,
  digests,
  directory,
  doors,
  draws,
  errors,
  expected,
  fairness,
  forecast,
  formats,
  forms,
  frame,
  givings,
  goals,
  grading,
  groupFacts,
  home,
  importReport,
  insights,
  installation,
  kept,
  keys,
  leaves,
  ledger,
  library,
  letter,
  lookers,
  looks,
  mapping,
  measures,
  moments,
  nobodys,
  notices,
  numbers,
  objectives,
  oneToOnes,
  ownTime,
  pay,
  payroll,
  people,
  periods,
  plans,
  privacy,
  promises,
  proofs,
  purchases,
  queue,
  reachOut,
  recordings,
  remeasuring,
  repair,
  reviews,
  scorecards,
  search,
  senders,
  silence,
  speakers,
  statement,
  support,
  tables,
  team,
  tokens,
  trail,
  upload,
  views,
  visits,
  waysIn,
  webhooks,
  whatIf,
  work,
}
