import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { isSqlite } from '../../db/dialect.ts'
import { keptAbout } from '../../db/queries/about-me.ts'
import { everythingTold, type Told } from '../../db/queries/everything.ts'
import { namingNobody, namingPeople } from '../../db/queries/naming-people.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

const called =
  /(^|_)(rep|person|people|author|viewer|owner|manager|user)_id$|(^|_)by(_id)?$|^userId$|^rep_before$/

onEveryDatabase((fresh) => {
  test('every column that names one of us is told to them, or left out for a reason; and all of them can be asked', async () => {
    const { db } = await fresh()
    const { rosa, rena } = await moveIn(db)
    const own = await importCall(db, rosa)
    const others = await importCall(db, rena)
    await db.updateTable('conversations').set({ with_rep: 1 }).where('id', '=', others).execute()
    await db.updateTable('parties').set({ person_id: rosa.id }).where('role', '=', 'rep').execute()

    const told: Told[] = []
    for await (const one of everythingTold(db, rosa.id)) told.push(one)
    const all = JSON.stringify(told)
    expect(all).toContain(own)
    expect(all).not.toContain(others)
    const words = told.find(({ part }) => part === 'conversations')?.rows[0]
    expect(words?.said).not.toEqual([])
    expect(all).not.toMatch(/"(password|token|secret)"/)

    if (!isSqlite(db)) return
    const { rows } = await sql<{ of: string; name: string; isOurs: number }>`
      select m.name as of, c.name as name, exists (select 1 from pragma_foreign_key_list(m.name) f
        where f."from" = c.name and f."table" = 'people') as "isOurs"
      from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table'`.execute(db)
    const naming = rows
      .filter(({ name, isOurs }) => isOurs || called.test(name))
      .map((one) => `${one.of}.${one.name}`)
    const kinds = Object.values(keptAbout).map(({ table, column }) => `${table}.${column}`)
    const known = new Set([...kinds, ...Object.keys(namingPeople), ...Object.keys(namingNobody)])
    expect(naming.filter((one) => !known.has(one))).toEqual([])
    const there = new Set(rows.map((one) => `${one.of}.${one.name}`))
    expect([...known].filter((one) => !there.has(one))).toEqual([])
  })
})
