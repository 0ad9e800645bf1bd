import { mapping } from './de/mapping.ts'
import { moments } from './de/moments.ts'
import { notices } from './de/notices.ts'
import { numbers } from './de/numbers.ts'
import { oneToOnes } from './de/one-to-ones.ts'
import { ownTime } from './de/own-time.ts'
import { pay } from './de/pay.ts'
import { people } from './de/people.ts'
import { promises } from './de/promises.ts'
import { proofs } from './de/proofs.ts'
import { queue } from './de/queue.ts'
import { en } from './en.ts'
import type { Words } from './words.ts'

/** Not translated yet. */
const inEnglish = {
  aboutMe: en.aboutMe,
  aliases: en.aliases,
  api: en.api,
  appeals: en.appeals,
  calibrations: en.calibrations,
  clips: en.clips,
  coaching: en.coaching,
  comments: en.comments,
  confirming: en.confirming,
  conversation: en.conversation,
  customers: en.customers,
  digests: en.digests,
  doors: en.doors,
  draws: en.draws,
  errors: en.errors,
  expected: en.expected,
  formats: en.formats,
  frame: en.frame,
  givings: en.givings,
  goals: en.goals,
  home: en.home,
  importReport: en.importReport,
  installation: en.installation,
  keys: en.keys,
  leaves: en.leaves,
  library: en.library,
  lookers: en.lookers,
  measures: en.measures,
  nobodys: en.nobodys,
  recordings: en.recordings,
  repair: en.repair,
  reviews: en.reviews,
  scorecards: en.scorecards,
  search: en.search,
  senders: en.senders,
  speakers: en.speakers,
  tables: en.tables,
  team: en.team,
  tokens: en.tokens,
  upload: en.upload,
  views: en.views,
  waysIn: en.waysIn,
  webhooks: en.webhooks,
}

/** Every word of the interface in German. */
export const de: Words = {
  language: 'de',
  direction: 'ltr',
  ...inEnglish,
  mapping,
  moments,
  notices,
  numbers,
  oneToOnes,
  ownTime,
  pay,
  people,
  promises,
  proofs,
  queue,
}
