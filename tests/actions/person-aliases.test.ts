import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { aliasesOf } from '../../db/queries/aliases.ts'
import { findConversation } from '../../db/queries/conversations.ts'
import { activePeople } from '../../db/queries/people.ts'
import { tellApart } from '../../db/queries/told-apart.ts'
import type { Database } from '../../db/schema.ts'
import { importFiles } from '../../server/actions/import-files.ts'
import { speakersLikeOurs } from '../../server/actions/like-speakers.ts'
import { addAlias, foreseenAlias, removeAlias } from '../../server/actions/person-aliases.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { fairCall, heardFile } from '../spoken.ts'

const now = '2026-11-22T09:00:00Z'

onEveryDatabase((fresh) => {
  test('an alias gives what is nobody’s and has that speaker, in one act, and takes it back again', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const first = await nobodys(db, 'Rosie at the mill', 1)
    const second = await nobodys(db, 'ROSIE at the Mill', 2)
    const other = await nobodys(db, 'Somebody Else', 3)
    const before = await repAndParties(db, [first, second, other])

    const foreseen = await foreseenAlias(db, cast.rosa, 'Rosie at the mill')
    expect('matching' in foreseen && foreseen.matching.map((one) => one.conversationId)).toEqual([
      second,
      first,
    ])
    expect(await aliasesOf(db, 'rosa')).toEqual([])

    const wanted = { text: ' Rosie at the mill ', give: [first, other], byId: 'ada', now }
    expect(await addAlias(db, cast.rosa, wanted)).toEqual({ given: 1 })
    const given = await findConversation(db, cast.rosa, first)
    expect(given).toMatchObject({ rep: { id: 'rosa' }, teamId: cast.rosa.teamId, ungradable: [] })
    expect(given?.conversation.parties[0]).toMatchObject({ role: 'rep', roleHow: 'given' })
    expect(given?.repairs).toMatchObject([{ byName: 'Ada Novak' }])
    expect(await findConversation(db, cast.rosa, second)).toBeUndefined()

    const [alias] = await aliasesOf(db, 'rosa')
    expect(alias).toMatchObject({ alias: 'Rosie at the mill', kind: 'name', by: 'Ada Novak', at: now })
    const removal = { aliasId: alias?.id ?? '', takeBack: true, byId: 'ada', now }
    expect(await removeAlias(db, cast.rosa, removal)).toBe(true)
    expect(await removeAlias(db, cast.rosa, removal)).toBe(false)
    expect(await repAndParties(db, [first, second, other])).toEqual(before)
    expect(await aliasesOf(db, 'rosa')).toMatchObject([{ removed: { by: 'Ada Novak' } }])
  })

  test('what comes in later under an alias is theirs at once', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    await addAlias(db, cast.rosa, { text: '+44 7700 900018', give: [], byId: 'ada', now })
    const id = await nobodys(db, '+44 (0)7700-900018', 4)
    expect(await findConversation(db, cast.rosa, id)).toMatchObject({ rep: { id: 'rosa' } })
  })

  test('what two of ours go by is shown as shared and matched for nobody', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    await addAlias(db, cast.rosa, { text: 'The mill', give: [], byId: 'ada', now })
    const id = await nobodys(db, 'the MILL', 1)
    await removeShared(db, id)
    const foreseen = await foreseenAlias(db, cast.rena, 'the mill')
    expect(foreseen).toMatchObject({ shared: [{ id: 'rosa' }], matching: [] })
    expect(await addAlias(db, cast.rena, { text: 'the mill', give: [id], byId: 'ada', now })).toEqual({
      given: 0,
    })
    const later = await nobodys(db, 'The Mill', 2)
    expect(await findConversation(db, cast.rosa, later)).toBeUndefined()
    expect(await findConversation(db, cast.rena, later)).toBeUndefined()
  })

  test('a label, somebody’s mail and what they go by already are refused', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const problem = async (text: string) => foreseenAlias(db, cast.rosa, text)
    for (const [text, is] of [
      ['Speaker 2', 'anybody'],
      ['4711', 'anybody'],
      ['diaz, ROSA', 'theirs'],
      ['rosa@loomworks.example', 'theirs'],
      ['Rena@Loomworks.example', 'mail'],
      ['x'.repeat(201), 'long'],
    ] as const)
      expect(await problem(text), text).toEqual({ problem: is })
  })

  test('a speaker known in a file as a customer is not offered, nor one who stands there twice', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    await importCalled(db, 'Rosie', 1, { role: 'customer' })
    await importCalled(db, 'Rosie', 2, { twice: true })
    expect(await foreseenAlias(db, cast.rosa, 'Rosie')).toMatchObject({ matching: [] })
  })

  test('a manager may go by something, and is given nobody’s conversations', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    await nobodys(db, 'Boss', 1)
    expect(await foreseenAlias(db, cast.mina, 'Boss')).toMatchObject({ matching: [] })
    expect(await addAlias(db, cast.mina, { text: 'Boss', give: [], byId: 'ada', now })).toEqual({ given: 0 })
    expect((await activePeople(db)).find(({ id }) => id === 'mina')?.aliases).toEqual(['Boss'])
  })

  test('speakers by a part of a name are suggested until somebody says they are others', async () => {
    const { db } = await fresh()
    await moveIn(db)
    await nobodys(db, 'Rosa D.', 1)
    await nobodys(db, 'rosa d.', 2)
    await nobodys(db, 'Cora', 3)
    expect(await speakersLikeOurs(db)).toMatchObject([
      { personId: 'rosa', personName: 'Rosa Diaz', conversations: 2 },
    ])
    await tellApart(db, { kind: 'alias', one: 'rosa', other: 'rosa d.' }, { byId: 'ada', now })
    expect(await speakersLikeOurs(db)).toEqual([])
  })
})

