import { Hono } from 'hono'
import type { AppEnv } from '../web/env.ts'
import { baseOf } from './around.ts'
import { directoryOnly } from './caller.ts'
import { resourceTypes, schemas, serviceConfig } from './discovery.ts'
import { groups } from './groups.ts'
import { listing, unreadable } from './listing.ts'
import { ScimProblem, scimJson } from './problem.ts'
import { users } from './users.ts'

/** The organisation’s directory tells who comes and goes (SCIM 2.0, RFC 7643 and 7644). */
export function createScim(perMinute: number) {
  const scim = new Hono<AppEnv>()
  scim.use('/v2/*', directoryOnly(perMinute))
  scim.use('/v2/*', async (c, next) => {
    await next()
    if (c.res.headers.get('Content-Type')?.includes('json')) c.res.headers.set('Content-Type', scimJson)
  })

  scim.get('/v2/ServiceProviderConfig', (c) => c.json(serviceConfig(baseOf(c))))
  for (const [path, all] of [
    ['/v2/ResourceTypes', resourceTypes],
    ['/v2/Schemas', schemas],
  ] as const) {
    scim.get(path, (c) => {
      if (c.req.query('filter')) throw new ScimProblem(403, unreadable().message)
      const told = all(baseOf(c))
      return c.json(listing({ from: 0 }, told.length, told))
    })
    scim.get(`${path}/:id`, (c) => {
      const one = all(baseOf(c)).find(({ id }) => id === c.req.param('id'))
      if (!one) throw new ScimProblem(404, '')
      return c.json(one)
    })
  }
  scim.route('/v2/Users', users)
  scim.route('/v2/Groups', groups)
  scim.all('/*', () => {
    throw new ScimProblem(404, '')
  })
  return scim
}
