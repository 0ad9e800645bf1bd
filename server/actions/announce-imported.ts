import type { Kysely } from 'kysely'
import { announce, isListenedFor } from '../../db/queries/deliveries.ts'
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

/** Many at once that nobody had here before. */
export async function announceAllImported(
  db: Kysely<Database>,
  many: readonly Pick<Imported, 'id' | 'now'>[],
): Promise<void> {
  if (!(await isListenedFor(db, 'conversation.imported'))) return
  for (const { id, now } of many) await announceImported(db, { id, outcome: 'imported', now })
}
