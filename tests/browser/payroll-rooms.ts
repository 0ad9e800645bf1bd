import { allPeriods } from '../../db/queries/periods.ts'
import { isClosed } from '../../server/pay/period-way.ts'
import type { Heard } from './heard.ts'
import type { Room } from './rooms.ts'

/** What payroll calls things, and the closed period of the demo as it was sent. */
export async function payrollRooms({ services: { db } }: Heard): Promise<readonly Room[]> {
  const closed = (await allPeriods(db)).find(({ state }) => isClosed(state))
  return [
    { name: 'payroll', who: 'hana', path: '/payroll' },
    { name: 'payroll-export', who: 'hana', path: `/periods/${closed?.id}/exports` },
  ]
}
