import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { z } from 'zod'
import { savePreferences } from '../../db/queries/preferences.ts'
import { languageNames } from '../../views/messages/language.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { forAll, localPath } from '../web/session.ts'

export const language = new Hono<AppEnv>()

const choice = z.object({
  language: z.enum(languageNames, 'must be en or de'),
  back: z.string().max(2000).optional(),
})

language.post('/language', forAll, async (c) => {
  const { db, viewer } = c.var
  const { language: chosen, back } = await formValues(c, choice)
  await savePreferences(db, viewer.id, { language: chosen })
  setCookie(c, 'language', chosen, {
    path: '/',
    maxAge: 365 * 24 * 60 * 60,
    sameSite: 'Lax',
    httpOnly: true,
    secure: c.var.config.secure,
  })
  return c.redirect(localPath(back), 303)
})
