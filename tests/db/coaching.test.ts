import { expect, test } from 'vitest'
import { newId } from '../../db/new-id.ts'
import { agendaItemsOf, savePointText, saveState } from '../../db/queries/agenda-items.ts'
import { answerGoal, closeGoal, goalsFor, saveGoal } from '../../db/queries/goals.ts'
import {
  changeOneToOne,
  findOneToOne,
  oneToOnesFor,
  saveMeetingNotes,
  saveOneToOne,
} from '../../db/queries/one-to-ones.ts'
import { findViewer, movePerson, type Viewer } from '../../db/queries/people.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'

const now = '2026-11-24T09:00:00Z'
const startsAt = '2026-11-26T10:00:00Z'

onEveryDatabase((fresh) => {
  test('a one-to-one is its pair’s alone; with another team the new manager takes over what is to come', async () => {
    const { db } = await fresh()
    const { rosa, rena, mina, noah, hana, ada } = await moveIn(db)
    const form = { repId: rosa.id, managerId: mina.id, startsAt, madeBy: mina.id, once: newId(), now }
    const id = await saveOneToOne(db, form)
    expect(await saveOneToOne(db, form)).toBe(id)
    const held = await saveOneToOne(db, { ...form, once: newId(), startsAt: now })
    await changeOneToOne(db, held, { heldAt: now })
    for (const other of [rena, noah, hana, ada]) expect(await oneToOnesFor(db, other)).toEqual([])
    expect(await oneToOnesFor(db, rosa)).toEqual(await oneToOnesFor(db, mina))

    const written = { id, version: 0, text: 'The first words', byId: mina.id, now }
    expect(await saveMeetingNotes(db, written)).toBe(true)
    expect(await saveMeetingNotes(db, { ...written, text: 'Others', byId: rosa.id })).toBe(false)
    expect((await findOneToOne(db, rosa, id))?.notes).toMatchObject({ text: 'The first words', version: 1 })

    await movePerson(db, rosa.id, { teamId: noah.teamId })
    const idsOf = async (viewer: Viewer) => (await oneToOnesFor(db, viewer)).map((one) => one.id)
    expect(await idsOf(mina)).toEqual([])
    expect(await idsOf(noah)).toEqual([id])
    await changeOneToOne(db, held, { sharedOnAt: now })
    expect(await idsOf(noah)).toEqual([id, held])
    expect(await idsOf((await findViewer(db, rosa.id)) as Viewer)).toEqual([id, held])
  })

  test('a point is kept, dropped and spoken of once, and the slower of two writers is told', async () => {
    const { db } = await fresh()
    const { rosa, mina } = await moveIn(db)
    const form = { repId: rosa.id, managerId: mina.id, startsAt, madeBy: rosa.id, once: newId(), now }
    const oneToOneId = await saveOneToOne(db, form)
    const point = { oneToOneId, kind: 'promise', about: 'p1', now } as const
    await saveState(db, { ...point, byId: rosa.id, state: 'kept' })
    await saveState(db, { ...point, byId: mina.id, state: 'dropped' })
    expect(await savePointText(db, { ...point, byId: mina.id, text: 'Call first', version: 0 })).toBe(true)
    expect(await savePointText(db, { ...point, byId: rosa.id, text: 'Write first', version: 0 })).toBe(false)
    expect(await agendaItemsOf(db, oneToOneId)).toMatchObject([
      { kind: 'promise', about: 'p1', state: 'dropped', text: 'Call first', version: 1, byName: mina.name },
    ])
  })

  test('a rep works on one goal at a time: their own at once, somebody else’s when they accept it', async () => {
    const { db } = await fresh()
    const { rosa, rena, mina, noah } = await moveIn(db)
    const goal = { repId: rosa.id, behaviour: 'listening', aim: 'Ask again.', now } as const
    const weeks = { from: '2026-11-24', to: '2027-01-04' }
    const own = await saveGoal(db, { ...goal, ...weeks, proposedBy: rosa.id, once: newId() })
    const proposed = await saveGoal(db, { ...goal, ...weeks, proposedBy: mina.id, once: newId() })
    expect((await goalsFor(db, mina)).map((one) => one.state).toSorted()).toEqual(['open', 'proposed'])
    await expect(answerGoal(db, proposed, 'accepted', now)).rejects.toThrow()
    const closed = { id: rosa.id, at: now, closing: 'Better on the telephone than in the shop.' }
    expect(await closeGoal(db, own, closed)).toBe(true)
    expect(await closeGoal(db, own, { id: mina.id, at: now, closing: 'No.' })).toBe(false)
    expect((await goalsFor(db, rosa)).map((one) => one.closing)).toContain(closed.closing)
    expect(await answerGoal(db, proposed, 'accepted', now)).toBe(true)
    expect(await answerGoal(db, proposed, 'declined', now)).toBe(false)
    expect((await goalsFor(db, rosa)).map((one) => one.state).toSorted()).toEqual(['closed', 'open'])
    for (const other of [rena, noah]) expect(await goalsFor(db, other)).toEqual([])
  })
})
