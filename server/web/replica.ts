import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './env.ts'

/** Where much is read that others wrote. Everything else, and what is saved, is the first database’s. */
export const roomsOfReplica = [
  '/search',
  '/conversations',
  '/customers',
  '/insights',
  '/promises',
  '/fairness/*',
  '/periods/:id/fairness',
  '/periods/:id/forecast',
  '/comparison/*',
  '/coverage/*',
  '/looks/*',
  '/ledger/*',
  '/customers/:id/*',
] as const

/** Has such pages read from the replica, where there is one and it has all that was written before they were asked for. */
export const fromReplica = createMiddleware<AppEnv>(async (c, next) => {
  const { replica } = c.var
  if (replica && c.req.method === 'GET') c.set('reader', await replica.reader())
  await next()
})
