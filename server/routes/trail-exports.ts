import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { outgoingConversation } from '../../db/queries/exports.ts'
import { saveView } from '../../db/queries/views.ts'
import { words } from '../../views/messages/words.ts'
import { type Subject, subjectOfAccount, subjectOfCustomer } from '../actions/trail/subject.ts'
import { wholeTrailOf } from '../actions/trail/trail.ts'
import type { AppEnv } from '../web/env.ts'
import { onlyFor } from '../web/session.ts'
import { tableFile } from '../web/table-file.ts'
import { zipOf } from '../web/zip.ts'
import { vconOf } from '../writers/vcon.ts'
import { trailRow } from './trail-rows.ts'

/** A trail as files: what the viewer may see on the page, and no more. */
export const trailExports = new Hono<AppEnv>()

/** A browser waits for a zip: beyond this, conversations are taken out one by one. */
const MOST_CONVERSATIONS = 500

for (const of of ['/customers/:id', '/accounts/:account'])
  for (const ending of ['csv', 'json', 'zip'] as const)
    trailExports.get(`${of}/trail.${ending}`, onlyFor('rep', 'manager'), async (c) => {
      const subject = await subjectIn(c)
      c.var.log.info({ requestId: c.var.requestId, person: c.var.viewer.id, exported: subject.customerIds })
      return takings[ending](c, subject)
    })

const takings = { csv, json, zip }

async function csv(c: Context<AppEnv>, subject: Subject) {
  const names = namesIn(subject)
  const rows = (await entriesOf(c, subject)).map((entry) => trailRow(entry, names, c.var.config.baseUrl))
  return tableFile(c, 'trail', 'csv', [Object.values(words.trail.exports.columns), ...rows])
}

async function json(c: Context<AppEnv>, subject: Subject) {
  c.header('Content-Disposition', 'attachment; filename="trail.json"')
  return c.json({ name: subject.name, level: subject.level, entries: await entriesOf(c, subject) })
}

async function zip(c: Context<AppEnv>, subject: Subject) {
  const { db, reader, viewer, now } = c.var
  const entries = await entriesOf(c, subject)
  const talks = entries.filter((entry) => entry.kind === 'conversation').slice(0, MOST_CONVERSATIONS)
  const files: Record<string, string> = {}
  for (const { id } of talks) {
    const out = await outgoingConversation(reader, viewer, id)
    if (!out) continue
    if (out.repId !== viewer.id)
      await saveView(db, { conversationId: id, viewerId: viewer.id, how: 'read', now: now().toISOString() })
    const { conversation, source, importedAt } = out
    files[`${id.replace(/[^\w-]/g, '')}.vcon.json`] = JSON.stringify(
      vconOf(conversation, { source, createdAt: importedAt }),
    )
  }
  c.header('Content-Type', 'application/zip')
  c.header('Content-Disposition', 'attachment; filename="trail.zip"')
  return c.body(new Uint8Array(zipOf(files)))
}

async function subjectIn(c: Context<AppEnv>): Promise<Subject> {
  const { reader, viewer } = c.var
  const { id, account } = c.req.param() as { readonly id?: string; readonly account?: string }
  const subject =
    account === undefined
      ? await subjectOfCustomer(reader, viewer, id ?? '')
      : await subjectOfAccount(reader, viewer, account)
  if (!subject) throw new HTTPException(404)
  return subject
}

function entriesOf(c: Context<AppEnv>, { customerIds }: Subject) {
  return wholeTrailOf(c.var.reader, c.var.viewer, { customerIds, now: c.var.now().toISOString() })
}

function namesIn({ people }: Subject): ReadonlyMap<string, string> {
  return new Map(people.map(({ id, name }) => [id, name]))
}
