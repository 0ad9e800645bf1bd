import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { listConversations } from '../../db/queries/conversation-list.ts'
import { findConversation } from '../../db/queries/conversations.ts'
import { saveNote } from '../../db/queries/notes.ts'
import { createPeriod, movePeriod } from '../../db/queries/periods.ts'
import { savePlan } from '../../db/queries/plans.ts'
import { earlierRevisions } from '../../db/queries/revisions.ts'
import type { Database } from '../../db/schema.ts'
import { correctParty } from '../../server/actions/correct-party.ts'
import { freezePeriod, gradePeriod } from '../../server/actions/grade-period.ts'
import { importFiles } from '../../server/actions/import-files.ts'
import { foreseenWithdrawal, withdrawUpload } from '../../server/actions/withdraw-upload.ts'
import type { Plan } from '../../server/pay/plan.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { fairCall, heardFile } from '../spoken.ts'
import { byName, send, uploaded } from '../uploaded.ts'

const now = '2026-11-21T12:00:00.000Z'
const call = (id: string, lines = fairCall) => heardFile(lines, { id })
const longer = [...fairCall, ['Cora Lindqvist', 121, 130, 'And please call before you come.'] as const]

const withdraw = (db: Kysely<Database>, uploadId: string, fileId: string | null = null) =>
  withdrawUpload(db, {
    uploadId,
    fileId,
    timeZone: 'Europe/London',
    by: 'Rosa Diaz',
    now,
    dataDir: '/nowhere',
  })

