import { expect, test } from 'vitest'
import { listConversations } from '../../db/queries/conversation-list.ts'
import { findConversation, findPlace } from '../../db/queries/conversations.ts'
import { customersFor, findCustomerFor } from '../../db/queries/customers.ts'
import {
  deactivatePerson,
  findPersonFor,
  findViewer,
  movePerson,
  peopleFor,
} from '../../db/queries/people.ts'
import { promisesFor } from '../../db/queries/promises.ts'
import { airtimeTrend } from '../../db/queries/trends.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

onEveryDatabase((fresh) => {
  test('Rosa and her manager see her conversation, and nobody else does, in no list and no count', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const id = await importCall(db, cast.rosa)
    const customer = (await customersFor(db, cast.rosa))[0]?.id ?? ''

    for (const viewer of [cast.rosa, cast.mina]) {
      expect((await findConversation(db, viewer, id))?.id, viewer.name).toBe(id)
      expect((await listConversations(db, viewer)).conversations, viewer.name).toHaveLength(1)
      expect((await listConversations(db, viewer, { saying: 'bakery' })).conversations).toHaveLength(1)
      expect(await findCustomerFor(db, viewer, customer), viewer.name).toBeDefined()
      expect((await airtimeTrend(db, viewer, 'rosa')).points, viewer.name).toHaveLength(1)
    }
    for (const viewer of [cast.rena, cast.ravi, cast.noah, cast.hana, cast.ada]) {
      expect(await findConversation(db, viewer, id), viewer.name).toBeUndefined()
      expect(await findPlace(db, viewer, id), viewer.name).toBeUndefined()
      expect((await listConversations(db, viewer)).conversations, viewer.name).toEqual([])
      expect((await listConversations(db, viewer, { saying: 'bakery' })).conversations).toEqual([])
      expect((await listConversations(db, viewer, { repId: 'rosa' })).conversations).toEqual([])
      expect(await customersFor(db, viewer), viewer.name).toEqual([])
      expect(await findCustomerFor(db, viewer, customer), viewer.name).toBeUndefined()
      expect((await airtimeTrend(db, viewer, 'rosa')).points, viewer.name).toEqual([])
      expect(await promisesFor(db, viewer), viewer.name).toEqual([])
    }
  })

  test('D-29 Mina is moved off North, and sees nothing of it from then on', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const id = await importCall(db, cast.rosa)
    await movePerson(db, 'mina', { teamId: cast.noah.teamId })
    const mina = await findViewer(db, 'mina')
    expect(mina && (await findConversation(db, mina, id))).toBeUndefined()
    await movePerson(db, 'mina', { teamId: null })
    const nowhere = await findViewer(db, 'mina')
    expect(nowhere && (await listConversations(db, nowhere)).conversations).toEqual([])
  })

  test('who has left is nobody’s viewer any more', async () => {
    const { db } = await fresh()
    await moveIn(db)
    await deactivatePerson(db, 'rosa', '2026-11-20T09:00:00Z')
    expect(await findViewer(db, 'rosa')).toBeUndefined()
  })

  test('a rep’s page is theirs, their manager’s and HR’s', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    for (const viewer of [cast.rosa, cast.mina, cast.hana, cast.ada])
      expect(await findPersonFor(db, viewer, 'rosa'), viewer.name).toBeDefined()
    for (const viewer of [cast.rena, cast.ravi, cast.noah])
      expect(await findPersonFor(db, viewer, 'rosa'), viewer.name).toBeUndefined()
    expect((await peopleFor(db, cast.mina)).map((one) => one.id)).toEqual(['mina', 'rena', 'rosa'])
    expect((await peopleFor(db, cast.rosa)).map((one) => one.id)).toEqual(['rosa'])
  })
})
