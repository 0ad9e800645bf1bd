import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { survivorOf } from '../../db/queries/customers.ts'
import { paths } from '../../views/paths.ts'
import { subjectOfAccount, subjectOfCustomer } from '../actions/trail/subject.ts'
import type { AppEnv } from '../web/env.ts'
import { onlyFor } from '../web/session.ts'
import { trailPage } from './trail-page.tsx'

/** A customer's page, and a company's: the same over all its people. */
export const trail = new Hono<AppEnv>()

trail.get('/customers/:id', onlyFor('rep', 'manager'), async (c) => {
  const id = c.req.param('id')
  const survivor = await survivorOf(c.var.reader, id)
  const subject = await subjectOfCustomer(c.var.reader, c.var.viewer, survivor)
  if (!subject) throw new HTTPException(404)
  return survivor === id
    ? trailPage(c, subject, paths.customer(id))
    : c.redirect(paths.customer(survivor), 302)
})

trail.get('/accounts/:account', onlyFor('rep', 'manager'), async (c) => {
  const subject = await subjectOfAccount(c.var.reader, c.var.viewer, c.req.param('account'))
  if (!subject) throw new HTTPException(404)
  return trailPage(c, subject, paths.account(subject.name))
})
