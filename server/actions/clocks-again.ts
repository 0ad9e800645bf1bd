import type { Kysely } from 'kysely'
import type { Database } from '../../db/schema.ts'
import { appealClocks } from './appeals/deciders.ts'
import { resettleOwnTimes } from './own-time.ts'

/** A part with clocks that wait for somebody sets them again here, after that person's days away changed. */
type Clocks = (db: Kysely<Database>, personId: string, now: string) => Promise<void>

const all: readonly Clocks[] = [appealClocks, resettleOwnTimes]

/** Sets every clock that waits for somebody again. */
export async function clocksAgain(db: Kysely<Database>, personId: string, now: string): Promise<void> {
  for (const clocks of all) await clocks(db, personId, now)
}
