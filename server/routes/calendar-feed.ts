import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { personOfFeed } from '../../db/queries/calendar-feeds.ts'
import { findPerson } from '../../db/queries/people.ts'
import { promiseCalendar } from '../actions/promise-calendar.ts'
import { Allowance } from '../api/allowance.ts'
import { addressOf } from '../web/address.ts'
import type { AppEnv } from '../web/env.ts'
import { networkOf } from '../web/network.ts'

const PER_MINUTE = 60

/** What a rep owes, for the calendar that knows their secret address. */
export function createCalendarFeed() {
  const feed = new Hono<AppEnv>()
  const allowance = new Allowance(PER_MINUTE)

  feed.get('/:file', async (c) => {
    const { reader, now, config } = c.var
    if (!allowance.take(networkOf(addressOf(c)), now()).allowed) throw new HTTPException(429)
    const [, token = ''] = /^([\w-]{43})\.ics$/.exec(c.req.param('file')) ?? []
    const id = await personOfFeed(reader, token)
    const person = id === undefined ? undefined : await findPerson(reader, id)
    if (!person || person.deactivatedAt !== null) throw new HTTPException(404)
    const text = await promiseCalendar(reader, person, {
      now: now().toISOString(),
      baseUrl: config.baseUrl,
    })
    return c.body(text, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="promises.ics"',
    })
  })

  return feed
}