onEveryDatabase((fresh) => {
  const open = async () => {
    const { db } = await fresh()
    return { db, cast: await moveIn(db) }
  }

  test('what only a wrong upload brought goes, with its words, its file and its place in the search', async () => {
    const { db, cast } = await open()
    const { id } = await uploaded(db, cast.rosa, { 'a.json': call('a'), 'b.json': call('b'), 'c.txt': '' })
    expect(await withdraw(db, id)).toMatchObject({
      gone: [expect.any(String), expect.any(String)],
      stays: [],
    })
    expect((await listConversations(db, cast.rosa)).conversations).toEqual([])
    expect((await listConversations(db, cast.rosa, { saying: 'drivers' })).conversations).toEqual([])
    for (const table of ['files', 'conversation_files', 'utterances', 'upload_bytes'] as const)
      expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([])
    const file = await byName(db, id)
    for (const name of ['a.json', 'b.json', 'c.txt'])
      expect(file(name)).toMatchObject({ state: 'withdrawn', report: { withdrawal: { by: 'Rosa Diaz' } } })
  })

  test('one file of an upload goes, and the others stay', async () => {
    const { db, cast } = await open()
    const { id, file } = await uploaded(db, cast.rosa, { 'a.json': call('a'), 'b.json': call('b') })
    await withdraw(db, id, file('a.json').id)
    const left = (await listConversations(db, cast.rosa)).conversations.map((one) => one.id)
    expect(left).toEqual([file('b.json').report?.conversations[0]?.id])
  })

  test('what was here before stays: the earlier words stand again, with what people put right', async () => {
    const { db, cast } = await open()
    const before = await uploaded(db, cast.rosa, { 'a.json': call('a') })
    const after = await uploaded(db, cast.rosa, { 'a-again.json': call('a', longer) })
    const conversation = before.file('a.json').report?.conversations[0]?.id ?? ''
    const full = await findConversation(db, cast.rosa, conversation)
    expect(full?.conversation.utterances).toHaveLength(5)
    await correctParty(
      db,
      cast.rosa,
      {
        conversationId: conversation,
        revision: full?.revision ?? 0,
        party: 'p2',
        role: 'customer',
        name: 'Cora L.',
      },
      now,
    )

    expect(await foreseenWithdrawal(db, { uploadId: after.id, fileId: null, timeZone: 'UTC' })).toMatchObject(
      {
        gone: [],
        earlier: [{ id: conversation }],
      },
    )
    await withdraw(db, after.id)
    const again = await findConversation(db, cast.rosa, conversation)
    expect(again?.conversation.utterances.map((one) => one.text)).toEqual(
      fairCall.map(([, , , text]) => text),
    )
    expect(again?.conversation.parties.map((one) => one.name)).toEqual(['Rosa Diaz', 'Cora L.'])
    expect(again?.measures.measures.customerAirtime).toMatchObject({ value: 0.75 })
    expect(await earlierRevisions(db, conversation)).toEqual([])
    expect(
      (await listConversations(db, cast.rosa, { saying: 'call before you come' })).conversations,
    ).toEqual([])

    const third = await uploaded(db, cast.rosa, { 'a-again.json': call('a', longer) })
    expect(third.file('a-again.json').report?.conversations).toMatchObject([{ outcome: 'newer-version' }])
  })

  test('what a later file was joined to stays until that one is taken back', async () => {
    const { db, cast } = await open()
    const first = await uploaded(db, cast.rosa, { 'a.json': call('a') })
    const second = await uploaded(db, cast.rosa, { 'b.json': call('a', longer) })
    expect(await withdraw(db, first.id)).toMatchObject({ gone: [], stays: [{ why: 'later-file' }] })
    expect((await byName(db, first.id))('a.json').state).toBe('done')
    await withdraw(db, second.id)
    expect(await withdraw(db, first.id)).toMatchObject({ gone: [expect.any(String)], stays: [] })
  })

  test('what is here through another way in loses nothing', async () => {
    const { db, cast } = await open()
    const files = [{ name: 'a.json', bytes: call('a') }]
    await importFiles(db, { files, viewer: cast.rosa, repId: 'rosa', zone: null, now })
    const { id } = await uploaded(db, cast.rosa, { 'copy.json': call('a') })
    expect(await withdraw(db, id)).toMatchObject({ gone: [], earlier: [], untouched: [], stays: [] })
    expect((await listConversations(db, cast.rosa)).conversations).toHaveLength(1)
  })

  test('what a period rests on is not taken back once measuring was closed, and never once it is frozen', async () => {
    const { db, cast } = await open()
    const { id } = await uploaded(db, cast.rosa, { 'a.json': call('a') })
    await savePlan(db, plan, { state: 'active', madeBy: 'hana', now })
    const period = await createPeriod(db, {
      planId: 'plan-1',
      name: 'November',
      from: '2026-11-01',
      to: '2026-11-30',
    })
    await gradePeriod(db, { periodId: period.id, timeZone: 'Europe/London', now })
    await movePeriod(db, period.id, 'open', 'measured', now)
    expect(await withdraw(db, id)).toMatchObject({ gone: [], stays: [{ why: 'measured' }] })
    await freezePeriod(db, { periodId: period.id, timeZone: 'Europe/London', now })
    expect(await withdraw(db, id)).toMatchObject({ gone: [], stays: [{ why: 'frozen' }] })
    expect((await listConversations(db, cast.rosa)).conversations).toHaveLength(1)
  })

  test('before anything goes it is said what goes with it: notes too', async () => {
    const { db, cast } = await open()
    const { id, file } = await uploaded(db, cast.rosa, { 'a.json': call('a') })
    const conversationId = file('a.json').report?.conversations[0]?.id ?? ''
    await saveNote(db, { conversationId, authorId: 'rosa', version: 0, text: 'Two drivers left.', now })
    const foreseen = await foreseenWithdrawal(db, { uploadId: id, fileId: null, timeZone: 'UTC' })
    expect(foreseen).toMatchObject({ gone: [conversationId], notes: 1, proofs: 0 })
    expect((await listConversations(db, cast.rosa)).conversations).toHaveLength(1)
  })

  test('an upload that breaks off on its way leaves nothing', async () => {
    const { db, cast } = await open()
    const broken = { 'a.json': call('a') }
    await expect(send(db, cast.rosa, withBreak(broken))).rejects.toThrow('broke off')
    for (const table of ['uploads', 'upload_files', 'upload_bytes'] as const)
      expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([])
  })
})

/** Files of which the second never comes. */
function withBreak(files: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, Uint8Array>> {
  return Object.defineProperty({ ...files }, 'b.json', {
    enumerable: true,
    get: () => {
      throw new Error('The connection broke off')
    },
  })
}

const plan: Plan = {
  id: 'plan-1',
  name: 'Heard and paid',
  version: 1,
  currency: 'GBP',
  effectiveFrom: '2026-10-01',
  effectiveTo: null,
  components: [{ behaviour: null, share: 1, rule: null }],
  atTargetMinor: { rosa: 60_000 },
  manyBehavioursBecause: null,
  baselines: {},
  error: 0.1,
  stages: [null, 0.05],
  paysFactsAtOnce: true,
}
