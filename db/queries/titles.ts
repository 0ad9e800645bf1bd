import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { visibleTo } from './visibility.ts'

/** The newest conversations whose own title holds every one of these words. */
export async function conversationsTitled(
  db: Kysely<Database>,
  viewer: Viewer,
  holding: readonly string[],
  most: number,
): Promise<readonly { readonly id: string; readonly title: string; readonly startedAt: string | null }[]> {
  if (holding.length === 0) return []
  let query = db
    .selectFrom('conversations')
    .where(visibleTo(viewer))
    .select(['id', 'title', 'started_at'])
    .where('title', 'is not', null)
  for (const word of holding) {
    const pattern = `%${word.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(sql<boolean>`lower(title) like ${pattern} escape '\\'`)
  }
  const rows = await query.orderBy('sorted_at', 'desc').orderBy('id', 'desc').limit(most).execute()
  return rows.map((row) => ({ id: row.id, title: row.title ?? '', startedAt: row.started_at }))
}
