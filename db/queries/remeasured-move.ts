import { type Kysely, sql } from 'kysely'
import { jsonText } from '../packed-text.ts'
import type { Database } from '../schema.ts'
import { actsUpon } from './acted-upon.ts'
import { type Derived, derived, derivedTables } from './remeasured.ts'
import type { Side } from './remeasurings.ts'

type Trx = Kysely<Database>

/** A conversation in which people did something since its rows were made: it is settled anew. */
export interface ToSettle {
  readonly id: string
  readonly revision: number
  readonly repId: string | null
  /** JSON of the measures it goes to, and of those it has. */
  readonly measures: string
  readonly today: string
}

/**
 * Takes everything that differs from one side to the other, but for what has to be settled anew: that is answered, with
 * its measures and its roles moved and its findings as they were. What has other words by now is measured as they are.
 */
export async function moveSides(
  trx: Trx,
  run: string,
  side: Side,
  now: string,
): Promise<readonly ToSettle[]> {
  await forgetRewritten(trx, run)
  const stale = await staleOf(trx, run, side)
  await setAside(trx, run, stale)
  for (const table of derivedTables) if (table !== 'parties') await replaceRows(trx, table, run, side)
  await trx
    .insertInto('insight_stems')
    .columns(['insight_id', 'kind', 'stem', 'size'])
    .expression((eb) =>
      eb
        .selectFrom('remeasured_insight_stems')
        .select(['insight_id', 'kind', 'stem', 'size'])
        .where('run', '=', run)
        .where('side', '=', side),
    )
    .execute()
  await moveRoles(trx, run, side)
  await moveMeasures(trx, run, side, now)
  await moveConversations(trx, run, side)
  return stale
}

/** Pages show the other figures from now on, and what the way back would change is worked out. Answers who wanted it so. */
export async function noteMove(trx: Trx, run: string, side: Side, now: string): Promise<string | null> {
  const row = await trx
    .updateTable('remeasurings')
    .set((eb) => ({ side, state: 'comparing', comparison: null, moves: eb('moves', '+', 1), moved_at: now }))
    .where('run', '=', run)
    .returning('moved_by')
    .executeTakeFirstOrThrow()
  return row.moved_by
}

/** Measures that people’s acts have changed, in place of those that were moved there. */
export async function replaceMeasures(
  trx: Trx,
  conversationId: string,
  revision: number,
  measures: string,
): Promise<void> {
  await trx
    .updateTable('measurements')
    .set({ measures })
    .where('conversation_id', '=', conversationId)
    .where('revision', '=', revision)
    .execute()
}

async function forgetRewritten(trx: Trx, run: string): Promise<void> {
  await trx
    .deleteFrom('remeasured')
    .where('run', '=', run)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('conversations')
          .select('id')
          .whereRef('conversations.id', '=', 'remeasured.conversation_id')
          .whereRef('conversations.revision', '<>', 'remeasured.revision'),
      ),
    )
    .execute()
}

/** In which somebody said a word, whose rep is another, or of which something goes that people have acted upon since. */
async function staleOf(trx: Trx, run: string, side: Side): Promise<readonly ToSettle[]> {
  const rows = await trx
    .selectFrom('remeasured')
    .innerJoin('conversations', 'conversations.id', 'remeasured.conversation_id')
    .innerJoin('measurements as earlier', (join) =>
      join
        .onRef('earlier.conversation_id', '=', 'remeasured.conversation_id')
        .onRef('earlier.revision', '=', 'remeasured.earlier_revision'),
    )
    .select(['id', 'conversations.revision', 'conversations.rep_id'])
    .select(['remeasured.measures as after', 'earlier.measures as before'])
    .where('run', '=', run)
    .where('remeasured.measures', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('remeasured.rep_id', 'is distinct from', eb.ref('conversations.rep_id')),
        eb('said', '<>', (of) =>
          of
            .selectFrom('verdicts')
            .select((count) => count.fn.countAll<number>().as('count'))
            .whereRef('verdicts.conversation_id', '=', 'conversations.id'),
        ),
        eb('id', 'in', sql<string>`(${sql.join(losing(run, side), sql` union all `)})`),
      ]),
    )
    .execute()
  return rows.map(({ before, after, rep_id, ...row }) => ({
    ...row,
    repId: rep_id,
    measures: jsonText(side === 'after' ? (after ?? '') : before),
    today: jsonText(side === 'after' ? before : (after ?? '')),
  }))
}

