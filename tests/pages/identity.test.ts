import { afterAll, beforeAll, expect, test } from 'vitest'
import { customersFor } from '../../db/queries/customers.ts'
import { knownCustomersFor } from '../../db/queries/known-customers.ts'
import { activePeople, findPersonByEmail } from '../../db/queries/people.ts'
import { type CastName, openApp, type TestApp } from './app.ts'
import { bringIn, talk } from './brought.ts'
import { payEverybody } from './paid.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp()
  await bringIn(app, 'rosa', talk(18))
  await bringIn(app, 'rosa', talk(17, { customer: 'Cora Lindquist' }))
})
afterAll(() => app.close())

const people = 'name,email,role,team,aliases\n'

test('the admin sees row by row what a table of our people would change, and nothing is kept until it is confirmed', async () => {
  const table = `${people}Rosa Diaz,rosa@mina.example,rep,South,Rosie\nNils Berg,nils@mina.example,rep,West,\nRena Okafor,rena@mina.example,,,\n`
  const page = await shown('ada', '/people/imports', table)
  expect(page).toContain('1 is new, 1 changes, 1 stays as it is.')
  for (const says of ['Nils Berg', '<del class="changes__from">North</del>', 'goes by', 'Rosie'])
    expect(page, says).toContain(says)
  expect(await findPersonByEmail(app.services.db, 'nils@mina.example')).toBeUndefined()

  const answer = await confirmed('ada', '/people/imports', page)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/people#everybody'])
  const all = await activePeople(app.services.db)
  expect(all.find((one) => one.email === 'rosa@mina.example')).toMatchObject({ aliases: ['Rosie'] })
  expect(await findPersonByEmail(app.services.db, 'nils@mina.example')).toMatchObject({ role: 'rep' })
  const again = await shown('ada', '/people/imports', table)
  expect(again).toContain('Everything in it is here already')
  expect(again).not.toContain('Keep all of it')
})

test('who came in from a table is invited by nobody until the admin does it, and who has come in before gets a link to another password', async () => {
  const nils = await findPersonByEmail(app.services.db, 'nils@mina.example')
  const ada = await app.as('ada')
  expect(await (await ada.get('/people')).text()).toContain('not here yet')
  const page = await (await ada.post(`/people/${nils?.id}/invitation`, {})).text()
  expect(page).toMatch(/\/invitations\/[\w-]{20,}/)
  const again = await (await ada.post(`/people/${app.ids.ada}/invitation`, {})).text()
  expect(again).toMatch(/\/resets\/[\w-]{20,}/)
  expect(again).not.toContain('/invitations/')
})

test('one refused row keeps the whole table out, and says its line and what to do', async () => {
  for (const [row, says] of [
    ['Lena,lena,rep,North,', 'is no mail address'],
    [',lena@mina.example,rep,North,', 'The name is missing'],
    ['Lena,lena@mina.example,boss,North,', 'is no role here'],
    ['Lena,lena@mina.example,,North,', 'say their role'],
    ['Lena,lena@mina.example,rep,,', 'needs a team'],
    ['Lena,lena@mina.example,rep,North,Speaker 2', 'Anybody may stand behind'],
    ['Lena,lena@mina.example,rep,North,rena@mina.example', 'work mail'],
    ['Ada Novak,ada@mina.example,hr,,', 'is the last admin'],
    ['Again,new@mina.example,hr,,', 'It stands in line 2 already'],
  ] as const) {
    const table = `${people}New One,new@mina.example,hr,,\n${row}\n`
    const answer = await (await app.as('ada')).post('/people/imports', form(table))
    const page = await answer.text()
    expect(answer.status, row).toBe(422)
    expect(page, row).toContain(says)
    expect(page, row).toContain('<td class="table__figure">3</td>')
    expect(page, row).not.toContain('Keep all of it')
  }
  const forged = new FormData()
  forged.append('text', `${people}Lena,lena,rep,North,\nNew One,new@mina.example,hr,,`)
  forged.append('seal', 'x')
  expect((await (await app.as('ada')).post('/people/imports/confirmation', forged)).status).toBe(422)
  expect(await findPersonByEmail(app.services.db, 'new@mina.example')).toBeUndefined()
})

