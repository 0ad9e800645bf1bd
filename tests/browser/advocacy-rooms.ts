import { advocacyCasesFor } from '../../db/queries/advocacy-cases.ts'
import { askingsOf } from '../../db/queries/case-askings.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { sendingsTo } from '../../db/queries/sendings.ts'
import { type LinkPurpose, linkToken } from '../../server/mail/signed-links.ts'
import { secretFor } from '../../server/secret.ts'
import type { Heard } from './heard.ts'
import type { Room } from './rooms.ts'

/** The pages of the demo on which reps fight for customers and help them decide, and the two without signing in. */
export async function advocacyRooms({ services }: Heard, rosa: Viewer): Promise<readonly Room[]> {
  const { db, config } = services
  const cases = await advocacyCasesFor(db, rosa)
  const waiting = cases.find(({ answeredAt }) => answeredAt === null)
  const answered = cases.find(({ answeredAt }) => answeredAt !== null)
  const [asking] = await askingsOf(db, waiting?.id ?? '')
  const customers = await db.selectFrom('material_sendings').select('customer_id').execute()
  const customer = customers[0]?.customer_id ?? ''
  const [sending] = await sendingsTo(db, [customer])
  const link = (purpose: LinkPurpose, to: { readonly id: string; readonly expiresAt: string } | undefined) =>
    linkToken(secretFor(config), purpose, to ?? { id: '', expiresAt: '2026-01-01T00:00:00Z' })
  const opening = `conversation=${answered?.conversationId}&utterance=${answered?.utterance}`
  return [
    { name: 'rep-advocacy', who: 'rosa', path: '/advocacy' },
    { name: 'rep-case', who: 'rosa', path: `/advocacy/${waiting?.id}` },
    { name: 'rep-case-answered', who: 'rosa', path: `/advocacy/${answered?.id}`, again: true },
    { name: 'rep-opening-case', who: 'rosa', path: `/advocacy/new?${opening}` },
    { name: 'case-link', who: null, path: `/answers/${link('answer of a case', asking)}` },
    { name: 'rep-support', who: 'rosa', path: `/support/${customer}` },
    { name: 'rep-materials', who: 'rosa', path: '/materials' },
    { name: 'material-link', who: null, path: `/sent/${link('material sent', sending)}` },
    { name: 'manager-advocacy', who: 'mina', path: '/advocacy', again: true },
    { name: 'admin-departments', who: 'ada', path: '/advocacy/departments' },
    { name: 'hr-comparison', who: 'hana', path: '/comparison' },
  ]
}
