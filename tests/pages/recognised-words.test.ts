import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Interval } from '../../server/measures/intervals.ts'
import { speech, wavOf } from '../sounds.ts'
import { openApp, type Somebody, type TestApp } from './app.ts'
import { kept } from './brought.ts'

/** What the small engine answers next; the last one again and again. */
let answers: readonly { readonly status: number; readonly body: string }[]
let asked = 0
let engine: Server
let app: TestApp
let rosa: Somebody

const spans = (...pairs: readonly (readonly [number, number])[]): readonly Interval[] =>
  pairs.map(([start, end]) => ({ startMs: start * 1000, endMs: end * 1000 }))
const ours = spans([0, 15], [60, 70])
const theirs = spans([16, 58], [71, 100])

const heard = {
  task: 'transcribe',
  language: 'english',
  duration: 101,
  text: 'What changed since spring? …',
  segments: [
    {
      id: 0,
      start: 0,
      end: 15,
      text: ' What changed for you since the spring, and what would help most?',
      avg_logprob: -0.2,
    },
    {
      id: 1,
      start: 16,
      end: 58,
      text: ' Two of our drivers left, and we need deliveries before seven because the bakery opens early.',
      avg_logprob: -0.2,
    },
    {
      id: 2,
      start: 60,
      end: 70,
      text: ' Deliveries before seven. I will send you the new timetable by Friday.',
      avg_logprob: -0.3,
    },
    {
      id: 3,
      start: 71,
      end: 100,
      text: ' That would help us a lot, the cold room is empty on Mondays.',
      avg_logprob: -0.3,
    },
  ],
}
const good = { status: 200, body: JSON.stringify(heard) }
/** The same call as another machine would write it down: no two answers are the same. */
const otherwise = (duration: number) => ({ status: 200, body: JSON.stringify({ ...heard, duration }) })

beforeAll(async () => {
  engine = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      const { status, body } = answers[Math.min(asked, answers.length - 1)] ?? good
      asked += 1
      response.writeHead(status, { 'content-type': 'application/json' }).end(body)
    })
  })
  await new Promise<void>((listening) => engine.listen(0, '127.0.0.1', listening))
  const { port } = engine.address() as AddressInfo
  const settings = {
    FFMPEG: 'no-ffmpeg-here',
    TRANSCRIBE_URL: `http://127.0.0.1:${port}`,
    TRANSCRIBE_MODEL: 'small',
  }
  app = await openApp('2026-11-20T09:00:00Z', settings)
  rosa = await app.as('rosa')
})
beforeEach(() => {
  answers = [good]
  asked = 0
})
afterAll(async () => {
  engine.closeAllConnections()
  engine.close()
  await app.close()
})

function sound(seed: number): Buffer {
  const rate = 2000
  return wavOf(
    [speech(101_000, ours, { rate, seed }), speech(101_000, theirs, { rate, seed: seed + 50 })],
    rate,
  )
}

async function settled(): Promise<void> {
  await app.services.uploads.settled()
  await app.services.recordings.settled()
  await app.services.transcriptions.settled()
}

async function brought(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly upload: string; readonly page: string }> {
  await rosa.upload({ [name]: bytes })
  await settled()
  const list = await (await rosa.get('/uploads')).text()
  const upload = /href="(\/uploads\/[0-9a-f]{32})"/.exec(list)?.[1] ?? ''
  return { upload, page: await (await rosa.get(upload)).text() }
}

const says = (page: string, what: string) => expect(page.includes(what), what).toBe(true)

test('a recording alone has its words written, each side by its channel, and the page says by what', async () => {
  const { page } = await brought('cora.wav', sound(1))
  const path = /href="(\/conversations\/[0-9a-f]{32})"/.exec(page)?.[1] ?? ''
  const talk = await (await rosa.get(path)).text()
  says(talk, 'deliveries before seven')
  says(talk, 'The words were written by a machine, small at 127.0.0.1')
  says(talk, 'heard-player')
  const { conversation } = await kept(app, 'rosa', path)
  expect(conversation.utterances.map((one) => one.party.at(-1))).toEqual(['1', '2', '1', '2'])
  expect(asked).toBe(1)
  says(page, 'Brought in')
})

test('an engine that is busy is asked again, and the page says when', async () => {
  answers = [{ status: 503, body: 'busy' }]
  const { upload, page } = await brought('busy.wav', sound(2))
  says(page, 'Reading')
  const file = /id="file-([0-9a-f]{32})"/.exec(page)?.[1] ?? ''
  const settling = await (await rosa.get(`${upload}/files/${file}/recording`)).text()
  says(settling, 'is writing its words.')
  says(settling, 'Last time it could not be reached. It is asked again at')
  app.services.transcriptions.wake()
  await settled()
  expect(asked).toBe(1)

  answers = [otherwise(102)]
  await app.services.db
    .updateTable('transcriptions')
    .set({ next_at: '2026-11-20T09:00:00.000Z' })
    .where('state', '=', 'waiting')
    .execute()
  app.services.transcriptions.wake()
  await settled()
  expect(asked).toBe(2)
  says(await (await rosa.get(upload)).text(), 'Brought in')
})

test('one that refuses, or answers nonsense, says why; the recording is kept and can be asked about again', async () => {
  answers = [{ status: 401, body: '{}' }]
  const { upload, page } = await brought('refused.wav', sound(3))
  const settle = /href="(\/uploads\/[^"]+\/recording)"/.exec(page)?.[1] ?? ''
  says(await (await rosa.get(settle)).text(), 'wrote no words: it did not let Heard in')

  answers = [{ status: 200, body: 'not json' }]
  const again = settle.replace(/recording$/, 'words')
  expect((await rosa.post(again, {})).status).toBe(303)
  await settled()
  says(await (await rosa.get(settle)).text(), 'its answer could not be read')

  answers = [{ status: 200, body: JSON.stringify({ ...heard, text: '', segments: [] }) }]
  await rosa.post(again, {})
  await settled()
  says(await (await rosa.get(settle)).text(), 'it heard no words in it')

  answers = [good]
  await rosa.post(again, {})
  await settled()
  says(await (await rosa.get(settle)).text(), 'the very same words are here already')

  answers = [otherwise(103)]
  await rosa.post(again, {})
  await settled()
  says(await (await rosa.get(upload)).text(), 'Brought in')
  expect((await rosa.post(again, {})).status).toBe(404)
})

test('a recording with a transcript is not sent anywhere', async () => {
  const vtt =
    'WEBVTT\n\n00:00.000 --> 00:15.000\n<v Rosa Diaz>What changed for you since the spring?</v>\n\n00:16.000 --> 01:40.000\n<v Cora Lindqvist>Two of our drivers left last week.</v>\n'
  await rosa.upload({ 'both.vtt': vtt, 'both.wav': sound(4) })
  await settled()
  expect(asked).toBe(0)
})

test('taken back while its words are being waited for, it is gone', async () => {
  answers = [{ status: 503, body: 'busy' }]
  const { upload } = await brought('gone.wav', sound(5))
  expect((await rosa.post(`${upload}/withdrawal`, { confirm: 'take back' })).status).toBe(303)
  app.services.transcriptions.wake()
  await settled()
  const left = await app.services.db
    .selectFrom('transcriptions')
    .select('recording_id')
    .where('state', '=', 'waiting')
    .execute()
  expect(left).toEqual([])
})
