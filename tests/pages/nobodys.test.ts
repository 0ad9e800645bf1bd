import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nobodysConversations } from '../../db/queries/nobodys.ts'
import { watchedFolder } from '../../server/jobs/watched-folder.ts'
import { openApp } from './app.ts'
import { kept, talk } from './brought.ts'

const folder = mkdtempSync(join(tmpdir(), 'heard-nobodys-'))
const app = await openApp('2026-11-24T09:00:00Z', { WATCH_DIR: folder })
beforeAll(async () => {
  for (const day of [16, 17, 18])
    for (const [name, content] of Object.entries(talk(day, { rep: 'Rosie at the mill' })))
      writeFileSync(join(folder, name), content)
  const job = watchedFolder(app.services, folder)
  for (let look = 0; look < 2; look += 1) {
    job.wake()
    await job.settled()
    await app.services.uploads.settled()
  }
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const homeOf = async (name: 'ada' | 'mina' | 'rosa') => (await (await app.as(name)).get('/')).text()
const idOfFile = async (file: string) =>
  (await nobodysConversations(app.services.db, 9)).find((one) => one.file === file)?.id ?? ''

test('the admin sees what is nobody’s by file, time, channel, labels and way, and no word of it; nobody else does', async () => {
  const page = await homeOf('ada')
  expect(page).toContain('Three conversations came in that nobody sees.')
  expect(page).toContain('talk-18.json')
  expect(page).toContain('18 Nov')
  expect(page).toContain('from the watched folder')
  expect(page).toContain('Speakers: Rosie at the mill; Cora Lindqvist')
  for (const words of ['timetable', 'href="/conversations/', 'bakery']) expect(page).not.toContain(words)
  for (const name of ['mina', 'rosa'] as const) expect(await homeOf(name)).not.toContain('Rosie at the mill')
})

test('given to Rosa with its speaker and the label remembered it is hers, and her page says who gave it', async () => {
  const ada = await app.as('ada')
  const id = await idOfFile('talk-16.json')
  const rosa = await app.as('rosa')
  expect((await rosa.get(`/conversations/${id}`)).status).toBe(404)
  const answer = await ada.post('/handovers', {
    give: id,
    rep: app.ids.rosa,
    speaker: 'p1',
    remember: 'yes',
  })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/#nobodys'])
  const page = await (await rosa.get(`/conversations/${id}`)).text()
  expect(page).toContain('Ada Novak gave it to Rosa Diaz on')
  expect((await kept(app, 'mina', `/conversations/${id}`)).rep?.id).toBe(app.ids.rosa)
  expect(await (await ada.get(`/people/${app.ids.rosa}/aliases`)).text()).toContain('Rosie at the mill')
  expect(await homeOf('ada')).toContain('talk-16.json: to Rosa Diaz, by Ada Novak')
  expect((await ada.get(`/conversations/${id}`)).status).toBe(404)
})

test('several are given by their ticks, and a form without a rep or ticks says what is missing and keeps the rest', async () => {
  const ada = await app.as('ada')
  const ids = [await idOfFile('talk-17.json'), await idOfFile('talk-18.json')]
  const form = (rep: string, more: Readonly<Record<string, string>> = {}) => {
    const ticked = new FormData()
    for (const id of ids) ticked.append('give', id)
    for (const [name, value] of Object.entries({ rep, ...more })) ticked.append(name, value)
    return ticked
  }
  const unnamed = await ada.post('/handovers', form(''))
  expect(unnamed.status).toBe(422)
  const page = await unnamed.text()
  expect(page).toContain('Choose the rep whose it is.')
  expect(page.match(/type="checkbox" name="give"[^>]*checked/g)).toHaveLength(2)
  const unticked = await ada.post('/handovers', { rep: app.ids.rena })
  expect(unticked.status).toBe(422)
  expect(await unticked.text()).toContain('Nothing is ticked.')
  for (const wrong of [
    { give: '\0' },
    { give: 'x'.repeat(500) },
    { rep: '\0' },
    { speaker: '🙂'.repeat(900) },
  ])
    expect((await ada.post('/handovers', { give: ids[0] ?? '', rep: app.ids.rena, ...wrong })).status).toBe(
      422,
    )
  expect((await ada.post('/handovers', form(app.ids.rena, { speaker: 'p1' }))).status).toBe(422)

  expect((await ada.post('/handovers', form(app.ids.rena))).status).toBe(303)
  for (const id of ids) expect((await kept(app, 'rena', `/conversations/${id}`)).rep?.id).toBe(app.ids.rena)
  const late = await ada.post('/handovers', form(app.ids.ravi))
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('Nothing was changed.')
})
