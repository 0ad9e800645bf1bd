import type { Context } from 'hono'
import type { Kysely } from 'kysely'
import type { Appeal } from '../../db/queries/appeals.ts'
import { unitsBehind } from '../../db/queries/evidence.ts'
import { findPerson } from '../../db/queries/people.ts'
import { findStatement } from '../../db/queries/statements.ts'
import type { Database } from '../../db/schema.ts'
import type { ShownSubject } from '../../views/appeals/records.ts'
import type { AppEnv } from '../web/env.ts'
import { thingOf } from './counted-things.ts'

/** What an appealed line counted, one by one: nobody can decide on a line they do not see. Without an amount. */
export async function lineContested(c: Context<AppEnv>, appeal: Appeal): Promise<ShownSubject['counted']> {
  const { reader, viewer } = c.var
  const found = await lineOf(reader, appeal)
  if (!found) return null
  const { owner, kept, line } = found
  const isForOthers = viewer.id !== owner.id
  const units = await unitsBehind(reader, owner, kept.id, line.behaviour, { isForOthers })
  return { line, things: (units ?? []).map((unit) => thingOf(c, kept, line, unit)) }
}

/** The same for somebody outside: what it came to, and nobody's name or words. */
export async function lineInFigures(db: Kysely<Database>, appeal: Appeal): Promise<ShownSubject['counted']> {
  const found = await lineOf(db, appeal)
  return found ? { line: found.line, things: [] } : null
}

async function lineOf(db: Kysely<Database>, { kind, about, rep }: Appeal) {
  const [statementId = '', number = ''] = about.split('.')
  const owner = kind === 'line' ? await findPerson(db, rep.id) : undefined
  const kept = owner && (await findStatement(db, owner, statementId))
  const line = kept?.statement.lines.find((one) => String(one.number) === number)
  if (!owner || !kept || !line || line.behaviour === null) return null
  return { owner, kept, line: { ...line, behaviour: line.behaviour } }
}
