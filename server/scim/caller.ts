import { createMiddleware } from 'hono/factory'
import { findDirectoryToken, saveDirectoryTokenUse } from '../../db/queries/directory-tokens.ts'
import { words } from '../../views/messages/words.ts'
import { Allowance } from '../api/allowance.ts'
import { addressOf } from '../web/address.ts'
import type { AppEnv } from '../web/env.ts'
import { through } from '../web/gates.ts'
import { bearerOf } from '../web/origin.ts'
import { ScimProblem } from './problem.ts'

const REMEMBERED_MS = 60_000

/** Only the organisation’s directory goes on, by a token the admin made for it; no cookie counts here. */
export function directoryOnly(perMinute: number) {
  const allowance = new Allowance(perMinute)
  const gate = createMiddleware<AppEnv>(async (c, next) => {
    const { db, reader, now } = c.var
    const secret = bearerOf(c)
    const token = secret === undefined ? undefined : await findDirectoryToken(reader, secret)
    const say = words.directory.problems
    const left = allowance.take(token?.id ?? addressOf(c), now())
    if (!left.allowed) {
      c.header('Retry-After', String(left.seconds))
      throw new ScimProblem(429, say.tooMany(left.seconds))
    }
    if (!token) {
      c.header('WWW-Authenticate', 'Bearer realm="Heard"')
      throw new ScimProblem(401, say.noToken)
    }
    const at = now()
    if (token.lastUsedAt === null || at.getTime() - Date.parse(token.lastUsedAt) >= REMEMBERED_MS)
      await saveDirectoryTokenUse(db, token.id, at.toISOString())
    await next()
  })
  return through('directory', gate)
}
