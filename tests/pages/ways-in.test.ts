import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { saveWay } from '../../db/queries/arrivals.ts'
import { watchedFolder } from '../../server/jobs/watched-folder.ts'
import { openApp } from './app.ts'

const folder = mkdtempSync(join(tmpdir(), 'heard-watched-'))
const app = await openApp('2026-11-24T09:00:00Z', {
  WATCH_DIR: folder,
  IMAP_URL: 'imaps://heard:hush@mail.example/Sales',
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

test('the admin sees what came by itself, the last of it, and what was refused with the reason; nobody else does', async () => {
  const ada = await app.as('ada')
  const untouched = await (await ada.get('/')).text()
  expect(untouched).toContain('Nothing has come in yet.')
  expect(untouched).not.toContain('Nothing has been read yet')
  const { services } = app
  writeFileSync(join(folder, 'empty.vtt'), '')
  const job = watchedFolder(services, folder)
  for (let look = 0; look < 2; look += 1) {
    job.wake()
    await job.settled()
    await services.uploads.settled()
  }
  const page = await (await ada.get('/')).text()
  expect(page).toContain('Watched folder')
  expect(page).toContain('1 refused')
  expect(page).toMatch(/Last: empty\.vtt, refused, /)
  expect(page).toMatch(/empty\.vtt: [A-Z]/)
  const file = /href="(\/uploads\/[0-9a-f]{32}\/files\/[0-9a-f]{32})"/.exec(page)?.[1] ?? ''
  expect((await ada.get(file)).status).toBe(200)
  for (const name of ['rosa', 'mina', 'hana'] as const) {
    const somebody = await app.as(name)
    expect(await (await somebody.get('/')).text()).not.toContain('Watched folder')
    expect((await somebody.get(file)).status).toBe(404)
    expect((await somebody.get(file.replace(/\/files.*/, ''))).status).toBe(404)
  }
  expect(await (await ada.get(file.replace(/\/files.*/, ''))).text()).toContain('From the watched folder')
  expect(await (await ada.get('/uploads')).text()).toContain('from the watched folder')
})

test('what is wrong with a way in is something for the admin to do, without the password', async () => {
  await saveWay(app.services.db, 'mailbox', { code: 'credentials' }, '2026-11-24T08:00:00Z')
  const page = await (await (await app.as('ada')).get('/')).text()
  expect(page).toContain('One thing needs you')
  expect(page).toContain('does not accept the name and password in IMAP_URL')
  expect(page).not.toContain('hush')
})
