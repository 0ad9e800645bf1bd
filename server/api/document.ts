import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { words } from '../../views/messages/words.ts'
import { version } from '../measures/version.ts'
import type { AppEnv } from '../web/env.ts'

const say = words.api

const read = createRoute({
  method: 'get',
  path: '/openapi.json',
  operationId: 'readDocument',
  summary: 'This document',
  security: [],
  responses: {
    200: {
      description: 'OpenAPI 3.1.',
      content: { 'application/json': { schema: z.object({ openapi: z.string() }) } },
    },
  },
})

/** Lets an API answer with its own document, which says nothing of this installation and is open to everybody. */
export function describeItself(api: OpenAPIHono<AppEnv>): void {
  api.openapi(read, (c) => c.json({ ...documentOf(api, c.var.config.baseUrl) } as { openapi: string }, 200))
}

/** The OpenAPI document, made of the very schemas the routes check with. */
export function documentOf(api: OpenAPIHono<AppEnv>, baseUrl: string) {
  const document = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: words.frame.product,
      version: version.heard,
      description: `${say.summary}\n\n${say.description}`,
      license: { name: 'MIT' },
    },
    servers: [{ url: baseUrl }],
  })
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => [`/api${path}`, item] as const)
  const securitySchemes = {
    token: { type: 'http' as const, scheme: 'bearer', description: say.tokenScheme },
    session: {
      type: 'apiKey' as const,
      in: 'cookie' as const,
      name: baseUrl.startsWith('https:') ? '__Host-heard' : 'heard',
      description: say.sessionScheme,
    },
  }
  return {
    ...document,
    paths: Object.fromEntries(paths),
    components: { ...document.components, securitySchemes },
  }
}
