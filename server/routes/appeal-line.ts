import type { Context } from 'hono'
import type { Appeal } from '../../db/queries/appeals.ts'
import { unitsBehind } from '../../db/queries/evidence.ts'
import { findPerson } from '../../db/queries/people.ts'
import { findStatement } from '../../db/queries/statements.ts'
import type { ShownSubject } from '../../views/appeals/records.ts'
import type { AppEnv } from '../web/env.ts'
import { thingOf } from './counted-things.ts'

/** What an appealed line counted, one by one: nobody can decide on a line they do not see. Without an amount. */
export async function lineContested(
  c: Context<AppEnv>,
  { about, rep }: Appeal,
): Promise<ShownSubject['counted']> {
  const { reader, viewer } = c.var
  const [statementId = '', number = ''] = about.split('.')
  const owner = await findPerson(reader, rep.id)
  const kept = owner && (await findStatement(reader, owner, statementId))
  const line = kept?.statement.lines.find((one) => String(one.number) === number)
  if (!owner || !kept || !line?.behaviour) return null
  const isForOthers = viewer.id !== rep.id
  const units = await unitsBehind(reader, owner, statementId, line.behaviour, { isForOthers })
  return { line, things: (units ?? []).map((unit) => thingOf(c, kept, line, unit)) }
}
