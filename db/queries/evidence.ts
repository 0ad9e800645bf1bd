import type { Kysely } from 'kysely'
import type { BehaviourName } from '../../server/grading/behaviours.ts'
import type { Units } from '../../server/grading/unit.ts'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { findStatement } from './statements.ts'

/** The words a statement rests on, and nothing around them. */
export interface CitedWords {
  readonly behaviour: BehaviourName
  readonly unit: string
  readonly conversationId: string
  readonly utterance: string
  readonly speaker: string | null
  readonly text: string
}

/** What whoever may read a statement may read of the conversations behind it: each utterance it cites. */
export async function wordsCitedBy(
  db: Kysely<Database>,
  viewer: Viewer,
  statementId: string,
): Promise<readonly CitedWords[] | undefined> {
  if (!(await findStatement(db, viewer, statementId))) return undefined
  const row = await db
    .selectFrom('statements')
    .select('capsule')
    .where('id', '=', statementId)
    .executeTakeFirstOrThrow()
  const { units = {} } = JSON.parse(row.capsule) as { readonly units?: Partial<Record<BehaviourName, Units>> }
  const cited = Object.entries(units).flatMap(([behaviour, { units: all }]) =>
    all.flatMap((unit) =>
      unit.evidence.map((one) => ({ behaviour: behaviour as BehaviourName, unit: unit.id, ...one })),
    ),
  )
  const words = await wordsOf(
    db,
    cited.map((one) => one.conversation),
  )
  return cited.flatMap(({ behaviour, unit, conversation, utterance }) => {
    const said = words.get(`${conversation} ${utterance}`)
    return said ? [{ behaviour, unit, conversationId: conversation, utterance, ...said }] : []
  })
}

async function wordsOf(db: Kysely<Database>, conversationIds: readonly string[]) {
  const ids = [...new Set(conversationIds)]
  if (ids.length === 0) return new Map<string, { readonly speaker: string | null; readonly text: string }>()
  const rows = await db
    .selectFrom('utterances')
    .innerJoin('parties', (join) =>
      join
        .onRef('parties.conversation_id', '=', 'utterances.conversation_id')
        .onRef('parties.key', '=', 'utterances.party'),
    )
    .select(['utterances.conversation_id', 'utterances.id', 'parties.name', 'utterances.text'])
    .where('utterances.conversation_id', 'in', ids)
    .execute()
  return new Map(
    rows.map((row) => [`${row.conversation_id} ${row.id}`, { speaker: row.name, text: row.text }] as const),
  )
}
