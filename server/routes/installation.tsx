import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { failedDigests } from '../../db/queries/digests.ts'
import { type Installation, installation, saveInstallation } from '../../db/queries/settings.ts'
import { InstallationPage } from '../../views/installation/page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { knowsHolidaysOf } from '../actions/holidays.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'

export const installing = new Hono<AppEnv>()

const LATELY_MS = 14 * 86_400_000

installing.use(onlyFor('admin'))

installing.get('/', async (c) => settingsPage(c, await installation(c.var.reader)))

const form = z.object({
  country: z
    .string()
    .trim()
    .toUpperCase()
    .refine((text) => text === '' || knowsHolidaysOf(text), { error: () => words.installation.badCountry }),
  mailWords: z.literal('yes').optional(),
})

installing.post('/', async (c) => {
  const filled = await readForm(c, form)
  const installed = await installation(c.var.db)
  if (!filled.ok) {
    const { country = '', mailWords } = filled.typed
    const typed = { country, mailWords: mailWords === 'yes' }
    return settingsPage(c, typed, filled.errors.country ?? words.installation.badCountry)
  }
  const { country, mailWords } = filled.value
  const changed = { country: country === '' ? null : country, mailWords: mailWords === 'yes' }
  await saveInstallation(c.var.db, { ...installed, ...changed })
  return c.redirect(paths.installation, 303)
})

async function settingsPage(
  c: Context<AppEnv>,
  installed: Pick<Installation, 'country' | 'mailWords'>,
  error?: string,
) {
  const { reader, config, now } = c.var
  return c.html(
    <InstallationPage
      frame={await frameOf(c)}
      installed={installed}
      error={error}
      mailHost={config.mail && new URL(config.mail.url).hostname}
      failures={await failedDigests(reader, new Date(now().getTime() - LATELY_MS).toISOString())}
    />,
    error ? 422 : 200,
  )
}
