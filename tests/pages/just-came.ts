import { sql } from 'kysely'
import { saveProved } from '../../db/queries/sessions.ts'
import type { PersonName, TestApp } from './app.ts'

/** They showed who they are just now, as through their organisation’s sign-in: nothing asks them again. */
export async function justCame(app: TestApp, name: PersonName): Promise<void> {
  await app.as(name)
  const { db, now } = app.services
  const { id } = await app.viewer(name)
  const { rows } = await sql<{ token: string }>`select token from "session" where "userId" = ${id}`.execute(
    db,
  )
  for (const { token } of rows) await saveProved(db, token, now().toISOString())
}
