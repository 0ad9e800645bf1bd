import { expect, test } from 'vitest'
import { findConversation } from '../../db/queries/conversations.ts'
import { importFiles } from '../../server/actions/import-files.ts'
import { type Cast, moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { fairCall, heardFile } from '../spoken.ts'
import { bring, now } from './bring-files.ts'

onEveryDatabase((fresh) => {
  test('our people are known by name, and whoever is in it has the conversation', async () => {
    const { db, cast } = await open()
    const lines = fairCall.map(
      ([who, ...rest]) => [who === 'Rosa Diaz' ? 'Rena Okafor' : who, ...rest] as const,
    )
    const [file] = await bring(
      db,
      cast.mina,
      [['call.json', heardFile(lines, { isSilentOnRoles: true })]],
      'rosa',
    )
    const full = await findConversation(db, cast.mina, file?.conversations[0]?.id ?? '')
    expect(full?.rep?.id).toBe('rena')
    expect(full?.conversation.parties[0]).toMatchObject({ role: 'rep', roleHow: 'domain' })
  })

  test('nobody brings evidence about a colleague, and nobody takes a colleague’s call for their own', async () => {
    const { db, cast } = await open()
    const call = heardFile(fairCall)
    const later = heardFile(fairCall, { startedAt: '2026-11-19T15:00:00Z' })
    await bring(db, cast.ravi, [['about-rosa.json', call]], null)
    await bring(db, cast.rena, [['rosas.json', later]], 'rena')
    const rows = await db
      .selectFrom('conversations')
      .select(['rep_id', 'brought_by'])
      .orderBy('brought_by')
      .execute()
    expect(rows).toEqual([
      { rep_id: null, brought_by: 'ravi' },
      { rep_id: null, brought_by: 'rena' },
    ])
  })

  test('what matches nobody is unassigned, graded for nobody, and seen by whoever brought it and their manager', async () => {
    const { db, cast } = await open()
    const lines = fairCall.map(
      ([who, ...rest]) => [who === 'Rosa Diaz' ? 'Speaker 1' : 'Speaker 2', ...rest] as const,
    )
    const [file] = await bring(
      db,
      cast.rosa,
      [['call.json', heardFile(lines, { isSilentOnRoles: true })]],
      null,
    )
    const id = file?.conversations[0]?.id ?? ''
    const full = await findConversation(db, cast.rosa, id)
    expect(full).toMatchObject({ rep: null })
    expect(full?.ungradable[0]).toBe('Nobody has said whose conversation it is.')
    expect(await findConversation(db, cast.mina, id)).toBeDefined()
    expect(await findConversation(db, cast.rena, id)).toBeUndefined()
    expect(await findConversation(db, cast.noah, id)).toBeUndefined()
    expect(await db.selectFrom('customers').select('name').execute()).not.toContainEqual({
      name: 'Speaker 2',
    })
  })

  test('nobody overwrites a conversation they may not see', async () => {
    const { db, cast } = await open()
    await bring(db, cast.rosa, [['a.json', heardFile(fairCall, { id: 'crm-7' })]], 'rosa')
    const [stolen] = await bring(
      db,
      cast.ravi,
      [['b.json', heardFile(fairCall.slice(0, 2), { id: 'crm-7' })]],
      'ravi',
    )
    expect(stolen).toMatchObject({ outcome: 'refused', refused: [{ code: 'taken' }] })
    const [same] = await bring(db, cast.ravi, [['c.json', heardFile(fairCall, { id: 'crm-7' })]], 'ravi')
    expect(same).toMatchObject({ outcome: 'already-here', conversations: [{ id: null }] })
  })

  test('nobody brings a conversation for somebody of another team, and HR brings none', async () => {
    const { db, cast } = await open()
    const files = [{ name: 'a.json', bytes: heardFile(fairCall) }]
    const given = { files, zone: null, now }
    expect(await importFiles(db, { ...given, viewer: cast.rosa, repId: 'ravi' })).toEqual({
      problem: 'unknown-rep',
    })
    expect(await importFiles(db, { ...given, viewer: cast.noah, repId: 'rosa' })).toEqual({
      problem: 'unknown-rep',
    })
    expect(await importFiles(db, { ...given, viewer: cast.hana, repId: null })).toEqual({
      problem: 'may-not-import',
    })
    expect(await importFiles(db, { ...given, viewer: cast.rosa, repId: null, customerId: 'nobody' })).toEqual(
      {
        problem: 'unknown-customer',
      },
    )
    expect(await db.selectFrom('conversations').select('id').execute()).toEqual([])
  })

  async function open() {
    const opened = await fresh()
    return { ...opened, cast: (await moveIn(opened.db)) as Cast }
  }
})
