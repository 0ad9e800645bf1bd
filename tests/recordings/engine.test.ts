import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { askEngine } from '../../server/recordings/ask-engine.ts'
import { engineName, engineUrl } from '../../server/recordings/engine.ts'

const file = resolve(import.meta.dirname, '../../db/seeds/demo/rye-at-two.mp3')
const asking = { file, name: 'recording.mp3', mime: 'audio/mpeg' }
const answer = { task: 'transcribe', language: 'english', duration: 2, text: 'Hi.', segments: [] }
const limits = { timeoutMs: 5_000, answerBytes: 10_000 }
let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function listening(
  answers: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  server = createServer(answers)
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done))
  return engineUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
}

test('a recording is asked about as such servers expect it, with its key', async () => {
  const asked: { url?: string | undefined; key?: string | undefined; form?: FormData } = {}
  const url = await listening(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    asked.url = request.url
    asked.key = request.headers.authorization
    const type = request.headers['content-type'] ?? ''
    asked.form = await new Response(Buffer.concat(pieces), { headers: { 'content-type': type } }).formData()
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
  })
  const engine = { url, key: 'k-1', model: 'whisper-1' }
  expect(await askEngine(engine, asking, limits)).toEqual({ json: JSON.stringify(answer) })
  expect(asked.url).toBe('/v1/audio/transcriptions')
  expect(asked.key).toBe('Bearer k-1')
  expect(asked.form?.get('model')).toBe('whisper-1')
  expect(asked.form?.get('response_format')).toBe('verbose_json')
  expect(asked.form?.getAll('timestamp_granularities[]')).toEqual(['segment', 'word'])
  const sent = asked.form?.get('file') as File
  expect([sent.name, sent.type, sent.size > 100_000]).toEqual(['recording.mp3', 'audio/mpeg', true])
})

test('what went wrong is told, and whether asking again may help', async () => {
  const says = [
    [401, { problem: 'not-let-in', again: false }],
    [413, { problem: 'too-large', again: false }],
    [400, { problem: 'refused', again: false }],
    [500, { problem: 'unreachable', again: true }],
    [429, { problem: 'unreachable', again: true, afterMs: 7000 }],
  ] as const
  for (const [status, told] of says) {
    const url = await listening((request, response) => {
      request.resume()
      request.on('end', () =>
        response.writeHead(status, status === 429 ? { 'retry-after': '7' } : {}).end('no'),
      )
    })
    expect(await askEngine({ url, key: null, model: 'm' }, asking, limits), String(status)).toEqual(told)
    server?.close()
  }
})

test('D-58 and D-59 a server that is not there, hangs, redirects or never ends is no words', async () => {
  const engine = (url: string) => ({ url, key: null, model: 'm' })
  const away = engine('http://127.0.0.1:1/v1/audio/transcriptions')
  expect(await askEngine(away, asking, limits)).toEqual({ problem: 'unreachable', again: true })
  const hangs = engine(await listening((request) => void request.resume()))
  expect(await askEngine(hangs, asking, { ...limits, timeoutMs: 100 })).toEqual({
    problem: 'too-slow',
    again: true,
  })
  const elsewhere = engine(
    await listening((_, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()),
  )
  expect(await askEngine(elsewhere, asking, limits)).toEqual({ problem: 'refused', again: false })
  const endless = engine(
    await listening((request, response) => {
      request.resume()
      request.on('end', () => response.end('x'.repeat(20_000)))
    }),
  )
  expect(await askEngine(endless, asking, limits)).toEqual({ problem: 'unreadable', again: false })
  const lost = { ...asking, file: '/nowhere/recording.mp3' }
  expect(await askEngine(endless, lost, limits)).toEqual({ problem: 'lost', again: false })
})

test('the address is what such servers call it, and people are told model and host alone', () => {
  const full = 'http://stt.example:8000/v1/audio/transcriptions'
  for (const given of ['http://stt.example:8000', 'http://stt.example:8000/v1/', full])
    expect(engineUrl(given)).toBe(full)
  expect(engineName({ url: full, key: 'secret', model: 'whisper-large' })).toBe(
    'whisper-large at stt.example:8000',
  )
})
