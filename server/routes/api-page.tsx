import type { OpenAPIHono } from '@hono/zod-openapi'
import { Hono } from 'hono'
import { ApiPage } from '../../views/api/page.tsx'
import { describedIn } from '../api/described.ts'
import { documentOf } from '../api/document.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf } from '../web/frame.ts'
import { inChosenLanguage } from '../web/language.ts'
import { signedIn } from '../web/session.ts'

/** The page that tells people what the API is, made of the document programs read. */
export function apiPage(api: OpenAPIHono<AppEnv>) {
  const page = new Hono<AppEnv>()
  page.get('/', signedIn, inChosenLanguage, async (c) => {
    const { baseUrl } = c.var.config
    return c.html(<ApiPage frame={await frameOf(c)} {...describedIn(documentOf(api, baseUrl), baseUrl)} />)
  })
  return page
}
