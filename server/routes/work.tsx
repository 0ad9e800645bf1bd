import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type Retried, retried, retryFailed, workBehind } from '../../db/queries/work.ts'
import { paths } from '../../views/paths.ts'
import { WorkPage } from '../../views/work/page.tsx'
import type { AppEnv, Services } from '../web/env.ts'
import { frameOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'

export const work = new Hono<AppEnv>()

work.use(onlyFor('admin'))

work.get('/', async (c) => {
  const { reader, now } = c.var
  return c.html(<WorkPage frame={await frameOf(c)} work={await workBehind(reader)} now={now()} />)
})

work.post('/:kind/retries', async (c) => {
  const kind = retried.find((one) => one === c.req.param('kind'))
  if (kind === undefined) throw new HTTPException(404)
  await retryFailed(c.var.db, kind, c.var.now().toISOString())
  jobOf(c.var, kind).wake()
  return c.redirect(paths.work, 303)
})

function jobOf({ uploads, recordings, transcriptions, webhooks, clocks }: Services, kind: Retried) {
  return { uploads, recordings, transcriptions, webhooks, 'case-mails': clocks }[kind]
}
