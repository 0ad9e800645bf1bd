import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { jobKinds, jobRows, retryJobs } from '../../db/queries/jobs.ts'
import { type Retried, retried, retryFailed, workBehind } from '../../db/queries/work.ts'
import { paths } from '../../views/paths.ts'
import { WorkPage } from '../../views/work/page.tsx'
import type { AppEnv, Services } from '../web/env.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'

export const work = new Hono<AppEnv>()

work.use(onlyFor('admin'))

const MOST_JOBS = 100

work.get('/', async (c) => {
  const { reader, replica, now } = c.var
  return c.html(
    <WorkPage
      frame={await frameOf(c)}
      work={await workBehind(reader)}
      jobs={await jobRows(reader, MOST_JOBS)}
      replica={replica?.served ?? null}
      now={now()}
      timeZone={zoneOf(c)}
    />,
  )
})

work.post('/:kind/retries', async (c) => {
  const { db, leases, now } = c.var
  const at = now().toISOString()
  const kind = retried.find((one) => one === c.req.param('kind'))
  const job = jobKinds.find((one) => one === c.req.param('kind'))
  if (kind === undefined && job === undefined) throw new HTTPException(404)
  if (kind !== undefined) await retryFailed(db, kind, at)
  if (job !== undefined) await retryJobs(db, job, at)
  if (kind !== undefined) jobOf(c.var, kind).wake()
  await leases.look()
  return c.redirect(paths.work, 303)
})

function jobOf({ uploads, recordings, transcriptions, webhooks, clocks }: Services, kind: Retried) {
  return { uploads, recordings, transcriptions, webhooks, 'case-mails': clocks }[kind]
}
