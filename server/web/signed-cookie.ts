import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { AppEnv } from './env.ts'

/**
 * The token of a session that a request carries in a cookie which the sign-in signed, as the library that signed it would
 * read it: the token, a point and its HMAC-SHA-256 in base64. Every page asks for it, and the library takes twenty times
 * as long, on another thread.
 */
export async function sessionToken(c: Context<AppEnv>): Promise<string | undefined> {
  const { authCookies, secret } = await c.var.auth.$context
  const value = getCookie(c, authCookies.sessionToken.name) ?? ''
  const point = value.lastIndexOf('.')
  if (point < 1) return undefined
  const [token, signature] = [value.slice(0, point), Buffer.from(value.slice(point + 1))]
  const signed = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'))
  return signature.length === signed.length && timingSafeEqual(signature, signed) ? token : undefined
}
