import type { Kysely } from 'kysely'
import type { Finding } from '../../server/conversation/settled.ts'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { visibleTo } from './visibility.ts'

/** Something found in a conversation to which both its rep and a manager said yes. */
export interface AgreedFinding {
  readonly id: string
  readonly conversationId: string
  readonly finding: Finding
  /** When the second of them said so. */
  readonly agreedAt: string
  readonly customer: string | null
  readonly title: string | null
}

/** What both said yes to in a rep's conversations, as far as the viewer may see those, the latest first. */
export async function agreedFindings(
  db: Kysely<Database>,
  viewer: Viewer,
  repId: string,
): Promise<readonly AgreedFinding[]> {
  const rows = await db
    .selectFrom('conversations')
    .where(visibleTo(viewer))
    .where('conversations.rep_id', '=', repId)
    .innerJoin('verdicts', 'verdicts.conversation_id', 'conversations.id')
    .innerJoin('people', 'people.id', 'verdicts.by_id')
    .leftJoin('customers', 'customers.id', 'conversations.customer_id')
    .select(['verdicts.finding_id', 'verdicts.conversation_id', 'by_id', 'people.role', 'answer', 'at'])
    .select(['said', 'found', 'title', 'customers.name as customer', 'account'])
    .orderBy('at')
    .orderBy('verdicts.id')
    .execute()
  return [...Map.groupBy(rows, (row) => row.finding_id).values()]
    .flatMap((words) => {
      const reps = words.findLast((row) => row.by_id === repId)
      const managers = words.findLast((row) => row.by_id !== repId && row.role === 'manager')
      if (reps?.answer !== 'yes' || managers?.answer !== 'yes') return []
      const last = reps.at > managers.at ? reps : managers
      const spoken = last.said ?? last.found ?? reps.said ?? reps.found
      if (spoken === null) return []
      return [
        {
          id: last.finding_id,
          conversationId: last.conversation_id,
          finding: JSON.parse(spoken) as Finding,
          agreedAt: last.at,
          customer: last.account ?? last.customer,
          title: last.title,
        },
      ]
    })
    .toSorted((a, b) => (a.agreedAt < b.agreedAt ? 1 : -1))
}
