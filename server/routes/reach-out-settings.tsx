import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { type ReachSettings, reachSettings, saveReachSettings } from '../../db/queries/reach-settings.ts'
import { createSite, removeSite, sitesInUse } from '../../db/queries/sites.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { SettingsPage } from '../../views/reach-out/settings-page.tsx'
import type { AppEnv } from '../web/env.ts'
import { readForm } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'

/** Which websites tell us what their visitors do, and how we go about it. */
export const reachOutSettings = new Hono<AppEnv>()

type Fields = Readonly<Record<string, string>>
const MOST_ORIGINS = 10

reachOutSettings.get('/settings', onlyFor('admin'), (c) => settingsPage(c, {}, {}))

reachOutSettings.post('/settings', onlyFor('admin'), async (c) => {
  const filled = await readForm(c, rulesForm())
  if (!filled.ok) return settingsPage(c, filled.typed, filled.errors)
  await saveReachSettings(c.var.db, filled.value satisfies ReachSettings)
  return c.redirect(`${paths.reachOutSettings}#rules`, 303)
})

reachOutSettings.post('/sites', onlyFor('admin'), async (c) => {
  const { db, viewer, now } = c.var
  const filled = await readForm(c, siteForm())
  if (!filled.ok) return settingsPage(c, filled.typed, filled.errors)
  await createSite(db, { ...filled.value, byId: viewer.id, now: now().toISOString() })
  return c.redirect(`${paths.reachOutSettings}#sites`, 303)
})

reachOutSettings.post('/sites/:id/removal', onlyFor('admin'), async (c) => {
  const { db, now } = c.var
  if (!(await removeSite(db, c.req.param('id'), now().toISOString()))) throw new HTTPException(404)
  return c.redirect(`${paths.reachOutSettings}#sites`, 303)
})

function siteForm() {
  const say = words.reachOut.settings.problems
  return z.object({
    name: z.string().trim().min(1, say.name).max(100, say.name),
    origins: z
      .string()
      .transform((text) => [...new Set(text.split(/[\s,]+/).filter((one) => one !== ''))])
      .refine((all) => all.length > 0 && all.length <= MOST_ORIGINS && all.every(isOrigin), say.origins),
  })
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text
}

function rulesForm() {
  const say = words.reachOut.settings.problems
  const time = z
    .string()
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, say.time)
  const number = (problem: string, from: number, to: number) =>
    z
      .string()
      .refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= from && Number(text) <= to, problem)
      .transform(Number)
  return z
    .object({
      from: time,
      to: time,
      places: number(say.places, 1, 5),
      heldOutPercent: number(say.heldOut, 0, 50),
      keepDays: number(say.keep, 7, 730),
      currency: z
        .string()
        .trim()
        .regex(/^[A-Z]{3}$/, say.currency),
    })
    .refine(({ from, to }) => from < to, { path: ['to'], message: say.order })
}

async function settingsPage(c: Context<AppEnv>, typed: Fields, errors: Fields) {
  const { reader, config } = c.var
  const { heldOutPercent, keepDays, places, ...rest } = await reachSettings(reader)
  const kept = {
    ...rest,
    heldOutPercent: String(heldOutPercent),
    keepDays: String(keepDays),
    places: String(places),
  }
  return c.html(
    <SettingsPage
      frame={await frameOf(c)}
      sites={await sitesInUse(reader)}
      baseUrl={config.baseUrl}
      typed={{ ...kept, name: '', origins: '', ...typed }}
      errors={errors}
    />,
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}
