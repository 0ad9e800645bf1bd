import { expect, test } from 'vitest'
import { findConversation } from '../../db/queries/conversations.ts'
import { createCustomer } from '../../db/queries/customers.ts'
import { beginGoing, endGoing } from '../../db/queries/goings-through.ts'
import { saveNote } from '../../db/queries/notes.ts'
import { findPerson } from '../../db/queries/people.ts'
import { correctParty } from '../../server/actions/correct-party.ts'
import { unitsOfRep, unitsOfReps } from '../../server/actions/rep-units.ts'
import { sayOfFinding } from '../../server/actions/say-of-finding.ts'
import { defaultScorecard } from '../../server/grading/scorecard.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'

const period = { from: '2026-11-01', to: '2026-11-30', timeZone: 'Europe/London' }
const noon = '2026-11-04T12:00:00Z'
const later = '2026-12-01T09:00:00Z'

onEveryDatabase((fresh) => {
  test('what was kept of a conversation counts as long as nothing changed, and not a moment longer', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const first = await importCall(db, cast.rosa, { number: 3 })
    const second = await importCall(db, cast.rosa, { number: 9 })
    const rosa = await findPerson(db, 'rosa')
    if (!rosa) throw new Error('Rosa is not there')
    const count = async (now: string, keeps: boolean) =>
      (await unitsOfRep(db, rosa, { period, scorecard: defaultScorecard, now, keepsIn: keeps ? db : null }))
        .counting
    const kept = () =>
      db
        .selectFrom('counted_talks')
        .select(['conversation_id', 'made_from'])
        .orderBy('conversation_id')
        .execute()
    const anew = async (now: string) => {
      const counted = await count(now, true)
      const before = await kept()
      expect(await count(now, true)).toEqual(counted)
      expect(await kept()).toEqual(before)
      await db.deleteFrom('counted_talks').execute()
      expect(await count(now, true)).toEqual(counted)
      return { counted, before }
    }

    const say = async (answer: 'agreed' | 'refused', at: string) => {
      const full = await findConversation(db, cast.mina, first)
      for (const { id } of full?.findings.insights ?? [])
        await sayOfFinding(db, cast.mina, { findingId: id, kind: 'insight' }, answer, at)
    }
    const note = {
      authorId: 'rosa',
      text: 'Two drivers left; the bakery opens early and the cold room is empty.',
    }
    const changes: readonly (() => Promise<unknown>)[] = [
      () => saveNote(db, { ...note, conversationId: first, version: 0, now: '2026-11-03T17:00:00Z' }),
      () => saveNote(db, { ...note, conversationId: second, version: 0, now: '2026-11-09T17:00:00Z' }),
      () =>
        saveNote(db, {
          ...note,
          conversationId: second,
          version: 1,
          text: 'Another.',
          now: '2026-11-09T18:00:00Z',
        }),
      () => say('agreed', '2026-11-10T09:00:00Z'),
      () => say('refused', '2026-11-10T10:00:00Z'),
      async () => {
        const going = { sitting: 's', conversationIds: [second], byId: 'mina', now: '2026-11-11T09:00:00Z' }
        await beginGoing(db, going)
        await endGoing(db, { ...going, shown: 1, leftOut: 0 })
      },
      () => db.updateTable('conversations').set({ chosen: 'drawn' }).where('id', '=', second).execute(),
      async () => {
        const { id } = await createCustomer(db, { name: 'Cora L.', account: 'Loom', email: null }, noon)
        await db.updateTable('conversations').set({ customer_id: id }).where('id', '=', first).execute()
      },
      async () => {
        const { revision = 1 } = (await findConversation(db, cast.rosa, second)) ?? {}
        await correctParty(
          db,
          cast.mina,
          { conversationId: second, revision, party: 'p1', role: 'colleague' },
          later,
        )
      },
    ]
    const young = await anew('2026-11-03T16:00:00Z')
    const old = await anew(later)
    expect(old.counted).not.toEqual(young.counted)
    let last = old.counted
    for (const change of changes) {
      await change()
      const { counted } = await anew(later)
      expect(counted).not.toEqual(last)
      last = counted
    }
  })

  test('what a team did is counted in one go as it is of each alone, and kept for whoever may see the same', async () => {
    const { db } = await fresh()
    const { rosa, rena, ravi, mina } = await moveIn(db)
    const calls = [await importCall(db, rosa, { number: 3 }), await importCall(db, rena, { number: 9 })]
    await importCall(db, ravi, { number: 12 })
    for (const { id } of (await findConversation(db, mina, calls[0] ?? ''))?.findings.insights ?? [])
      await sayOfFinding(db, mina, { findingId: id, kind: 'insight' }, 'agreed', '2026-11-10T09:00:00Z')
    const asked = { period, scorecard: defaultScorecard, now: later }
    for (const looking of [{}, { seenBy: mina }]) {
      const alone = []
      for (const rep of [rosa, rena, ravi]) alone.push(await unitsOfRep(db, rep, { ...asked, ...looking }))
      expect(await unitsOfReps(db, [rosa, rena, ravi], { ...asked, ...looking })).toEqual(alone)
    }
    expect(await unitsOfReps(db, [], asked)).toEqual([])

    const anew = async () =>
      (await unitsOfReps(db, [rosa, rena], { ...asked, seenBy: mina, keepsIn: db })).map(
        (own) => own.countedAnew,
      )
    expect(await anew()).toEqual([1, 1])
    expect(await anew()).toEqual([0, 0])
    await db
      .updateTable('conversations')
      .set({ with_rep: 1 })
      .where('id', '=', calls[1] ?? '')
      .execute()
    const [, hers] = await unitsOfReps(db, [rosa, rena], { ...asked, seenBy: mina })
    expect(hers?.counting.encounters, 'what was kept is nobody’s leave to look').toEqual([])
  })
})
