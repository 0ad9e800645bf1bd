import { allDraws } from '../../db/queries/draws.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { statementsOfRep } from '../../db/queries/statements.ts'
import type { Heard } from './heard.ts'
import type { Room } from './rooms.ts'

/** The pages of HR's desk, of the manager's view of a period, and of everybody who comes for one thing. */
export async function deskRooms({ services: { db } }: Heard, rosa: Viewer): Promise<readonly Room[]> {
  const [revealed] = [...(await allDraws(db)).values()].filter((one) => one.seed !== null)
  const closed = (await allPeriods(db)).find((one) => one.frozenAt !== null)
  const statement = (await statementsOfRep(db, rosa, rosa.id)).find((one) => one.frozenAt !== null)
  const cora = await db.selectFrom('customers').select('id').where('name', 'like', 'Cora%').executeTakeFirst()
  const asked = `/shared/draws/${revealed?.periodId}?id=abc`
  return [
    { name: 'shared-draws', who: null, path: '/shared/draws' },
    { name: 'shared-draw', who: null, path: asked },
    { name: 'hr-looks', who: 'hana', path: '/looks' },
    { name: 'privacy', who: 'hana', path: '/privacy?q=cora' },
    { name: 'privacy-customer', who: 'ada', path: `/privacy/customer/${cora?.id}` },
    { name: 'manager-grades', who: 'mina', path: `/team/grades?period=${closed?.id}` },
    { name: 'auditor-home', who: 'audrey', path: '/' },
    { name: 'auditor-statement', who: 'audrey', path: `/statements/${statement?.id}`, again: true },
    { name: 'auditor-period', who: 'audrey', path: `/periods/${closed?.id}`, again: true },
    { name: 'workers-home', who: 'wanda', path: '/' },
    { name: 'payroll-home', who: 'paul', path: '/', again: true },
    { name: 'payroll-statements', who: 'paul', path: '/statements', again: true },
    { name: 'fairness-home', who: 'faye', path: '/', again: true },
    { name: 'reviewer-home', who: 'rory', path: '/', again: true },
  ]
}
