import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '../schema.ts'

const its = (table: keyof Database) => `select 1 from ${table} where conversation_id = asked.id`
const ofItsPromises = (table: keyof Database) =>
  `select 1 from commitments join ${table} on ${table}.commitment_id = commitments.id
    where commitments.conversation_id = asked.id`

/** What few conversations have, and how one is found. */
const kinds = {
  clips: its('clips'),
  comments: its('comments'),
  consents: its('conversation_consents'),
  handovers: its('handovers'),
  listeningRequests: its('listening_requests'),
  notes: its('notes'),
  objectives: its('objectives'),
  outcomes: `${ofItsPromises('fulfilments')} union all ${ofItsPromises('releases')}`,
  recordings: its('recordings'),
  repairs: its('repairs'),
  revisions: its('earlier_revisions'),
  shares: its('shares'),
  startCorrections: its('start_corrections'),
  uploads: `${its('conversation_files')} and upload_file_id is not null`,
  verdicts: its('verdicts'),
  views: `${its('views')} union all ${its('outside_views')}`,
  visits: its('visits'),
} as const
type Kind = keyof typeof kinds

/** Reads what a conversation has of a kind, or answers at once where it has nothing of it. */
export type WhereAttached<Asked extends Kind> = <Found, None>(
  kind: Asked,
  none: None,
  read: () => Promise<Found>,
) => Promise<Found | None>

/** Reads without having asked, for whoever has just written. */
export const readAnyway: WhereAttached<Kind> = (_kind, _none, read) => read()

/**
 * Asks once which of these kinds a conversation has anything of at all, so that of what most have nothing of nobody asks
 * again. It says nothing of who may see it.
 */
export async function attachedTo<Asked extends Kind>(
  db: Kysely<Database>,
  conversationId: string,
  asked: readonly Asked[],
): Promise<WhereAttached<Asked>> {
  const answer = await sql<Record<Asked, number | boolean>>`select ${columnsOf(asked)}
    from (select cast(${conversationId} as text) as id) as asked`.execute(db)
  const [has] = answer.rows
  return async (kind, none, read) => (has?.[kind] ? read() : none)
}

const columns = new Map<readonly Kind[], RawBuilder<unknown>>()

function columnsOf(asked: readonly Kind[]): RawBuilder<unknown> {
  const known =
    columns.get(asked) ?? sql.raw(asked.map((kind) => `exists (${kinds[kind]}) as "${kind}"`).join(', '))
  columns.set(asked, known)
  return known
}
