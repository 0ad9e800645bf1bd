import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { aliasesOf } from '../../db/queries/aliases.ts'
import { findConversation } from '../../db/queries/conversations.ts'
import { handoversOf, latestHandovers } from '../../db/queries/handovers.ts'
import { countNobodys, isNobodys, nobodysConversations } from '../../db/queries/nobodys.ts'
import type { Viewer } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'
import { type Giving, giveNobodys } from '../../server/actions/give-nobodys.ts'
import { importFiles } from '../../server/actions/import-files.ts'
import { removeAlias } from '../../server/actions/person-aliases.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { fairCall, heardFile } from '../spoken.ts'

const said = { byId: 'ada', now: '2026-11-22T09:00:00Z' }

onEveryDatabase((fresh) => {
  const open = async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const give = (wanted: Partial<Giving>) =>
      giveNobodys(db, { conversations: [], repId: 'rosa', party: null, remember: false, ...wanted }, said)
    return { db, cast, give }
  }

  test('only what nobody sees is on the list, the last that came in first, with labels and no words', async () => {
    const { db, cast } = await open()
    const first = await bring(db, 'Somebody', 1)
    const second = await bring(db, 'Somebody', 2, { viewer: cast.ada })
    await bring(db, 'Somebody', 3, { viewer: cast.mina })
    await bring(db, 'Somebody', 4, { viewer: cast.rosa })
    await bring(db, 'Rosa Diaz', 5)
    const list = await nobodysConversations(db, 10)
    expect(list.map((one) => [one.id, one.file, one.came, one.broughtBy, one.channel])).toEqual([
      [second, '2.json', 'command', 'Ada Novak', 'phone'],
      [first, '1.json', 'command', null, 'phone'],
    ])
    expect(list[0]?.speakers.map((one) => one.name)).toEqual(['Somebody', 'Cora Lindqvist'])
    expect(JSON.stringify(list)).not.toContain('timetable')
    expect([await countNobodys(db), (await nobodysConversations(db, 1)).length]).toEqual([2, 1])
  })

  test('what is given is as if its rep had brought it in', async () => {
    const { db, cast, give } = await open()
    const given = await bring(db, 'Rosa', 1)
    expect(await findConversation(db, cast.rosa, given)).toBeUndefined()
    expect(await give({ conversations: [given] })).toEqual({ given: 1 })

    const own = await bring(db, 'Rosa', 2, { viewer: cast.rosa, repId: 'rosa' })
    const [one, other] = [
      await findConversation(db, cast.rosa, given),
      await findConversation(db, cast.rosa, own),
    ]
    for (const part of ['rep', 'teamId', 'ungradable', 'customer', 'statistics'] as const)
      expect(one?.[part], part).toEqual(other?.[part])
    expect(one?.conversation.parties).toEqual(other?.conversation.parties)
    expect(one?.conversation.parties[0]).toMatchObject({ role: 'rep', roleHow: 'domain' })
    expect(one?.measures.measures).toEqual(other?.measures.measures)
    expect(await handoversOf(db, given)).toEqual([
      { conversationId: given, to: 'Rosa Diaz', by: 'Ada Novak', at: said.now },
    ])
    expect(await handoversOf(db, own)).toEqual([])
    expect(await isNobodys(db, given)).toBe(false)
  })

  test('the admin may say which speaker it is, and have the label remembered; both can be taken back', async () => {
    const { db, cast, give } = await open()
    const id = await bring(db, 'The mill', 1)
    expect(await give({ conversations: [id], party: 'p1', remember: true })).toEqual({ given: 1 })
    const full = await findConversation(db, cast.rosa, id)
    expect(full?.conversation.parties[0]).toMatchObject({ role: 'rep', roleHow: 'given' })
    expect(full?.repairs).toMatchObject([{ byName: 'Ada Novak' }])
    const later = await bring(db, 'the MILL', 2)
    expect(await findConversation(db, cast.rosa, later)).toMatchObject({ rep: { id: 'rosa' } })

    const [alias] = await aliasesOf(db, 'rosa')
    expect(alias).toMatchObject({ alias: 'The mill', by: 'Ada Novak', given: [{ id }] })
    await removeAlias(db, cast.rosa, { aliasId: alias?.id ?? '', takeBack: true, ...said })
    expect((await nobodysConversations(db, 10)).map((one) => one.id)).toEqual([id])
    expect(await handoversOf(db, id)).toHaveLength(1)
  })

  test('a label that anybody may stand behind, or that another goes by, is not remembered and nothing is given', async () => {
    const { db, give } = await open()
    const label = await bring(db, 'Speaker 1', 1)
    const namesake = await bring(db, 'Bo', 2)
    const third = await bring(db, 'Bo', 3)
    const wanted = { party: 'p1', remember: true }
    expect(await give({ ...wanted, conversations: [label] })).toEqual({ problem: 'anybody' })
    expect(await give({ ...wanted, conversations: [namesake], repId: 'rena' })).toEqual({ given: 1 })
    expect(await give({ ...wanted, conversations: [third] })).toEqual({ problem: 'shared' })
    expect(await give({ conversations: [third], remember: true })).toEqual({ problem: 'no-speaker' })
    expect(await give({ conversations: [third], party: 'p9' })).toEqual({ problem: 'no-speaker' })
    expect(await give({ conversations: [third], repId: 'mina' })).toEqual({ problem: 'no-rep' })
    expect((await nobodysConversations(db, 10)).map((one) => one.id)).toEqual([third, label])
    expect(await aliasesOf(db, 'rosa')).toEqual([])
  })

  test('several are given at once, and what is somebody’s by now is left alone', async () => {
    const { db, cast, give } = await open()
    const [first, second] = [await bring(db, 'Somebody', 1), await bring(db, 'Somebody', 2)]
    const minas = await bring(db, 'Somebody', 3, { viewer: cast.mina })
    expect(await give({ conversations: [first, second, second, minas, 'x'] })).toEqual({ given: 2 })
    expect(await give({ conversations: [first, second], repId: 'ravi' })).toEqual({ given: 0 })
    for (const id of [first, second])
      expect(await findConversation(db, cast.mina, id)).toMatchObject({ rep: { id: 'rosa' }, ungradable: [] })
    expect(await findConversation(db, cast.mina, minas)).toMatchObject({ rep: null })
    expect(await latestHandovers(db, 5)).toHaveLength(2)
  })
})

interface Brought {
  readonly viewer?: Viewer
  readonly repId?: string
}

/** A call in which nobody knows who is who, but for the names in it. */
async function bring(
  db: Kysely<Database>,
  name: string,
  number: number,
  { viewer, repId }: Brought = {},
): Promise<string> {
  const lines = fairCall.map(([who, ...rest]) => [who === 'Rosa Diaz' ? name : who, ...rest] as const)
  const bytes = heardFile(lines, {
    id: `${name}-${number}`,
    startedAt: '2026-11-18T15:00:00Z',
    isSilentOnRoles: true,
  })
  const answer = await importFiles(db, {
    files: [{ name: `${number}.json`, bytes }],
    ...{ viewer: viewer ?? null, repId: repId ?? null, zone: null, now: `2026-11-21T09:0${number}:00Z` },
  })
  const id = 'files' in answer ? answer.files[0]?.conversations[0]?.id : undefined
  if (id) return id
  const row = await db
    .selectFrom('conversations')
    .select('id')
    .where('external_id', '=', `${name}-${number}`)
    .executeTakeFirstOrThrow()
  return row.id
}
