import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Viewer } from '../../db/queries/people.ts'
import type { Replica } from '../../db/replica.ts'
import type { Database } from '../../db/schema.ts'
import type { EventIntake } from '../actions/reach-out/event-intake.ts'
import type { Caller } from '../api/caller.ts'
import type { Config } from '../config.ts'
import type { Job } from '../jobs/job.ts'
import type { Leases } from '../jobs/leases.ts'
import type { Afterwards } from './afterwards.ts'
import type { Auth } from './auth.ts'
import type { Readiness } from './readiness.ts'
import type { KeptSession } from './session-clock.ts'
import type { Streams } from './streams.ts'
import type { Wire } from './wire.ts'

type Waking = Pick<Job, 'wake' | 'settled'>

/** What the running program has, made once in main.ts and handed to every request. */
export interface Services {
  readonly config: Config
  /** Reads and writes. Every write is in a transaction. */
  readonly db: Kysely<Database>
  /** Reads alone, so that pages go on while a write waits. */
  readonly reader: Kysely<Database>
  /** What follows the database and answers pages that read much; `null` is none. */
  readonly replica: Replica | null
  readonly auth: Auth
  readonly log: Logger
  /** Woken by every change, so that grades follow. */
  readonly grades: Waking
  /** Sends what programs elsewhere are to be told. */
  readonly webhooks: Waking
  /** Reads what people upload, behind the answer. */
  readonly uploads: Waking
  /** Listens to recordings, behind the answer. */
  readonly recordings: Waking
  /** Has the words of recordings written, where a machine for that is set up. */
  readonly transcriptions: Waking
  /** Ends what nobody decided in time. */
  readonly clocks: Waking
  /** Sends digests by mail, where a server for that is set. */
  readonly digests: Waking
  /** Takes what visitors do, and answers when it is written. */
  readonly events: EventIntake
  /** Offers visitors to whoever is free, and forgets old events. */
  readonly reaching: Waking
  /** Tries drafts of plans on past periods. */
  readonly planTrials: Waking
  /** Measures everything again after the rules changed. */
  readonly remeasuring: Waking
  /** Lets everybody know of promises that are due today. */
  readonly duePromises: Waking
  /** Opens what reps have had for themselves long enough. */
  readonly ownTimes: Waking
  /** Forgets notices that are a year old. */
  readonly oldNotices: Waking
  /** Works out when customers should next hear from us. */
  readonly nextDue: Waking
  /** Puts together what was said, for search. */
  readonly saidWords: Waking
  /** What keeps processes on one database from doing the same work at once. */
  readonly leases: Leases
  /** Carries word between those processes. */
  readonly wire: Wire
  /** Pages that are told what is new while they are open. */
  readonly streams: Streams
  /** Whether people can be sent here. */
  readonly readiness: Readiness
  /** What is done once the answer has gone. */
  readonly afterwards: Afterwards
  now(): Date
}

export interface AppEnv {
  Variables: Services & {
    requestId: string
    secureHeadersNonce: string
    /** Whoever is signed in; routes behind `signedIn` always have one. */
    viewer: Viewer
    /** How they are signed in; pages behind `signedIn` always have one. */
    session: KeptSession
    /** Who asks the API; routes behind `identified` always have one, and its viewer is `viewer`. */
    caller: Caller
  }
}
