import { type Context, Hono } from 'hono'
import { newId } from '../../db/new-id.ts'
import {
  type DirectoryGroup,
  directoryGroups,
  findDirectoryGroup,
  type GroupWish,
  knownMembers,
} from '../../db/queries/directory-groups.ts'
import { words } from '../../views/messages/words.ts'
import { forgetGroup, keepGroup } from '../actions/directory/keep-group.ts'
import type { AppEnv } from '../web/env.ts'
import { baseOf, settled, settlingOf } from './around.ts'
import { bodyOf } from './body.ts'
import { changedGroup, groupIn, groupResource, type ToldGroup } from './group.ts'
import { type Condition, conditionsOf, isLeftOut, listing, pageOf, unreadable } from './listing.ts'
import { changesIn } from './patch.ts'
import { ScimProblem } from './problem.ts'

/** Groups of the directory, which may mean a role here. */
export const groups = new Hono<AppEnv>()

groups.get('/', async (c) => {
  const page = pageOf(c)
  const wish = conditionsOf(c).reduce(wishWith, {})
  const { total, groups: found } = await directoryGroups(c.var.reader, wish, page)
  return c.json(
    listing(
      page,
      total,
      found.map((group) => resource(c, group)),
    ),
  )
})

groups.get('/:id', async (c) => {
  const group = await findDirectoryGroup(c.var.reader, c.req.param('id'))
  if (!group) throw new ScimProblem(404, '')
  return c.json(resource(c, group))
})

groups.post('/', async (c) => {
  const told = groupIn(await bodyOf(c))
  const group = await kept(c, newId(), () => told)
  c.header('Location', `${baseOf(c)}/Groups/${group.id}`)
  return c.json(resource(c, group), 201)
})

groups.put('/:id', async (c) => {
  const told = groupIn(await bodyOf(c))
  return c.json(resource(c, await kept(c, c.req.param('id'), (before) => before && told)))
})

groups.patch('/:id', async (c) => {
  const changes = changesIn(await bodyOf(c))
  const group = await kept(c, c.req.param('id'), (before) => before && changedGroup(before, changes))
  return c.json(resource(c, group))
})

groups.delete('/:id', async (c) => {
  if (!(await settled(forgetGroup(c.var.db, settlingOf(c), c.req.param('id')))))
    throw new ScimProblem(404, '')
  return c.body(null, 204)
})

function kept(
  c: Context<AppEnv>,
  id: string,
  told: (before: DirectoryGroup | undefined) => ToldGroup | undefined,
): Promise<DirectoryGroup> {
  const at = c.var.now().toISOString()
  return settled(
    keepGroup(c.var.db, settlingOf(c), id, async (before, trx) => {
      const now = told(before)
      if (!now) throw new ScimProblem(404, '')
      const known = await knownMembers(trx, now.members)
      if (known.size < now.members.length)
        throw new ScimProblem(400, words.directory.problems.member, 'invalidValue')
      return { id, madeAt: at, ...before, ...now, changedAt: at }
    }),
  )
}

function wishWith(wish: GroupWish, { attribute, value }: Condition): GroupWish {
  const name = asked.get(attribute)
  if (name === undefined || typeof value !== 'string') throw unreadable()
  return { ...wish, [name]: value }
}

const asked: ReadonlyMap<string, keyof GroupWish> = new Map([
  ['id', 'id'],
  ['displayname', 'name'],
  ['externalid', 'externalId'],
])

function resource(c: Context<AppEnv>, group: DirectoryGroup): object {
  return groupResource(group, baseOf(c), !isLeftOut(c, 'members'))
}
