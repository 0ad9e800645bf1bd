import { expect, test } from 'vitest'
import { customersFor } from '../../db/queries/customers.ts'
import { importFiles } from '../../server/actions/import-files.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'
import { fairCall } from '../spoken.ts'

const called = (name: string): typeof fairCall =>
  fairCall.map(([who, ...rest]) => [who === 'Cora Lindqvist' ? name : who, ...rest] as const)

onEveryDatabase((fresh) => {
  test('one customer is one customer, whoever of us talks with her', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    await importCall(db, cast.rosa, { number: 1 })
    await importCall(db, cast.rosa, { number: 2, lines: called('cora  LINDQVIST') })
    await importCall(db, cast.rena, { number: 3 })
    expect(await db.selectFrom('customers').select('name').execute()).toEqual([{ name: 'Cora Lindqvist' }])
    expect(await customersFor(db, cast.mina)).toMatchObject([{ name: 'Cora Lindqvist', conversations: 3 }])
    expect(await customersFor(db, cast.rena)).toMatchObject([{ conversations: 1 }])
  })

  test('a first name is the same customer for one rep, and another one for the next', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    await importCall(db, cast.rosa, { number: 1, lines: called('Cora') })
    await importCall(db, cast.rosa, { number: 2, lines: called('Cora') })
    await importCall(db, cast.ravi, { number: 3, lines: called('Cora') })
    expect(await db.selectFrom('customers').select('name').execute()).toHaveLength(2)
  })

  test('a label is no customer', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    await importCall(db, cast.rosa, { lines: called('Speaker 2') })
    expect(await db.selectFrom('customers').select('name').execute()).toEqual([])
  })

  test('mail knows the customer by address, and her company by its domain', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const mail = (from: string, to: string, subject: string) =>
      new TextEncoder().encode(
        `From: ${from}\r\nTo: ${to}\r\nSubject: ${subject}\r\nDate: Mon, 16 Nov 2026 09:00:00 +0000\r\nMessage-ID: <${subject.length}@mail.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe cold room is empty on Mondays and we would like deliveries before seven in the morning. Can you do that for us from next week on?\r\n`,
      )
    const cora = 'Cora Lindqvist <Cora@fjordbakery.example>'
    const rosa = 'Rosa Diaz <rosa@loomworks.example>'
    const answer = await importFiles(db, {
      files: [
        { name: 'a.eml', bytes: mail(cora, rosa, 'Mondays') },
        { name: 'b.eml', bytes: mail('C. <cora@fjordbakery.example>', rosa, 'Mondays again') },
      ],
      viewer: cast.rosa,
      repId: 'rosa',
      zone: null,
      now: '2026-11-21T09:00:00Z',
    })
    expect('files' in answer && answer.files.map((file) => file.outcome)).toEqual(['imported', 'imported'])
    expect(await db.selectFrom('customers').select(['name', 'account']).execute()).toEqual([
      { name: 'Cora Lindqvist', account: 'fjordbakery.example' },
    ])
    expect(await db.selectFrom('conversations').select('rep_id').execute()).toEqual([
      { rep_id: 'rosa' },
      { rep_id: 'rosa' },
    ])
  })
})
