import { Hono } from 'hono'
import { countsAbout, everythingAbout, keptKinds } from '../../db/queries/about-me.ts'
import { viewsOfRep } from '../../db/queries/views.ts'
import { words } from '../../views/messages/words.ts'
import { AboutMePage } from '../../views/own/about-me-page.tsx'
import { PreviewPage } from '../../views/own/preview-page.tsx'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { forAll, onlyFor } from '../web/session.ts'
import { selfPreview } from './previews.tsx'

/** One page that lists everything collected about a rep. */
export const aboutMe = new Hono<AppEnv>()

const LOOKS_SHOWN = 50
const LOOKS_TOLD = 10_000

aboutMe.use('/preview', onlyFor('rep'))

aboutMe.get('/', forAll, async (c) => {
  const { reader, viewer } = c.var
  const counts = await countsAbout(reader, viewer.id)
  return c.html(
    <AboutMePage
      frame={await frameOf(c)}
      rows={keptKinds.map((kind) => ({ kind, count: counts[kind] }))}
      looks={await viewsOfRep(reader, viewer.id, LOOKS_SHOWN)}
    />,
  )
})

aboutMe.get('/everything.json', forAll, async (c) => {
  const { reader, viewer, now } = c.var
  c.header('Content-Disposition', 'attachment; filename="everything-about-me.json"')
  return c.json({
    person: viewer.id,
    toldAt: now().toISOString(),
    timeZone: zoneOf(c),
    kept: await everythingAbout(reader, viewer.id),
    looked: await viewsOfRep(reader, viewer.id, LOOKS_TOLD),
  })
})

aboutMe.get('/preview', async (c) => {
  const shown = await selfPreview(c)
  if (shown) return c.html(shown.page)
  const title = words.aboutMe.previewTitle
  return c.html(<PreviewPage frame={await frameOf(c)} title={title} says="nobody" back={paths.aboutMe} />)
})
