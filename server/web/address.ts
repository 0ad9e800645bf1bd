import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { AppEnv } from './env.ts'

/**
 * The address of whoever is connected; behind a proxy of ours, the last one it names, since anybody can write the
 * ones before. Tests that call the app without a socket come from the loopback.
 */
export function addressOf(c: Context<AppEnv>): string {
  const named = c.var.config.behindProxy && c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim()
  if (named) return named
  try {
    return getConnInfo(c).remote.address ?? '127.0.0.1'
  } catch {
    return '127.0.0.1'
  }
}

/** Asked on the very machine Heard runs on, and by no proxy for somebody else. */
export function isFromHere(c: Context<AppEnv>): boolean {
  return !c.var.config.behindProxy && isLoopback(addressOf(c))
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address)
}
