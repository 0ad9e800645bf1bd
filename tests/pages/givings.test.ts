import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from './app.ts'
import { bringIn, idOf, kept, missingId, talk } from './brought.ts'

let app: TestApp
let paths: readonly string[]
beforeAll(async () => {
  app = await openApp()
  const nobodys = talk(18, { rep: 'Somebody Unknown' })
  const rosas = [talk(16), talk(17)]
  paths = [await bringIn(app, 'mina', nobodys)]
  for (const files of rosas) paths = [...paths, await bringIn(app, 'mina', files)]
})
afterAll(() => app.close())

const repOf = async (path: string) => (await kept(app, 'mina', path)).rep?.id ?? null
const send = async (path: string, fields: readonly (readonly [string, string])[]) => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return (await app.as('mina')).post(path, form)
}
const ids = (chosen = paths) => chosen.map((path) => ['id', idOf(path)] as const)

test('Mina sees what all that fit would be, gives them to Rena at once, and takes them back', async () => {
  const preview = await (await send('/conversations/givings/preview', [['all', 'yes']])).text()
  expect(preview).toContain('Give 3 conversations to a rep')
  expect(preview).toMatch(/Today 2 are Rosa Diaz’s and 1 is nobody’s/)
  expect(preview).not.toContain('Ravi')
  for (const path of paths) expect(preview).toContain(`name="id" value="${idOf(path)}"`)
  expect(await repOf(paths[1] ?? '')).toBe(app.ids.rosa)

  const given = await send('/conversations/givings', [...ids(), ['rep', app.ids.rena]])
  expect(given.status).toBe(303)
  const giving = given.headers.get('location') ?? ''
  const [rena, mina] = [await app.as('rena'), await app.as('mina')]
  for (const path of paths) expect((await rena.get(path)).status).toBe(200)
  const page = await (await mina.get(giving)).text()
  expect(page).toContain('3 conversations given to Rena Okafor')
  expect(page).toContain('was nobody’s')
  for (const other of ['rena', 'noah', 'ada'] as const)
    expect((await (await app.as(other)).get(giving)).status, other).toBe(404)

  await mina.post(`/conversations/${idOf(paths[1] ?? '')}/owner`, { rep: '' })
  expect((await mina.post(`${giving}/deletion`, {})).status).toBe(303)
  expect(await (await mina.get(giving)).text()).toMatch(/2 went back, 1 stays: given on since/)
  expect(await Promise.all(paths.map(repOf))).toEqual([null, null, app.ids.rosa])
  for (const path of paths) expect((await rena.get(path)).status).toBe(404)
})

test('nothing is given where one of them may not be seen, nobody is chosen, or all are theirs', async () => {
  const before = await Promise.all(paths.map(repOf))
  for (const [fields, status, says] of [
    [[...ids(), ['id', missingId], ['rep', app.ids.rena]], 409, 'Nothing was given'],
    [[...ids(), ['rep', app.ids.ravi]], 422, 'Choose a rep of your team'],
    [[...ids(), ['rep', '']], 422, 'Choose a rep of your team'],
    [[...ids(paths.slice(2)), ['rep', app.ids.rosa]], 422, 'They all are this rep’s already'],
    [[['rep', app.ids.rena]], 422, 'Select conversations first'],
  ] as const) {
    const answer = await send('/conversations/givings', fields)
    expect(answer.status, says).toBe(status)
    expect(await answer.text()).toContain(says)
  }
  expect(await Promise.all(paths.map(repOf))).toEqual(before)
  const rosa = await app.as('rosa')
  expect((await rosa.post('/conversations/givings', { id: idOf(paths[2] ?? '') })).status).toBe(404)
})