function losing(run: string, side: Side) {
  return actsUpon.map(
    ([table, act, column]) => sql`select gone.conversation_id from ${sql.table(`remeasured_${table}`)} gone
      where gone.run = ${run} and gone.side <> ${side}
      and gone.id in (select ${sql.ref(column)} from ${sql.table(act)})
      and not exists (select 1 from ${sql.table(`remeasured_${table}`)} stays
        where stays.run = ${run} and stays.side = ${side}
        and stays.conversation_id = gone.conversation_id and stays.id = gone.id)`,
  )
}

/** Their rows are made anew each time from now on: those that were kept are of what people had said before. */
async function setAside(trx: Trx, run: string, stale: readonly ToSettle[]): Promise<void> {
  for (const { id } of stale) {
    await trx
      .updateTable('remeasured')
      .set({ said: -1 })
      .where('run', '=', run)
      .where('conversation_id', '=', id)
      .execute()
    for (const table of [
      'moments',
      'commitments',
      'insights',
      'insight_stems',
      'conversation_stats',
    ] as const)
      await trx
        .deleteFrom(`remeasured_${table}`)
        .where('run', '=', run)
        .where('conversation_id', '=', id)
        .execute()
  }
}

async function replaceRows(
  trx: Trx,
  table: Exclude<Derived, 'parties'>,
  run: string,
  side: Side,
): Promise<void> {
  const [key] = derived[table].key
  const [of, kept] = [sql.table(table), sql.table(`remeasured_${table}`)]
  const columns = [...new Set(['conversation_id', ...derived[table].columns])]
  const named = sql.join(columns.map((column) => sql.ref(column)))
  await sql`delete from ${of} where ${sql.ref(key)} in
    (select ${sql.ref(key)} from ${kept} where run = ${run} and side <> ${side})`.execute(trx)
  await sql`insert into ${of} (${named}) select ${named} from ${kept}
    where run = ${run} and side = ${side}`.execute(trx)
}

async function moveRoles(trx: Trx, run: string, side: Side): Promise<void> {
  const rows = await trx
    .selectFrom('remeasured_parties')
    .select(['conversation_id', 'key', 'role', 'role_how', 'role_confidence'])
    .where('run', '=', run)
    .where('side', '=', side)
    .execute()
  for (const { conversation_id, key, ...role } of rows)
    await trx
      .updateTable('parties')
      .set(role)
      .where('conversation_id', '=', conversation_id)
      .where('key', '=', key)
      .execute()
}

async function moveMeasures(trx: Trx, run: string, side: Side, now: string): Promise<void> {
  const measures = side === 'after' ? sql`r.measures` : sql`m.measures`
  await sql`insert into measurements (conversation_id, revision, measures, measured_at)
    select r.conversation_id, r.revision + 1, ${measures}, ${now} from remeasured r
    join measurements m on m.conversation_id = r.conversation_id and m.revision = r.earlier_revision
    where r.run = ${run} and r.measures is not null`.execute(trx)
}

/** It is another revision of theirs: whoever has the earlier one before them is told so when they act on it. */
async function moveConversations(trx: Trx, run: string, side: Side): Promise<void> {
  const different = sql`(select conversation_id from remeasured where run = ${run} and measures is not null)`
  const ungradable = sql.ref(`ungradable_${side}`)
  await sql`update conversations set revision = revision + 1, ungradable = coalesce(
      (select ${ungradable} from remeasured where run = ${run} and conversation_id = conversations.id), ungradable)
    where id in ${different}`.execute(trx)
  await sql`delete from counted_talks where conversation_id in ${different}`.execute(trx)
  await sql`update remeasured set revision = revision + 1
    where run = ${run} and measures is not null`.execute(trx)
}