test('a table confirmed after something changed is shown again, and nothing is kept', async () => {
  const page = await shown('ada', '/people/imports', `${people}Zoe,zoe@mina.example,hr,,\n`)
  await (await app.as('ada')).post('/invitations', {
    ...{ name: 'Zoe', email: 'zoe@mina.example', role: 'manager', team: 'North' },
  })
  const answer = await confirmed('ada', '/people/imports', page)
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('Something changed here since you looked')
  expect(await findPersonByEmail(app.services.db, 'zoe@mina.example')).toMatchObject({ role: 'manager' })
})

test('what goes out as a table comes in again unchanged, and no cell is a formula', async () => {
  await confirmed(
    'ada',
    '/people/imports',
    await shown('ada', '/people/imports', `${people}=1+1,eq@mina.example,hr,,+44 7700 900077\n`),
  )
  const csv = await (await (await app.as('ada')).get('/people/table.csv')).text()
  expect(csv).toContain(`"'=1+1"`)
  expect(csv).toContain(`"'+44 7700 900077"`)
  const page = await shown('ada', '/people/imports', csv)
  expect(page).toContain('Everything in it is here already')
})

test('no file, an empty one and a picture are told', async () => {
  const ada = await app.as('ada')
  expect((await ada.post('/people/imports', {})).status).toBe(422)
  for (const content of ['', 'hello', '\u0089PNG\r\n\u001a\n\u0000\u0000'])
    expect((await ada.post('/people/imports', form(content))).status, content).toBe(422)
  expect((await ada.post('/people/imports/confirmation', { text: '', seal: '' })).status).toBe(422)
})

test('the admin gives what is nobody’s to whoever goes by its speaker, and takes it back', async () => {
  const speakers = talk(9, { rep: 'The northern desk', customer: 'Cora Lindqvist' })
  await (await app.as('ada')).upload(withoutRoles(speakers))
  const ada = await app.as('ada')
  const path = `/people/${app.ids.rosa}/aliases`
  const page = await (await ada.get(`${path}?alias=The+northern+desk`)).text()
  const give = /name="give" value="(\w+)"/.exec(page)?.[1] ?? ''
  expect(give).not.toBe('')
  expect(page).not.toContain('cold room')
  const rosa = await app.as('rosa')
  expect((await rosa.get(`/conversations/${give}`)).status).toBe(404)
  expect((await ada.post(path, { alias: 'The northern desk', give })).status).toBe(303)
  expect((await rosa.get(`/conversations/${give}`)).status).toBe(200)
  const kept = await (await ada.get(path)).text()
  const last = [...kept.matchAll(/action="([^"]+\/removal)"/g)].at(-1)?.[1] ?? ''
  expect((await ada.post(last, { take: 'back' })).status).toBe(303)
  expect((await rosa.get(`/conversations/${give}`)).status).toBe(404)
  expect((await ada.post(path, { alias: 'Speaker 1' })).status).toBe(422)
})

test('two customers who may be one are shown with the reason, compared, made one, and let alone again', async () => {
  const hana = await app.as('hana')
  const page = await (await hana.get('/customers?list=same')).text()
  expect(page).toContain('Their names are one slip of the pen apart.')
  expect(page).not.toContain('cold room')
  const link = /href="(\/customers\/merging[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const compare = await (await hana.get(link)).text()
  const [one = '', other = ''] = [...compare.matchAll(/name="kept" value="(\w+)"/g)].map(
    (found) => found[1] ?? '',
  )
  const both = { kind: 'customer', one, other }
  expect((await hana.post('/customers/merges', both)).status).toBe(422)
  const answer = await hana.post('/customers/merges', { ...both, kept: one })
  const merge = answer.headers.get('location') ?? ''
  expect(await customersFor(app.services.db, await app.viewer('rosa'))).toMatchObject([{ conversations: 2 }])
  expect(await (await hana.get(merge)).text()).toMatch(/conversations? went over\./)
  expect((await (await app.as('noah')).get(merge)).status).toBe(404)
  const undoing = await (await hana.get(merge)).text()
  expect(undoing).toMatch(/What came in since stays with Cora Lind\w+, but for what you tick here/)
  expect((await hana.post(`${merge}/undoing`, {})).status).toBe(303)
  expect(await (await hana.get(merge)).text()).toContain('Nothing came in while they were one.')
  expect((await hana.post(`${merge}/undoing`, {})).status).toBe(409)
  expect(await customersFor(app.services.db, await app.viewer('rosa'))).toHaveLength(2)
  expect((await hana.post('/customers/differences', both)).status).toBe(303)
  expect(await (await hana.get('/customers?list=same')).text()).not.toContain('one slip of the pen')
})

