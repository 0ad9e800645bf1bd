import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { objectiveFor } from '../../db/queries/objectives.ts'
import { openApp, type TestApp } from './app.ts'
import { bringIn, kept, talk } from './brought.ts'

let app: TestApp

beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('a visit that is sent twice is one conversation, with its note, promise, insight and photo, and answers the objective', async () => {
  const { db, config } = app.services
  const [rosa, rena, mina] = await Promise.all((['rosa', 'rena', 'mina'] as const).map((who) => app.as(who)))
  if (!rosa || !rena || !mina) throw new Error('Somebody is not there')
  const before = await kept(app, 'rosa', await bringIn(app, 'rosa', talk(17)))
  const id = before.customer?.id ?? ''
  const path = `/customers/${id}/visit`

  expect((await rena.get(path)).status).toBe(404)
  const page = await (await rosa.get(path)).text()
  expect(page).toContain('How do they decide, and who has a say?')
  expect((await rosa.post(`/customers/${id}/objectives`, { once: 'one', kind: 'decision' })).status).toBe(303)
  expect(await objectiveFor(db, app.ids.rosa, id)).toMatchObject({ kind: 'decision' })
  expect(await (await rosa.get(path)).text()).toContain('How do they decide')

  expect((await rosa.post(`${path}/draft`, { note: 'They bake at four.' })).status).toBe(204)
  expect(await (await rosa.get(path)).text()).toContain('They bake at four.')

  const form = (more: Record<string, string | Blob> = {}) => {
    const data = new FormData()
    const fields = {
      once: 'the-phones-own-word',
      day: '2026-11-23',
      time: '10:30',
      said: 'The cold room is full by six.',
      insight: 'My brother signs everything over two thousand.',
      insightKind: 'decision',
      promised: 'I will send you the new timetable by Friday.',
      note: 'Brother signs. Timetable by Friday.',
      outcome: 'met',
      photos: new File([png], '../../page.png'),
      ...more,
    }
    for (const [name, value] of Object.entries(fields)) data.append(name, value)
    return data
  }
  expect((await rosa.post(path, form({ photos: new File(['<svg/>'], 'page.png') }))).status).toBe(422)
  expect((await rosa.post(path, form({ day: '2026-11-30' }))).status).toBe(422)
  expect((await rosa.post(path, form({ day: 'soon', once: 'x' }))).status).toBe(422)
  expect((await rena.post(path, form())).status).toBe(404)

  const first = await rosa.post(path, form())
  const again = await rosa.post(path, form(), { 'X-Outbox': 'yes' })
  expect([first.status, again.status]).toEqual([303, 201])
  expect(again.headers.get('Location')).toBe(first.headers.get('Location'))
  const place = first.headers.get('Location') ?? ''
  const visit = await kept(app, 'rosa', place)
  expect(visit.conversation).toMatchObject({ channel: 'in-person', startedAt: '2026-11-23T10:30:00Z' })
  expect(visit.customer?.id).toBe(id)
  expect(visit.notes.map((note) => note.text)).toEqual(['Brother signs. Timetable by Friday.'])
  const commitments = await db
    .selectFrom('commitments')
    .select('class')
    .where('conversation_id', '=', visit.id)
    .execute()
  expect(commitments).toEqual([{ class: 'promise' }])
  const insights = await db
    .selectFrom('insights')
    .select('kind')
    .where('conversation_id', '=', visit.id)
    .execute()
  expect(insights).toContainEqual({ kind: 'decision' })
  expect(visit.ungradable).not.toEqual([])
  expect(await objectiveFor(db, app.ids.rosa, id)).toBeUndefined()

  const photos = await db.selectFrom('visit_photos').select(['id', 'path']).execute()
  expect(photos).toHaveLength(1)
  expect(await readdir(join(config.dataDir, 'photos'))).toEqual(photos.map((photo) => photo.path))
  const photo = `/visits/photos/${photos[0]?.id}`
  const shown = await mina.get(photo)
  expect([shown.status, shown.headers.get('Content-Type')]).toEqual([200, 'image/png'])
  expect((await rena.get(photo)).status).toBe(404)
  await db.updateTable('conversations').set({ with_rep: 1 }).where('id', '=', visit.id).execute()
  expect((await mina.get(photo)).status).toBe(404)

  const said = 'The cold room is full by six.\nWe look for a second one in spring.'
  const added = await rosa.post(path, form({ said, note: 'Brother signs. A second cold room.' }))
  expect(added.headers.get('Location')).toBe(place)
  await rosa.post(path, form({ said, note: 'Brother signs. Timetable by Friday.' }))
  const both = await kept(app, 'rosa', place)
  expect(both.notes.map((note) => note.text)).toEqual(['Brother signs. A second cold room.'])
  expect(both.conversation.utterances.map(({ text }) => text)).toContain(
    'We look for a second one in spring.',
  )
})
