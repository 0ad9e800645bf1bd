import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { createCustomer } from '../../db/queries/customers.ts'
import { knownCustomersFor } from '../../db/queries/known-customers.ts'
import type { Viewer } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'
import { foreseenContacts } from '../../server/actions/contacts-table.ts'
import { importContacts } from '../../server/actions/import-contacts.ts'
import { importFiles } from '../../server/actions/import-files.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { fairCall, heardFile } from '../spoken.ts'

const now = '2026-11-22T09:00:00Z'
const head = 'Company;Website;Contact;E-Mail;Phone'

onEveryDatabase((fresh) => {
  test('companies and contacts come in, and the same table again changes nothing', async () => {
    const { db } = await fresh()
    const { hana } = await moveIn(db)
    const table = csv(
      'Fjord Bakery;https://www.fjordbakery.example/shop;Cora Lindqvist;Cora@fjordbakery.example;+44 20 7946 0018',
      'FJORD bakery;;Tomas Berg;tomas@fjordbakery.example;',
      ';;Ida Berg;ida@fjordbakery.example;',
      ';;Jon Free;jon@gmail.com;',
    )
    expect(await states(db, hana, table)).toEqual(['new', 'new', 'new', 'new'])
    expect(await knownCustomersFor(db, hana)).toEqual([])
    await kept(db, hana, table)
    expect(
      (await knownCustomersFor(db, hana)).map(({ name, account, phones }) => [name, account, phones]),
    ).toEqual([
      ['Cora Lindqvist', 'Fjord Bakery', ['+442079460018']],
      ['Ida Berg', 'Fjord Bakery', []],
      ['Jon Free', null, []],
      ['Tomas Berg', 'Fjord Bakery', []],
    ])
    expect(await states(db, hana, table)).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged'])
  })

  test('what is known changes as it is shown, from what to what', async () => {
    const { db } = await fresh()
    const { hana } = await moveIn(db)
    const email = 'cora@fjordbakery.example'
    await createCustomer(db, { name: 'Cora', account: 'fjordbakery.example', email }, now)
    await createCustomer(db, { name: 'Tomas Berg', account: 'fjordbakery.example', email: null }, now)
    const table = csv(`Fjord Bakery;fjordbakery.example;Cora Lindqvist;${email};+44 20 7946 0018`)
    const plan = await foreseenContacts(db, hana, table)
    expect('rows' in plan && plan.rows).toMatchObject([
      {
        line: 2,
        state: 'changed',
        changes: [
          { what: 'domain', to: 'fjordbakery.example' },
          { what: 'people', to: 'Tomas Berg' },
          { what: 'name', from: 'Cora', to: 'Cora Lindqvist' },
          { what: 'account', from: 'fjordbakery.example', to: 'Fjord Bakery' },
          { what: 'phone', from: null, to: '+442079460018' },
        ],
      },
    ])
    await kept(db, hana, table)
    expect((await knownCustomersFor(db, hana)).map((one) => one.account)).toEqual([
      'Fjord Bakery',
      'Fjord Bakery',
    ])
  })

  test('a conversation with a known number, or from a known domain, is with them', async () => {
    const { db } = await fresh()
    const { hana, rosa } = await moveIn(db)
    await kept(db, hana, csv('Fjord Bakery;fjordbakery.example;Cora Lindqvist;;+44 20 7946 0018'))
    const lines = fairCall.map(
      ([who, ...rest]) => [who === 'Cora Lindqvist' ? '+44 (0)20 7946-0018' : who, ...rest] as const,
    )
    const mail = `From: Tomas <tomas@fjordbakery.example>\r\nTo: rosa@loomworks.example\r\nSubject: Mondays\r\nDate: Mon, 16 Nov 2026 09:00:00 +0000\r\nMessage-ID: <a@mail.example>\r\n\r\nThe cold room is empty on Mondays, can you deliver before seven?\r\n`
    const files = [
      { name: 'call.json', bytes: heardFile(lines, { id: 'a' }) },
      { name: 'mail.eml', bytes: new TextEncoder().encode(mail) },
    ]
    await importFiles(db, { files, viewer: rosa, repId: 'rosa', zone: null, now })
    expect(
      (await knownCustomersFor(db, hana)).map(({ name, account, conversations }) => [
        name,
        account,
        conversations,
      ]),
    ).toEqual([
      ['Cora Lindqvist', 'Fjord Bakery', 1],
      ['Tomas', 'Fjord Bakery', 1],
    ])
  })

  test('a row that cannot be is refused by its line, and then nothing of the table is kept', async () => {
    const { db } = await fresh()
    const { hana } = await moveIn(db)
    await createCustomer(db, { name: 'Ada Moss', account: null, email: 'ada@moss.example' }, now)
    for (const [row, is] of [
      ['Fjord Bakery;gmail.com;;;', 'shared-domain'],
      ['Fjord Bakery;loomworks.example;;;', 'our-domain'],
      ['Fjord Bakery;not a domain!;;;', 'domain'],
      [';fjordbakery.example;Cora;;', 'domain-alone'],
      ['Fjord Bakery;;;;', 'nobody'],
      [';;;;+44 20 7946 0018', 'nobody'],
      [';;Cora;cora at home;', 'email'],
      [';;Cora;;4711', 'phone'],
      [';;Rosa;rosa@loomworks.example;', 'ours'],
      [`;;${'x'.repeat(201)};;`, 'long'],
      ['a;b;c;d;e;f', 'torn'],
    ] as const) {
      const table = csv(';;Good One;good@one.example;', row)
      const plan = await foreseenContacts(db, hana, table)
      expect('rows' in plan && plan.rows[1], row).toMatchObject({
        line: 3,
        state: 'refused',
        problem: { is },
      })
      const seal = 'seal' in plan ? plan.seal : ''
      expect(await importContacts(db, hana, { bytes: table, seal, now }), row).toMatchObject({
        problem: 'refused',
      })
    }
    const twice = csv('A;a.example;One;one@a.example;', 'B;a.example;;;', ';;Uno;one@a.example;')
    const plan = await foreseenContacts(db, hana, twice)
    expect('rows' in plan && plan.rows.map((one) => one.problem?.is)).toEqual([
      undefined,
      'domain-taken',
      'twice',
    ])
    expect((await knownCustomersFor(db, hana)).map((one) => one.name)).toEqual(['Ada Moss'])
  })

  test('what was confirmed is what is done: a table shown before something changed is shown again', async () => {
    const { db } = await fresh()
    const { hana } = await moveIn(db)
    const table = csv(';;Cora Lindqvist;cora@fjordbakery.example;')
    const plan = await foreseenContacts(db, hana, table)
    await createCustomer(db, { name: 'Cora L', account: null, email: 'cora@fjordbakery.example' }, now)
    const seal = 'seal' in plan ? plan.seal : ''
    expect(await importContacts(db, hana, { bytes: table, seal, now })).toMatchObject({ problem: 'stale' })
    expect((await knownCustomersFor(db, hana)).map((one) => one.name)).toEqual(['Cora L'])
  })

  test('a file that is no such table is refused with a reason', async () => {
    const { db } = await fresh()
    const { hana } = await moveIn(db)
    for (const bytes of ['', 'hello', 'a;b\n1;2', '\u0000\u0001\u0002', 'name;email\n"open;x'])
      expect(await foreseenContacts(db, hana, new TextEncoder().encode(bytes)), bytes).toHaveProperty(
        'refused',
      )
    expect(await foreseenContacts(db, hana, new Uint8Array(700_000).fill(97))).toMatchObject({
      refused: { code: 'too-large' },
    })
  })

  test('tables out of a spreadsheet are read in the encoding they have', async () => {
    const { db } = await fresh()
    const { hana } = await moveIn(db)
    const text = 'Firma;Kontakt;E-Mail\r\nBäckerei Krüger;Jörg Krüger;joerg@krueger.example\r\n'
    const western = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    const marked = new TextEncoder().encode(`\ufeff${text}`)
    for (const bytes of [western, marked]) {
      const plan = await foreseenContacts(db, hana, bytes)
      expect('rows' in plan && plan.rows[0]?.about).toBe('Jörg Krüger, Bäckerei Krüger')
    }
  })
})

function csv(...rows: readonly string[]): Uint8Array {
  return new TextEncoder().encode([head, ...rows].join('\n'))
}

async function states(db: Kysely<Database>, viewer: Viewer, table: Uint8Array) {
  const plan = await foreseenContacts(db, viewer, table)
  if ('refused' in plan) throw new Error(plan.refused.message)
  return plan.rows.map((row) => row.problem?.is ?? row.state)
}

async function kept(db: Kysely<Database>, viewer: Viewer, table: Uint8Array): Promise<void> {
  const plan = await foreseenContacts(db, viewer, table)
  if ('refused' in plan) throw new Error(plan.refused.message)
  expect(await importContacts(db, viewer, { bytes: table, seal: plan.seal, now })).toHaveProperty('done')
}
