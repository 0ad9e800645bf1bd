import type { Kysely } from 'kysely'
import type { Role, RoleHow } from '../../server/conversation/conversation.ts'
import type { Database } from '../schema.ts'
import type { Way } from './uploads.ts'

/** How a conversation came in; `command` where whoever runs the program brought it. */
export type Came = Way | 'command'

/** Somebody in a conversation, by the label or address in the file. */
export interface NobodysSpeaker {
  readonly key: string
  readonly name: string | null
  readonly email: string | null
  readonly role: Role
  readonly roleHow: RoleHow
  readonly personId: string | null
}

/** A conversation that nobody sees: what is known around it, without a word of it. */
export interface NobodysConversation {
  readonly id: string
  /** When it began, else its first message, else when it came in. */
  readonly sortedAt: string
  readonly channel: string | null
  readonly file: string | null
  readonly came: Came
  readonly broughtBy: string | null
  readonly speakers: readonly NobodysSpeaker[]
}

/** The conversations that nobody sees, the last that came in first. */
export async function nobodysConversations(
  db: Kysely<Database>,
  limit: number,
): Promise<readonly NobodysConversation[]> {
  const rows = await nobodys(db)
    .leftJoin('people', 'people.id', 'brought_by')
    .select(['conversations.id', 'sorted_at', 'channel', 'people.name as brought_name'])
    .orderBy('imported_at', 'desc')
    .orderBy('conversations.id')
    .limit(limit)
    .execute()
  const ids = rows.map((row) => row.id)
  const [speakers, files] = [await speakersIn(db, ids), await filesBehind(db, ids)]
  return rows.map((row) => ({
    id: row.id,
    sortedAt: row.sorted_at,
    channel: row.channel,
    file: files.get(row.id)?.name ?? null,
    came: files.get(row.id)?.came ?? 'command',
    broughtBy: row.brought_name,
    speakers: speakers.get(row.id) ?? [],
  }))
}

export async function countNobodys(db: Kysely<Database>): Promise<number> {
  const row = await nobodys(db)
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

export async function isNobodys(db: Kysely<Database>, id: string): Promise<boolean> {
  const row = await nobodys(db)
    .select('conversations.id')
    .where('conversations.id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

/** What no rule shows to anybody: of no rep and no team, and brought by no rep, who would see it. */
function nobodys(db: Kysely<Database>) {
  return db
    .selectFrom('conversations')
    .where('rep_id', 'is', null)
    .where('conversations.team_id', 'is', null)
    .where((eb) =>
      eb.or([
        eb('brought_by', 'is', null),
        eb('brought_by', 'not in', eb.selectFrom('people as reps').select('id').where('role', '=', 'rep')),
      ]),
    )
}

async function speakersIn(db: Kysely<Database>, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, readonly NobodysSpeaker[]>()
  const rows = await db
    .selectFrom('parties')
    .select(['conversation_id', 'key', 'name', 'email', 'role', 'role_how', 'person_id'])
    .where('conversation_id', 'in', ids)
    .orderBy('conversation_id')
    .orderBy('seq')
    .execute()
  const speakers = rows.map((row) => ({
    conversation: row.conversation_id,
    ...{ key: row.key, name: row.name, email: row.email, personId: row.person_id },
    ...{ role: row.role as Role, roleHow: row.role_how as RoleHow },
  }))
  return Map.groupBy(speakers, (one) => one.conversation)
}

/** The newest file of each conversation, under the name it came by. */
export async function filesBehind(db: Kysely<Database>, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { readonly name: string; readonly came: Came }>()
  const rows = await db
    .selectFrom('conversation_files')
    .innerJoin('files', 'files.sha256', 'conversation_files.sha256')
    .leftJoin('upload_files', 'upload_files.id', 'upload_file_id')
    .leftJoin('uploads', 'uploads.id', 'upload_files.upload_id')
    .select(['conversation_id', 'files.name', 'upload_files.name as upload_name', 'way'])
    .where('conversation_id', 'in', ids)
    .orderBy('revision')
    .execute()
  return new Map(
    rows.map((row) => [
      row.conversation_id,
      { name: row.upload_name ?? row.name, came: (row.way ?? 'command') as Came },
    ]),
  )
}
