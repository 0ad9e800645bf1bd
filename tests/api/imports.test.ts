import { afterAll, beforeAll, expect, test } from 'vitest'
import { listConversations } from '../../db/queries/conversation-list.ts'
import { asJson } from '../../server/cli/measured-json.ts'
import { readFile } from '../../server/readers/read-file.ts'
import { openApp, type TestApp } from '../pages/app.ts'
import { bringIn, idOf, talk } from '../pages/brought.ts'
import { vtt } from '../pages/files.ts'
import { fairCall, heardFile } from '../spoken.ts'
import { type Program, programOf, told } from './program.ts'

let app: TestApp
let rosa: Program

beforeAll(async () => {
  app = await openApp()
  rosa = await programOf(app, 'rosa')
})
afterAll(() => app.close())

function call(day: number): Uint8Array {
  return talk(day)[`talk-${day}.json`] ?? new Uint8Array()
}

async function countedFor(who: 'rosa' | 'ravi'): Promise<number> {
  return (await listConversations(app.services.db, await app.viewer(who))).conversations.length
}

test('a program brings in a call, and the same call again is already here, with its link', async () => {
  const first = await rosa.send(call(2), { query: '?name=monday.json' })
  const was = await told(first)
  expect(first.status).toBe(201)
  expect(was.file).toMatchObject({ name: 'monday.json', format: 'heard-json', outcome: 'imported' })
  expect(was.conversations).toMatchObject([{ outcome: 'imported', report: { accepted: 4 } }])

  const again = await rosa.send(call(2), { query: '?name=another-name.json' })
  expect(again.status).toBe(200)
  const [here] = (await told(again)).conversations
  expect(here).toMatchObject({ id: was.conversations[0]?.id, outcome: 'already-here' })
  expect(here?.url).toBe(`${app.services.config.baseUrl}/conversations/${here?.id}`)
  expect((await (await app.as('rosa')).get(new URL(here?.url ?? '').pathname)).status).toBe(200)
})

test('D-55 what came by the upload page is already here for a program', async () => {
  const path = await bringIn(app, 'rosa', { 'here.vtt': vtt })
  const answer = await rosa.send(vtt)
  expect(answer.status).toBe(200)
  expect((await told(answer)).conversations[0]?.id).toBe(idOf(path))
})

test('D-55 twenty at once are one conversation, with a key and without', async () => {
  const before = await countedFor('rosa')
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) => rosa.send(call(3), at % 2 === 0 ? { key: 'same' } : {})),
  )
  expect(await countedFor('rosa')).toBe(before + 1)
  const keyed = await Promise.all(answers.filter((_, at) => at % 2 === 0).map((answer) => answer.text()))
  expect(new Set(keyed).size).toBe(1)
})

test('the same key and body get the same answer; the same key and another body, or other parameters, a 422', async () => {
  const first = await rosa.send(call(4), { key: 'k-4' })
  const was = await told(first)
  expect(first.status).toBe(201)
  expect(first.headers.get('idempotency-replayed')).toBeNull()

  const again = await rosa.send(call(4), { key: 'k-4' })
  expect(again.status).toBe(201)
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  expect(await told(again)).toEqual(was)

  for (const answer of [
    await rosa.send(call(5), { key: 'k-4' }),
    await rosa.send(call(4), { key: 'k-4', query: '?zone=Europe/Berlin' }),
  ]) {
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ error: { code: 'key-reused', field: 'Idempotency-Key' } })
  }
})

test('a key is one person’s own: somebody else’s program may use the same word', async () => {
  const rena = await programOf(app, 'rena')
  const own = talk(6, { rep: 'Rena Okafor' })['talk-6.json'] ?? new Uint8Array()
  expect((await rosa.send(call(6), { key: 'shared' })).status).toBe(201)
  expect((await rena.send(own, { key: 'shared' })).status).toBe(201)
})

const refusedFiles = {
  'nothing at all': '',
  'only spaces': '  \n ',
  'a cut JSON': '{"parties": [',
  'words nobody knows': '{"colour": "red"}',
  'a subtitle file without speech': 'WEBVTT\n\n00:01.000 --> 00:02.000\n\n',
  'a wrong time': JSON.stringify({
    parties: [{ key: 'A' }],
    utterances: [{ party: 'A', startMs: -4, text: 'Yes.' }],
  }),
  'bytes of a program': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
}