/** A call that is nobody’s yet: the file names somebody whom nobody knows. */
async function nobodys(db: Kysely<Database>, name: string, number: number): Promise<string> {
  return importCalled(db, name, number, {})
}

async function importCalled(
  db: Kysely<Database>,
  name: string,
  number: number,
  { role, twice = false }: { readonly role?: string; readonly twice?: boolean },
): Promise<string> {
  const lines = fairCall.map(
    ([who, ...rest]) => [who === 'Rosa Diaz' ? name : twice ? `${name} ` : who, ...rest] as const,
  )
  const startedAt = new Date(Date.UTC(2026, 10, number, 15)).toISOString()
  const bytes = heardFile(lines, { id: `${name}-${number}`, startedAt, isSilentOnRoles: true })
  const text = new TextDecoder().decode(bytes)
  const file = JSON.parse(text) as { parties: { name: string; role?: string }[] }
  for (const party of file.parties) if (role && party.name === name) party.role = role
  const answer = await importFiles(db, {
    files: [{ name: `${number}.json`, bytes: new TextEncoder().encode(JSON.stringify(file)) }],
    ...{ viewer: null, repId: null, zone: null, now: '2026-11-21T09:00:00Z' },
  })
  const id = 'files' in answer ? answer.files[0]?.conversations[0]?.id : undefined
  if (!id) throw new Error(JSON.stringify(answer))
  return id
}

async function removeShared(db: Kysely<Database>, id: string): Promise<void> {
  await db.updateTable('conversations').set({ rep_id: null }).where('id', '=', id).execute()
}

async function repAndParties(db: Kysely<Database>, ids: readonly string[]) {
  const rows = await db
    .selectFrom('conversations')
    .innerJoin('parties', 'parties.conversation_id', 'conversations.id')
    .select(['conversations.id', 'rep_id', 'team_id', 'ungradable', 'key', 'name', 'role', 'role_how'])
    .where('conversations.id', 'in', ids)
    .orderBy('conversations.id')
    .orderBy('key')
    .execute()
  const statistics = await db
    .selectFrom('conversation_stats')
    .selectAll()
    .where('conversation_id', 'in', ids)
    .orderBy('conversation_id')
    .execute()
  return { rows, statistics }
}
