import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { newId } from '../../db/new-id.ts'
import { tell } from '../../db/queries/notices.ts'
import { createTokenOnce, revokeToken, scopes, type Token, tokensOf } from '../../db/queries/tokens.ts'
import { day } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { TokensPage, type WantedToken } from '../../views/tokens/page.tsx'
import type { ShownToken } from '../../views/tokens/token-table.tsx'
import type { AppEnv } from '../web/env.ts'
import { readForm } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { again, freshPassword, waysOf } from '../web/fresh-password.ts'

export const tokens = new Hono<AppEnv>()

const MOST = 50
const blank: WantedToken = { name: '', scopes: ['read'], errors: {}, made: null }
const say = words.tokens.problems

tokens.get('/', (c) => tokensPage(c, blank))

/** Made with the form, so that a form sent twice, by reloading or by a double click, makes one token. */
const onceId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .catch(newId)
const ticked = z.literal('yes').optional()
const form = z
  .object({
    id: onceId,
    name: z
      .string()
      .trim()
      .min(1, { error: () => say.name })
      .max(100, { error: () => say.name }),
    read: ticked,
    import: ticked,
    pay: ticked,
    password: z.string().max(1000).default(''),
  })
  .refine((typed) => scopes.some((scope) => typed[scope]), { path: ['scopes'], error: () => say.scope })

tokens.post('/', again, async (c) => {
  const { db, viewer, now } = c.var
  const filled = await readForm(c, form)
  if (!filled.ok) {
    const { typed, errors } = filled
    const wanted = { name: typed.name ?? '', scopes: scopes.filter((scope) => typed[scope]) }
    return tokensPage(c, { ...blank, ...wanted, errors }, 422)
  }
  const { id, name, password } = filled.value
  const given = { name, scopes: scopes.filter((scope) => filled.value[scope]) }
  const freshness = await freshPassword(c, password)
  if (freshness !== 'fresh') {
    const errors = { password: words.account.password.problems[freshness] }
    return tokensPage(c, { ...blank, ...given, errors }, freshness === 'too-many' ? 429 : 422)
  }
  const theirs = await tokensOf(db, viewer.id)
  const before = theirs.find((token) => token.id === id)
  if (!before && theirs.filter((token) => token.revokedAt === null).length >= MOST)
    return tokensPage(c, { ...blank, ...given, errors: { name: say.tooMany(MOST) } }, 422)
  const secret = await createTokenOnce(db, id, { personId: viewer.id, ...given, now: now().toISOString() })
  if (secret === null)
    return tokensPage(c, { ...blank, ...given, made: { name: before?.name ?? name, secret } }, 409)
  const told = { kind: 'security', about: id, path: paths.tokens, now: now().toISOString() } as const
  await tell(db, { ...told, to: viewer.id })
  return tokensPage(c, { ...blank, made: { name, secret } })
})

tokens.post('/:id/revocation', async (c) => {
  const { db, viewer, now } = c.var
  if (!(await revokeToken(db, viewer.id, c.req.param('id'), now().toISOString())))
    throw new HTTPException(404)
  return c.redirect(`${paths.tokens}#yours`, 303)
})

async function tokensPage(c: Context<AppEnv>, wanted: WantedToken, status: 200 | 409 | 422 | 429 = 200) {
  const all = await tokensOf(c.var.db, c.var.viewer.id)
  const shown = all.map((token) => shownToken(token, zoneOf(c)))
  return c.html(
    <TokensPage
      frame={await frameOf(c)}
      ways={await waysOf(c)}
      tokens={shown}
      wanted={wanted}
      onceId={newId()}
    />,
    status,
  )
}

function shownToken({ id, name, scopes, createdAt, lastUsedAt, revokedAt }: Token, zone: string): ShownToken {
  return {
    id,
    name,
    scopes,
    made: day(createdAt, zone),
    used: lastUsedAt && day(lastUsedAt, zone),
    revoked: revokedAt && day(revokedAt, zone),
  }
}
