import type { Kysely } from 'kysely'
import { jsonText } from '../packed-text.ts'
import type { Database } from '../schema.ts'

const AT_ONCE = 50

/** One conversation, as far as it is somebody's: their words, what was found in them, and the measures of their own. */
export interface OwnConversation {
  readonly conversation: string
  readonly startedAt: string | null
  readonly channel: string | null
  readonly isTheirs: boolean
  readonly said: readonly {
    readonly at: string | null
    readonly startMs: number | null
    readonly text: string
  }[]
  readonly found: readonly { readonly kind: string; readonly words: string; readonly why: string }[]
  readonly promised: readonly { readonly action: string; readonly dueOn: string | null }[]
  /** JSON, as it is kept; `null` where the conversation is somebody else's. */
  readonly measures: unknown
}

/** What somebody said, conversation by conversation, fifty at a time; what is somebody else's alone is not in it. */
export async function* ownWordsOf(
  db: Kysely<Database>,
  personId: string,
): AsyncGenerator<readonly Record<string, unknown>[]> {
  const all = await conversationsWith(db, personId)
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const some = all.slice(at, at + AT_ONCE)
    const ids = some.map(({ id }) => id)
    const own = await ownParties(db, personId, some)
    const isOwn = (row: { readonly conversation_id: string; readonly party: string }) =>
      own.has(`${row.conversation_id} ${row.party}`)
    const [said, found, promised, measures] = await partsOf(db, ids)
    yield some.map((one): Record<string, unknown> & OwnConversation => ({
      conversation: one.id,
      startedAt: one.started_at,
      channel: one.channel,
      isTheirs: one.rep_id === personId,
      said: said
        .filter((row) => row.conversation_id === one.id && isOwn(row))
        .map((row) => ({ at: row.at, startMs: row.start_ms, text: row.text })),
      found: found
        .filter((row) => row.conversation_id === one.id && isOwn(row))
        .map(({ kind, words, why }) => ({ kind, words, why })),
      promised: promised
        .filter((row) => row.conversation_id === one.id && one.rep_id === personId)
        .map((row) => ({ action: row.action, dueOn: row.due_on })),
      measures:
        one.rep_id === personId
          ? JSON.parse(jsonText(measures.find((row) => row.conversation_id === one.id)?.measures ?? 'null'))
          : null,
    }))
  }
}

/** Theirs, and those of others they speak in, the oldest first. */
async function conversationsWith(db: Kysely<Database>, personId: string) {
  return db
    .selectFrom('conversations')
    .select(['id', 'started_at', 'channel', 'rep_id'])
    .where((eb) =>
      eb.or([
        eb('rep_id', '=', personId),
        eb.and([
          eb('with_rep', '=', 0),
          eb('practice', '=', 0),
          eb.exists(
            eb
              .selectFrom('parties')
              .select('key')
              .whereRef('parties.conversation_id', '=', 'conversations.id')
              .where('parties.person_id', '=', personId),
          ),
        ]),
      ]),
    )
    .orderBy('sorted_at')
    .orderBy('id')
    .execute()
}

type Some = Awaited<ReturnType<typeof conversationsWith>>

async function ownParties(db: Kysely<Database>, personId: string, some: Some): Promise<ReadonlySet<string>> {
  const repOf = new Map(some.map((one) => [one.id, one.rep_id]))
  const rows = await db
    .selectFrom('parties')
    .select(['conversation_id', 'key', 'role', 'person_id'])
    .where('conversation_id', 'in', [...repOf.keys()])
    .execute()
  return new Set(
    rows
      .filter(
        ({ conversation_id, role, person_id }) =>
          person_id === personId ||
          (person_id === null && role === 'rep' && repOf.get(conversation_id) === personId),
      )
      .map((row) => `${row.conversation_id} ${row.key}`),
  )
}

async function partsOf(db: Kysely<Database>, ids: readonly string[]) {
  return Promise.all([
    db
      .selectFrom('utterances')
      .select(['conversation_id', 'party', 'at', 'start_ms', 'text'])
      .where('conversation_id', 'in', ids)
      .orderBy('conversation_id')
      .orderBy('seq')
      .execute(),
    db
      .selectFrom('moments')
      .select(['conversation_id', 'party', 'kind', 'words', 'why'])
      .where('conversation_id', 'in', ids)
      .orderBy('conversation_id')
      .orderBy('seq')
      .execute(),
    db
      .selectFrom('commitments')
      .select(['conversation_id', 'action', 'due_on'])
      .where('conversation_id', 'in', ids)
      .where('owner', 'in', ['rep', 'both'])
      .orderBy('conversation_id')
      .orderBy('seq')
      .execute(),
    db
      .selectFrom('measurements')
      .select(['conversation_id', 'measures'])
      .where('conversation_id', 'in', ids)
      .orderBy('revision', 'desc')
      .execute(),
  ])
}
