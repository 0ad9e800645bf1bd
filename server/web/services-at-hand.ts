import { createMiddleware } from 'hono/factory'
import type { AppEnv, Services } from './env.ts'

/** What the program has is at hand in every request, as `c.var`. */
export function withServices(services: Services) {
  const all = Object.entries(services)
  return createMiddleware<AppEnv>(async (c, next) => {
    for (const [name, service] of all) c.set(name as keyof Services, service as never)
    // Hono’s own `var` copies all there is whenever one thing is asked for.
    const value = new Proxy({}, { get: (_, name) => c.get(name as keyof AppEnv['Variables']) })
    Object.defineProperty(c, 'var', { value })
    await next()
  })
}