test('of two that are compared, the one who has talked with us more is proposed to stay', async () => {
  await bringIn(app, 'rosa', talk(12))
  const hana = await app.as('hana')
  const known = (await knownCustomersFor(app.services.db, await app.viewer('hana'))).toSorted(
    (one, other) => one.conversations - other.conversations,
  )
  const [least, most] = [known[0], known.at(-1)]
  expect(least?.conversations).toBeLessThan(most?.conversations ?? 0)
  for (const pair of [
    [least?.id, most?.id],
    [most?.id, least?.id],
  ]) {
    const [one, other] = pair
    const page = await (await hana.get(`/customers/merging?kind=customer&pick=${one}&pick=${other}`)).text()
    expect(/name="kept" value="(\w+)"/.exec(page)?.[1]).toBe(most?.id)
  }
})

test('a statement that is frozen stays as it is when its customers become one', async () => {
  await payEverybody(app)
  const { db, grades } = app.services
  const frozen = () =>
    db.selectFrom('statements').selectAll().where('frozen_at', 'is not', null).orderBy('id').execute()
  const before = await frozen()
  const [kept = '', gone = ''] = (await knownCustomersFor(db, await app.viewer('hana'))).map((one) => one.id)
  const asked = { kind: 'customer', one: kept, other: gone, kept }
  expect((await (await app.as('hana')).post('/customers/merges', asked)).status).toBe(303)
  await grades.settled()
  expect(before.length).toBeGreaterThan(0)
  expect(await frozen()).toEqual(before)
})

test('nothing that is typed into an address or a form is a fault of ours', async () => {
  const hana = await app.as('hana')
  const ada = await app.as('ada')
  for (const path of ['/customers/merging', '/customers/merging?kind=x&pick=a&pick=b', '/customers?q=a&q=b'])
    expect((await hana.get(path)).status, path).toBe(422)
  expect((await hana.get('/customers/merging?kind=account&pick=a&pick=b')).status).toBe(404)
  expect((await hana.get('/customers?q=%25%27%22%3Cb%3E')).status).toBe(200)
  expect((await hana.get(`/customers/merges/${'x'.repeat(5000)}`)).status).toBe(404)
  for (const alias of ['x'.repeat(501), '%00'])
    expect(
      (await ada.get(`/people/${app.ids.rosa}/aliases?alias=${alias}`)).status,
      alias,
    ).toBeGreaterThanOrEqual(400)
  expect((await ada.get('/people/nobody/aliases')).status).toBe(404)
  for (const [path, field] of [
    [`/people/${app.ids.rosa}/aliases`, 'alias'],
    [`/people/${app.ids.rosa}/aliases`, 'give'],
    ['/customers/merges/none/undoing', 'also'],
  ] as const)
    expect((await ada.post(path, { alias: 'Rosie', [field]: 'a\0b' })).status, field).toBe(422)
})

function form(content: string): FormData {
  const data = new FormData()
  data.append('file', new File([new TextEncoder().encode(content)], 'table.csv'))
  return data
}

async function shown(who: CastName, path: string, content: string): Promise<string> {
  return (await (await app.as(who)).post(path, form(content))).text()
}

/** Presses the button of a preview, as a browser would send it. */
async function confirmed(who: CastName, path: string, page: string): Promise<Response> {
  const value = (name: string) =>
    (new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  const data = new FormData()
  data.append('text', value('text').replaceAll('\n', '\r\n'))
  data.append('seal', value('seal'))
  return (await app.as(who)).post(`${path}/confirmation`, data)
}

function withoutRoles(files: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => {
      const file = JSON.parse(new TextDecoder().decode(bytes)) as { parties: { role?: string }[] }
      for (const party of file.parties) delete party.role
      return [name, new TextEncoder().encode(JSON.stringify(file))]
    }),
  )
}
