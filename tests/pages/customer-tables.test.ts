import { afterAll, beforeAll, expect, test } from 'vitest'
import { factsOf } from '../../db/queries/customer-facts.ts'
import { customersNamed } from '../../db/queries/customers.ts'
import { openApp, type TestApp } from './app.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

test('D-38 what this house wants to know comes in with contacts and goes out with them, and the same table again changes nothing', async () => {
  const ada = await app.as('ada')
  await ada.post('/customers/fields', { name: 'Size', kind: 'choice', choices: 'small\nlarge' })
  await ada.post('/customers/fields', { name: 'Contract ends', kind: 'date', choices: '' })
  await ada.post('/customers/fields', { name: 'Vans', kind: 'number', choices: '' })
  const head = 'company,name,email,size,Contract Ends,vans,weather\n'
  const bad = await sent(`${head}Fjord Bakery,Cora Lindqvist,cora@fjord.example,huge,,,\n`)
  expect(bad.status).toBe(422)
  expect(bad.page).toContain('Size: “huge” is not among what can be chosen')
  expect((await sent('company,domains,size\nFjord Bakery,fjord.example,large\n')).page).toContain(
    'belongs to a person',
  )
  const table = `${head}Fjord Bakery,Cora Lindqvist,cora@fjord.example,large,2027-01-31,-3,fair\n,Ida Berg,,small,,,\nFjord Bakery,Ida Berg,,,,,\n`
  const shown = await sent(table)
  expect(shown.page).toContain('Contract ends: ')
  expect(shown.page).toContain('Nothing is taken from these columns: weather.')
  expect((await kept(shown)).status).toBe(303)
  const [cora] = await customersNamed(app.services.db, 'Cora Lindqvist')
  expect(Object.values((await factsOf(app.services.db, cora?.id ?? '')) ?? {})).toEqual(
    expect.arrayContaining(['large', '2027-01-31', '-3']),
  )

  const csv = Buffer.from(await (await ada.get('/customers/table.csv')).arrayBuffer()).toString('utf8')
  expect(csv.startsWith('\ufeffcompany,domains,name,email,phone,Size,Contract ends,Vans,heard id\r\n')).toBe(
    true,
  )
  const again = await sent(csv)
  expect(again.page).toContain('3 stay as they are.')
  const json = await (await ada.get('/customers/table.json?q=cora')).text()
  expect(JSON.parse(json)).toMatchObject([
    { name: 'Cora Lindqvist', fields: { Size: 'large', 'Contract ends': '2027-01-31', Vans: '-3' } },
  ])
  expect((await sent(json)).page).toContain('1 stays as it is.')
  const renamed = await sent(json.replace('"Cora Lindqvist"', '"Cora Lind"').replace('"large"', '"small"'))
  expect(renamed.page).toContain('1 changes.')
  expect((await kept(renamed)).status).toBe(303)
  const after = JSON.parse(await (await ada.get('/customers/table.json?q=cora')).text())
  expect(after).toMatchObject([{ name: 'Cora Lind', fields: { Size: 'small', Vans: '-3' } }])
})

async function sent(table: string) {
  const form = new FormData()
  form.set('file', new File([table], 'contacts.csv', { type: 'text/csv' }))
  const answer = await (await app.as('ada')).post('/customers/imports', form)
  return { status: answer.status, page: await answer.text(), table }
}

async function kept({ page, table }: { readonly page: string; readonly table: string }) {
  const seal = /name="seal" value="([0-9a-f]+)"/.exec(page)?.[1] ?? ''
  return (await app.as('ada')).post('/customers/imports/confirmation', { seal, text: table })
}
