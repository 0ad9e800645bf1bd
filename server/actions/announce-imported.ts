import type { Kysely } from 'kysely'
import { announce } from '../../db/queries/deliveries.ts'
import type { Database } from '../../db/schema.ts'
import { paths } from '../../views/paths.ts'

interface Imported {
  readonly id: string
  readonly outcome: 'imported' | 'newer-version'
  readonly now: string
}

/** What is new here is told elsewhere: that it is here, and not what it says. */
export async function announceImported(db: Kysely<Database>, { id, outcome, now }: Imported): Promise<void> {
  const about = { conversation: id, outcome }
  await announce(db, { event: 'conversation.imported', about, path: paths.conversation(id), now })
}
