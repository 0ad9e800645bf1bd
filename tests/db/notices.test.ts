import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { countUnread, noticesFor, readNotices, switchOff, tell, unread } from '../../db/queries/notices.ts'
import { movePerson } from '../../db/queries/people.ts'
import { moveIn } from '../cast.ts'
import { makeSqlite, onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

const now = '2026-11-22T09:00:00Z'
const later = '2026-11-22T10:00:00Z'

onEveryDatabase((fresh) => {
  test('one is told once, the rep first, and only for as long as one may see what it is about', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const conversationId = await importCall(db, cast.rosa)
    const shared = { kind: 'shared', about: conversationId, conversationId, path: '/x', now } as const
    const told = async (name: keyof typeof cast) =>
      (await noticesFor(db, cast[name])).map(({ kind, isRead }) => [kind, isRead])

    await tell(db, { ...shared, to: 'mina', repId: 'rosa' })
    await tell(db, { ...shared, to: 'mina', repId: 'rosa' })
    expect(await told('mina')).toEqual([['shared', false]])
    expect(await told('rosa')).toEqual([['shared', false]])
    await readNotices(db, 'mina', { until: now }, now)
    await tell(db, { ...shared, to: 'mina', repId: 'rosa' })
    expect(await countUnread(db, cast.mina)).toBe(0)
    await tell(db, { ...shared, to: 'mina', repId: 'rosa', again: true })
    expect(await countUnread(db, cast.mina)).toBe(1)

    await tell(db, { to: 'mina', repId: 'ravi', kind: 'goal', about: 'g', path: '/g', now })
    await tell(db, {
      to: 'mina',
      repId: 'rena',
      byId: 'rena',
      kind: 'goal',
      about: 'h',
      path: '/h',
      now: later,
    })
    expect((await noticesFor(db, cast.mina)).map(({ about, rep }) => [about, rep?.name])).toEqual([
      ['h', 'Rena Okafor'],
      [conversationId, 'Rosa Diaz'],
    ])
    expect(await told('rena')).toEqual([])
    await movePerson(db, 'rosa', { teamId: cast.ravi.teamId })
    await db.updateTable('conversations').set({ team_id: cast.ravi.teamId }).execute()
    expect(await told('mina')).toEqual([['goal', false]])
    expect(await countUnread(db, cast.mina)).toBe(1)
    await switchOff(db, 'mina', ['goal'])
    expect(await countUnread(db, cast.mina)).toBe(0)
    await db.deleteFrom('conversations').execute()
    expect(await told('rosa')).toEqual([])
  })
})

test('what somebody has not read is counted by an index of its own', async () => {
  const { db } = await makeSqlite((end) => onTestFinished(end as () => Promise<void>))
  const cast = await moveIn(db)
  const plan = JSON.stringify(await unread(db, cast.mina).explain(undefined, sql`query plan`))
  expect(plan).toContain('USING INDEX notices_unread')
  expect(plan).not.toMatch(/SCAN (?!CONSTANT)/)
})
