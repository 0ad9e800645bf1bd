import { type Context, Hono } from 'hono'
import { newId } from '../../db/new-id.ts'
import { groupsOfUser } from '../../db/queries/directory-groups.ts'
import {
  type DirectoryUser,
  directoryUsers,
  findDirectoryUser,
  type UserWish,
} from '../../db/queries/directory-users.ts'
import { forgetUser, keepUser } from '../actions/directory/keep-user.ts'
import type { AppEnv } from '../web/env.ts'
import { baseOf, settled, settlingOf } from './around.ts'
import { bodyOf } from './body.ts'
import { type Condition, conditionsOf, listing, pageOf, unreadable } from './listing.ts'
import { changesIn } from './patch.ts'
import { ScimProblem } from './problem.ts'
import { changedUser, type ToldUser, userIn, userResource } from './user.ts'

/** People as the directory knows them. */
export const users = new Hono<AppEnv>()

users.get('/', async (c) => {
  const page = pageOf(c)
  const wish = conditionsOf(c).reduce(wishWith, {})
  const { total, users: found } = await directoryUsers(c.var.reader, wish, page)
  return c.json(listing(page, total, await Promise.all(found.map((user) => resource(c, user)))))
})

users.get('/:id', async (c) => {
  const user = await findDirectoryUser(c.var.reader, c.req.param('id'))
  if (!user) throw new ScimProblem(404, '')
  return c.json(await resource(c, user))
})

users.post('/', async (c) => {
  const told = userIn(await bodyOf(c))
  const user = await kept(c, newId(), () => told)
  c.header('Location', `${baseOf(c)}/Users/${user.id}`)
  return c.json(await resource(c, user), 201)
})

users.put('/:id', async (c) => {
  const sent = await bodyOf(c)
  const user = await kept(c, c.req.param('id'), (before) => before && userIn(sent, before))
  return c.json(await resource(c, user))
})

users.patch('/:id', async (c) => {
  const changes = changesIn(await bodyOf(c))
  const user = await kept(c, c.req.param('id'), (before) => before && changedUser(before, changes))
  return c.json(await resource(c, user))
})

users.delete('/:id', async (c) => {
  if (!(await settled(forgetUser(c.var.db, settlingOf(c), c.req.param('id'))))) throw new ScimProblem(404, '')
  return c.body(null, 204)
})

/** Whom the directory tells of now; `told` answers nothing where they have to be known and are not. */
function kept(
  c: Context<AppEnv>,
  id: string,
  told: (before: DirectoryUser | undefined) => ToldUser | undefined,
): Promise<DirectoryUser> {
  const at = c.var.now().toISOString()
  const unknown = { id, personId: null, givenRole: null, endedAt: null, madeAt: at }
  return settled(
    keepUser(c.var.db, settlingOf(c), id, (before) => {
      const now = told(before)
      if (!now) throw new ScimProblem(404, '')
      return { ...(before ?? unknown), ...now, changedAt: at }
    }),
  )
}

function wishWith(wish: UserWish, { attribute, value }: Condition): UserWish {
  if (attribute === 'active' && typeof value === 'boolean') return { ...wish, active: value }
  const name = asked.get(attribute.replace(/\s+/g, ' '))
  if (name === undefined || typeof value !== 'string') throw unreadable()
  return { ...wish, [name]: value }
}

const asked: ReadonlyMap<string, keyof UserWish> = new Map([
  ['id', 'id'],
  ['username', 'userName'],
  ['externalid', 'externalId'],
  ['displayname', 'displayName'],
  ['emails', 'email'],
  ['emails.value', 'email'],
  ['emails[type eq "work"].value', 'email'],
])

async function resource(c: Context<AppEnv>, user: DirectoryUser): Promise<object> {
  return userResource(user, await groupsOfUser(c.var.db, user.id), baseOf(c))
}
