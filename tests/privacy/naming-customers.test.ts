import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { keptAbout } from '../../db/queries/about-me.ts'
import { erasingPeople } from '../../db/queries/erased-people.ts'
import { namingAmongOthers, namingCustomers, namingNoCustomer } from '../../db/queries/naming-customers.ts'
import { namingPeople } from '../../db/queries/naming-people.ts'
import { makeSqlite } from '../databases.ts'

const endings: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const end of endings.reverse()) await end()
})

test('no column that names a customer can be forgotten when they are erased', async () => {
  const { db } = await makeSqlite((end) => endings.push(end))
  const { rows } = await sql<{ of: string; name: string; isTheirs: number }>`
    select m.name as of, c.name as name, exists (select 1 from pragma_foreign_key_list(m.name) f
      where f."from" = c.name and f."table" = 'customers') as "isTheirs"
    from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table'`.execute(db)
  const naming = rows
    .filter(
      ({ name, isTheirs }) => isTheirs || /customer|visitor|^subject$|^(kept|gone|one|other)$/.test(name),
    )
    .map(({ of, name }) => `${of}.${name}`)
  const known = new Set(
    [namingCustomers, namingAmongOthers, namingNoCustomer].flatMap((one) => Object.keys(one)),
  )
  expect(naming.filter((one) => !known.has(one))).toEqual([])
  const there = new Set(rows.map(({ of, name }) => `${of}.${name}`))
  expect([...known, ...Object.keys(erasingPeople)].filter((one) => !there.has(one))).toEqual([])
})

test('whatever is a rep’s own, or told to them whole, has a fate when they are erased', () => {
  const own = Object.values(keptAbout).map(({ table, column }) => `${table}.${column}`)
  const whole = Object.entries(namingPeople).flatMap(([where, naming]) => (naming === 'whole' ? [where] : []))
  expect([...own, ...whole].filter((one) => !(one in erasingPeople))).toEqual([])
})
