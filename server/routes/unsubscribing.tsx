import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { stopDigests } from '../../db/queries/digests.ts'
import { findPerson } from '../../db/queries/people.ts'
import { StopDigestsPage } from '../../views/digests/stop-page.tsx'
import { paths } from '../../views/paths.ts'
import { personUnsubscribing } from '../mail/unsubscribing.ts'
import { secretFor } from '../secret.ts'
import type { AppEnv } from '../web/env.ts'
import { frameAlone } from '../web/frame.ts'

/** Stopping digests from a mail, without signing in. Following the link stops nothing: programs that look at mails do that. */
export const unsubscribing = new Hono<AppEnv>()

unsubscribing.get('/:token', (c) => {
  const token = c.req.param('token')
  if (!personUnsubscribing(secretFor(c.var.config), token)) throw new HTTPException(404)
  return c.html(<StopDigestsPage frame={frameAlone(c)} action={paths.unsubscribe(token)} />)
})

unsubscribing.post('/:token', async (c) => {
  const { config, db, now } = c.var
  const id = personUnsubscribing(secretFor(config), c.req.param('token'))
  if (!id || !(await findPerson(db, id))) throw new HTTPException(404)
  await stopDigests(db, id, now().toISOString())
  return c.html(<StopDigestsPage frame={frameAlone(c)} action={null} />)
})
