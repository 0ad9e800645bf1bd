import { Agent, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { openApp, type TestApp } from './app.ts'
import { talk } from './brought.ts'

let app: TestApp
let server: ReturnType<typeof serve>
let port: number

beforeAll(async () => {
  app = await openApp('2026-11-24T09:00:00Z', { MAX_UPLOAD_MB: '1', MAX_RECORDING_MB: '1' })
  server = serve({ fetch: createApp(app.services).fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((listening) => server.once('listening', listening))
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  if ('closeAllConnections' in server) server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
  await app.close()
})

const head = '--cut\r\nContent-Disposition: form-data; name="files"; filename="long.txt"\r\n\r\n'
const megabyte = Buffer.alloc(1024 * 1024, 'Cora: more. ')

/** As a browser, which asks again on the same connection. */
const agent = new Agent({ keepAlive: true })

interface Sent {
  readonly status: number
  readonly connection: string | undefined
  readonly page: string
}

/** Sends pieces over a real connection; without a length where `length` is `null`. `null` where it broke off. */
async function post(pieces: readonly Buffer[], { length = null as number | null, breaks = false } = {}) {
  const { cookie } = await app.as('rosa')
  return new Promise<Sent | null>((answered) => {
    const sending = request(
      {
        port,
        host: '127.0.0.1',
        path: '/uploads',
        agent,
        method: 'POST',
        headers: {
          cookie,
          'sec-fetch-site': 'same-origin',
          'content-type': 'multipart/form-data; boundary=cut',
          ...(length === null ? {} : { 'content-length': length }),
        },
      },
      (answer) => {
        const text: Buffer[] = []
        answer.on('data', (chunk: Buffer) => text.push(chunk))
        answer.on('end', () =>
          answered({
            status: answer.statusCode ?? 0,
            connection: answer.headers.connection,
            page: Buffer.concat(text).toString('utf8'),
          }),
        )
        answer.on('error', () => answered(null))
      },
    )
    sending.on('error', () => answered(null))
    for (const piece of pieces) sending.write(piece)
    if (breaks) sending.destroy()
    else sending.end()
  })
}

async function nothingIsKept(): Promise<void> {
  await expect
    .poll(async () => {
      const { db } = app.services
      const uploads = await db.selectFrom('uploads').selectAll().execute()
      return [...uploads, ...(await db.selectFrom('upload_bytes').select('file_id').execute())]
    })
    .toEqual([])
}

test('D-44 a file that is too large is a 413 that names it, with a length or without', async () => {
  const body = [Buffer.from(head), megabyte, megabyte, Buffer.from('\r\n--cut--\r\n')]
  const size = body.reduce((sum, piece) => sum + piece.length, 0)
  for (const length of [null, size]) {
    const answer = await post(body, { length })
    expect(answer).toMatchObject({ status: 413, connection: 'close' })
    expect(answer?.page).toContain('long.txt has more than 1 MB')
    await nothingIsKept()
  }
})

test('D-44 an upload that says it has more than everything may have is a 413 at once', async () => {
  const answer = await post([Buffer.from(head)], { length: 25 * 1024 * 1024, breaks: false })
  expect(answer?.status ?? 413).toBe(413)
  await nothingIsKept()
})

test('files that are no recordings have no share in the room that recordings have', async () => {
  const one = megabyte.subarray(0, 900 * 1024)
  const rosa = await app.as('rosa')
  const answer = await rosa.upload(
    Object.fromEntries(Array.from({ length: 23 }, (_, at) => [`${at}.txt`, one])),
  )
  expect(answer.status).toBe(413)
  expect(await answer.text()).toContain('20 MB')
  await nothingIsKept()
})

test('D-45 a connection that breaks off half way leaves nothing, and others go on', async () => {
  expect(await post([Buffer.from(head), megabyte.subarray(0, 1000)], { breaks: true })).toBeNull()
  await nothingIsKept()
  const rosa = await app.as('rosa')
  expect(await (await rosa.upload(talk(3))).text()).toContain('1 brought in')
})

test('D-49 whoever keeps more waiting than an upload may hold is asked to wait', async () => {
  const { db } = app.services
  const rosa = await app.as('rosa')
  await rosa.upload({ 'a.txt': 'nobody speaks here' })
  await db.transaction().execute((trx) =>
    trx
      .updateTable('upload_files')
      .set({ size: 90 * 1024 * 1024 })
      .where('name', '=', 'a.txt')
      .execute(),
  )
  const answer = await rosa.upload(talk(4))
  expect(answer.status).toBe(413)
  expect(await answer.text()).toContain('still waits to be read')
  expect((await (await app.as('rena')).upload({ 'b.txt': '' })).status).toBe(200)
})
