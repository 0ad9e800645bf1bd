import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { requestId } from 'hono/request-id'
import { conversations } from './routes/conversations.tsx'
import { demo } from './routes/demo.tsx'
import { health } from './routes/health.ts'
import { home } from './routes/home.tsx'
import { howWeMeasure } from './routes/how-we-measure.tsx'
import { imports } from './routes/imports.tsx'
import { notes } from './routes/notes.tsx'
import { parties } from './routes/parties.tsx'
import { pay } from './routes/pay.tsx'
import { people } from './routes/people.tsx'
import { promises } from './routes/promises.tsx'
import { recordings } from './routes/recordings.ts'
import { settings } from './routes/settings.tsx'
import { signIn } from './routes/sign-in.tsx'
import { verdicts } from './routes/verdicts.tsx'
import { assets } from './web/assets.ts'
import type { AppEnv, Services } from './web/env.ts'
import { answerError, answerNotFound } from './web/errors.tsx'
import { headers, noStore } from './web/headers.ts'
import { logged } from './web/log.ts'
import { ownOrigin } from './web/origin.ts'
import { signedIn } from './web/session.ts'

const SMALL_FORM_BYTES = 1024 * 1024

/** The web application, without a socket: tests call `app.request()`, main.ts listens. */
export function createApp(services: Services) {
  const app = new Hono<AppEnv>()
  app.use(requestId({ limitLength: 0 }))
  app.use(async (c, next) => {
    for (const [name, service] of Object.entries(services)) c.set(name as keyof Services, service as never)
    await next()
  })
  app.use(logged)
  app.use(headers(services.config.secure))
  app.use(noStore)

  app.route('/', health)
  app.route('/static', assets())

  app.use(ownOrigin)
  app.use('/imports', limited(services.config.maxUploadBytes))
  app.use(async (c, next) => (c.req.path === '/imports' ? next() : limited(SMALL_FORM_BYTES)(c, next)))
  app.route('/sign-in', signIn)

  app.use(signedIn)
  app.route('/', home)
  app.route('/conversations', conversations)
  app.route('/conversations', parties)
  app.route('/conversations', notes)
  app.route('/conversations', verdicts)
  app.route('/conversations', recordings)
  app.route('/imports', imports)
  app.route('/promises', promises)
  app.route('/people', people)
  app.route('/pay', pay)
  app.route('/how-we-measure', howWeMeasure)
  app.route('/settings', settings)
  app.route('/demo', demo)

  app.notFound(answerNotFound)
  app.onError(answerError)
  return app
}

function limited(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new HTTPException(413, {
        message: `That is more than ${Math.round(maxSize / 1024 / 1024)} MB at once. Please send it in smaller parts.`,
      })
    },
  })
}
