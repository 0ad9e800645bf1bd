import { expect, test } from 'vitest'
import { lookersOfCustomers, saveCustomerViews } from '../../db/queries/customer-views.ts'
import { customersFor } from '../../db/queries/customers.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

const now = '2026-11-21T10:00:00Z'

onEveryDatabase((fresh) => {
  test('whoever looked at a customer’s page is named, but for a rep who is known with them by nothing open', async () => {
    const { db } = await fresh()
    const { rosa, mina, rena, ravi } = await moveIn(db)
    await importCall(db, rosa)
    const [customer] = await customersFor(db, rosa)
    const id = customer?.id ?? ''
    for (const viewerId of [rosa.id, mina.id, rena.id, ravi.id])
      await saveCustomerViews(db, { customerIds: [id], viewerId, now })
    const named = async (exceptId: string) =>
      (await lookersOfCustomers(db, [id], exceptId)).map(({ name }) => name).toSorted()
    expect(await named(rosa.id)).toEqual(['Mina Aalto'])
    expect(await named(mina.id)).toEqual(['Rosa Diaz'])
    await db.updateTable('customers').set({ owner_id: rena.id }).where('id', '=', id).execute()
    expect(await named(mina.id)).toEqual(['Rena Okafor', 'Rosa Diaz'])
    await db.updateTable('conversations').set({ with_rep: 1 }).execute()
    expect(await named(mina.id)).toEqual(['Rena Okafor'])
  })
})
