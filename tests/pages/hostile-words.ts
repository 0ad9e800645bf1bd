import { sql } from 'kysely'
import type { TestApp } from './app.ts'

/** What would be an element, an attribute, a link or a script of its own wherever it is not written as words. */
export const hostileWords =
  ' <xss>x</xss> "><xss onxss="1 \' onxss=\'1 </title></textarea></script><xss> [x](javascript:xss) {{xss}}'

const signs = [/<xss/i, /["']\s*onxss=["']/, /(?:href|src|action|formaction)\s*=\s*["']?\s*javascript:/i]

/** Where words got out of being words, with what stands around. */
export function brokenOut(page: string): readonly string[] {
  return signs.flatMap((sign) => {
    const at = page.search(sign)
    return at < 0 ? [] : [page.slice(Math.max(0, at - 90), at + 60)]
  })
}

/** Puts hostile words behind all words there are, in whatever table they stand, also where nothing may be changed. */
export async function poison(app: TestApp): Promise<ReadonlySet<string>> {
  const { db } = app.services
  const guards = await sql<{ name: string }>`select name from sqlite_master where type = 'trigger'`.execute(
    db,
  )
  for (const { name } of guards.rows) await sql`drop trigger ${sql.ref(name)}`.execute(db)
  const done = new Set<string>()
  for (const { name, columns } of await db.introspection.getTables()) {
    if (kept.test(name)) continue
    for (const column of columns.filter((one) => /text|varchar/i.test(one.dataType)))
      if (await poisoned(app, name, column.name)) done.add(`${name}.${column.name}`)
  }
  return done
}

/** Sign-ins, the names of settings, and statements, whose seal would rightly show that somebody had changed them. */
const kept = /^(sqlite|kysely|session|account|verification|settings$|statements$)/

async function poisoned({ services: { db } }: TestApp, table: string, column: string): Promise<boolean> {
  const at = sql.ref(column)
  const { rows } = await sql<{
    was: string | null
  }>`select distinct ${at} as was from ${sql.table(table)}`.execute(db)
  let any = false
  for (const { was } of rows) {
    const is = was === null ? null : withHostile(was, isNaming.test(column))
    if (is === was) continue
    await sql`update ${sql.table(table)} set ${at} = ${is} where ${at} = ${was}`.execute(db)
    any = true
  }
  return any
}

/** Such a column holds what somebody typed, also when it is one word. */
const isNaming = /^(name|title|text|note|label|subject|tag|team|nick|said|what|words)$/

function withHostile(was: string, isNamed: boolean): string {
  if (!/^\s*[[{]/.test(was)) return isWords(was, isNamed) ? was + hostileWords : was
  return JSON.stringify(JSON.parse(was), (key, value) =>
    isWords(value, isNaming.test(key)) ? value + hostileWords : value,
  )
}

/** Words have a space between letters; ids, days, addresses and choices have none. */
function isWords(value: unknown, isNamed: boolean): value is string {
  if (typeof value !== 'string' || /^\d{4}-/.test(value) || value.includes('xss')) return false
  return isNamed ? /\p{L}/u.test(value) : /\p{L}\S*[ \u00a0]\S*\p{L}/u.test(value)
}
