import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { z } from 'zod'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { localPath } from '../web/session.ts'

export const theme = new Hono<AppEnv>()

const choice = z.object({
  theme: z.enum(['auto', 'light', 'dark'], 'must be auto, light or dark'),
  back: z.string().max(2000).optional(),
})

theme.post('/theme', async (c) => {
  const { theme: chosen, back } = await formValues(c, choice)
  setCookie(c, 'theme', chosen, {
    path: '/',
    maxAge: 365 * 24 * 60 * 60,
    sameSite: 'Lax',
    httpOnly: true,
    secure: c.var.config.secure,
  })
  return c.redirect(localPath(back), 303)
})
