import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { findPeriod } from '../../db/queries/periods.ts'
import { Foreseen } from '../../views/forecast/foreseen.tsx'
import { ForecastPage } from '../../views/forecast/page.tsx'
import { forecastPeriod } from '../actions/forecast.ts'
import { isClosed } from '../pay/period-way.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, frameOf, zoneOf } from '../web/frame.ts'
import { isHtmx } from '../web/htmx.ts'
import { onlyFor } from '../web/session.ts'

/** What an open period may cost, for HR and the auditor. */
export const forecast = new Hono<AppEnv>()

forecast.get('/:id/forecast', onlyFor('hr', 'auditor'), async (c) => {
  const period = await findPeriod(c.var.reader, c.req.param('id'))
  if (!period) throw new HTTPException(404)
  const closed = isClosed(period.state)
  const foreseen = closed
    ? null
    : await forecastPeriod(c.var.reader, period, civilToday(c.var.now(), zoneOf(c)))
  if (isHtmx(c)) return c.html(<Foreseen period={period} foreseen={foreseen} />)
  return c.html(
    <ForecastPage
      frame={await frameOf(c)}
      period={{ name: period.name, isClosed: closed }}
      foreseen={foreseen}
    />,
  )
})