for (const [name, file] of Object.entries(refusedFiles))
  test(`${name} is refused with the words of heard measure`, async () => {
    const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
    const [result] = await readFile(bytes, { zone: null, id: 'x' })
    if (!result || !('refused' in result)) throw new Error('It was read')
    const { refused } = JSON.parse(asJson('-', result, { now: null, zone: null }))

    const answer = await rosa.send(file)
    expect(answer.status).toBe(422)
    const { error } = await told(answer)
    expect(error).toEqual({ ...refused, field: null })
  })

test('good conversations of a file go in although others fail, and both are told', async () => {
  const lines = [call(9), new TextEncoder().encode('{"parties": 7}'), call(10)]
  const answer = await rosa.send(lines.map((one) => new TextDecoder().decode(one)).join('\n'))
  expect(answer.status).toBe(201)
  const { conversations, refused } = await told(answer)
  expect(conversations).toHaveLength(2)
  expect(refused).toMatchObject([{ code: expect.any(String), line: 2 }])
})

test('a form is told to send the file itself', async () => {
  const answer = await rosa.send('--x\r\n\r\n--x--', { type: 'multipart/form-data; boundary=x' })
  expect(answer.status).toBe(415)
  expect(await answer.json()).toMatchObject({ error: { code: 'unsupported', field: 'Content-Type' } })
})

test('a file that breaks off on its way is told so, and nothing of it is kept', async () => {
  const before = await countedFor('rosa')
  const body = new ReadableStream({
    start: (stream) => stream.enqueue(call(12).slice(0, 40)),
    pull: (stream) => stream.error(new Error('aborted')),
  })
  const headers = { authorization: `Bearer ${rosa.secret}`, 'content-length': '4000' }
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' }
  const answer = await app.stranger.ask('/api/conversations', init)
  expect(answer.status).toBe(400)
  expect(await told(answer)).toMatchObject({ error: { code: 'unreadable' } })
  expect(await countedFor('rosa')).toBe(before)
})

test('a file beyond the limit is a 413 in JSON, and nothing of it is kept', async () => {
  const small = await openApp('2026-11-24T09:00:00Z', { MAX_UPLOAD_MB: '1' })
  const program = await programOf(small, 'rosa')
  const answer = await program.send(new Uint8Array(1024 * 1024 + 1))
  expect(answer.status).toBe(413)
  expect(await answer.json()).toMatchObject({ error: { code: 'too-large', field: null } })
  await small.close()
})

test('nobody brings in evidence for somebody else’s team, and HR brings in nothing', async () => {
  const unknown = heardFile(
    fairCall.map(([who, start, end, text]) => [who.slice(0, 4), start, end, text] as const),
  )
  const answer = await rosa.send(unknown, { query: `?rep=${app.ids.ravi}` })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ error: { field: 'rep' } })
  expect(await countedFor('ravi')).toBe(0)
  expect((await (await programOf(app, 'hana')).send(unknown)).status).toBe(403)
})

test('a conversation of somebody else under the same id stays theirs', async () => {
  const ravi = await programOf(app, 'ravi')
  const own = heardFile(fairCall, { id: 'crm-9' })
  expect((await rosa.send(own)).status).toBe(201)
  const other = heardFile([...fairCall, ['Cora Lindqvist', 120, 125, 'And on Sundays too.']], { id: 'crm-9' })
  const answer = await ravi.send(other)
  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({ error: { code: 'taken' } })
})

test('odd headers and parameters are a 422 that names them, never worse', async () => {
  for (const [query, field] of [
    ['?zone=Mars/Olympus', 'zone'],
    ['?name=%00', 'name'],
    ['?rep=a&rep=b', 'rep'],
    ['?score=1', 'score'],
    [`?name=${'x'.repeat(600)}`, 'name'],
  ] as const) {
    const answer = await rosa.send(call(2), { query })
    expect(answer.status, query).toBe(422)
    expect((await told(answer)).error.field, query).toBe(field)
  }
  const answer = await rosa.send(call(2), { key: 'k'.repeat(300) })
  expect(answer.status).toBe(422)
})
