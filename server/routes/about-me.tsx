import { type Context, Hono } from 'hono'
import { countsAbout, keptKinds } from '../../db/queries/about-me.ts'
import { viewsOfRep } from '../../db/queries/views.ts'
import { day, timeOfDay } from '../../views/format.ts'
import { inLanguage, type Language, languageNow } from '../../views/messages/language.ts'
import { words } from '../../views/messages/words.ts'
import { AboutMePage } from '../../views/own/about-me-page.tsx'
import { PreviewPage } from '../../views/own/preview-page.tsx'
import { paths } from '../../views/paths.ts'
import { type Asked, everythingJson, everythingParts } from '../actions/everything-files.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { paperType } from '../web/paper-type.ts'
import { fileHeaders, safeName } from '../web/safe-file.ts'
import { forAll, onlyFor } from '../web/session.ts'
import { streamed } from '../web/streamed.ts'
import { everythingPdf } from '../writers/everything-pdf.ts'
import { selfPreview } from './previews.tsx'

/** One page that lists everything collected about a rep. */
export const aboutMe = new Hono<AppEnv>()

const LOOKS_SHOWN = 50

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

aboutMe.get('/everything.json', forAll, (c) => {
  c.header('Content-Type', 'application/json; charset=utf-8')
  c.header('Content-Disposition', 'attachment; filename="everything-about-me.json"')
  return c.body(streamed(everythingJson(c.var.reader, askedBy(c))))
})

aboutMe.get('/everything.pdf', forAll, async (c) => {
  const { reader, viewer, now } = c.var
  const say = words.aboutMe.file
  const asked = askedBy(c)
  const language = languageNow()
  const settings = {
    title: words.aboutMe.title,
    lead: say.lead(viewer.name, `${day(asked.at, asked.timeZone)}, ${timeOfDay(asked.at, asked.timeZone)}`),
    language,
    at: now(),
    size: 'A4',
    type: await paperType(),
    page: (number: number) => inLanguage(language, () => words.aboutMe.file.page(number)),
  } as const
  const file = everythingPdf(settings, saidIn(language, everythingParts(reader, asked)))
  return c.body(streamed(file), 200, fileHeaders(safeName(`${say.name}.pdf`), 'application/pdf'))
})

function askedBy(c: Context<AppEnv>): Asked {
  const { viewer, now } = c.var
  return { personId: viewer.id, at: now().toISOString(), timeZone: zoneOf(c) }
}

/** Whatever asks for the next piece, and whenever: it is said in the language it was asked for in. */
async function* saidIn<T>(language: Language, pieces: AsyncGenerator<T>): AsyncGenerator<T> {
  for (;;) {
    const { value, done } = await inLanguage(language, () => pieces.next())
    if (done) return
    yield value
  }
}

aboutMe.get('/preview', async (c) => {
  const shown = await selfPreview(c)
  if (shown) return c.html(shown.page)
  const title = words.aboutMe.previewTitle
  return c.html(<PreviewPage frame={await frameOf(c)} title={title} says="nobody" back={paths.aboutMe} />)
})
