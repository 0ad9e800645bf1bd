import type { Kysely } from 'kysely'
import type { Database } from '../../db/schema.ts'

/** So many customers who were heard on a day, and told us nothing that others did. */
export async function hearManyCustomers(db: Kysely<Database>, count: number, on: string): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const id = `many-${at}`
    const customer = { id, name: `Customer ${at}`, account: null, created_at: on }
    await db.insertInto('customers').values(customer).execute()
    await db.insertInto('conversations').values(conversationRow(id, on)).execute()
  }
}

/** A conversation of nobody in particular, with a customer of the same id. */
export function conversationRow(id: string, on: string) {
  const unknown = { channel: null, kind: null, language: null, started_at: null, ended_at: null, title: null }
  const zones = { time_zone: null, reference_zone: null, external_id: null }
  const nobodys = { rep_id: null, team_id: null, brought_by: null, own_until: null }
  return {
    ...{ id, source: 'test', format: 'heard-json', report: '{}', voicemail: 0, chosen: 'all' },
    ...{ ...unknown, ...zones, ...nobodys, ungradable: '[]' },
    ...{ customer_id: id, sorted_at: on, imported_at: on, revision: 1 },
  }
}
