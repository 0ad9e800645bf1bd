import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { findPersonByEmail } from '../../db/queries/people.ts'
import { installation } from '../../db/queries/settings.ts'
import { DeparturePage } from '../../views/doors/departure-page.tsx'
import { words } from '../../views/messages/words.ts'
import { leaveDemo, NoDemo } from '../actions/leave-demo.ts'
import { isFromHere } from '../web/address.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { newcomer } from './newcomer.ts'
import { enterAs } from './sign-in.tsx'

/** Only a demo can be left, only from the machine it runs on. */
export const departure = new Hono<AppEnv>()

departure.use(async (c, next) => {
  const { demo } = await installation(c.var.db)
  if (!demo || !isFromHere(c)) throw new HTTPException(404)
  await next()
})

departure.get('/', async (c) => c.html(<DeparturePage frame={await frameOf(c)} typed={{}} errors={{}} />))

departure.post('/', async (c) => {
  const filled = await readForm(c, newcomer())
  if (!filled.ok)
    return c.html(<DeparturePage frame={await frameOf(c)} typed={filled.typed} errors={filled.errors} />, 422)
  if (await findPersonByEmail(c.var.db, filled.value.email))
    return c.html(
      <DeparturePage
        frame={await frameOf(c)}
        typed={filled.value}
        errors={{ email: words.doors.departure.problems.invented }}
      />,
      422,
    )
  await leaveDemo(c.var, filled.value).catch((error: unknown) => {
    throw error instanceof NoDemo ? new HTTPException(404) : error
  })
  return enterAs(c, filled.value.email)
})
