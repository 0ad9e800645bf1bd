import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { requestId } from 'hono/request-id'
import { words } from '../views/messages/words.ts'
import { createApi } from './api/api.ts'
import { createHooks } from './api/hooks.ts'
import { isHook } from './api/problem.ts'
import { apiPage } from './routes/api-page.tsx'
import { createCalendarFeed } from './routes/calendar-feed.ts'
import { createCaseAnswers } from './routes/case-answers.tsx'
import { forgotten } from './routes/forgotten.tsx'
import { health } from './routes/health.ts'
import { createMaterialsSent } from './routes/materials-sent.tsx'
import { metrics } from './routes/metrics.ts'
import { organisationSignIn } from './routes/organisation-sign-in.tsx'
import { passkeySignIn } from './routes/passkey-sign-in.tsx'
import { createPasswordLinks } from './routes/password-links.tsx'
import { createShared } from './routes/shared.tsx'
import { createSharedAppeals } from './routes/shared-appeals.tsx'
import { createSharedCalibrations } from './routes/shared-calibrations.tsx'
import { createSharedDraws } from './routes/shared-draws.tsx'
import { createSharedPromises } from './routes/shared-promises.tsx'
import { signIn } from './routes/sign-in.tsx'
import { theme } from './routes/theme.ts'
import { unsubscribing } from './routes/unsubscribing.tsx'
import { forOtherSites, visitorScript } from './routes/visitor-script.ts'
import { welcome } from './routes/welcome.tsx'
import { createScim } from './scim/scim.ts'
import { openRooms } from './signed-in.ts'
import { assets } from './web/assets.ts'
import { counted } from './web/counted.ts'
import type { AppEnv, Services } from './web/env.ts'
import { answerError, answerNotFound } from './web/errors.tsx'
import { closeWhenTooLarge, headers, noStore, secretAddress } from './web/headers.ts'
import { inChosenLanguage, inTheirLanguage } from './web/language.ts'
import { logged } from './web/log.ts'
import { ownOrigin } from './web/origin.ts'
import { regrading } from './web/regrading.ts'
import { sameFigures } from './web/same-figures.ts'
import { withServices } from './web/services-at-hand.ts'
import { signedIn } from './web/session.ts'
import { sizeLimit } from './web/size-limit.ts'

const SMALL_FORM_BYTES = 1024 * 1024
const wholeFiles = new Set(['/materials', '/api/conversations'])

/** The web application, without a socket: tests call `app.request()`, main.ts listens. */
export function createApp(services: Services) {
  const app = new Hono<AppEnv>()
  app.onError(answerError)
  app.notFound(answerNotFound)

  app.use(requestId({ limitLength: 0 }))
  app.use(withServices(services))
  app.use(inTheirLanguage)
  app.use('/shared/*', secretAddress)
  app.use('/sign-in/link/*', secretAddress)
  app.use('/unsubscribe/*', secretAddress)
  app.use('/welcome/*', secretAddress)
  app.use('/resets/*', secretAddress)
  app.use('/calendar/*', secretAddress)
  app.use('/answers/*', secretAddress)
  app.use('/sent/*', secretAddress)
  app.use('/heard.js', forOtherSites)
  app.use(logged, headers(services.config.secure), noStore, closeWhenTooLarge)
  app.use(counted)
  app.route('/', health)
  app.route('/', metrics)
  app.route('/static', assets())
  app.route('/', visitorScript)

  app.use((c, next) => (isUnkeepable(c.req.path) ? Promise.resolve(c.notFound()) : next()))
  app.use(ownOrigin)
  app.use((c, next) => {
    if (limitsItself(c.req)) return next()
    return limited(wholeFiles.has(c.req.path) ? services.config.maxUploadBytes : SMALL_FORM_BYTES)(c, next)
  })
  app.route('/', signIn)
  app.route('/', organisationSignIn)
  app.route('/', passkeySignIn)
  app.route('/', theme)
  app.route('/forgotten', forgotten)
  app.route('/invitations', createPasswordLinks('invitation'))
  app.route('/resets', createPasswordLinks('reset'))
  app.route('/welcome', welcome)
  app.route('/shared/appeals', createSharedAppeals())
  app.route('/shared/calibrations', createSharedCalibrations())
  app.route('/shared/promises', createSharedPromises())
  app.route('/shared/draws', createSharedDraws())
  app.route('/shared', createShared())
  app.route('/unsubscribe', unsubscribing)
  app.route('/calendar', createCalendarFeed())
  app.route('/answers', createCaseAnswers())
  app.route('/sent', createMaterialsSent())

  const { apiRequestsPerMinute, maxUploadBytes } = services.config
  app.route('/hooks', createHooks(apiRequestsPerMinute, maxUploadBytes))
  app.route('/scim', createScim(apiRequestsPerMinute))
  const api = createApi(apiRequestsPerMinute)
  app.route('/api', apiPage(api))
  app.route('/api', api)

  app.use(signedIn, inChosenLanguage, regrading, sameFigures)
  openRooms(app)
  return app
}

/** No database keeps this sign, and PostgreSQL will not even look for it; a path that cannot be read comes as it was written. */
function isUnkeepable(path: string): boolean {
  return path.includes('\0') || path.includes('%00')
}

/** Files are counted as they come in, by whoever takes them. */
function limitsItself({ method, path }: { readonly method: string; readonly path: string }): boolean {
  if (method !== 'POST') return false
  if (path === '/uploads' || isHook(path)) return true
  return /^\/conversations\/[^/]+\/recording$/.test(path) || /^\/customers\/[^/]+\/visit$/.test(path)
}

function limited(maxSize: number) {
  const say = words.errors.sent
  return sizeLimit(maxSize, {
    tooLarge: () => new HTTPException(413, { message: say.tooLarge(Math.round(maxSize / 1024 / 1024)) }),
    brokenOff: () => new HTTPException(400, { message: say.brokenOff }),
  })
}
