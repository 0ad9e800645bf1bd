import { createMiddleware } from 'hono/factory'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import type { AppEnv } from './env.ts'
import { through } from './gates.ts'

/** What every answer carries; the content policy allows our own scripts and styles and nothing else. */
export function headers(secure: boolean) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", NONCE],
      styleSrc: ["'self'", NONCE],
      imgSrc: ["'self'", 'data:'],
      mediaSrc: ["'self'", 'blob:'],
      connectSrc: ["'self'"],
      fontSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: secure ? 'max-age=63072000; includeSubDomains' : false,
    xFrameOptions: 'DENY',
    referrerPolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
  })
}

/** An address that is a secret goes to nobody else: no search engine, and no page that is linked from it. */
export const secretAddress = through(
  'address',
  createMiddleware<AppEnv>(async (c, next) => {
    await next()
    c.header('Referrer-Policy', 'no-referrer')
    c.header('X-Robots-Tag', 'noindex, nofollow')
    c.header('Cache-Control', 'no-store')
  }),
)

/** Pages hold people's words and pay: no cache keeps them. */
export const noStore = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  // `c.header` after the answer is made would copy its whole body.
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
})

/** Of what was too large the rest still stands in the connection, before whatever would be asked next on it. */
export const closeWhenTooLarge = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  if (c.res.status === 413) c.res.headers.set('Connection', 'close')
})
