import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import {
  createDirectoryToken,
  type DirectoryToken,
  directoryTokens,
  revokeDirectoryToken,
} from '../../db/queries/directory-tokens.ts'
import { waitingUsers } from '../../db/queries/directory-users.ts'
import { DirectoryPage, type DirectoryPageProps } from '../../views/directory/page.tsx'
import { day, timeOfDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { baseOf } from '../scim/around.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { again, freshPassword, waysOf } from '../web/fresh-password.ts'
import { onlyFor } from '../web/session.ts'

/** Where the admin lets the organisation’s directory in. */
export const directory = new Hono<AppEnv>()

directory.use(onlyFor('admin'))

const MOST = 10

directory.get('/', (c) => page(c))

const form = z.object({
  name: z
    .string()
    .trim()
    .min(1, { error: () => words.directory.make.problem })
    .max(100, { error: () => words.directory.make.problem }),
  password: z.string().max(1000).default(''),
})

directory.post('/tokens', again, async (c) => {
  const { db, viewer, now } = c.var
  const say = words.directory.make
  const filled = await readForm(c, form)
  if (!filled.ok) return page(c, { name: filled.typed.name ?? '', errors: filled.errors }, 422)
  const { name, password } = filled.value
  const freshness = await freshPassword(c, password)
  if (freshness !== 'fresh') {
    const errors = { password: words.account.password.problems[freshness] }
    return page(c, { name, errors }, freshness === 'too-many' ? 429 : 422)
  }
  const working = (await directoryTokens(db)).filter(({ revokedAt }) => revokedAt === null)
  if (working.length >= MOST) return page(c, { name, errors: { name: say.tooMany(MOST) } }, 409)
  const secret = await createDirectoryToken(db, { name, byId: viewer.id, now: now().toISOString() })
  return page(c, { made: { name, secret } })
})

directory.post('/tokens/:id/revocation', async (c) => {
  const { db, viewer, now } = c.var
  const taken = { byId: viewer.id, now: now().toISOString() }
  if (!(await revokeDirectoryToken(db, c.req.param('id'), taken))) throw new HTTPException(404)
  return c.redirect(`${paths.directory}#tokens`, 303)
})

type Shown = Partial<Pick<DirectoryPageProps, 'made' | 'name' | 'errors'>>

async function page(c: Context<AppEnv>, shown: Shown = {}, status: 200 | 409 | 422 | 429 = 200) {
  const { config, db } = c.var
  return c.html(
    <DirectoryPage
      frame={await frameOf(c)}
      ways={await waysOf(c)}
      address={baseOf(c)}
      tokens={(await directoryTokens(db)).map((one) => shownToken(one, zoneOf(c)))}
      groupRoles={config.directoryRoles}
      waiting={await waitingUsers(db)}
      made={null}
      name=""
      errors={{}}
      {...shown}
    />,
    status,
  )
}

function shownToken({ id, name, madeBy, madeAt, lastUsedAt, revokedAt }: DirectoryToken, zone: string) {
  const used = lastUsedAt && `${day(lastUsedAt, zone)}, ${timeOfDay(lastUsedAt, zone)}`
  return { id, name, madeBy, made: day(madeAt, zone), used, revoked: revokedAt && day(revokedAt, zone) }
}
