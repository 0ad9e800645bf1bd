import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../web/env.ts'
import { regrading } from '../web/regrading.ts'
import { identified } from './caller.ts'
import { conversations } from './conversations.ts'
import { customers } from './customers.ts'
import { describeItself } from './document.ts'
import { eventRoutes } from './events.ts'
import { importRoutes } from './imports.ts'
import { describeNews } from './news.ts'
import { people } from './people.ts'
import { promises } from './promises.ts'
import { purchases } from './purchases.ts'
import { apiRouter } from './router.ts'
import { statements } from './statements.ts'
import { vcons } from './vcons.ts'

/** The same resources as the pages have, as JSON for programs, and the document that describes them. */
export function createApi(perMinute: number) {
  const api = apiRouter()
  describeItself(api)
  describeNews(api)
  api.route('/events', eventRoutes())
  api.use(identified(perMinute), regrading, etags())
  api.route('/conversations', importRoutes())
  api.route('/conversations', conversations)
  api.route('/conversations', vcons)
  api.route('/people', people)
  api.route('/customers', customers)
  api.route('/promises', promises)
  api.route('/purchases', purchases)
  api.route('/statements', statements)
  return api
}

const kept = ['link', 'ratelimit-policy', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset']

function etags() {
  const tagged = etag({ retainedHeaders: [...RETAINED_304_HEADERS, ...kept] })
  return createMiddleware<AppEnv>((c, next) => (c.req.method === 'GET' ? tagged(c, next) : next()))
}
