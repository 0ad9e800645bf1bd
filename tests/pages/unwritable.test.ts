import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { sql } from 'kysely'
import { afterAll, expect, test, vi } from 'vitest'
import { connect, settingsOf } from '../../db/connect.ts'
import { createApp } from '../../server/app.ts'
import { stopped } from '../../server/stop.ts'
import { openApp, type Somebody, type TestApp } from './app.ts'

const app = await openApp()
afterAll(() => app.close())

test('where the disk is full or read only, whoever saves is told so, pages go on, and nothing is half there', async () => {
  const rosa = await app.as('rosa')
  const { db } = app.services
  const before = await kept(app)
  for (const [harm, mend] of [
    ['pragma max_page_count = 1', 'pragma max_page_count = 4294967294'],
    ['pragma query_only = on', 'pragma query_only = off'],
  ] as const) {
    await sql.raw(harm).execute(db)
    const form = new FormData()
    for (const at of Array(20).keys())
      form.append('files', new File([`${'x'.repeat(60_000)}${at}`], `call-${at}.txt`))
    const answer = await rosa.post('/uploads', form)
    expect([answer.status, answer.headers.get('retry-after')], harm).toEqual([503, '10'])
    expect(await answer.text()).toContain('or cannot be written to. Nothing was saved.')
    expect((await rosa.get('/conversations')).status).toBe(200)
    await sql.raw(mend).execute(db)
    expect(await kept(app)).toEqual(before)
  }
})

test('D-63 while another program holds the lock, saving waits and is done; for too long, it is told to come again', async () => {
  const rosa = await app.as('rosa')
  const settings = settingsOf(app.services.db)
  if (!settings) throw new Error('Nobody knows where the database is')
  const other = connect(settings)
  let waiting = Promise.resolve(new Response())
  await other.db.transaction().execute(async () => {
    waiting = speak(rosa, 'de')
    await turn()
  })
  expect((await waiting).status).toBe(303)

  const late = Date.now() + 20_000
  await other.db.transaction().execute(async () => {
    waiting = speak(rosa, 'en')
    await turn()
    const clock = vi.spyOn(Date, 'now').mockReturnValue(late)
    const answer = await waiting
    clock.mockRestore()
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10'])
  })
  await other.close()
  const { language } = await app.services.db
    .selectFrom('preferences')
    .select('language')
    .executeTakeFirstOrThrow()
  expect(language).toBe('de')
})

test('D-62 told to end under load, it answers who is here, takes nobody new, and what waits goes on at the next start', async () => {
  const own = await openApp()
  const rosa = await own.as('rosa')
  const { services } = own
  const server = serve({ fetch: createApp(services).fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const headers = { cookie: rosa.cookie, origin: services.config.baseUrl }
  const ask = (at: number) => {
    const body = new FormData()
    body.append('files', new File([`Rosa: hello ${at}`], `call-${at}.txt`))
    return fetch(`${url}/uploads`, { method: 'POST', body, headers, redirect: 'manual' })
  }
  let begun = 0
  const all = new Promise<void>((done) =>
    server.on('request', () => {
      begun += 1
      if (begun === 20) done()
    }),
  )
  const asked = Array.from({ length: 20 }, (_, at) => ask(at))
  await all
  await stopped({ server, services, work: { close: async () => {} } })
  const answers = await Promise.all(asked)
  expect(answers.map((one) => one.status)).toEqual(answers.map(() => 303))
  await expect(ask(99)).rejects.toThrow()

  const settings = settingsOf(services.db)
  if (!settings) throw new Error('Nobody knows where the database is')
  const after = connect(settings)
  expect(await after.reader.selectFrom('upload_files').select('id').execute()).toHaveLength(20)
  await after.close()
})

async function kept({ services: { db } }: TestApp) {
  const rows: unknown[] = []
  for (const table of ['uploads', 'upload_files', 'upload_bytes', 'files'] as const)
    rows.push((await db.selectFrom(table).select(db.fn.countAll().as('count')).execute())[0])
  return rows
}

function speak(somebody: Somebody, language: string) {
  return somebody.post('/language', { language })
}

/** Long enough for a request to have come to where it waits; how long does not matter. */
function turn() {
  return new Promise((done) => setTimeout(done, 60))
}
