import { AsyncLocalStorage } from 'node:async_hooks'
import { commandTimeoutMs, connect, connectReplica } from '../../db/connect.ts'
import { isSqlite } from '../../db/dialect.ts'
import { migrate } from '../../db/migrate.ts'
import { emptyReadings, whenForgotten } from '../../db/queries/kept-readings.ts'
import { Replica } from '../../db/replica.ts'
import { admitFromProvider } from '../actions/admit-from-provider.ts'
import { EventIntake } from '../actions/reach-out/event-intake.ts'
import type { ReadingThreads } from '../actions/reading-threads.ts'
import type { Config } from '../config.ts'
import { holdTogether } from '../installation-id.ts'
import { clocksJob } from '../jobs/clocks.ts'
import { digestJob } from '../jobs/digests.ts'
import { announceDuePromises } from '../jobs/due-promises.ts'
import { Job } from '../jobs/job.ts'
import { Leases } from '../jobs/leases.ts'
import { nextDueJob } from '../jobs/next-due.ts'
import { forgetOldNotices } from '../jobs/old-notices.ts'
import { openOwnTimes } from '../jobs/own-time.ts'
import { planTrialsJob } from '../jobs/plan-trials.ts'
import { reachingJob } from '../jobs/reach-out.ts'
import { recordingsJob } from '../jobs/recordings.ts'
import { regrader } from '../jobs/regrade.ts'
import { remeasureJob } from '../jobs/remeasure.ts'
import { saidWordsJob } from '../jobs/said-words.ts'
import { webhookSender } from '../jobs/send-webhooks.ts'
import { transcriptionsJob } from '../jobs/transcriptions.ts'
import { uploadQueue } from '../jobs/upload-queue.ts'
import { openStore } from '../recordings/open-store.ts'
import { secretFor } from '../secret.ts'
import { Afterwards } from './afterwards.ts'
import { type Auth, createAuth, migrateAuth } from './auth.ts'
import type { Services } from './env.ts'
import { createLog } from './log.ts'
import { Readiness } from './readiness.ts'
import { Streams } from './streams.ts'
import { Wire } from './wire.ts'

export interface Opened extends Services {
  close(): Promise<void>
}

interface OpenSettings {
  readonly asCommand?: boolean
  /** What reads uploaded files while pages go on; the program ends it with everything else. */
  readonly threads?: ReadingThreads
  /** What time it is, for everything that runs. */
  readonly now?: () => Date
}

/** Everything the program runs on: the database brought up to date, sign-in, the log and the clock. */
export async function openServices(
  config: Config,
  { asCommand = false, threads, now = () => new Date() }: OpenSettings = {},
): Promise<Opened> {
  await openStore(config)
  const connected = connect({ ...config, busyTimeoutMs: asCommand ? commandTimeoutMs : 0 })
  const { db, reader, database, close } = connected
  await migrate(db)
  const { readDatabaseUrl } = config
  const replica =
    readDatabaseUrl === null
      ? null
      : new Replica({ first: db, replica: connectReplica(readDatabaseUrl), now })
  await holdTogether(db, config.dataDir)
  const secret = secretFor(config)
  const { provider } = config
  // Better Auth hands its own connection down to whatever runs inside it, which would wait for ours for ever.
  const outside = AsyncLocalStorage.snapshot()
  const auth: Auth = createAuth(db, {
    secret,
    database,
    baseUrl: config.baseUrl,
    secureCookies: config.secure,
    sessionHours: config.sessionHours,
    provider,
    admit: (profile) =>
      outside(() => admitFromProvider({ db, auth, now }, provider?.groupRoles ?? [], profile)),
  })
  const log = createLog(config.logLevel)
  const wire = new Wire({ databaseUrl: config.databaseUrl, log })
  const leases = new Leases({ db, log, now, wire, works: config.work === 'here' })
  await (isSqlite(db)
    ? migrateAuth(auth)
    : leases.inTurn({ kind: 'sign-in-tables' }, () => migrateAuth(auth)))
  const grades = regrader({ db, log, now, leases })
  const clocks = clocksJob({ config, db, log, now, grades, leases })
  const digests = digestJob({ config, db, log, now, leases })
  const webhooks = webhookSender({ config, db, log, now, leases })
  const transcriptions = transcriptionsJob({ config, db, log, now, grades, leases })
  const recordings = recordingsJob({ config, db, log, now, transcriptions, leases })
  const uploads = uploadQueue({ db, log, now, config, grades, recordings, threads, leases })
  const reaching = reachingJob({ db, log, now, leases, wire })
  const planTrials = planTrialsJob({ db, log, now, leases })
  const remeasuring = remeasureJob({ db, log, now, grades, leases })
  const duePromises = new Job({
    name: 'due-promises',
    log,
    leases,
    work: () => announceDuePromises({ db, now }),
  })
  const ownTimes = new Job({ name: 'own-time', log, leases, work: () => openOwnTimes({ db, grades, now }) })
  const oldNotices = new Job({ name: 'old-notices', log, leases, work: () => forgetOldNotices({ db, now }) })
  const nextDue = nextDueJob({ db, log, now, leases })
  const saidWords = saidWordsJob({ db, log, leases })
  const events = new EventIntake({
    db,
    log,
    now,
    afterwards: () => {
      reaching.wake()
      wire.tell('reach')
    },
  })
  const streams = new Streams(wire)
  wire.on('forgotten', emptyReadings)
  const forgetting = whenForgotten(() => wire.tell('forgotten'))
  const readiness = new Readiness({ config, db, reader, log, now })
  const afterwards = new Afterwards(log)
  return {
    config,
    db,
    reader,
    replica,
    auth,
    log,
    grades,
    webhooks,
    uploads,
    recordings,
    transcriptions,
    clocks,
    digests,
    events,
    reaching,
    planTrials,
    remeasuring,
    duePromises,
    ownTimes,
    oldNotices,
    nextDue,
    saidWords,
    leases,
    wire,
    streams,
    readiness,
    afterwards,
    now,
    close: async () => {
      streams.stop()
      await afterwards.settled()
      await events.settled()
      await reaching.stop()
      await uploads.stop()
      await threads?.close()
      await recordings.stop()
      await transcriptions.stop()
      await clocks.stop()
      await digests.stop()
      await planTrials.stop()
      await remeasuring.stop()
      await Promise.all([duePromises, ownTimes, oldNotices, nextDue, saidWords].map((job) => job.stop()))
      await grades.settled()
      await webhooks.settled()
      forgetting()
      await leases.stop()
      await wire.stop()
      await replica?.close()
      await close()
    },
  }
}
