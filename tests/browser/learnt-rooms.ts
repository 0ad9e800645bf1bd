import type { Viewer } from '../../db/queries/people.ts'
import type { Heard } from './heard.ts'
import type { Room } from './rooms.ts'

/** What was learnt, and the page for a visit, in the demo that runs here. */
export async function learntRooms({ services: { db } }: Heard, rosa: Viewer): Promise<readonly Room[]> {
  const waiting = await db
    .selectFrom('gems')
    .select('insight_id')
    .where('decided_at', 'is', null)
    .executeTakeFirst()
  const { customer_id } = await db
    .selectFrom('visits')
    .select('customer_id')
    .where('rep_id', '=', rosa.id)
    .executeTakeFirstOrThrow()
  return [
    { name: 'rep-insights', who: 'rosa', path: '/insights' },
    { name: 'manager-insight', who: 'mina', path: `/insights/${waiting?.insight_id}` },
    { name: 'hr-themes', who: 'hana', path: '/insights/themes' },
    { name: 'rep-visit', who: 'rosa', path: `/customers/${customer_id}/visit` },
  ]
}
