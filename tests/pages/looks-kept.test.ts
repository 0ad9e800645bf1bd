import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { saveRecording } from '../recorded.ts'
import { wavOf } from '../sounds.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, idOf, talk } from './brought.ts'
import { payEverybody } from './paid.ts'

let app: TestApp
afterEach(() => app.close())

test('D-32 who read, played, took away or opened what is Rosa’s is kept with when and what, and Rosa is told', async () => {
  app = await openApp()
  const { db, config } = app.services
  const ways = ['', '/transcript.txt', '/transcript.vtt', '/vcon.json', '/recording']
  const mina = await app.as('mina')
  for (const [at, way] of ways.entries()) {
    const path = await bringIn(app, 'rosa', talk(at + 2))
    await record(path)
    expect((await mina.get(`${path}${way}`)).status, way).toBe(200)
    const how = way === '/recording' ? 'listened' : 'read'
    const kept = await db.selectFrom('views').selectAll().where('conversation_id', '=', idOf(path)).execute()
    expect(kept, way).toMatchObject([
      { viewer_id: app.ids.mina, how, at: expect.stringContaining('2026-11-24T') },
    ])
    expect(await (await (await app.as('rosa')).get(path)).text(), way).toContain('Mina Aalto')
  }
  const { rosas } = await payEverybody(app)
  expect((await (await app.as('hana')).get(`/statements/${rosas}`)).status).toBe(200)
  expect(await db.selectFrom('statement_views').select(['viewer_id', 'rep_id']).execute()).toEqual([
    { viewer_id: app.ids.hana, rep_id: app.ids.rosa },
  ])
  expect(await (await (await app.as('rosa')).get(`/statements/${rosas}`)).text()).toContain('Hana Brandt')

  async function record(path: string): Promise<void> {
    const name = `${idOf(path)}.wav`
    const bytes = wavOf([new Float32Array(8000)])
    mkdirSync(join(config.dataDir, 'recordings'), { recursive: true })
    writeFileSync(join(config.dataDir, 'recordings', name), bytes)
    const sound = { path: name, mime: 'audio/wav', size: bytes.byteLength, durationMs: 1000, peaks: [[0]] }
    await saveRecording(db, idOf(path), sound, '2026-11-24T09:00:00Z')
  }
})
