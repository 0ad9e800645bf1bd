import type { Kysely } from 'kysely'
import type { Claim } from '../../db/queries/jobs.ts'
import type { Database } from '../../db/schema.ts'
import { Leases } from '../../server/jobs/leases.ts'
import { createLog } from '../../server/web/log.ts'
import { Wire } from '../../server/web/wire.ts'

const log = createLog('silent')

/** Of a process that works and hears of no other. */
export function leasesOf({ db, now }: { readonly db: Kysely<Database>; readonly now: () => Date }): Leases {
  return new Leases({ db, log, now, works: true, wire: new Wire({ databaseUrl: null, log }) })
}

/** Of a process that says nothing more after this instant. */
export function claimAt(now: string): Claim {
  return { owner: 'another', now, until: now }
}
