import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allPeople, deactivatePerson } from '../../db/queries/people.ts'
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { welcomeToken } from '../../server/web/one-time.ts'
import { openServices } from '../../server/web/services.ts'

test('the first page is begun by one of many at once, and is never opened again, not even when everybody has left', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'heard-welcome-'))
  const services = await openServices(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }))
  const { config, db, now } = services
  const app = createApp(services)
  const headers = { origin: config.baseUrl, 'sec-fetch-site': 'same-origin' }
  const begin = (token: string, name: string) =>
    app.request(`/welcome/${token}`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({
        organisation: 'Alder Kitchens',
        name,
        email: `${name.toLowerCase()}@alder.example`,
        password: 'a quiet sentence of ours',
      }),
    })
  const token = await welcomeToken(db, now())
  const answers = await Promise.all(['Ada', 'Alva', 'Astrid'].map((name) => begin(token, name)))
  expect(answers.filter((one) => one.headers.getSetCookie().join().includes('heard='))).toHaveLength(1)
  const people = await allPeople(db)
  expect(people.map(({ role }) => role)).toEqual(['admin'])

  for (const one of [token, await welcomeToken(db, now())]) {
    expect((await app.request(`/welcome/${one}`)).status).toBe(422)
    expect((await begin(one, 'Mallory')).status).toBe(422)
    expect((await app.request(`/welcome/${one}/demo`, { method: 'POST', headers })).status).toBe(422)
  }
  await deactivatePerson(db, people[0]?.id ?? '', now().toISOString())
  const later = await welcomeToken(db, now())
  expect((await begin(later, 'Mallory')).status).toBe(422)
  expect(await allPeople(db)).toHaveLength(1)
  await services.close()
  rmSync(dataDir, { recursive: true, force: true })
})
