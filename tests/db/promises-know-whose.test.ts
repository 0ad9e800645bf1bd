import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { isSqlite } from '../../db/dialect.ts'
import { openPromises } from '../../db/queries/promises.ts'
import type { Database } from '../../db/schema.ts'
import { giveConversation } from '../../server/actions/give-conversation.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

const now = '2026-11-21T10:00:00Z'

onEveryDatabase((fresh) => {
  test('whoever a conversation goes to has its promises, and nobody else is led to them', async () => {
    const { db } = await fresh()
    const { rosa, rena, ravi, mina } = await moveIn(db)
    const id = await importCall(db, rosa)
    await importCall(db, ravi)
    const owed = async () =>
      Promise.all([rosa, rena, mina].map(async (who) => (await openPromises(db, who, rosa.id)).length))
    const [own = 0] = await owed()
    expect(own).toBeGreaterThan(0)
    expect(await astray(db)).toBe(0)

    expect(await giveConversation(db, mina, id, rena.id, now)).toBe('given')
    expect(await astray(db)).toBe(0)
    expect(await owed()).toEqual([0, 0, 0])
    expect(await openPromises(db, rena, rena.id)).toHaveLength(own)

    expect(await giveConversation(db, mina, id, null, now)).toBe('given')
    expect(await astray(db)).toBe(0)
    await db.updateTable('conversations').set({ brought_by: null, team_id: null }).execute()
    expect(await astray(db)).toBe(0)

    await giveConversation(db, mina, id, rosa.id, now)
    await db.updateTable('conversations').set({ rep_id: rosa.id, team_id: mina.teamId }).execute()
    await db.updateTable('conversations').set({ with_rep: 1, own_until: '2026-12-01T00:00:00Z' }).execute()
    expect(await astray(db)).toBe(0)
    expect(await owed()).toEqual([2 * own, 0, 0])
    await db.deleteFrom('conversations').where('id', '=', id).execute()
    expect(await astray(db)).toBe(0)
  })

  test('a promise that is written while its conversation is given away goes with it', async () => {
    const { db } = await fresh()
    if (isSqlite(db)) return
    const { rosa, rena, mina } = await moveIn(db)
    const id = await importCall(db, rosa)
    const [promise] = await db.selectFrom('commitments').selectAll().where('class', '=', 'promise').execute()
    if (!promise) throw new Error('Nothing was promised')
    const writing = await db.startTransaction().execute()
    await writing
      .insertInto('commitments')
      .values({ ...promise, id: 'another', seq: 99 })
      .execute()
    const given = giveConversation(db, mina, id, rena.id, now)
    await Promise.race([given, waitingFor(db)])
    await writing.commit().execute()
    expect(await given).toBe('given')
    expect(await astray(db)).toBe(0)
  })
})

/** Until a connection waits for another. */
async function waitingFor(db: Kysely<Database>): Promise<void> {
  for (;;) {
    const { rows } = await sql`select 1 from pg_stat_activity
      where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`.execute(db)
    if (rows.length > 0) return
  }
}

/** How many promises stand with somebody, or with a team, whose their conversation is not; or with nobody. */
async function astray(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ astray: number }>`select count(*) as astray from commitments
    left join conversations on conversations.id = conversation_id where case when class = 'promise'
    then whose_id is distinct from coalesce(rep_id, brought_by) or of_team_id is distinct from team_id
    else whose_id is not null or of_team_id is not null end`.execute(db)
  return Number(rows[0]?.astray)
}
