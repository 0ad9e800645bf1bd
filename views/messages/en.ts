import { aboutMe } from './en/about-me.ts'
import { account } from './en/account.ts'
import { advocacy } from './en/advocacy.ts'
import { alarms } from './en/alarms.ts'
import { aliases } from './en/aliases.ts'
import { api } from './en/api.ts'
import { appeals } from './en/appeals.ts'
import { behaviours } from './en/behaviours.ts'
import { board } from './en/board.ts'
import { calibrations } from './en/calibrations.ts'
import { clips } from './en/clips.ts'
import { coaching } from './en/coaching.ts'
import { comments } from './en/comments.ts'
import { comparison } from './en/comparison.ts'
import { confirming } from './en/confirming.ts'
import { consent } from './en/consent.ts'
import { conversation } from './en/conversation.ts'
import { customerFacts } from './en/customer-facts.ts'
import { customers } from './en/customers.ts'
import { desks } from './en/desks.ts'
import { digests } from './en/digests.ts'
import { directory } from './en/directory.ts'
import { doors } from './en/doors.ts'
import { draws } from './en/draws.ts'
import { errors } from './en/errors.ts'
import { expected } from './en/expected.ts'
import { fairness } from './en/fairness.ts'
import { forecast } from './en/forecast.ts'
import { formats } from './en/formats.ts'
import { forms } from './en/forms.ts'
import { frame } from './en/frame.ts'
import { givings } from './en/givings.ts'
import { goals } from './en/goals.ts'
import { grading } from './en/grading.ts'
import { groupFacts } from './en/group-facts.ts'
import { home } from './en/home.ts'
import { importReport } from './en/import-report.ts'
import { insights } from './en/insights.ts'
import { installation } from './en/installation.ts'
import { kept } from './en/kept.ts'
import { keys } from './en/keys.ts'
import { leaves } from './en/leaves.ts'
import { ledger } from './en/ledger.ts'
import { letter } from './en/letter.ts'
import { library } from './en/library.ts'
import { lookers } from './en/lookers.ts'
import { looks } from './en/looks.ts'
import { mapping } from './en/mapping.ts'
import { measures } from './en/measures.ts'
import { moments } from './en/moments.ts'
import { nobodys } from './en/nobodys.ts'
import { notices } from './en/notices.ts'
import { numbers } from './en/numbers.ts'
import { objectives } from './en/objectives.ts'
import { oneToOnes } from './en/one-to-ones.ts'
import { ownTime } from './en/own-time.ts'
import { pay } from './en/pay.ts'
import { payroll } from './en/payroll.ts'
import { people } from './en/people.ts'
import { periods } from './en/periods.ts'
import { plans } from './en/plans.ts'
import { privacy } from './en/privacy.ts'
import { promises } from './en/promises.ts'
import { proofs } from './en/proofs.ts'
import { purchases } from './en/purchases.ts'
import { queue } from './en/queue.ts'
import { reachOut } from './en/reach-out.ts'
import { recordings } from './en/recordings.ts'
import { remeasuring } from './en/remeasuring.ts'
import { repair } from './en/repair.ts'
import { reviews } from './en/reviews.ts'
import { scorecards } from './en/scorecards.ts'
import { search } from './en/search.ts'
import { senders } from './en/senders.ts'
import { silence } from './en/silence.ts'
import { speakers } from './en/speakers.ts'
import { statement } from './en/statement.ts'
import { support } from './en/support.ts'
import { tables } from './en/tables.ts'
import { team } from './en/team.ts'
import { tokens } from './en/tokens.ts'
import { trail } from './en/trail.ts'
import { upload } from './en/upload.ts'
import { views } from './en/views.ts'
import { visits } from './en/visits.ts'
import { waysIn } from './en/ways-in.ts'
import { webhooks } from './en/webhooks.ts'
import { whatIf } from './en/what-if.ts'
import { work } from './en/work.ts'

/** Every word of the interface in English. */
export const en = {
  language: 'en',
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
  letter,
  lookers,
  library,
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
  waysIn,
  views,
  visits,
  webhooks,
  whatIf,
  work,
} as const
